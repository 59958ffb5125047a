import type { Day } from '#kernel/day.ts';
import type { ProjectLine } from '../types.ts';
import { sourcesOf } from './figures.ts';
import { sumOf } from './projectsOf.ts';
import type { Standing } from './standing.ts';

/** A project in one line of the board. */
export function lineOf(its: Standing, today: Day, names: ReadonlyMap<string, string>, chapters: ReadonlyMap<string, string>): ProjectLine {
  const { row, stages, milestones, delays, funds } = its;
  const next = milestones.find(one => one.doneOn === null);
  return {
    ...sumOf(its, today, names),
    version: row.version,
    code: row.projectCode,
    stages: stages.map(({ stage, day }) => ({ stage, day })),
    sources: sourcesOf(funds),
    delayCause: delays.at(-1)?.delayCause ?? null,
    chapter: row.promise === null ? null : (chapters.get(row.promise) ?? null),
    nextMilestone: next === undefined ? null : { name: next.name, plannedOn: next.plannedOn },
    milestonesDone: milestones.filter(one => one.doneOn !== null).length,
    milestones: milestones.length,
  };
}
