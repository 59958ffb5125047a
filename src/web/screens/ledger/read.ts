import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asFailure, request } from '../../kit/api.ts';
import type { Viewed } from '../../kit/useView.ts';
import type { LedgerShape, Listed, RecordShown } from './types.ts';

interface Read<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => Promise<unknown>;
}

const asViewed = <T>(query: Read<T>): Viewed<T> => ({
  value: query.data,
  failure: query.error === null ? null : asFailure(query.error),
  renewing: query.isPlaceholderData,
  retry: () => void query.refetch(),
});

/** A register as its screens are drawn for this person. */
export const useLedger = (name: string): Viewed<LedgerShape> =>
  asViewed(
    useQuery<LedgerShape>({
      queryKey: ['ledger', name],
      queryFn: () => request<LedgerShape>(`/describe/${name}`),
      staleTime: 300_000,
    }),
  );

/** What a list shows: conditions by field, words, order. It stands in the page's address. */
export interface Wish {
  readonly where?: Readonly<Record<string, unknown>>;
  readonly search?: string;
  readonly order?: string;
  readonly columns?: readonly string[];
  /** The removed rows instead of those that stand. */
  readonly removed?: boolean;
}

/** A wish as the query of an address of the server. */
export function queryOf({ where, search, order, removed }: Wish, more: Readonly<Record<string, string>> = {}): string {
  const words = new URLSearchParams(more);
  if (where !== undefined && Object.keys(where).length > 0) words.set('where', JSON.stringify(where));
  if (search !== undefined && search !== '') words.set('search', search);
  if (order !== undefined) words.set('order', order);
  if (removed === true) words.set('removed', 'true');
  return words.toString();
}

/** One page of a register's rows. */
export const useRows = (name: string, wish: Wish, after: string | null, size: number): Viewed<Listed> => {
  const query = queryOf(wish, { size: String(size), ...(after === null ? {} : { after }) });
  return asViewed(
    useQuery<Listed>({
      queryKey: ['rows', name, query],
      queryFn: () => request<Listed>(`/registers/${name}/rows?${query}`),
      placeholderData: keepPreviousData,
    }),
  );
};

/** One row with its history and what refers to it. */
export const useRecord = (name: string, id: string): Viewed<RecordShown> =>
  asViewed(useQuery<RecordShown>({ queryKey: ['record', name, id], queryFn: () => request<RecordShown>(`/registers/${name}/rows/${id}`) }));
