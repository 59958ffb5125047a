import type { Plan } from '#engines/aggregate/index.ts';
import { decimalText, toNumber } from '#kernel/decimal.ts';
import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, type ReadingDesk, rows } from '#register/index.ts';
import { yearOf } from './compute.ts';
import { type GroupFigure, groupOf, membersOf, schoolFigures } from './figures.ts';
import { type PromiseBinding, promiseBinding } from './promiseBinding.ts';

/** A figure for a promise, computed and not filed by a person. */
export interface ComputedFigure {
  readonly promise: string;
  readonly year: number;
  readonly value: number | null;
  readonly note: string;
  /** The address of its proof. */
  readonly proof: string;
  /** Who bound the promise to its indicator: their standing decision accepts the figure. */
  readonly acceptedBy: string;
}

/** What the office of plans gives: names of its promises, and the door by which computed figures come in. */
export interface Promises {
  namesOf(
    desk: ReadingDesk,
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly chapter: string | null; readonly organisation: string | null }[]
  >;
  /** True where the figure on the books changed by it. */
  take(desk: Desk, figure: ComputedFigure): Promise<Result<boolean>>;
}

/** The address at which a figure is proved. */
export const proofPath = (name: string, year: number, school: string | null): string =>
  `/indicators/${name}/proof?year=${year}${school === null ? '' : `&school=${school}`}`;

const noteOf = (plan: Plan, year: number, { complete, members }: GroupFigure): string => {
  const { label, version = 1 } = plan.definition;
  const part = complete < members ? `，暂计：${members}所中${complete}所有数` : '';
  return `由指标“${label}”（公式第${version}版）从台账自动计算，${year}年${part}。`;
};

/** The figure that a binding gives, over all schools or one of them. */
async function figureFor(desk: Desk, plan: Plan, binding: PromiseBinding): Promise<ComputedFigure> {
  const year = yearOf(desk);
  const all = await membersOf(desk);
  const members = binding.school === null ? all : all.filter(one => one.id === binding.school);
  const group = groupOf(plan, await schoolFigures(desk, plan, members, year));
  const { value } = binding.whenIncomplete === 'soFar' ? group.soFar : group.whole;
  return {
    promise: binding.promise,
    year,
    // As people read it: four places after the point at most.
    value: value === null ? null : Number(toNumber(value).toFixed(4)),
    note: `${noteOf(plan, year, group)}${value === null ? '' : `精确值${decimalText(value).slice(0, 40)}。`}`,
    proof: proofPath(binding.indicatorName, year, binding.school),
    acceptedBy: binding.boundBy,
  };
}

/** Carries the figures of the indicators that changed (null: of all) into the promises bound to them; how many promises changed. */
export async function tellPromises(
  desk: Desk,
  promises: Promises,
  plans: readonly Plan[],
  changed: ReadonlySet<string> | null,
): Promise<Result<number>> {
  const bound = await rows(desk, promiseBinding, { where: { state: 'bound' } });
  let moved = 0;
  for (const binding of bound) {
    const plan = plans.find(one => one.definition.name === binding.indicatorName);
    if (plan === undefined || (changed !== null && !changed.has(binding.indicatorName))) continue;
    const taken = await promises.take(desk, await figureFor(desk, plan, binding));
    // A promise that no longer takes figures (its plan closed, nobody leads it) keeps no other from its own.
    if (taken.ok && taken.value) moved += 1;
  }
  return ok(moved);
}
