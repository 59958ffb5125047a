import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { cascadeDuties } from '../cascade/duties.ts';
import { leadOf } from '../drafting/mark.ts';
import { filingDayFor, type Period, periodSaid } from '../keeping/periods.ts';
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
  const filed = filedAs(standing, 'filed').filter(one => one.filedBy !== me);
  for (const one of filed.slice(0, 20)) open.push(toDecide(standing, one));
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
  return [...back.map(one => sentBack(standing, one)), ...owed.map(one => toFile(standing, one.row, one.period))];
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
