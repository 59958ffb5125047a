import { type Judgement, judge } from '#engines/indicator/index.ts';
import { ok, type Result } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { actual } from '../actual.ts';
import { inForce as inForceOn, rulesOf } from '../judging/inForce.ts';
import { judgingRule } from '../judging/judgingRule.ts';
import { owedYear } from '../keeping/filingYears.ts';
import { milestone } from '../milestone.ts';
import { isInForce, plan } from '../plan.ts';
import { promise } from '../promise.ts';
import type { PlanRow, PromiseRow } from '../rowTypes.ts';
import { isInSight } from '../standing/numbering.ts';
import { questionOf } from '../standing/question.ts';
import { remembering } from '../standing/remembering.ts';
import { type PromiseLink, promiseLink } from './promiseLink.ts';
import type { Submission } from './submission.ts';
import { submission } from './submission.ts';

export type LinkRow = StoredRow<PromiseLink>;

/** All plans of schools and departments under one plan of the county, without their texts: rows, links and what the judge says. */
export interface Cascade {
  readonly plans: ReadonlyMap<string, PlanRow>;
  /** By plan: its promises in sight, and how many wait for review. */
  readonly promises: ReadonlyMap<string, readonly PromiseRow[]>;
  readonly byId: ReadonlyMap<string, PromiseRow>;
  readonly waiting: ReadonlyMap<string, number>;
  /** By plan. */
  readonly links: ReadonlyMap<string, readonly LinkRow[]>;
  /** The last submission, by plan. */
  readonly submissions: ReadonlyMap<string, StoredRow<Submission>>;
  readonly judgements: ReadonlyMap<string, Judgement>;
}

const bearing = new Set(
  [plan, promise, promiseLink, submission, milestone, actual, judgingRule, organisation].map(register => register.name),
);
const remember = remembering<Cascade>(event => event.table !== null && bearing.has(event.table), 8);

/** What the judge says of each promise of plans in force. */
async function judged(desk: ReadingDesk, plans: ReadonlyMap<string, PlanRow>, held: ReadonlyMap<string, readonly PromiseRow[]>) {
  const inForce = [...plans.values()].filter(isInForce);
  const ids = inForce.map(its => its.id);
  const milestones = Map.groupBy(ids.length === 0 ? [] : await rows(desk, milestone, { where: { plan: ids } }), row => row.promise);
  const accepted = ids.length === 0 ? [] : await rows(desk, actual, { where: { plan: ids, state: 'accepted' } });
  const actuals = Map.groupBy(
    accepted.toSorted((a, b) => a.year - b.year || a.round - b.round),
    row => row.promise,
  );
  const versions = Map.groupBy(ids.length === 0 ? [] : await rows(desk, judgingRule, { where: { plan: ids } }), one => one.plan);
  return new Map(
    inForce.flatMap(its => {
      const rules = rulesOf(inForceOn(versions.get(its.id) ?? [], desk.today));
      return (held.get(its.id) ?? []).map((row): readonly [string, Judgement] => {
        const steps = (milestones.get(row.id) ?? []).toSorted((a, b) => a.year - b.year);
        return [row.id, judge(questionOf(row, its, steps, actuals.get(row.id) ?? [], owedYear(desk.today, its)), rules)];
      });
    }),
  );
}

async function load(desk: ReadingDesk, parent: string): Promise<Result<Cascade>> {
  const plans = new Map((await rows(desk, plan, { where: { parent } })).map(row => [row.id, row]));
  const ids = [...plans.keys()];
  const ofThem = { where: { plan: ids } };
  const all = ids.length === 0 ? [] : await rows(desk, promise, ofThem);
  const byPlan = Map.groupBy(all, row => row.plan);
  const inSight = new Map(
    [...byPlan].map(([id, held]) => {
      const byMark = new Map(held.map(row => [row.mark, row]));
      return [id, held.filter(row => isInSight(row, byMark)).toSorted((a, b) => a.start - b.start)] as const;
    }),
  );
  const submissions = ids.length === 0 ? [] : await rows(desk, submission, ofThem);
  return ok({
    plans,
    promises: inSight,
    byId: new Map(all.map(row => [row.id, row])),
    waiting: new Map([...byPlan].map(([id, held]) => [id, held.filter(row => row.state === 'proposed').length])),
    links: Map.groupBy(await rows(desk, promiseLink, { where: { parent } }), link => link.plan),
    submissions: new Map(submissions.toSorted((a, b) => a.round - b.round).map(one => [one.plan, one])),
    judgements: await judged(desk, plans, inSight),
  });
}

/** The plans under a plan of the county as they stand today; computed once for each state of the books that bear on it. */
export const cascadeOf = (desk: ReadingDesk, parent: string): Promise<Result<Cascade>> => remember(desk, parent, () => load(desk, parent));
