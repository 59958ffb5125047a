import type { NameType, Scope } from '#engines/feel/index.ts';

/** A column of a register as formulas know it. */
export interface SourceField {
  readonly kind: 'number' | 'string' | 'boolean' | 'date';
  readonly unit?: string;
}

/** A register that indicators are computed over: rows that belong to an organisation. */
export interface Source {
  /** How formulas call its rows: `教职工`. */
  readonly name: string;
  /** What counting its rows counts: `人`. */
  readonly unit: string;
  /** What one row stands for: `staff`. */
  readonly grain: string;
  readonly fields: Readonly<Record<string, SourceField>>;
  /** True where an organisation has one row a year: its numbers are then names of their own, without an aggregate. */
  readonly isSingle: boolean;
}

/** The grain of an indicator: one figure an organisation. */
export const SCHOOL = 'school';

const typeOf = ({ kind, unit }: SourceField): NameType => ({ kind, ...(unit === undefined ? {} : { unit }) });

/** The names that a formula over these registers may use. A name that two registers give belongs to the first. */
export function scopeOf(sources: readonly Source[]): Scope {
  const names: Record<string, NameType> = {};
  for (const source of sources) {
    const fields = Object.fromEntries(Object.entries(source.fields).map(([label, field]) => [label, typeOf(field)]));
    names[source.name] = { kind: 'list', unit: source.unit, grain: SCHOOL, of: { kind: 'context', grain: source.grain, fields } };
    if (!source.isSingle) continue;
    for (const [label, field] of Object.entries(source.fields))
      if (field.kind === 'number') names[label] ??= { ...typeOf(field), grain: SCHOOL };
  }
  return { names };
}

/** Which register a name belongs to: its rows, or a number of a register with one row a year. */
export const sourceNamed = (sources: readonly Source[], name: string): Source | undefined =>
  sources.find(one => one.name === name) ?? sources.find(one => one.isSingle && one.fields[name]?.kind === 'number');
