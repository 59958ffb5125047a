import { type Judgement, judge, type Rules } from '#engines/indicator/index.ts';
import type { Day } from '#kernel/day.ts';
import { type Fields, type ReadingDesk, type Register, rows } from '#register/index.ts';
import { actual } from '../actual.ts';
import { adoption } from '../adoption.ts';
import { amendment } from '../amend/amendment.ts';
import { inForce, rulesOf } from '../judging/inForce.ts';
import { judgingRule } from '../judging/judgingRule.ts';
import { collectedYear, owedYear } from '../keeping/filingYears.ts';
import { inTime } from '../keeping/periods.ts';
import { milestone } from '../milestone.ts';
import { namesOf } from '../names.ts';
import { isInForce } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import type {
  AdoptionRow,
  AmendmentRow,
  BodyRow,
  ClosingRow,
  FiledRow,
  JudgingRow,
  MilestoneRow,
  PlanRow,
  PromiseRow,
  SectionRow,
} from '../rowTypes.ts';
import { closing } from '../succeed/closing.ts';
import { inOrder, isInSight, keptFor, numbersOf } from './numbering.ts';
import { questionOf } from './question.ts';

/** A plan with all that bears on its promises, and what the judge says of each that is in sight. */
export interface Standing {
  readonly plan: PlanRow;
  readonly adoption: AdoptionRow | null;
  readonly sections: readonly SectionRow[];
  /** Every row, dropped ones and facts too, in the order of the text. */
  readonly promises: readonly PromiseRow[];
  readonly byMark: ReadonlyMap<string, PromiseRow>;
  readonly inSight: readonly PromiseRow[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By the promise's id. */
  readonly bodies: ReadonlyMap<string, readonly BodyRow[]>;
  readonly milestones: ReadonlyMap<string, readonly MilestoneRow[]>;
  readonly actuals: ReadonlyMap<string, readonly FiledRow[]>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  /** Organisation id -> the name it goes by. */
  readonly names: ReadonlyMap<string, string>;
  /** The year whose actuals are being collected. */
  readonly collected: number | null;
  /** The day it stands for: today, or the day on which a closed plan was closed. */
  readonly day: Day;
  /** The plan's own limits in force that day, and what the judge was given; null where it has none and the standard's apply. */
  readonly judging: JudgingRow | null;
  readonly rules: Rules;
  /** The amendments that were adopted, in their order: the last made the version in force. */
  readonly amendments: readonly AmendmentRow[];
  /** The document that closed the plan. */
  readonly closing: ClosingRow | null;
}

const byPromise = <R extends { readonly promise: string }>(list: readonly R[]): ReadonlyMap<string, readonly R[]> =>
  Map.groupBy(list, row => row.promise);

const ofPlan = <F extends Fields>(desk: ReadingDesk, register: Register<F>, id: string) => rows(desk, register, { where: { plan: id } });

/** Reads all that bears on a plan and judges every promise in sight. */
export async function load(desk: ReadingDesk, found: PlanRow): Promise<Standing> {
  const [adopted] = await ofPlan(desk, adoption, found.id);
  const promises = inOrder(await ofPlan(desk, promise, found.id));
  const sections = (await ofPlan(desk, planSection, found.id)).toSorted((a, b) => a.start - b.start);
  const bodies = byPromise(await ofPlan(desk, promiseBody, found.id));
  const milestones = byPromise((await ofPlan(desk, milestone, found.id)).toSorted((a, b) => a.year - b.year));
  const actuals = byPromise((await ofPlan(desk, actual, found.id)).toSorted((a, b) => inTime(a, b) || a.round - b.round));
  const byMark = new Map(promises.map(row => [row.mark, row]));
  const inSight = promises.filter(row => isInSight(row, byMark));
  const [closed] = await ofPlan(desk, closing, found.id);
  const day = closed?.closedOn ?? desk.today;
  const judging = inForce(await ofPlan(desk, judgingRule, found.id), day);
  const rules = rulesOf(judging);
  const amendments = (await rows(desk, amendment, { where: { plan: found.id, state: 'adopted' } })).toSorted((a, b) => a.number - b.number);
  const owed = !isInForce(found) ? null : owedYear(day, found);
  const judgements = new Map(
    inSight.map(row => {
      const accepted = (actuals.get(row.id) ?? []).filter(one => one.state === 'accepted');
      return [row.id, judge(questionOf(row, found, milestones.get(row.id) ?? [], accepted, owed), rules)];
    }),
  );
  return {
    plan: found,
    adoption: adopted ?? null,
    sections,
    promises,
    byMark,
    inSight,
    numbers: numbersOf(inSight, adopted ?? null),
    bodies,
    milestones,
    actuals,
    judgements,
    names: await namesOf(desk),
    collected: !isInForce(found) ? null : collectedYear(day, found),
    day,
    judging,
    rules,
    amendments,
    closing: closed ?? null,
  };
}

/** The promise that a row's status, number and bodies come from. */
export const keptOf = (standing: Standing, row: PromiseRow): PromiseRow => keptFor(row, standing.byMark);
