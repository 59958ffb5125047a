import type { Unit } from './unit.ts';

/** The kinds of values. */
export type ValueKind =
  | 'null'
  | 'string'
  | 'boolean'
  | 'number'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'daysDuration'
  | 'monthsDuration'
  | 'range'
  | 'function'
  | 'list'
  | 'context';

/**
 * The type of an expression. `unit` is that of a number (null when unknown), `grain` what one row of it stands for:
 * a name such as `school`, the empty text for a value of a whole set (an aggregate), null for a constant.
 */
export interface Type {
  readonly kind: ValueKind | 'any';
  readonly unit?: Unit;
  /** True for a figure with a written factor other than a power of ten: `班数 * 45` may well be in 人, so its unit binds no other. */
  readonly loose?: boolean;
  readonly grain?: string | null;
  /** Of what a list or range is made. */
  readonly of?: Type;
  /** The entries of a context, as far as they are known. */
  readonly fields?: Readonly<Record<string, Type>>;
  readonly parameters?: readonly Type[];
  readonly result?: Type;
}

/** The type of which nothing is known. */
export const any: Type = { kind: 'any' };
/** The types that have a name in the standard. */
export const simpleTypes: Readonly<Record<string, Type>> = {
  Any: any,
  Null: { kind: 'null' },
  number: { kind: 'number' },
  string: { kind: 'string' },
  boolean: { kind: 'boolean' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  'date and time': { kind: 'dateTime' },
  dateTime: { kind: 'dateTime' },
  'days and time duration': { kind: 'daysDuration' },
  dayTimeDuration: { kind: 'daysDuration' },
  'years and months duration': { kind: 'monthsDuration' },
  yearMonthDuration: { kind: 'monthsDuration' },
  list: { kind: 'list', of: any },
  context: { kind: 'context' },
  range: { kind: 'range', of: any },
};

/** True when a type's values can all stand where the other is expected (function parameters the other way round). */
export function conforms(type: Type, to: Type): boolean {
  if (to.kind === 'any' || type.kind === 'null') return true;
  if (type.kind !== to.kind) return false;
  if (to.kind === 'list' || to.kind === 'range') return conforms(type.of ?? any, to.of ?? any);
  if (to.kind === 'context') {
    return Object.entries(to.fields ?? {}).every(
      ([name, field]) => type.fields?.[name] !== undefined && conforms(type.fields[name], field),
    );
  }
  if (to.kind !== 'function') return true;
  const theirs = to.parameters ?? [];
  const ours = type.parameters ?? [];
  return (
    ours.length === theirs.length && ours.every((own, i) => conforms(theirs[i]!, own)) && conforms(type.result ?? any, to.result ?? any)
  );
}
