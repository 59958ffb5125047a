import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { cascadeDuties } from '../cascade/duties.ts';
import { leadOf } from '../drafting/mark.ts';
import { wantedAt } from '../keeping/filingRounds.ts';
import { filingDayFor, filingPath, type Period, periodSaid, roundOf } from '../keeping/periods.ts';
import { ownDuties } from '../own/duties.ts';
import { isInForce, plan } from '../plan.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import { titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';
import { periodsOwed } from './boardRow.ts';

const filedAs = (standing: Standing, state: string): readonly FiledRow[] =>
  [...standing.actuals.values()].flat().filter(one => one.state === state);

/** What the planner has to do about a plan. */
function forPlanner(standing: Standing, me: string): readonly Duty[] {
  const { plan: its } = standing;
  const path = `/plan/${its.id}`;
  const open: Duty[] = [];
  const waiting = standing.promises.filter(row => row.state === 'proposed').length;
  if (waiting > 0)
    open.push({
      due: null,
      title: `复核《${its.title}》的${waiting}项承诺`,
      titleEnglish: `Review ${waiting} promises of ${its.title}`,
      detail: '逐项接受、更正或剔除',
      detailEnglish: 'Accept, correct or drop each',
      path,
      action: '去复核',
      actionEnglish: 'Review',
    });
  open.push(
    ...toDecideAll(
      standing,
      filedAs(standing, 'filed').filter(one => one.filedBy !== me),
    ),
  );
  const orphans = standing.inSight.filter(row => row.state === 'accepted' && leadOf(standing, row) === null).length;
  if (its.state === 'adopted' && orphans > 0)
    open.push({
      due: null,
      title: `${orphans}项承诺还没有责任单位`,
      titleEnglish: `${orphans} promises have no responsible body`,
      detail: its.title,
      detailEnglish: its.title,
      path: `${path}/board`,
      action: '去落实',
      actionEnglish: 'Assign',
    });
  return open;
}

const promiseOf = (standing: Standing, one: FiledRow) => standing.promises.find(row => row.id === one.promise);

function toDecide(standing: Standing, one: FiledRow): Duty {
  const row = promiseOf(standing, one);
  const name = row === undefined ? '' : titleSaid(row);
  return {
    due: filingDayFor(one),
    title: `审核${periodSaid(one).zh}实际值：${name}`,
    titleEnglish: `Decide on the ${periodSaid(one).en} actual: ${name}`,
    detail: `${one.filedOn} 报送`,
    detailEnglish: `Filed on ${one.filedOn}`,
    path: `/plan/promises/${one.promise}`,
    action: '去审核',
    actionEnglish: 'Decide',
  };
}

/** The page where the planner decides on many figures at once. */
const REVIEW = '/plan/review';

/** One figure is decided on its own page; several of one filing day together, in one line. */
const toDecideAll = (standing: Standing, filed: readonly FiledRow[]): readonly Duty[] =>
  [...Map.groupBy(filed, filingDayFor)].map(([due, held]) => {
    const [first] = held as [FiledRow];
    if (held.length === 1) return toDecide(standing, first);
    return {
      due,
      title: `审核${due.slice(0, 4)}年${Number(due.slice(5, 7))}月${Number(due.slice(8))}日到期的${held.length}项实际值`,
      titleEnglish: `Decide on ${held.length} actuals due on ${due}`,
      detail: standing.plan.title,
      detailEnglish: standing.plan.title,
      path: REVIEW,
      action: '去审核',
      actionEnglish: 'Decide',
    };
  });

function sentBack(standing: Standing, one: FiledRow): Duty {
  const row = promiseOf(standing, one);
  const name = row === undefined ? '' : titleSaid(row);
  return {
    due: filingDayFor(one),
    title: `重新报送${periodSaid(one).zh}实际值：${name}`,
    titleEnglish: `File the ${periodSaid(one).en} actual again: ${name}`,
    detail: `退回：${one.why ?? ''}`,
    detailEnglish: `Sent back: ${one.why ?? ''}`,
    path: `/plan/promises/${one.promise}`,
    action: '去改报',
    actionEnglish: 'File again',
  };
}

