import { add, Decimal, divide, toDecimal } from '#kernel/decimal.ts';
import { type Figure, merged, type Part, type Plan, type SourceRow } from './plan.ts';

/** The rows of one organisation and year, by register; a register without a row is absent. */
export type RowsOf = ReadonlyMap<string, readonly SourceRow[]>;

/** What an indicator comes to for one organisation: its parts, its figure, the registers that gave nothing. */
export interface Measured extends Figure {
  readonly parts: readonly (Decimal | null)[];
  /** Registers without a row, and columns that rows which count leave blank: `教职工`, `教职工.教龄`. */
  readonly missing: readonly string[];
}

/** Figures by the name of the indicator. */
export type Figures = ReadonlyMap<string, Measured>;

const worth = (part: Part, rows: RowsOf): Decimal | null => {
  const own = rows.get(part.source);
  return own === undefined || own.length === 0 ? null : part.over(own);
};

/** What keeps a part from having a value. */
function lacking(part: Part, rows: RowsOf): readonly string[] {
  const own = rows.get(part.source) ?? [];
  if (own.length === 0) return [part.source];
  const { field } = part;
  return field === null ? [] : [`${part.source}.${field}`];
}

/** All indicators over the rows of one organisation, in one pass: an aggregate that several indicators share is computed once. */
export function figuresOver(plans: readonly Plan[], rows: RowsOf): Figures {
  const known = new Map<string, Decimal | null>();
  const partWorth = (part: Part): Decimal | null => {
    const key = `${part.source}\n${part.text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = worth(part, rows);
    known.set(key, value);
    return value;
  };
  return new Map(
    plans.map(plan => {
      const parts = plan.parts.map(partWorth);
      const missing = [...new Set(plan.parts.flatMap((part, i) => (parts[i] === null ? lacking(part, rows) : [])))];
      return [plan.definition.name, { ...plan.figure(parts), parts, missing }];
    }),
  );
}

/** The figure of a group from the parts of its organisations. It is missing where one of theirs is, and for no organisation at all. */
export function groupFigure(plan: Plan, members: readonly (readonly (Decimal | null)[])[]): Figure & Pick<Measured, 'parts'> {
  const parts = plan.parts.map((part, i) =>
    merged(
      part,
      members.map(one => one[i] ?? null),
    ),
  );
  if (plan.definition.grouping !== 'meanOfSchools') return { ...plan.figure(parts), parts };
  const values = members.map(one => plan.figure(one).value);
  if (values.length === 0 || values.includes(null)) return { value: null, numerator: null, denominator: null, parts };
  const numerator = (values as readonly Decimal[]).reduce(add);
  const denominator = toDecimal(values.length) ?? new Decimal(0, 0);
  return { value: divide(numerator, denominator), numerator, denominator, parts };
}
