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
  const found = known(chart);
  const values = found.length === 0 ? [0, 1] : found;
  const most = chart.shape === 'line' ? Math.max(...values) : Math.max(0, ...values);
  const least = Math.min(...values);
  const isFar = chart.shape === 'line' && least > 0 && most - least < most / 2;
  const floor = isFar ? least : Math.min(0, least);
  const step = stepFor(most - floor || Math.abs(most) || 1);
  const low = Math.floor(floor / step + 1e-9) * step;
  const count = Math.max(1, Math.ceil((most - low) / step - 1e-9));
  const high = low + count * step;
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));
  return { ticks, share: value => (value - low) / (high - low) };
}