/** What a responsible body has to file. */
function forFiler(standing: Standing, organisation: string): readonly Duty[] {
  if (!isInForce(standing.plan)) return [];
  const mine = standing.inSight.filter(row => leadOf(standing, row) === organisation);
  const ids = new Set(mine.map(row => row.id));
  const back = filedAs(standing, 'sentBack').filter(one => ids.has(one.promise));
  const isBack = (row: PromiseRow, { year, part }: Period) =>
    back.some(one => one.promise === row.id && one.year === year && one.part === part);
  const owed = mine.flatMap(row => periodsOwed(standing, row).flatMap(period => (isBack(row, period) ? [] : [{ row, period }])));
  const byDay = Map.groupBy(owed, one => filingDayFor(one.period));
  return [...back.map(one => sentBack(standing, one)), ...[...byDay.values()].flatMap(held => toFileAll(standing, organisation, held))];
}

interface Owed {
  readonly row: PromiseRow;
  readonly period: Period;
}

/**
 * What a body files by one day: a line that leads to the table where it is filed together, unless the body leads one promise alone. The line
 * stays the same while its number falls, so that nobody is reminded anew of the rest.
 */
function toFileAll(standing: Standing, organisation: string, held: readonly Owed[]): readonly Duty[] {
  const [{ row, period }] = held as [Owed];
  const moment = { year: period.year, round: roundOf(period.part) };
  const led = wantedAt(standing, organisation, moment).filter(one => one.role === 'lead').length;
  if (Math.max(led, held.length) === 1) return [toFile(standing, row, period)];
  const { zh, en } = periodSaid({ year: period.year, part: moment.round });
  return [
    {
      due: filingDayFor(period),
      title: `报送${zh}实际值：还有${held.length}项`,
      titleEnglish: `File the actuals of ${en}: ${held.length} to go`,
      detail: standing.plan.title,
      detailEnglish: standing.plan.title,
      path: filingPath(standing.plan.id, period),
      action: '去填报',
      actionEnglish: 'File',
    },
  ];
}

function toFile(standing: Standing, row: PromiseRow, period: Period): Duty {
  const { zh, en } = periodSaid(period);
  return {
    due: filingDayFor(period),
    title: `报送${zh}实际值：${titleSaid(row)}`,
    titleEnglish: `File the ${en} actual: ${titleSaid(row)}`,
    detail: `第${standing.numbers.get(row.mark) ?? ''}项 · ${row.place}`,
    detailEnglish: `Item ${standing.numbers.get(row.mark) ?? ''} · ${row.place}`,
    path: `/plan/promises/${row.id}`,
    action: '去报送',
    actionEnglish: 'File',
  };
}

const soonest = (a: Duty, b: Duty) => (a.due ?? '9999').localeCompare(b.due ?? '9999');

/** What waits for this person today in all plans, soonest first. */
export async function duties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor } = desk;
  const found: Duty[] = [];
  const county = await rows(desk, plan, { where: { parent: null } });
  const own = actor.organisation === null ? [] : await rows(desk, plan, { where: { organisation: actor.organisation, state: 'adopted' } });
  for (const row of [...county, ...own.filter(its => its.parent !== null)]) {
    if (row.state === 'closed') continue;
    const standing = await standingOf(desk, row.id);
    if (!standing.ok) continue;
    if (actor.roles.includes('planner') && row.parent === null) found.push(...forPlanner(standing.value, actor.id));
    if (may(actor, ['filer', 'planner']) && actor.organisation !== null) found.push(...forFiler(standing.value, actor.organisation));
  }
  found.push(...(await cascadeDuties(desk)), ...(await ownDuties(desk)));
  return found.toSorted(soonest);
}
