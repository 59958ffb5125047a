import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, type Errand, insert, rows, update } from '#register/index.ts';
import { plansOf } from './definitions.ts';
import { figureFollower } from './follower.ts';
import { recompute } from './keep.ts';
import { type Promises, tellPromises } from './tellPromises.ts';
import { datedYears, touchedBy } from './touched.ts';

const FOLLOWED = 'roster';
/** More entries of the audit than this are not looked through: everything is computed anew. */
const LOOKED = 5000;

/** Writes down up to where the figures follow the books. */
async function mark(desk: Desk, sequence: number): Promise<Result<unknown>> {
  const [row] = await rows(desk, figureFollower, { where: { followed: FOLLOWED } });
  if (row === undefined) return insert(desk, figureFollower, { followed: FOLLOWED, sequence });
  return update(desk, figureFollower, row.id, row.version, { sequence });
}

/**
 * Brings the figures in line with the books: what the audit tells since the last time decides which schools are computed anew. The entries of the
 * audit are the outbox: they were written in the deeds' own transactions, so nothing acknowledged is lost, and reading them twice does no harm.
 * Gives the last entry that is now followed.
 */
export async function follow(desk: Desk, promises: Promises, from: number): Promise<Result<number>> {
  const [head] = await desk.store.events({ limit: 1 });
  const [kept] = await rows(desk, figureFollower, { where: { followed: FOLLOWED } });
  const since = Math.max(kept?.sequence ?? 0, from);
  const now = head?.sequence ?? 0;
  if (now <= since) return ok(now);
  const isWhole = now - since > LOOKED || kept === undefined;
  const events = isWhole ? [] : await desk.store.events({ limit: now - since });
  const touched = isWhole ? { organisations: null, years: await datedYears(desk), tellsAll: true } : await touchedBy(desk, events);
  if (touched === null) return ok(now);
  const plans = await plansOf(desk);
  const changed = await recompute(desk, plans, touched.organisations, touched.years);
  if (!changed.ok) return changed;
  const told = await tellPromises(desk, promises, plans, touched.tellsAll ? null : changed.value);
  if (!told.ok) return told;
  if (changed.value.size > 0 || told.value > 0 || isWhole) {
    const marked = await mark(desk, now);
    if (!marked.ok) return marked;
  }
  return ok(now);
}

/** How often the audit is looked at for what was written since. */
const EVERY_SECONDS = 0.2;

/** Follows the books of every county while the house is open. */
export function followingErrand(promises: Promises): Errand {
  const seen = new Map<string, number>();
  return {
    name: 'indicators.follow',
    everySeconds: EVERY_SECONDS,
    async run(books) {
      const from = seen.get(books.county) ?? 0;
      const [head] = await books.read(desk => desk.store.events({ limit: 1 }));
      if ((head?.sequence ?? 0) <= from) return;
      const done = await books.write('indicators.follow', desk => follow(desk, promises, from));
      if (done.ok) seen.set(books.county, done.value);
    },
  };
}
