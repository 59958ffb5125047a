import { compile } from '#engines/feel/index.ts';
import { toDecimal } from '#kernel/decimal.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { says } from '../refusals.ts';

/** What a condition of support may ask about a kindergarten; a fact that nobody entered is null. */
export interface SupportFacts {
  readonly children: number | null;
  readonly classes: number | null;
  readonly monthlyFee: number | null;
  readonly feeLimit: number | null;
  readonly level: string | null;
}

/** The facts by the names under which a condition reads them. */
export const factWords = {
  children: '在园幼儿数',
  classes: '班数',
  monthlyFee: '月保教费',
  feeLimit: '月保教费限价',
  level: '现有等次',
} as const satisfies Readonly<Record<keyof SupportFacts, string>>;

const scope = {
  names: Object.fromEntries(
    Object.entries(factWords).map(([key, word]) => [word, key === 'level' ? { kind: 'string' as const } : { kind: 'number' as const }]),
  ),
};

/** Whether a condition holds; null where it asks for what nobody knows. */
export type Condition = (facts: SupportFacts) => boolean | null;

const asked = (value: string | number | null) => (typeof value === 'number' ? (toDecimal(value) ?? null) : value);

/** A condition read once; without one everybody fits. Refused where it cannot be read or gives no yes or no. */
export function conditionOf(text: string | null): Result<Condition> {
  if (text === null) return ok(() => true);
  const read = compile(text, scope);
  if (!read.ok) return refuse(...read.problems.map(problem => ({ ...problem, at: 'condition' })));
  if (read.value.type.kind !== 'boolean') return refuse(says.badCondition({ why: '应得到是或否' }, 'condition'));
  return ok(facts => {
    const given = Object.fromEntries(Object.entries(factWords).map(([key, word]) => [word, asked(facts[key as keyof SupportFacts])]));
    const held = read.value.evaluate(given);
    return typeof held === 'boolean' ? held : null;
  });
}
