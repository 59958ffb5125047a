import { useQuery } from '@tanstack/react-query';
import { asFailure, request } from './api.ts';
import type { Viewed } from './useView.ts';

interface Named {
  readonly name: string;
  readonly label: string;
  readonly english: string | null;
}

/** An office with the registers that this person may list. */
export interface OfficeLedgers extends Named {
  readonly registers: readonly Named[];
}

/** The registers that this person may list, by office. */
export function useLedgers(): Viewed<readonly OfficeLedgers[]> {
  const query = useQuery<readonly OfficeLedgers[]>({
    queryKey: ['ledgers'],
    queryFn: () => request<readonly OfficeLedgers[]>('/ledgers'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    value: query.data,
    failure: query.error === null ? null : asFailure(query.error),
    renewing: false,
    retry: () => void query.refetch(),
  };
}
