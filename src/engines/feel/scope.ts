import type { FeelDateTime } from './temporal.ts';
import { parseDateTime } from './temporalText.ts';
import { any, type Type, type ValueKind } from './types.ts';
import { parseUnit } from './unit.ts';

/** The type of a name, declared in plain data. */
export interface NameType {
  /** number, string, boolean, date, time, dateTime, daysDuration, monthsDuration, list, context, range, or any. */
  readonly kind: ValueKind | 'any';
  /** `人`, `元/人`, `平方米`; the empty text for a plain number; for a list, what counting its rows counts. Absent: unknown. */
  readonly unit?: string | null;
  /**
   * What one row of it stands for, such as `school`; for a list, to whom the list belongs (`school`: each school has its own;
   * the empty text: it is the whole register). Absent: a constant.
   */
  readonly grain?: string;
  /** What a list is made of. */
  readonly of?: NameType;
  /** The entries of a context, or the columns of a row. */
  readonly fields?: Readonly<Record<string, NameType>>;
}

/** What a formula may stand on. */
export interface Scope {
  /** The names it may read. */
  readonly names: Readonly<Record<string, NameType>>;
  /** Named types for `instance of` and parameters. */
  readonly types?: Readonly<Record<string, NameType>>;
  /** True: unknown names, mixed kinds and wrong calls are doubts and give null, as the standard says, instead of a refusal. */
  readonly lenient?: boolean;
  /** The present moment as `2027-09-01T08:00:00+08:00`, for now() and today(); they are null without it. */
  readonly now?: () => string;
}

/** A declared type as the engine's own. */
export function typeOfName(declared: NameType, grain?: string | null): Type {
  const own = declared.grain ?? grain ?? null;
  if (declared.kind === 'list') {
    return {
      kind: 'list',
      unit: parseUnit(declared.unit),
      grain: own,
      of: declared.of === undefined ? any : typeOfName(declared.of, declared.of.grain ?? undefined),
    };
  }
  const fields =
    declared.fields === undefined
      ? undefined
      : Object.fromEntries(Object.entries(declared.fields).map(([name, field]) => [name, typeOfName(field, own)]));
  return {
    kind: declared.kind,
    unit: parseUnit(declared.unit),
    grain: own,
    ...(fields === undefined ? {} : { fields }),
    ...(declared.of === undefined ? {} : { of: typeOfName(declared.of, own) }),
  };
}

const known = new WeakMap<Readonly<Record<string, NameType>>, Readonly<Record<string, Type>>>();

/** The types of all names of a scope, made once for each table of names. */
export function typesOf(names: Readonly<Record<string, NameType>>): Readonly<Record<string, Type>> {
  const made = known.get(names) ?? Object.fromEntries(Object.entries(names).map(([name, declared]) => [name, typeOfName(declared)]));
  known.set(names, made);
  return made;
}

/** The clock of a scope as the built-ins read it. */
export const hostOf = (scope: Scope) => ({
  now: (): FeelDateTime | null => (scope.now === undefined ? null : parseDateTime(scope.now())),
});
