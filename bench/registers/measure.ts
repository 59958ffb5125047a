import type { Asking } from './questions.ts';

/** Milliseconds by the clock on the wall, and of processor time in program and database together: middle, 95th of a hundred, longest. */
export interface Line {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly processor50: number;
  readonly processor95: number;
}

/** The value below which this share of sorted values lies. */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** The middle of values in any order. */
export const middle = (values: readonly number[]): number =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Puts the questions one after the other, each to the next of those who answer. */
export async function take(
  askings: readonly Asking[],
  answering: readonly ((asking: Asking) => Promise<void>)[],
  processor: () => number,
): Promise<Line> {
  const [wall, busy]: [number[], number[]] = [[], []];
  for (const [place, asking] of askings.entries()) {
    const [began, used] = [performance.now(), processor()];
    await answering[place % answering.length]!(asking);
    wall.push(performance.now() - began);
    busy.push(processor() - used);
  }
  for (const list of [wall, busy]) list.sort((a, b) => a - b);
  return { p50: at(wall, 0.5), p95: at(wall, 0.95), max: at(wall, 1), processor50: at(busy, 0.5), processor95: at(busy, 0.95) };
}

const shown = (milliseconds: number): string => milliseconds.toFixed(1);

/** The medians of the seeds as a row of the printed table. */
export const rowOf = (question: string, lines: readonly Line[], limit: number) => {
  const p95 = middle(lines.map(line => line.p95));
  return {
    question,
    'p50 ms': shown(middle(lines.map(line => line.p50))),
    'p95 ms': shown(p95),
    'worst p95': shown(Math.max(...lines.map(line => line.p95))),
    'max ms': shown(Math.max(...lines.map(line => line.max))),
    'processor p50': shown(middle(lines.map(line => line.processor50))),
    'processor p95': shown(middle(lines.map(line => line.processor95))),
    [`p95 <= ${limit}`]: p95 <= limit ? 'yes' : 'NO',
  };
};
