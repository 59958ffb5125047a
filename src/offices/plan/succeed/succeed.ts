import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, insert, insertAll, ref, rows } from '#register/index.ts';
import { pairUp } from '../amend/revise.ts';
import { openPlan } from '../drafting/chosen.ts';
import { plan } from '../plan.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { statusOf } from '../standing/counts.ts';
import { load, type Standing } from '../standing/standing.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import { acceptedOf } from '../views/boardRow.ts';
import { planLink } from './planLink.ts';
import { says } from './refusals.ts';
import { type Succession, succession } from './succession.ts';

type Baseline = Pick<Succession, 'baseline' | 'baselineYear' | 'baselineSource'>;

/** Where the next plan would start from: the last accepted figure; none for what is counted up anew, and for tasks. */
function baselineOf(standing: Standing, row: PromiseRow): Baseline {
  const figures = yearFigures(row, acceptedOf(standing, row)).filter(one => one.value !== null);
  const last = figures.at(-1);
  if (last === undefined || last.value === null || row.method === 'cumulative' || row.method === 'state')
    return { baseline: null, baselineYear: null, baselineSource: null };
  const source = `《${standing.plan.title}》${last.year}年审定实际值`.slice(0, 200);
  return { baseline: last.value, baselineYear: last.year, baselineSource: source };
}

/** What is proposed for each promise of the former plan: its likest in the new one, and its last figure as the baseline. */
function proposals(former: Standing, next: Standing): readonly Omit<Succession, 'plan'>[] {
  const old = former.inSight.filter(row => row.state === 'accepted');
  const fresh = next.inSight;
  const pairs = pairUp(old, fresh);
  return old.map((row, i) => {
    const pair = pairs.get(i);
    const status = statusOf(former, row);
    return {
      former: row.id,
      successor: pair === undefined ? null : (fresh[pair.at]?.id ?? null),
      likeness: pair === undefined ? null : Math.round(pair.likeness * 1000) / 1000,
      isFinished: status === 'done' || status === 'early',
      ...baselineOf(former, row),
      fate: null,
      why: null,
    };
  });
}

/** Lets a new plan take up where a former one left off: what becomes of each of its promises is proposed, to be settled one by one. */
export const succeed = defineVerb({
  name: 'plan.succeed',
  label: '接续规划',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), former: ref('plan', '上一规划') },
  async run(desk, { plan: id, former: formerId }) {
    const next = await openPlan(desk, id);
    if (!next.ok) return next;
    const [former] = await rows(desk, plan, { where: { id: formerId } });
    const title = former?.title ?? '';
    if (former === undefined || !['adopted', 'closed'].includes(former.state)) return refuse(says.notInForce({ title }));
    const { title: name, fromYear: from } = next.value;
    if (from <= former.fromYear || next.value.parent !== null || former.parent !== null)
      return refuse(says.notTheNext({ next: name, from, former: title, formerFrom: former.fromYear }));
    const [linked] = await rows(desk, planLink, { where: { plan: id } });
    if (linked !== undefined) return refuse(says.alreadyLinked({ next: name, former: title }));
    const link = await insert(desk, planLink, { plan: id, former: formerId });
    if (!link.ok) return link;
    const proposed = proposals(await load(desk, former), await load(desk, next.value));
    const added = await insertAll(
      desk,
      succession,
      proposed.map(one => ({ ...one, plan: id })),
    );
    return added.ok ? ok({ promises: proposed.length, matched: proposed.filter(one => one.successor !== null).length }) : added;
  },
});
