import { ok } from '#kernel/problem.ts';
import { defineView, type ReadingDesk, rows } from '#register/index.ts';
import { actual } from '../actual.ts';
import { callNames, type PeopleOf } from '../people.ts';
import { plan } from '../plan.ts';
import type { FiledRow } from '../rowTypes.ts';
import { unitOf } from '../standing/question.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';
import type { FileLink } from '../types.ts';
import { doubtsOf } from './doubts.ts';
import { evidenceOf, lastBefore, milestoneOf } from './filedLines.ts';
import { filingDayFor } from './periods.ts';
import type { WaitingLine, WaitingView } from './types.ts';

/** At most so many figures are shown at once, the soonest due; the rest come up as these are decided. */
const MOST = 300;

function lineOf(
  desk: ReadingDesk,
  standing: Standing,
  one: FiledRow,
  evidence: readonly FileLink[],
  nameOf: (id: string) => string,
): WaitingLine | null {
  const row = standing.promises.find(its => its.id === one.promise);
  if (row === undefined) return null;
  const target = targetSaid(row, standing.plan);
  const { year, part, value, taskStatus, note, filedOn, version } = one;
  const shown = { value, last: lastBefore(standing, row, one), milestone: milestoneOf(standing, row, one), evidence };
  const corrects = (standing.actuals.get(row.id) ?? []).some(its => its.state === 'accepted' && its.year === year && its.part === part);
  return {
    ...shown,
    actual: one.id,
    version,
    plan: { id: standing.plan.id, title: standing.plan.title },
    promise: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    place: row.place,
    year,
    part,
    due: filingDayFor(one),
    taskStatus,
    method: row.method,
    unit: row.method === 'state' ? '%' : unitOf(row),
    target: target.zh,
    targetEnglish: target.en,
    organisation: standing.names.get(one.organisation) ?? '',
    filedBy: nameOf(one.filedBy),
    filedOn,
    note,
    evidenceAsked: row.evidenceAsked,
    isOwn: one.filedBy === desk.actor.id,
    doubts: doubtsOf(row.method, corrects, shown),
  };
}

const soonest = (a: WaitingLine, b: WaitingLine) =>
  a.due.localeCompare(b.due) || a.organisation.localeCompare(b.organisation, 'zh') || a.number - b.number;

/** Every figure that waits for a decision, of the county's plan and of those under it. */
export const waiting = (peopleOf: PeopleOf) =>
  defineView({
    name: 'plan.waiting',
    label: '集中审核',
    by: ['planner'],
    input: {},
    async run(desk) {
      const filed = (await rows(desk, actual, { where: { state: 'filed' } }))
        .toSorted((a, b) => filingDayFor(a).localeCompare(filingDayFor(b)))
        .slice(0, MOST);
      const open = new Set((await rows(desk, plan, { where: { state: 'adopted' } })).map(its => its.id));
      const files = await evidenceOf(desk, filed);
      const nameOf = await callNames(desk, peopleOf);
      const lines: WaitingLine[] = [];
      for (const [id, held] of Map.groupBy(filed, one => one.plan)) {
        const standing = open.has(id) ? await standingOf(desk, id) : null;
        if (standing?.ok) lines.push(...held.flatMap(one => lineOf(desk, standing.value, one, files.get(one.id) ?? [], nameOf) ?? []));
      }
      const view: WaitingView = { lines: lines.toSorted(soonest) };
      return ok(view);
    },
  });
