import { compare, Decimal, type Decimal as DecimalValue, round, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { type Problem, problems } from '#kernel/problem.ts';
import type { RulePack, SchoolRule } from '#standards/schoolRules/types.ts';
import { compile, type Formula, type Scope } from '../feel/index.ts';

/** The figures of one stage by their Chinese names, beside 学段; null where they have not been reported. */
export type RuleRow = Readonly<Record<string, string | number | boolean | null>>;

/** What one rule comes to for a row, or for the county. */
export interface RuleVerdict {
  readonly code: string;
  /** Null where a figure is missing, or where the rule is not about the row. */
  readonly value: number | null;
  readonly holds: boolean | null;
  /** The figures that the rule reads and the row lacks. */
  readonly missing: readonly string[];
}

const says = problems('standard.rule', {
  wrongFormula: { zh: '规则 {code} 的公式读不通：{why}', en: 'The formula of rule {code} cannot be read: {why}' },
  notNumber: { zh: '规则 {code} 的“value”应算出数字。', en: '“value” of rule {code} must come to a number.' },
  notYesNo: { zh: '规则 {code} 的“when”应算出是或否。', en: '“when” of rule {code} must come to yes or no.' },
});

interface ReadRule {
  readonly rule: SchoolRule;
  readonly when: Formula | null;
  readonly value: Formula;
}

const scopeOf = (labels: readonly string[]): Scope => ({
  names: {
    学段: { kind: 'string', grain: 'stage' },
    教学点: { kind: 'boolean', grain: 'stage' },
    ...Object.fromEntries(labels.map(label => [label, { kind: 'number', grain: 'stage' } as const])),
  },
});

function readRule(rule: SchoolRule, labels: readonly string[]): ReadRule | readonly Problem[] {
  const scope = scopeOf(labels);
  const [value, when] = [compile(rule.value, scope), rule.when === null ? null : compile(rule.when, scope)];
  const found = [value, when].flatMap((one, place) =>
    one === null || one.ok
      ? []
      : one.problems.map(p =>
          says.wrongFormula(
            { code: rule.code, why: `${p.message}${p.at === undefined ? '' : ` ${p.at}`}` },
            place === 0 ? 'value' : 'when',
          ),
        ),
  );
  if (value.ok && value.value.type.kind !== 'number') found.push(says.notNumber({ code: rule.code }, 'value'));
  if (when?.ok === true && when.value.type.kind !== 'boolean') found.push(says.notYesNo({ code: rule.code }, 'when'));
  if (found.length > 0 || !value.ok || when?.ok === false) return found;
  return { rule, when: when?.ok === true ? when.value : null, value: value.value };
}

/** What is wrong with the formulas of a pack over figures of these names; none where all can be read. */
export const checkRules = (pack: Pick<RulePack, 'rules'>, labels: readonly string[]): readonly Problem[] =>
  pack.rules.flatMap(rule => {
    const read = readRule(rule, labels);
    return 'rule' in read ? [] : read;
  });

/** Reads the rules of packs once over figures of these names, and judges rows by them. Throws for a pack that `checkRules` refuses. */
export function rulesOver(packs: readonly Pick<RulePack, 'rules'>[], labels: readonly string[]) {
  const rules = packs
    .flatMap(pack => pack.rules)
    .map(rule => {
      const read = readRule(rule, labels);
      if (!('rule' in read)) throw new Error(read.map(problem => problem.message).join('; '));
      return read;
    });
  return {
    /** The rules about a stage that are about this one. */
    ofStage: (row: RuleRow): readonly RuleVerdict[] =>
      rules.filter(one => one.rule.about === 'stage' && isAbout(one, row)).map(one => verdictOf(one, one.value.evaluate(row), [row])),
    /** The rules about the county, over all its stages that they are about. */
    ofCounty: (rows: readonly RuleRow[]): readonly RuleVerdict[] =>
      rules
        .filter(one => one.rule.about === 'county')
        .map(one => {
          const own = rows.filter(row => isAbout(one, row));
          return verdictOf(one, own.length === 0 ? null : one.value.evaluateGroup(own), own);
        }),
  };
}

const isAbout = ({ when }: ReadRule, row: RuleRow): boolean => when === null || when.evaluate(row) === true;

function verdictOf({ rule, value: formula }: ReadRule, found: unknown, rows: readonly RuleRow[]): RuleVerdict {
  const missing = formula.names.filter(name => rows.length === 0 || rows.some(row => (row[name] ?? null) === null));
  if (missing.length > 0 || !(found instanceof Decimal)) return { code: rule.code, value: null, holds: null, missing };
  const order = compare(found, limitOf(rule));
  return { code: rule.code, value: toNumber(round(found, 4)), holds: rule.operator === '<=' ? order <= 0 : order >= 0, missing: [] };
}

const limitOf = (rule: SchoolRule): DecimalValue => toDecimal(rule.limit) ?? zero;
