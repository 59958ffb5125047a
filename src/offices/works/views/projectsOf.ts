import type { Day } from '#kernel/day.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { english, type ReadingDesk } from '#register/index.ts';
import { stageWord } from '../chosen.ts';
import type { ProjectState, ProjectSum } from '../types.ts';
import { alertsOf } from './alerts.ts';
import { delayedDaysOf, expectedFinishOf, moneyOf, progressOf, seatsAdded, seatsOf } from './figures.ts';
import { type Standing, standings } from './standing.ts';

/** Organisation id -> the name it goes by. */
export async function namesOf(desk: ReadingDesk): Promise<ReadonlyMap<string, string>> {
  return new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
}

/** A project in plain figures, as it stands on a day. */
export function sumOf(its: Standing, today: Day, names: ReadonlyMap<string, string>): ProjectSum {
  const { row, funds } = its;
  const label = stageWord(row.state);
  const asOf = funds.map(fund => fund.asOf).sort();
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    stage: row.state as ProjectState,
    stageLabel: label,
    stageEnglish: english(label) ?? row.state,
    promise: row.promise,
    organisation: names.get(row.organisation) ?? '',
    township: row.township === null ? null : (names.get(row.township) ?? null),
    ethnicTownship: row.ethnicTownship,
    areaSqm: row.areaSqm,
    seats: seatsOf(row),
    seatsAdded: seatsAdded(row),
    budgetYuan: row.budgetYuan,
    ...moneyOf(funds),
    moneyAsOf: asOf.at(-1) ?? null,
    progress: progressOf(its),
    plannedStart: row.plannedStart,
    plannedFinish: row.plannedFinish,
    expectedFinish: expectedFinishOf(row),
    actualStart: row.actualStart,
    actualFinish: row.actualFinish,
    delayedDays: delayedDaysOf(row, today),
    alerts: alertsOf(its, today),
  };
}

/** The projects that keep these promises (all projects of the county for null), as they stand today, in the order they were entered. */
export async function projectsOf(desk: ReadingDesk, promises: readonly string[] | null): Promise<readonly ProjectSum[]> {
  const found = await standings(desk, promises === null ? {} : { promise: [...promises] });
  const names = await namesOf(desk);
  return found.map(its => sumOf(its, desk.today, names));
}
