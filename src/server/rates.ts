/** How often one kind of request may come in a minute: from one account (or visitor), and from one address. */
export interface Rate {
  readonly perVisitor: number;
  readonly perAddress: number;
}

/** An address may be a whole bureau behind one router, so its share is that of fifty people. */
export const rates = {
  signIn: { perVisitor: 20, perAddress: 60 },
  read: { perVisitor: 600, perAddress: 12_000 },
  write: { perVisitor: 240, perAddress: 2_400 },
  /** Reading in clear what is masked; how many rows in an hour is bounded besides. */
  reveal: { perVisitor: 60, perAddress: 600 },
  upload: { perVisitor: 30, perAddress: 300 },
  /** What is open to everyone: a village may stand behind one address. */
  open: { perVisitor: 120, perAddress: 1_200 },
  page: { perVisitor: 1_200, perAddress: 24_000 },
} as const satisfies Readonly<Record<string, Rate>>;

export type RateClass = keyof typeof rates;
export type Rates = Readonly<Record<RateClass, Rate>>;

const MINUTE = 60_000;
const MOST_KEYS = 20_000;

/** Counts requests in windows of a minute. `now` in milliseconds is given from above. */
export function meter() {
  let windowOf = 0;
  let counts = new Map<string, number>();
  return {
    /** Counts one more under `key`; true while it is within `limit`. Past 20,000 keys, new ones share one count. */
    admits(key: string, limit: number, now: number): boolean {
      const window = Math.floor(now / MINUTE);
      if (window !== windowOf) {
        windowOf = window;
        counts = new Map();
      }
      const slot = counts.has(key) || counts.size < MOST_KEYS ? key : 'others';
      const count = (counts.get(slot) ?? 0) + 1;
      counts.set(slot, count);
      return count <= limit;
    },
    /** Whole seconds until the next window. */
    secondsLeft: (now: number): number => Math.max(1, Math.ceil((MINUTE - (now % MINUTE)) / 1000)),
  };
}

export type Meter = ReturnType<typeof meter>;
