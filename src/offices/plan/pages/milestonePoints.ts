import type { PromiseView } from '../types.ts';
import { axisOf } from './chartScale.ts';

export interface Point {
  readonly year: number;
  readonly value: number;
}

/** A cumulative promise is filed year by year and drawn as the sum so far. */
const runningTotals = <P extends Point>(points: readonly P[]): readonly P[] => {
  let sum = 0;
  return points.map(point => {
    sum += point.value;
    return { ...point, value: sum };
  });
};

const byYear = (a: Point, b: Point) => a.year - b.year;

/** The points of the chart: baseline, milestones, the figures filed (those sent back left out), and where the pace leads. */
export function pointsOf({ promise, milestones, actuals, figures, judgement }: PromiseView) {
  const baseline: Point | null =
    promise.baseline === null || promise.baselineYear === null ? null : { year: promise.baselineYear, value: promise.baseline };
  const accepted = figures.flatMap(({ year, value, share = 1 }) =>
    value === null ? [] : [{ year: year - 1 + share, value, accepted: true }],
  );
  const waiting = actuals
    .filter(actual => actual.state === 'filed' && actual.value !== null && actual.part === 'whole')
    .map(actual => ({ year: actual.year, value: actual.value!, accepted: false }));
  const told = [...accepted.filter(one => !waiting.some(other => other.year === one.year)), ...waiting].sort(byYear);
  const filed = promise.method === 'cumulative' ? runningTotals(told) : told;
  return { baseline, filed, planned: [...milestones].sort(byYear), outlook: judgement.outlook, target: promise.value };
}

/** The year by whose end the promise is to be kept. */
const deadlineYear = ({ promise, plan }: PromiseView): number =>
  promise.deadline === null ? (promise.year ?? plan.toYear) : Number(String(promise.deadline).slice(0, 4));

export const LEFT = 34;
export const TOP = 33.4;
export const BOTTOM = 136.5;

/** Where everything stands on a chart whose years run from `LEFT` to `right`. */
export function layoutOf(view: PromiseView, right: number) {
  const points = pointsOf(view);
  const { baseline, filed, planned, outlook, target } = points;
  const all = [...(baseline === null ? [] : [baseline]), ...planned, ...filed];
  const values = [...all.map(point => point.value), ...(target === null ? [] : [target]), ...(outlook === null ? [] : [outlook.value])];
  const firstYear = Math.floor(Math.min(...all.map(point => point.year), view.plan.fromYear));
  const lastYear = Math.ceil(Math.max(...all.map(point => point.year), outlook?.year ?? 0, view.plan.toYear));
  const { from, to, ticks } = axisOf(values, view.promise.method === 'cumulative');
  const x = (year: number) => LEFT + ((year - firstYear) / (lastYear - firstYear || 1)) * (right - LEFT);
  const y = (value: number) => BOTTOM - ((value - from) / (to - from || 1)) * (BOTTOM - TOP);
  const start = view.plan.fromYear - 1;
  return {
    ...points,
    right,
    ticks,
    x,
    y,
    at: (point: Point): readonly [number, number] => [x(point.year), y(point.value)],
    lastYear,
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i),
    /** Where time stands on the axis of the years. */
    now: x(Math.max(firstYear, start + view.judgement.timeProgress * (deadlineYear(view) - start))),
    /** The line of the actuals begins at the baseline. */
    track: baseline === null || filed.some(point => point.year <= baseline.year) ? filed : [baseline, ...filed],
    last: filed.at(-1),
  };
}

export type Layout = ReturnType<typeof layoutOf>;
