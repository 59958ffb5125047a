import { compile, type Formula, type NameType } from '#engines/feel/index.ts';
import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Field } from './field.ts';
import type { FieldSet } from './readRow.ts';

/** A check over a whole row before it is saved. `says` is shown to the clerk word for word. */
export interface Rule<R> {
  readonly code: string;
  readonly says: string;
  readonly english: string;
  readonly holds: (row: R) => boolean;
  /** The formula that it was made of, where it was. */
  readonly formula?: string;
  /** The one field that the formula reads, so that its cell or box can be marked; null where it reads several. */
  readonly at?: string | null;
}

const says = problems('formula', {
  notYesOrNo: { zh: '公式的结果应为“是”或“否”。', en: 'The formula must give yes or no.' },
  notANumber: { zh: '公式的结果应为数字。', en: 'The formula must give a number.' },
  asksForDay: {
    zh: '公式里不能用 now() 或 today()，结果不应随日期变化。',
    en: 'A formula here cannot ask for the day: it holds on any day.',
  },
});

type Values = Readonly<Record<string, unknown>>;

/**
 * A rule written as a formula over the labels of a register's fields: `feelRule('positiveArea', '面积 > 0', '面积应大于零。', 'The area is above zero.')`.
 * It is broken where the formula is false; where a value that it needs is missing it says nothing, as a check of SQL.
 * `defineRegister` reads it, and throws for one that cannot be read.
 */
export const feelRule = (code: string, formula: string, says: string, english: string): Rule<Values> => ({
  code,
  says,
  english,
  formula,
  holds: () => {
    throw new Error(`rule ${code}: its formula is read by defineRegister`);
  },
});

const KINDS: Readonly<Record<Field<unknown>['kind'], NameType['kind']>> = {
  text: 'string',
  note: 'string',
  count: 'number',
  amount: 'number',
  money: 'number',
  flag: 'boolean',
  code: 'string',
  ref: 'string',
  date: 'date',
  year: 'number',
  period: 'string',
  file: 'string',
  geo: 'context',
  idNumber: 'string',
  phone: 'string',
  list: 'list',
  group: 'context',
};

/** What formulas know of a field: its kind and unit, what its members or parts are. A code is known by its label. */
function typeOf(field: Field<unknown>): NameType {
  const kind = KINDS[field.kind];
  if (field.kind === 'list') return { kind, of: typeOf(field.item!) };
  if (field.kind === 'geo') return { kind, fields: { 经度: { kind: 'number' }, 纬度: { kind: 'number' } } };
  if (field.kind === 'group')
    return { kind, fields: Object.fromEntries(Object.values(field.parts ?? {}).map(part => [part.label, typeOf(part)])) };
  return { kind, ...(field.unit === undefined ? {} : { unit: field.unit }) };
}

/** A stored value as formulas see it: labels for the keys of codes and for the names of parts. */
function seen(field: Field<unknown>, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'code') return field.codes?.[String(value)] ?? value;
  if (field.kind === 'list') return (value as readonly unknown[]).map(member => seen(field.item!, member));
  if (field.kind === 'geo') return { 经度: (value as Values).longitude, 纬度: (value as Values).latitude };
  if (field.kind !== 'group') return value;
  return Object.fromEntries(Object.entries(field.parts ?? {}).map(([name, part]) => [part.label, seen(part, (value as Values)[name])]));
}

/** The fields that a formula may read, by their labels; a label that stands twice names none. */
const byLabel = (fields: FieldSet): ReadonlyMap<string, readonly [string, Field<unknown>]> => {
  const labels = Object.values(fields).map(field => field.label);
  const single = Object.entries(fields).filter(([, { label }]) => labels.indexOf(label) === labels.lastIndexOf(label));
  return new Map(single.map(([name, field]) => [field.label, [name, field]]));
};

/** The names by which a register's fields stand in a formula, with their types. */
const namesForFormulas = (fields: FieldSet): Readonly<Record<string, NameType>> =>
  Object.fromEntries([...byLabel(fields)].map(([label, [, field]]) => [label, typeOf(field)]));

/** A formula that was read over some fields: itself, and its value for one row. */
export interface FormulaOver {
  readonly formula: Formula;
  readonly of: (row: Values) => ReturnType<Formula['evaluate']>;
}

/** Reads a formula over fields by their labels. Refused with the place where it cannot be read, gives something else than `kind`, or asks for the day. */
export function readFormula(fields: FieldSet, text: string, kind: 'boolean' | 'number', at?: string): Result<FormulaOver> {
  const known = byLabel(fields);
  const read = compile(text, { names: namesForFormulas(fields) });
  if (!read.ok) return read;
  if (/\b(now|today)\s*\(/.test(text)) return refuse(says.asksForDay({}, at));
  const formula = read.value;
  if (formula.type.kind !== kind) return refuse(kind === 'boolean' ? says.notYesOrNo({}, at) : says.notANumber({}, at));
  const reads = formula.names.map(label => [label, ...known.get(label)!] as const);
  const of = (row: Values) => formula.evaluate(Object.fromEntries(reads.map(([label, name, field]) => [label, seen(field, row[name])])));
  return ok({ formula, of });
}

const told = ({ message, english, at }: Problem): string => `${at === undefined ? '' : `${at}：`}${message} (${english})`;

/** The rules of a register with their formulas read. Throws for one that cannot be read. */
export function readRules<R extends Values>(register: string, fields: FieldSet, rules: readonly Rule<R>[]): readonly Rule<R>[] {
  return rules.map(rule => {
    if (rule.formula === undefined) return rule;
    const read = readFormula(fields, rule.formula, 'boolean');
    if (!read.ok) throw new Error(`register ${register}, rule ${rule.code}: “${rule.formula}” ${read.problems.map(told).join('; ')}`);
    const { formula, of } = read.value;
    const [only, second] = formula.names;
    const at = only === undefined || second !== undefined ? null : (byLabel(fields).get(only)?.[0] ?? null);
    return { ...rule, at, holds: row => of(row) !== false };
  });
}
