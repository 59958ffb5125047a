import { compile, type Formula, jsonOf, type NameType, unitText } from '#engines/feel/index.ts';
import { add, compare, Decimal, zero } from '#kernel/decimal.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { Definition } from './define.ts';
import { type PartFound, partsOf } from './parts.ts';
import { placed, says } from './problem.ts';
import { SCHOOL, type Source, scopeOf } from './source.ts';

/** A row of a register as formulas see it: values by label. */
export type SourceRow = Readonly<Record<string, unknown>>;

/** An aggregate that was read: what it is worth over rows, and which rows count. */
export interface Part extends PartFound {
  readonly formula: Formula;
  /** How many rows count, as a formula: `count(教职工[学历 = "大学本科"])`. */
  readonly counted: Formula;
  /** Its value over rows of its register; null where one that counts lacks the column. */
  readonly over: (rows: readonly SourceRow[]) => Decimal | null;
  readonly counts: (row: SourceRow) => boolean;
}

/** What an indicator comes to. Each is missing where an input is. */
export interface Figure {
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  /** One where the formula is no ratio. */
  readonly denominator: Decimal | null;
}

/** An indicator that was read, typed and taken apart. */
export interface Plan {
  readonly definition: Definition;
  readonly formula: Formula;
  /** The unit that the formula gives by its own; null where a written factor leaves it open. */
  readonly unit: string | null;
  readonly parts: readonly Part[];
  /** The formula with `部分1`, `部分2` … in place of its aggregates, and the same for numerator and denominator. */
  readonly residual: Formula;
  readonly numerator: Formula | null;
  readonly denominator: Formula | null;
  /** The figure by the values of the parts, in their order. */
  readonly figure: (parts: readonly (Decimal | null)[]) => Figure;
}

const nameOf = (place: number) => `部分${place + 1}`;

/** The formula's text with names in place of its aggregates. */
function withoutParts(text: string, parts: readonly PartFound[]): string {
  let at = 0;
  const pieces = parts.map((part, i) => {
    const piece = `${text.slice(at, part.from)}${nameOf(i)}`;
    at = part.to;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

const made = (text: string, names: Readonly<Record<string, NameType>>): Formula => {
  const found = compile(text, { names });
  if (!found.ok) throw new Error(`“${text}” was read and cannot be read again: ${found.problems[0]?.message}`);
  return found.value;
};

function partFrom(found: PartFound, sources: readonly Source[]): Part {
  const { names } = scopeOf(sources);
  const formula = made(found.text, names);
  const counted = made(`count(${found.rows})`, names);
  const asDecimal = (value: unknown): Decimal | null => (value instanceof Decimal ? value : null);
  // FEEL's sum of nothing is null; where no row counts there is nothing to miss, so here it is zero.
  const ofNothing = (rows: readonly SourceRow[]): Decimal | null =>
    found.merge === 'sum' && jsonOf(counted.evaluate({ [found.source]: rows })) === 0 ? zero : null;
  return {
    ...found,
    formula,
    counted,
    over: rows => asDecimal(formula.evaluate({ [found.source]: rows })) ?? ofNothing(rows),
    counts: row => jsonOf(counted.evaluate({ [found.source]: [row] })) === 1,
  };
}

function planFrom(definition: Definition, formula: Formula, found: readonly PartFound[], sources: readonly Source[]): Plan {
  const parts = found.map(one => partFrom(one, sources));
  const names = Object.fromEntries(parts.map((part, i) => [nameOf(i), { ...numberOf(part), grain: SCHOOL } satisfies NameType]));
  const residual = made(withoutParts(formula.text, found), names);
  const ratio = residual.ratio();
  const [numerator, denominator] = ratio === null ? [null, null] : [made(ratio.numerator, names), made(ratio.denominator, names)];
  const worth = (one: Formula, values: readonly (Decimal | null)[]): Decimal | null => {
    const value = one.evaluate(Object.fromEntries(values.map((part, i) => [nameOf(i), part])));
    return value instanceof Decimal ? value : null;
  };
  const oneDecimal = new Decimal(1, 0);
  return {
    definition,
    formula,
    unit: unitText(formula.type.unit ?? null),
    parts,
    residual,
    numerator,
    denominator,
    figure: values => {
      const value = worth(residual, values);
      return numerator === null || denominator === null
        ? { value, numerator: value, denominator: value === null ? null : oneDecimal }
        : { value, numerator: worth(numerator, values), denominator: worth(denominator, values) };
    },
  };
}

const numberOf = ({ formula }: Part): NameType => {
  const unit = unitText(formula.type.unit ?? null);
  return unit === null ? { kind: 'number' } : { kind: 'number', unit };
};

/** Reads an indicator over registers: every problem at once, each with its place in the formula. */
export function planIndicator(definition: Definition, sources: readonly Source[]): Result<Plan> {
  const read = compile(definition.formula, scopeOf(sources));
  if (!read.ok) return read;
  const formula = read.value;
  const day = /\b(?:now|today)\s*\(/.exec(definition.formula);
  if (day !== null) return refuse(placed(says.asksForDay(), day.index));
  if (formula.type.kind !== 'number') return refuse(placed(says.notANumber(), 0));
  const { parts, problems } = partsOf(formula, sources);
  if (problems.length > 0) return refuse(...problems);
  if (parts.length === 0) return refuse(placed(says.readsNothing(), 0));
  const grain = formula.type.grain ?? SCHOOL;
  if (grain !== SCHOOL && grain !== '') return refuse(placed(says.notOfASchool({ grain }), 0));
  return ok(planFrom(definition, formula, parts, sources));
}

/** The part of a group from those of its organisations; missing where one of them is. */
export function merged({ merge }: Pick<Part, 'merge'>, values: readonly (Decimal | null)[]): Decimal | null {
  if (values.length === 0 || values.includes(null)) return null;
  const known = values as readonly Decimal[];
  if (merge === 'sum') return known.reduce(add);
  return known.reduce((a, b) => (compare(a, b) < 0 === (merge === 'least') ? a : b));
}
