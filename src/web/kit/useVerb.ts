import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, asFailure, deed, type Failure } from './api.ts';
import { atBoxes } from './boxNames.ts';

/** A deed as a form sees it: do it, whether it is being done, and why it was not done. */
export interface Doing<T> {
  readonly run: (input: unknown) => Promise<Answer<T>>;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** The deed `name`; when it is done, everything shown is read again. */
export function useVerb<T = unknown>(name: string): Doing<T> {
  const queries = useQueryClient();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (input: unknown): Promise<Answer<T>> => {
    setRunning(true);
    setFailure(null);
    try {
      const value = await deed<T>(name, input);
      await queries.invalidateQueries();
      return { ok: true, value };
    } catch (thrown) {
      const met = await atBoxes(name, asFailure(thrown));
      setFailure(met);
      return { ok: false, failure: met };
    } finally {
      setRunning(false);
    }
  };
  return { run, running, failure, clear: () => setFailure(null) };
}
