import { type Machine, machineOf, type Program, type Terms } from '../integer/index.ts';

/** One aim of a lexicographic order. */
export interface Aim {
  readonly terms: Terms;
  /** True where values are whole, so that a bound may be rounded up. */
  readonly isWhole: boolean;
  /** Where near is near enough: how near, and the time it is worth. */
  readonly enough?: { readonly within: number; readonly seconds: number };
}

export interface StageOptions {
  readonly seconds: number;
  readonly now: () => number;
  /** Told after each aim; false ends with what there is. */
  readonly onAim?: (aim: number, value: number, bound: number) => boolean;
}

/** What the aims came to, in their order: value and bound of each, and the last solution; null where there is none. */
export interface Staged {
  readonly values: Float64Array;
  readonly reached: readonly { readonly value: number; readonly bound: number }[];
}

/** Aims one after another: what an aim has reached is held by a row while the next is sought. */
export async function inOrder(program: Program, aims: readonly Aim[], options: StageOptions): Promise<Staged | null> {
  const machine = await machineOf(program);
  const end = options.now() + options.seconds;
  const reached: { value: number; bound: number }[] = [];
  let values: Float64Array | null = null;
  try {
    for (const [i, aim] of aims.entries()) {
      const left = end - options.now();
      if (left <= 0 && values !== null) break;
      const ran = seek(machine, program, aim, values, Math.max(Math.min(left, aim.enough?.seconds ?? left), 0.2));
      if (ran === null) return values === null ? null : { values, reached };
      values = ran.values;
      reached.push({ value: ran.value, bound: ran.bound });
      if (options.onAim?.(i, ran.value, ran.bound) === false) break;
      machine.cut(aim.terms, ran.value + (aim.isWhole ? 0.5 : 1e-6));
    }
    return values === null ? null : { values, reached };
  } finally {
    machine.dispose();
  }
}

function seek(machine: Machine, program: Program, { terms, isWhole, enough }: Aim, start: Float64Array | null, seconds: number) {
  const cost = program.cost.map(() => 0);
  for (const [column, coefficient] of terms) cost[column] = (cost[column] as number) + coefficient;
  machine.aim(cost);
  if (start !== null) machine.begin(start);
  const ran = machine.run({ seconds, gap: 0, ...(enough === undefined ? {} : { absolute: enough.within }) });
  const values = ran.values ?? start;
  if (values === null) return null;
  const value = terms.reduce((sum, [column, coefficient]) => sum + coefficient * values[column]!, 0);
  const bound = Math.min(value, ran.isProved ? value : isWhole ? Math.ceil(ran.bound - 1e-6) : ran.bound);
  return { values, value: isWhole ? Math.round(value) : value, bound: isWhole ? Math.round(bound) : bound };
}
