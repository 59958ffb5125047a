import { createContext, useContext } from 'react';

/** Where rows are looked at, by register: `/ledger/project/$row`. */
export const Pages = createContext<Readonly<Record<string, string>>>({});

/** The address of a row; null where this person has no page of it. */
export function useAddressOf(): (register: string | null, row: string) => string | null {
  const pages = useContext(Pages);
  return (register, row) => pages[register ?? '']?.replace('$row', row) ?? null;
}
