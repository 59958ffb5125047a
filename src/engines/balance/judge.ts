import { add, compare, type Decimal, divide, multiply, sign, subtract, toDecimal, zero } from '#kernel/decimal.ts';
import { squareRoot } from '#kernel/decimalRoots.ts';
import type { AllocationIndicator, BalancedQuality, Measure, Stage } from '#standards/balancedQuality/types.ts';
import { type Part, stages } from './county.ts';

/** How one indicator stands at one school. */
export interface Mark {
  readonly code: string;
  readonly measure: Measure;
  /** Amount for each `per` pupils; null where the amount has not been reported. */
  readonly value: Decimal | null;
  readonly min: Decimal;
  /** `met`: the threshold · `floor`: 85 % of it and more, which one of seven may be · `below` · `missing`. */
  readonly state: 'met' | 'floor' | 'below' | 'missing';
  /** What the amount lacks to meet the threshold; 0 where it is met, null where it is missing. */
  readonly lacks: Decimal | null;
}

/** How one school stands at one stage. */
export interface PartVerdict {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly pupils: number;
  readonly marks: readonly Mark[];
  readonly met: number;
  /** Null: what is missing could decide it either way. */
  readonly passes: boolean | null;
}

/** How one indicator differs between the schools of a stage. */
export interface Spread {
  readonly code: string;
  readonly measure: Measure;
  /** The county's value: its whole amount over its pupils. */
  readonly mean: Decimal | null;
  readonly deviation: Decimal | null;
  /** Coefficient of variation weighted by pupils; null where an amount is missing or the mean is 0. */
  readonly coefficient: Decimal | null;
  readonly limit: Decimal;
  readonly passes: boolean | null;
}

export interface StageVerdict {
  readonly stage: Stage;
  readonly parts: readonly PartVerdict[];
  readonly spreads: readonly Spread[];
  readonly passes: boolean | null;
}

/** The seven indicators of a county by school and stage; guarantees, quality and recognition are not figures of a school and judged elsewhere. */
export interface CountyVerdict {
  readonly stages: readonly StageVerdict[];
  /** Teaching points too small to be judged. */
  readonly left: readonly Part[];
  readonly passes: boolean | null;
}

type Allocation = Pick<BalancedQuality, 'allocation' | 'school' | 'spread' | 'leastPupilsOfTeachingPoint'>;

/** True where every one is, false where one is not, null where one is unknown and none is false. */
const allOf = (verdicts: readonly (boolean | null)[]): boolean | null =>
  verdicts.includes(false) ? false : verdicts.includes(null) ? null : true;

/** Judges the resources of a county. Thresholds are compared exactly; only the coefficient of variation is rounded, at its 34th digit. */
export function judgeCounty(parts: readonly Part[], standard: Allocation): CountyVerdict {
  const isLeft = (part: Part) => part.isTeachingPoint === true && part.pupils < standard.leastPupilsOfTeachingPoint.value;
  const judged = parts.filter(part => !isLeft(part));
  const verdicts = stages.map(stage =>
    judgeStage(
      stage,
      judged.filter(part => part.stage === stage),
      standard,
    ),
  );
  return { stages: verdicts, left: parts.filter(isLeft), passes: allOf(verdicts.map(one => one.passes)) };
}

function judgeStage(stage: Stage, parts: readonly Part[], standard: Allocation): StageVerdict {
  const verdicts = parts.map(part => judgePart(part, standard));
  const spreads =
    parts.length === 0 ? [] : standard.allocation.map(indicator => spreadOf(parts, indicator, exact(standard.spread.value[stage])));
  return { stage, parts: verdicts, spreads, passes: allOf([...verdicts, ...spreads].map(one => one.passes)) };
}

/** Judges one school at one stage. */
export function judgePart(part: Part, { allocation, school }: Pick<Allocation, 'allocation' | 'school'>): PartVerdict {
  const marks = allocation.map(indicator => markOf(part, indicator, exact(school.value.floor)));
  const count = (state: Mark['state']) => marks.filter(mark => mark.state === state).length;
  const [met, missing] = [count('met'), count('missing')];
  const fails = count('below') > 0 || met + missing < school.value.met;
  return {
    id: part.id,
    name: part.name,
    stage: part.stage,
    pupils: part.pupils,
    marks,
    met,
    passes: fails ? false : missing > 0 ? null : true,
  };
}

function markOf({ amounts, pupils, stage }: Part, { code, measure, per, min }: AllocationIndicator, floor: Decimal): Mark {
  const least = exact(min[stage]);
  const amount = amounts[measure];
  if (amount === null) return { code, measure, value: null, min: least, state: 'missing', lacks: null };
  const had = multiply(exact(amount), exact(per));
  const needed = multiply(least, exact(pupils));
  const state = compare(had, needed) >= 0 ? 'met' : compare(had, multiply(needed, floor)) >= 0 ? 'floor' : 'below';
  const lacks = state === 'met' ? zero : divide(subtract(needed, had), exact(per));
  return { code, measure, value: divide(had, exact(pupils)), min: least, state, lacks };
}

/** How an indicator differs between schools: S = √(Σ Pᵢ/P (Xᵢ − X̄)²), over X̄ = all that the county has for all its pupils. */
export function spreadOf(
  parts: readonly Pick<Part, 'pupils' | 'amounts'>[],
  { code, measure, per }: Pick<AllocationIndicator, 'code' | 'measure' | 'per'>,
  limit: Decimal,
): Spread {
  const amounts = parts.flatMap(({ amounts }) => amounts[measure] ?? []);
  const pupils = exact(parts.reduce((sum, part) => sum + part.pupils, 0));
  const mean = amounts.length < parts.length ? null : divide(multiply(amounts.map(exact).reduce(add, zero), exact(per)), pupils);
  if (mean === null) return { code, measure, mean, deviation: null, coefficient: null, limit, passes: null };
  const squares = parts.map((part, i) => {
    const off = subtract(divide(multiply(exact(amounts[i]!), exact(per)), exact(part.pupils)) ?? zero, mean);
    return multiply(exact(part.pupils), multiply(off, off));
  });
  const deviation = squareRoot(divide(squares.reduce(add, zero), pupils) ?? zero);
  const coefficient = deviation === null || sign(mean) === 0 ? null : divide(deviation, mean);
  return { code, measure, mean, deviation, coefficient, limit, passes: coefficient === null ? null : compare(coefficient, limit) <= 0 };
}

function exact(value: number | string): Decimal {
  const read = toDecimal(value);
  if (read === null) throw new Error(`not a decimal: ${value}`);
  return read;
}
