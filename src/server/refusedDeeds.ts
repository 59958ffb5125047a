import { ok } from '#kernel/problem.ts';
import type { Actor } from '#register/index.ts';
import type { Store } from '#store/index.ts';

/** Refusals of one person that are written down in an hour. */
const MOST = 30;
const HOUR = 3_600_000;

/** Writes down who tried a deed that is not among their duties; the answer does not wait for it. `now` in milliseconds is given from above. */
export function refusedDeeds(store: Store) {
  let window = 0;
  let counts = new Map<string, number>();
  return (county: string, actor: Actor, deed: string, now: number): void => {
    const at = Math.floor(now / HOUR);
    if (at !== window) {
      window = at;
      counts = new Map();
    }
    const seen = (counts.get(actor.id) ?? 0) + 1;
    counts.set(actor.id, seen);
    if (seen > MOST) return;
    const noted = store.deed({ county, actor: actor.id, deed: 'accounts.deedRefused' }, async transaction =>
      ok(await transaction.note({ refused: deed.slice(0, 80) })),
    );
    void noted.catch(() => undefined);
  };
}

export type RefusedDeeds = ReturnType<typeof refusedDeeds>;
