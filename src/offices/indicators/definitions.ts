import { type Definition, type Plan, planIndicator } from '#engines/aggregate/index.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { catalogue } from './catalogue.ts';
import { type IndicatorRow, indicator } from './indicator.ts';
import { says } from './refusals.ts';
import { sources } from './sources.ts';

/** A row of the county's own indicators as the engine reads it; its name is the row's id. */
export const definitionOf = (
  row: Omit<IndicatorRow, 'formulaVersion'> & { readonly id: string; readonly formulaVersion: number },
): Definition => ({
  name: row.id,
  label: row.label,
  unit: row.unitWord ?? '',
  direction: row.direction,
  formula: row.formula,
  grain: 'school',
  source: row.basisWord,
  note: row.note,
  grouping: row.grouping,
  version: row.formulaVersion,
});

const made = new Map<string, Plan>();

/** A definition read once: the same words are not read again. */
function planOf(definition: Definition): Plan | null {
  const key = JSON.stringify(definition);
  const before = made.get(key);
  if (before !== undefined) return before;
  const plan = planIndicator(definition, sources);
  if (!plan.ok) return null;
  if (made.size > 2000) made.clear();
  made.set(key, plan.value);
  return plan.value;
}

/** The catalogue, read; a formula of it that cannot be read is a fault of ours. */
const planned: readonly Plan[] = catalogue.map(one => {
  const plan = planIndicator(one, sources);
  if (!plan.ok) throw new Error(`${one.name}: ${plan.problems[0]?.message}`);
  return plan.value;
});

/** All indicators in force: the catalogue, then the county's own in the order they were added. */
export async function plansOf(desk: ReadingDesk): Promise<readonly Plan[]> {
  const own = (await rows(desk, indicator, { where: { state: 'inForce' } })) as readonly StoredRow<IndicatorRow>[];
  return [...planned, ...own.flatMap(row => planOf(definitionOf(row)) ?? [])];
}

/** One indicator in force by its name. */
export async function planNamed(desk: ReadingDesk, name: string): Promise<Result<Plan>> {
  const found = (await plansOf(desk)).find(one => one.definition.name === name);
  return found === undefined ? refuse(says.noSuchIndicator({ name }, '指标代号')) : ok(found);
}
