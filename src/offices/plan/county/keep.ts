import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import type { Actor, DemonstrationDesk, DemonstrationPerson } from '#register/index.ts';
import { straighten } from '../drafting/straighten.ts';
import { acceptActuals } from '../keeping/acceptActuals.ts';
import { assign } from '../keeping/assign.ts';
import { fileActual } from '../keeping/fileActual.ts';
import { fileYear } from '../keeping/fileYear.ts';
import { lineFor } from '../keeping/offerMilestones.ts';
import { sendBackActual } from '../keeping/sendBackActual.ts';
import { setMilestones } from '../keeping/setMilestones.ts';
import type { PromiseRow } from '../rowTypes.ts';
import type { Kept } from './keeping.ts';
import { promisesOf } from './review.ts';
import { together } from './together.ts';

/** A promise of the demonstration with its row. */
export type Pairs = readonly (readonly [line: Kept, row: PromiseRow])[];
const years = { fromYear: 2026, toYear: 2030 };

/** Organisation name -> id. */
export const organisationIds = async (desk: DemonstrationDesk, day: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await desk.deed('plan.look', day, async open => ok(await organisationsOf(open)))).map(one => [one.name, one.id]));

/** Makes each promise its bodies' own, in one deed for those that share their bodies. */
export async function assignBodies(planner: DemonstrationDesk, pairs: Pairs, ids: ReadonlyMap<string, string>, day: string): Promise<void> {
  const shared = Map.groupBy(pairs, ([line]) => [line.lead, ...line.support].join('、'));
  const inputs = [...shared].map(([names, held]) => {
    const [lead, ...support] = names.split('、').map(name => ids.get(name) as string);
    return { promises: held.map(([, row]) => row.id), lead, support };
  });
  await together(planner, assign, inputs, day);
}

/** Sets baselines and milestones: the straight line, or nothing before the last year. */
export async function setCourse(planner: DemonstrationDesk, plan: string, pairs: Pairs, day: string): Promise<void> {
  const now = new Map((await promisesOf(planner, plan, day)).map(row => [row.id, row]));
  const courses = pairs.flatMap(([line, { id }]) => {
    const row = now.get(id) as PromiseRow;
    const end = row.deadline ?? years.toYear;
    const course = { promise: id, version: row.version, baseline: line.baseline, baselineYear: line.baseline === null ? null : 2025 };
    const late = [2026, 2027, 2028, 2029, 2030].filter(year => year <= end).map(year => ({ year, value: year < end ? 0 : 100 }));
    if (line.dueAtEnd) return [{ ...course, milestones: late }];
    return line.baseline === row.baseline ? [] : [{ ...course, milestones: lineFor(row, years, line.baseline) }];
  });
  await together(planner, setMilestones, courses, day);
  await planner.perform(straighten, { plan }, day);
}

/** Who files for a promise: the person of its lead, else of its first supporter who has one. */
function filerOf(line: Kept, filers: ReadonlyMap<string, DemonstrationPerson>): DemonstrationPerson | null {
  for (const name of [line.lead, ...line.support]) {
    const filer = filers.get(name);
    if (filer !== undefined) return filer;
  }
  return null;
}

/** One year of the demonstration: who files when, who decides when. */
export interface Round {
  readonly year: 2026 | 2027;
  readonly filedOn: string;
  readonly decidedOn: string;
  /** Files that prove a figure, by the promise's measure. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
}

/** The bodies file a year; the planner accepts most, sends a few back and leaves some waiting. */
export async function fileRound(
  open: (actor: Actor) => DemonstrationDesk,
  planner: DemonstrationDesk,
  pairs: Pairs,
  filers: ReadonlyMap<string, DemonstrationPerson>,
  { year, filedOn, decidedOn, evidence }: Round,
): Promise<void> {
  const filings = pairs.flatMap(([line, row]) => {
    const filed = line.filed[year];
    const filer = filerOf(line, filers);
    return filed === null || filer === null ? [] : [{ line, row, filed, filer }];
  });
  for (const [filer, held] of Map.groupBy(filings, one => one.filer)) {
    const actuals = held.map(({ line, row, filed }) => ({
      promise: row.id,
      value: filed.value,
      taskStatus: filed.taskStatus,
      note: year === 2027 ? line.note : null,
      evidence: evidence.get(line.measure) ?? [],
    }));
    const done = await open(filer).perform(fileYear, { year, actuals }, filedOn);
    const became = new Map(held.map(one => [one.row.id, one]));
    const accepted = done.actuals.filter(one => became.get(one.promise)?.filed.became === 'accepted');
    if (accepted.length > 0)
      await planner.perform(acceptActuals, { actuals: accepted.map(({ actual, version }) => ({ actual, version })) }, decidedOn);
    for (const { actual, version, promise } of done.actuals) {
      const one = became.get(promise);
      if (one?.filed.became !== 'sentBack') continue;
      await planner.perform(sendBackActual, { actual, version, why: one.line.note ?? '佐证材料不齐' }, decidedOn);
    }
  }
}

/** A figure that was sent back for want of evidence and filed again with it. */
export async function fileAgain(
  filer: DemonstrationDesk,
  planner: DemonstrationDesk,
  row: PromiseRow,
  value: number,
  evidence: readonly string[],
): Promise<void> {
  const figure = { promise: row.id, year: 2027, value, note: '企业兼职教师认定办法未出台，两年只净增4人（48/102人）' };
  const first = await filer.perform(fileActual, { ...figure, evidence: evidence.slice(0, 1) }, '2027-12-28');
  const { version } = await planner.perform(sendBackActual, { ...first, why: '缺企业实践考核表，请补齐后再报' }, '2028-01-04');
  const again = await filer.perform(fileActual, { ...figure, evidence, actual: first.actual, version }, '2028-01-05');
  await planner.perform(acceptActuals, { actuals: [again] }, '2028-01-06');
}
