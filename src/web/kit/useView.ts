import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asFailure, type Failure, view } from './api.ts';

/** A view as it stands on the screen: its value, or why there is none yet. */
export interface Viewed<T> {
  readonly value: T | undefined;
  readonly failure: Failure | null;
  /** True while another answer is on its way and the former one is still shown. */
  readonly renewing: boolean;
  readonly retry: () => void;
}

/**
 * Reads the view `name` with `input` and keeps it fresh after every deed; a null input waits.
 * With `keep`, the former value stays on the screen while the next is fetched.
 */
export function useView<T>(name: string, input: unknown, { keep = false }: { readonly keep?: boolean } = {}): Viewed<T> {
  const query = useQuery<T>({
    queryKey: ['view', name, input],
    queryFn: () => view<T>(name, input),
    enabled: input !== null,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    value: query.data,
    failure: query.error === null ? null : asFailure(query.error),
    renewing: query.isPlaceholderData,
    retry: () => void query.refetch(),
  };
}
