import type { Day } from '#kernel/day.ts';
import { Decimal, round, toDecimal, unitsAt } from '#kernel/decimal.ts';
import type { ReadProgramme, ReadVersion, Rules } from './pack.ts';

/** What is known of a person, by the names of the pack's facts; what nobody knows is null or absent. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** One reason: what was asked, whether it holds (null: cannot be told), and the facts it was asked of. */
export interface Reason {
  readonly say: string;
  readonly holds: boolean | null;
  readonly facts: readonly (readonly [name: string, value: Facts[string]])[];
}

/**
 * What a programme comes to for a person in a period: entitled, not, unknown for want of facts, had already by another programme (`yields`), or
 * not in force. There is a line for every programme, so that why not is as clear as why.
 */
export interface Line {
  readonly programme: string;
  readonly outcome: 'entitled' | 'not' | 'unknown' | 'yields' | 'notInForce';
  /** Fen (cents) for the period, half up; null unless entitled. */
  readonly cents: number | null;
  readonly reasons: readonly Reason[];
  /** The facts without which it cannot be told. */
  readonly missing: readonly string[];
  /** The programme it yields to. */
  readonly yieldsTo: string | null;
  /** The version it was judged by: its first day and its source. */
  readonly version: { readonly from: Day; readonly source: string } | null;
}

const isKnown = (value: Facts[string]): boolean => value !== null && value !== undefined;

const centsOf = (value: unknown): number | null => {
  const exact = value instanceof Decimal ? value : typeof value === 'number' ? toDecimal(value) : null;
  return exact === null ? null : Number(unitsAt(round(exact, 2, 'halfUp'), 2));
};

/** The facts as formulas read them: what is absent is null, numbers are exact. */
function recordOf({ facts, names }: Rules, given: Facts): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (const name of names) {
    const value = given[name] ?? null;
    record[name] = facts[name]!.kind === 'number' && typeof value === 'number' ? toDecimal(value) : value;
  }
  return record;
}

function reasonsOf({ conditions }: ReadVersion, given: Facts, record: Readonly<Record<string, unknown>>): readonly Reason[] {
  return conditions.map(({ say, formula }) => {
    const held = formula.evaluate(record);
    return {
      say,
      holds: typeof held === 'boolean' ? held : null,
      facts: formula.names.map(name => [name, given[name] ?? null] as const),
    };
  });
}

/**
 * What one programme comes to for the facts of one person, by its version in force (null: none). `to` is the programme it yields to because the person has
 * it already in the period.
 */
export function judgeOne(rules: Rules, { said }: ReadProgramme, version: ReadVersion | null, given: Facts, to: string | null): Line {
  const line = { programme: said.id, cents: null, missing: [], yieldsTo: null };
  if (version === null) return { ...line, outcome: 'notInForce', reasons: [], version: null };
  const record = recordOf(rules, given);
  const reasons = reasonsOf(version, given, record);
  const by = { ...line, reasons, version: { from: version.said.from, source: version.said.source } };
  const lacking = (names: readonly string[]) => [...new Set(names)].filter(name => !isKnown(given[name]));
  if (reasons.some(one => one.holds === false)) return { ...by, outcome: 'not' };
  if (reasons.some(one => one.holds === null)) {
    const open = reasons.filter(one => one.holds === null).flatMap(one => one.facts.map(([name]) => name));
    return { ...by, outcome: 'unknown', missing: lacking(open) };
  }
  if (to !== null) return { ...by, outcome: 'yields', yieldsTo: to };
  const cents = centsOf(version.amount.evaluate(record));
  if (cents === null) return { ...by, outcome: 'unknown', missing: lacking(version.amount.names) };
  return cents > 0 ? { ...by, outcome: 'entitled', cents } : { ...by, outcome: 'not' };
}
