const PATHS = {
  today: 'M4 5h14v13H4zM4 9h14M8 3v4M14 3v4M8 13l2 2 4-4',
  plan: 'M5 3h9l4 4v12H5zM14 3v4h4M8 11h7M8 15h7',
  watch: 'M3 18h16M6 18v-6M11 18V6M16 18v-9',
  own: 'M5 4h12v15H5zM8 9h6M8 13h4',
  me: 'M14.6 7.5a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0M4 19c.6-4 3.3-6 7-6s6.4 2 7 6',
} as const;

/** A line icon of the phone's bottom row. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
