import { Decimal, round, toDecimal, toNumber } from '#kernel/decimal.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Fields } from '../../register.ts';
import { readFormula } from '../../rule.ts';
import type { EntitlementDeclaration } from './declaration.ts';
import type { Programme } from './registers.ts';

const says = problems('entitlement', {
  noRule: {
    zh: '请填写享受条件和标准两个公式，或选择判定办法。',
    en: 'Give the condition and the standard as formulas, or name a method.',
  },
  twoRules: { zh: '判定办法和公式只能用一种。', en: 'Either a method or formulas, not both.' },
});

type Facts = Readonly<Record<string, unknown>>;

/** What a rule says of one person: entitled or not, or that it cannot be told; to how many yuan; for which reason; which facts are missing. */
export interface Verdict {
  readonly isEntitled: boolean | null;
  readonly yuan: number | null;
  readonly because: string;
  readonly missing: readonly string[];
}

type Rule = Pick<Programme, 'condition' | 'standard' | 'method'>;

const shown = (fields: Fields, name: string, value: unknown): string => {
  const field = fields[name];
  if (value === null || value === undefined) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const label = (one: unknown) => field?.codes?.[String(one)] ?? field?.item?.codes?.[String(one)] ?? String(one);
  return Array.isArray(value) ? value.map(label).join('、') : `${label(value)}${field?.unit ?? ''}`;
};

/** Yuan to the cent, half up. */
const cents = (value: unknown): number | null => {
  const exact = value instanceof Decimal ? value : typeof value === 'number' ? toDecimal(value) : null;
  return exact === null ? null : toNumber(round(exact, 2, 'halfUp'));
};

/** A programme's rule as a function of facts. Refused with every problem where its formulas cannot be read. */
export function ruleOf(
  { facts, functions = {} }: EntitlementDeclaration,
  { condition, standard, method }: Rule,
): Result<(of: Facts) => Verdict> {
  const named = method === null ? undefined : functions[method];
  if (named !== undefined && (condition !== null || standard !== null)) return refuse(says.twoRules({}, 'method'));
  const told = (names: readonly string[], of: Facts) =>
    names.map(name => `${facts[name]?.label ?? name}：${shown(facts, name, of[name])}`).join('；');
  const lacking = (names: readonly string[], of: Facts) =>
    names.filter(name => (of[name] ?? null) === null).map(name => facts[name]?.label ?? name);
  if (named !== undefined) {
    const names = Object.keys(facts);
    return ok(of => {
      const isEntitled = named.holds(of);
      const why = named.told?.(of) ?? { because: told(names, of), missing: isEntitled === null ? lacking(names, of) : [] };
      return { isEntitled, yuan: isEntitled === true ? cents(named.yuan(of)) : null, ...why };
    });
  }
  if (condition === null || standard === null) return refuse(says.noRule({}, 'condition'));
  const [whether, much] = [readFormula(facts, condition, 'boolean', 'condition'), readFormula(facts, standard, 'number', 'standard')];
  if (!whether.ok || !much.ok) return refuse(...(whether.ok ? [] : whether.problems), ...(much.ok ? [] : much.problems));
  const keyOf = (label: string) => Object.entries(facts).find(([, field]) => field.label === label)?.[0] ?? label;
  const [asked, measured] = [whether.value.formula.names.map(keyOf), much.value.formula.names.map(keyOf)];
  return ok(of => {
    const held = whether.value.of(of);
    const yuan = held === true ? cents(much.value.of(of)) : null;
    const isEntitled = held === true && yuan === null ? null : typeof held === 'boolean' ? held : null;
    const names = [...new Set([...asked, ...(held === true ? measured : [])])];
    return { isEntitled, yuan, because: told(names, of), missing: isEntitled === null ? lacking(names, of) : [] };
  });
}
