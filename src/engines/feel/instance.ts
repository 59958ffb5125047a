import { any, conforms, type Type } from './types.ts';
import { type FeelFunction, type FeelRange, isContext, isList, kindOf, type Value } from './value.ts';

/** `instance of`: null is an instance of Null alone, though inside lists and contexts it may stand for anything. */
export function isInstance(value: Value, type: Type): boolean {
  if (value === null) return type.kind === 'null';
  return fits(value, type);
}

function fits(value: Value, type: Type): boolean {
  if (value === null || type.kind === 'any') return true;
  if (kindOf(value) !== type.kind) return false;
  if (isList(value)) return value.every(item => fits(item, type.of ?? any));
  if (type.kind === 'range') return rangeFits(value as FeelRange, type.of ?? any);
  if (type.kind === 'function') return conforms((value as FeelFunction).type, type);
  if (!isContext(value)) return true;
  return Object.entries(type.fields ?? {}).every(([name, field]) => Object.hasOwn(value, name) && fits(value[name]!, field));
}

const rangeFits = (range: FeelRange, of: Type): boolean => [range.start, range.end].every(end => end === undefined || fits(end, of));
