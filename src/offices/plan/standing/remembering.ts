import { ok, type Result } from '#kernel/problem.ts';
import type { ReadingDesk } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';

/** What was computed, with the audit event up to which it is true. */
interface Remembered<T> {
  readonly sequence: number;
  readonly hash: string;
  readonly value: T;
}

/** So many events since are looked through; after more, reading anew is cheaper than asking. */
const looked = 400;

/**
 * Remembers what is computed from the books, at most `most` answers, by county, day and `about`. An answer is given again as long as the
 * chain of the audit shows no write that `bears` on it; a refusal is never remembered. Those who ask while it is being computed for the same
 * state of the books wait for the one answer.
 */
export function remembering<T>(bears: (event: AuditEvent, about: string) => boolean, most: number) {
  const remembered = new Map<string, Remembered<T>>();
  const underWay = new Map<string, Promise<Result<T>>>();

  const isStillTrue = async (desk: ReadingDesk, about: string, before: Remembered<T>, head: number): Promise<boolean> => {
    const since = head - before.sequence;
    if (since < 0 || since > looked) return false;
    const events = await desk.store.events({ limit: since + 1 });
    // The oldest of these is the very event that was remembered, or these are other books.
    return events.at(-1)?.hash === before.hash && !events.slice(0, -1).some(event => bears(event, about));
  };

  const keep = (key: string, value: Remembered<T>): void => {
    remembered.delete(key);
    remembered.set(key, value);
    for (const oldest of [...remembered.keys()].slice(0, Math.max(0, remembered.size - most))) remembered.delete(oldest);
  };

  return async (desk: ReadingDesk, about: string, compute: () => Promise<Result<T>>): Promise<Result<T>> => {
    const key = `${desk.store.county} ${about} ${desk.today}`;
    const [head] = await desk.store.events({ limit: 1 });
    const at = { sequence: head?.sequence ?? 0, hash: head?.hash ?? '' };
    const before = remembered.get(key);
    if (before !== undefined && (before.hash === at.hash || (await isStillTrue(desk, about, before, at.sequence)))) {
      keep(key, { ...before, ...at });
      return ok(before.value);
    }
    const moment = `${key} ${at.hash}`;
    const others = underWay.get(moment);
    if (others !== undefined) return others;
    const computing = compute();
    underWay.set(moment, computing);
    try {
      const found = await computing;
      if (found.ok) keep(key, { ...at, value: found.value });
      return found;
    } finally {
      underWay.delete(moment);
    }
  };
}
