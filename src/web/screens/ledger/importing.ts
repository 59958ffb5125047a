import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#kernel/problem.ts';
import { asFailure, Failure, failureOf, request, tokenCarried } from '../../kit/api.ts';

/** One kind of complaint about a workbook. */
export interface MarkKind {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly message: string;
  readonly english: string;
  readonly cells: readonly string[];
}

/** What the check of a workbook found; read = added + changed + same + wrong. */
export interface Outcome {
  readonly sheet: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: number;
  readonly marks: number;
  readonly kinds: readonly MarkKind[];
  readonly unknown: readonly { readonly column: string; readonly heading: string }[];
  readonly absent: readonly string[];
  readonly skipped: { readonly examples: number; readonly sums: number };
  readonly firsts: number;
  readonly milliseconds: number;
}

/** A complaint about one cell. */
export interface Marked {
  readonly cell: string;
  readonly line: number;
  readonly place: number | null;
  readonly label: string;
  readonly message: string;
  readonly english: string;
}

/** The wrong rows as they stand in the sheet. */
export interface SheetShown {
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly marks: readonly Marked[];
}

interface Told {
  readonly outcome: Outcome | null;
  readonly saved: { readonly added: number; readonly changed: number } | null;
  readonly problems: readonly Problem[];
}

/** An import at work. */
interface AtWork {
  readonly isRunning: true;
  readonly progress: { readonly phase: 'opening' | 'checking' | 'saving'; readonly rows: number; readonly of: number | null } | null;
}

/** An import as it stands. */
export interface Standing extends Told {
  readonly isRunning: false;
  readonly import: string;
  readonly fileName: string;
  readonly state: 'uploaded' | 'checked' | 'saved' | 'cancelled';
  readonly sheet: SheetShown | null;
}

/** A former import in the list of one's own. */
export interface Former extends Told {
  readonly import: string;
  readonly fileName: string;
  readonly state: Standing['state'];
  readonly at: string;
}

/** How an import stands; asked again twice a second while it is at work. */
export function useStanding(id: string | null) {
  return useQuery<Standing | AtWork>({
    queryKey: ['import', id],
    queryFn: () => request<Standing | AtWork>(`/imports/${id}`),
    enabled: id !== null,
    refetchInterval: query => (query.state.data?.isRunning === true ? 500 : false),
  });
}

/** One's own latest imports of a register. */
export const useFormer = (register: string) =>
  useQuery<readonly Former[]>({
    queryKey: ['imports', register],
    queryFn: () => request<readonly Former[]>(`/registers/${register}/imports`),
  });

async function sendBook(register: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(`/api/registers/${register}/imports`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'x-yuheng-csrf': tokenCarried() },
      body: form,
    });
  } catch {
    throw new Failure('offline');
  }
  const answer = (await response.json().catch(() => ({}))) as { readonly import?: string; readonly problems?: readonly Problem[] };
  if (!response.ok || answer.import === undefined) throw failureOf(response.status, answer);
  return answer.import;
}

/** The deeds of the page: bring a workbook, check it again, save it, stop or give it up. */
export function useImporting(register: string) {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const doing = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const done = await work();
      await queries.invalidateQueries({ queryKey: ['import'] });
      await queries.invalidateQueries({ queryKey: ['imports', register] });
      return done;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const post = (id: string, what: string, body?: unknown) =>
    doing(() => request(`/imports/${id}/${what}`, { method: 'POST', body: body ?? {} }));
  return {
    isBusy,
    failure,
    send: (file: File) => doing(() => sendBook(register, file)),
    check: (id: string) => post(id, 'check'),
    save: (id: string, which: 'all' | 'accepted') => post(id, 'save', { which }),
    cancel: (id: string) => post(id, 'cancel'),
  };
}
