/** Round figures between which a chart's axis runs: about three steps, covering all values. */
export function axisOf(
  values: readonly number[],
  fromZero: boolean,
): { readonly from: number; readonly to: number; readonly ticks: readonly number[] } {
  const least = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const most = Math.max(...values);
  const span = most - least || Math.abs(most) || 1;
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(k => k * power).find(candidate => candidate >= rough * 0.75) ?? 10 * power;
  const first = Math.ceil((least - step * 0.001) / step);
  const last = Math.floor((most + step * 0.001) / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { from: fromZero && least === 0 ? 0 : least - span * 0.12, to: most, ticks };
}

/** Joins points with straight lines, as the `d` of a path. */
export const lineThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
