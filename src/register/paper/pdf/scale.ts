import type { ChartBlock } from '../types.ts';

/** The axis of values: its marks, and where a value stands between its ends, 0–1. */
export interface Scale {
  readonly ticks: readonly number[];
  share(value: number): number;
}

/** 1, 2, 2.5 or 5 times a power of ten, about a fifth of the span. */
function stepFor(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  return power * ([1, 2, 2.5, 5, 10].find(times => times * power >= span / 5) as number);
}

const known = (chart: ChartBlock): readonly number[] => {
  if (chart.shape !== 'stacked') return chart.series.flatMap(({ values }) => values.filter(value => value !== null));
  return chart.categories.map((_, i) => chart.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
};

/** An axis with round marks. Areas begin at zero; lines begin near their least value where zero is far off. */
export function scaleOf(chart: ChartBlock): Scale {
  const values = known(chart);
  const most = Math.max(...values, chart.shape === 'line' && values.length > 0 ? Number.NEGATIVE_INFINITY : 0);
  const least = Math.min(...values, Number.POSITIVE_INFINITY);
  const isFar = chart.shape === 'line' && least > 0 && most - least < most / 2;
  const floor = values.length === 0 ? 0 : isFar ? least : Math.min(0, least);
  const step = stepFor(Math.max(most - floor, Number.EPSILON * Math.max(1, Math.abs(most))) || 1);
  const low = Math.floor(floor / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));
  return { ticks, share: value => (value - low) / (high - low) };
}
