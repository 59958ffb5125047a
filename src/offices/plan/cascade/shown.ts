import { may, type ReadingDesk } from '#register/index.ts';
import { leadOf } from '../drafting/mark.ts';
import { isInForce } from '../plan.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import { statusOf } from '../standing/counts.ts';
import { timeOf } from '../standing/question.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import type { Counts } from '../types.ts';
import type { Cascade, LinkRow } from './cascade.ts';
import { contradictionsOf } from './contradictions.ts';
import type { CascadeRow, Contradiction, TakenUp } from './types.ts';

/** A plan of the county with the plans under it that this person may see. */
export interface Seen {
  readonly standing: Standing;
  readonly cascade: Cascade;
  readonly plans: readonly PlanRow[];
}

/** The plans under it that are this person's to see: all for planner and leader, for everyone else that of their own organisation. */
export const plansSeen = ({ actor }: Pick<ReadingDesk, 'actor'>, cascade: Cascade): readonly PlanRow[] =>
  [...cascade.plans.values()].filter(
    its => may(actor, ['planner', 'leader']) || (its.organisation !== null && its.organisation === actor.organisation),
  );

const nameOf = ({ standing }: Seen, its: PlanRow) => standing.names.get(its.organisation ?? '') ?? '';

/** A promise of a plan under the county's, as it is shown beside the one it takes up. */
function takenUp(seen: Seen, its: PlanRow, row: PromiseRow): TakenUp {
  const target = targetSaid(row, its);
  return {
    id: row.id,
    plan: its.id,
    organisation: nameOf(seen, its),
    title: titleSaid(row),
    target: target.zh,
    targetEnglish: target.en,
    status: seen.cascade.judgements.get(row.id)?.status ?? 'na',
    inForce: isInForce(its),
  };
}

/** Promise of the county -> the promises below it whose links are confirmed. */
export function takenUpBy(seen: Seen): ReadonlyMap<string, readonly TakenUp[]> {
  const found = new Map<string, TakenUp[]>();
  for (const its of seen.plans)
    for (const link of seen.cascade.links.get(its.id) ?? []) {
      const row = seen.cascade.byId.get(link.promise);
      if (link.state !== 'confirmed' || row === undefined || row.state === 'dropped') continue;
      found.set(link.countyPromise, [...(found.get(link.countyPromise) ?? []), takenUp(seen, its, row)]);
    }
  return found;
}

/** A promise of the county with what stands below it. */
export function cascadeRow({ standing }: Seen, row: PromiseRow, below: readonly TakenUp[]): CascadeRow {
  const target = targetSaid(row, standing.plan);
  return {
    id: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    place: row.place,
    lead: standing.names.get(leadOf(standing, row) ?? '') ?? null,
    target: target.zh,
    targetEnglish: target.en,
    status: statusOf(standing, row),
    takenUp: below,
  };
}

const sentenceOf = (row: PromiseRow, its: PlanRow) => {
  const target = targetSaid(row, its);
  return { id: row.id, title: titleSaid(row), quote: row.quote, target: target.zh, targetEnglish: target.en, until: timeOf(row, its).to };
};

/** In what the promise of a link contradicts the county's; nothing for a link that was refused. */
export function kindsOf({ standing, cascade }: Pick<Seen, 'standing' | 'cascade'>, link: LinkRow): readonly Contradiction['kind'][] {
  const above = standing.promises.find(row => row.id === link.countyPromise);
  const [own, its] = [cascade.byId.get(link.promise), cascade.plans.get(link.plan)];
  if (link.state === 'rejected' || above === undefined || own === undefined || its === undefined || own.state === 'dropped') return [];
  return contradictionsOf(above, own, { county: standing.plan, own: its });
}

/** Every contradiction among the plans seen, with the two sentences. */
export function contradictionsSeen(seen: Seen): readonly Contradiction[] {
  const { standing, cascade } = seen;
  const county = new Map(standing.inSight.map(row => [row.id, row]));
  return seen.plans.flatMap(its =>
    (cascade.links.get(its.id) ?? []).flatMap(link => {
      const [above, own] = [county.get(link.countyPromise), cascade.byId.get(link.promise)];
      if (above === undefined || own === undefined) return [];
      return kindsOf(seen, link).map(kind => ({
        kind,
        link: link.id,
        confirmed: link.state === 'confirmed',
        county: { ...sentenceOf(above, standing.plan), number: standing.numbers.get(above.mark) ?? 0 },
        own: { ...sentenceOf(own, its), plan: its.id, organisation: nameOf(seen, its) },
      }));
    }),
  );
}

/** Counts of a list of statuses. */
export function countsAmong(statuses: readonly TakenUp['status'][]): Counts {
  const counts = { early: 0, done: 0, on: 0, near: 0, behind: 0, hard: 0, na: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}
