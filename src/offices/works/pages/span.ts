import { type Day, daysBetween } from '#kernel/day.ts';
import type { ProjectLine, ProjectState } from '../types.ts';

/** Colours of the stages on the Gantt chart; the word stands beside every bar. */
export const STAGE_COLOURS: Readonly<Record<ProjectState, string>> = {
  preparation: '#BFC8C2',
  started: '#8FBFB0',
  building: '#2F8C77',
  completed: '#5B7F95',
  inspected: '#0A4A3F',
  inUse: '#17211E',
  cancelled: '#D5DBD6',
};

/** A stretch of the axis: from the first of a year to the end of one, and where a day stands on it in percent. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly years: readonly number[];
  readonly at: (day: Day) => number;
}

/** The whole years that hold every date of these projects, and today. */
export function spanOf(lines: readonly ProjectLine[], today: Day): Span {
  const first = [today, ...lines.map(line => line.plannedStart)].toSorted()[0]!;
  const ends = lines.flatMap(line => [line.plannedFinish, line.expectedFinish, ...line.stages.map(one => one.day)]);
  const last = [today, ...ends].toSorted().at(-1)!;
  const [fromYear, toYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const [from, to] = [`${fromYear}-01-01`, `${toYear + 1}-01-01`];
  const whole = daysBetween(from, to);
  return {
    from,
    to,
    years: Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i),
    at: day => Math.round((daysBetween(from, day) / whole) * 10_000) / 100,
  };
}

/** What was really done, stage by stage: each from its day to the next one's, the last to today while it is not in use. */
export function segmentsOf(
  line: ProjectLine,
  today: Day,
): readonly { readonly stage: ProjectState; readonly from: Day; readonly to: Day }[] {
  return line.stages
    .map(({ stage, day }, place) => ({ stage, from: day, to: line.stages[place + 1]?.day ?? (stage === 'inUse' ? day : today) }))
    .filter(one => one.stage !== 'inUse');
}
