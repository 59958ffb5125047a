import { Decimal } from '#kernel/decimal.ts';
import { integerOf } from '../arithmetic.ts';
import { contextOf, equal, type FeelFunction, isContext, isList, order, type Value } from '../value.ts';
import { type Builtin, builtin, many, type Run, type Signature, way } from './signature.ts';

const list = (value: Value | undefined): readonly Value[] => value as readonly Value[];
const count = (n: number): Value => new Decimal(n, 0);
const same = (a: Value, b: Value): boolean => equal(a, b) === true;

/** The index (from 0) of a position that counts from 1 or, negative, from the end; null outside the list. */
function indexOf(items: readonly Value[], position: Value): number | null {
  const n = integerOf(position, true);
  if (n === null || n === 0 || Math.abs(n) > items.length) return null;
  return n > 0 ? n - 1 : items.length + n;
}

/** The least (sign −1) or greatest (sign 1); null for an empty list or values that cannot be ordered. */
const extreme =
  (sign: 1 | -1): Run =>
  ([items]) => {
    let best: Value = null;
    for (const [i, item] of list(items).entries()) {
      if (item === null || (i === 0 && order(item, item) === null)) return null;
      const compared = i === 0 ? sign : order(item, best);
      if (compared === null) return null;
      if (compared === sign) best = item;
    }
    return best;
  };

const distinct = (items: readonly Value[]): readonly Value[] => {
  const kept: Value[] = [];
  for (const item of items) if (!kept.some(other => same(other, item))) kept.push(item);
  return kept;
};

const flatten = (items: readonly Value[]): readonly Value[] => items.flatMap(item => (isList(item) ? flatten(item) : [item]));

/** all: decided by the first false, else unknown when anything is not true. any: the other way round. */
const quantified =
  (deciding: boolean): Run =>
  ([items]) => {
    if (list(items).some(item => item === deciding)) return deciding;
    return list(items).every(item => item === !deciding) ? !deciding : null;
  };

function sublist(items: readonly Value[], start: Value, length: Value | undefined): Value {
  const from = indexOf(items, start);
  if (from === null) return null;
  if (length === undefined) return items.slice(from);
  const size = integerOf(length, true);
  return size === null || size < 1 || from + size > items.length ? null : items.slice(from, from + size);
}

/** Stable merge sort by a precedes function. */
function sort(items: readonly Value[], precedes: FeelFunction): readonly Value[] {
  if (items.length < 2) return items;
  const middle = Math.floor(items.length / 2);
  const left = sort(items.slice(0, middle), precedes);
  const right = sort(items.slice(middle), precedes);
  const merged: Value[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) merged.push(precedes.call([right[j]!, left[i]!], null) === true ? right[j++]! : left[i++]!);
  return [...merged, ...left.slice(i), ...right.slice(j)];
}

const replaced = ([items, position, newItem]: readonly Value[]): Value => {
  const index = indexOf(list(items), position!);
  return index === null ? null : list(items).with(index, newItem!);
};

const replacedWhere = ([items, match, newItem]: readonly Value[]): Value => {
  const chosen = list(items).map(item => (match as FeelFunction).call([item, newItem!], null));
  return chosen.some(answer => typeof answer !== 'boolean') ? null : list(items).map((item, i) => (chosen[i] === true ? newItem! : item));
};

const ofOneOrMany = (run: Run): readonly Signature[] => [way(['list:list'], run), many(run)];

/** A context of the entries of a list of {key, value}; null when one is missing or twice. */
const contextOfEntries = (entries: readonly Value[]): Value => {
  const pairs: (readonly [string, Value])[] = [];
  for (const entry of entries) {
    if (entry === null || !isContext(entry) || typeof entry.key !== 'string' || !Object.hasOwn(entry, 'value')) return null;
    if (pairs.some(([name]) => name === entry.key)) return null;
    pairs.push([entry.key, entry.value!]);
  }
  return contextOf(pairs);
};

/** The context with the value at a path of keys; null when a step on the way is no context. */
function putAt(context: Value, keys: readonly Value[], value: Value): Value {
  const [key, ...rest] = keys;
  if (!(context !== null && isContext(context)) || typeof key !== 'string') return null;
  const inner = rest.length === 0 ? value : putAt(context[key] ?? null, rest, value);
  if (rest.length > 0 && inner === null) return null;
  return contextOf([...Object.entries(context), [key, inner]]);
}

/** The standard's functions on lists. */
export const listBuiltins: readonly Builtin[] = [
  builtin(
    'list contains',
    'boolean',
    way(['list:list', 'element:any'], ([items, element]) => list(items).some(item => same(item, element!))),
  ),
  builtin('count', 'number', ...ofOneOrMany(([items]) => count(list(items).length))),
  builtin('min', 'Any', ...ofOneOrMany(extreme(-1))),
  builtin('max', 'Any', ...ofOneOrMany(extreme(1))),
  builtin('all', 'boolean', ...ofOneOrMany(quantified(false))),
  builtin('any', 'boolean', ...ofOneOrMany(quantified(true))),
  builtin(
    'sublist',
    'list',
    way(['list:list', 'start position:number'], ([items, start]) => sublist(list(items), start!, undefined)),
    way(['list:list', 'start position:number', 'length:number'], ([items, start, length]) => sublist(list(items), start!, length)),
  ),
  builtin(
    'append',
    'list',
    way(['list:list', 'item:any'], ([items, item]) => [...list(items), item!]),
    many(([args]) => {
      const [items, ...rest] = list(args);
      return items === null || items === undefined ? null : [...(isList(items) ? items : [items]), ...rest];
    }),
  ),
  builtin(
    'concatenate',
    'list',
    many(([lists]) => (list(lists).some(item => item === null) ? null : list(lists).flat())),
  ),
  builtin(
    'union',
    'list',
    many(([lists]) => (list(lists).some(item => item === null) ? null : distinct(list(lists).flat()))),
  ),
  builtin(
    'insert before',
    'list',
    way(['list:list', 'position:number', 'newItem:any'], ([items, position, item]) => {
      const index = indexOf(list(items), position!);
      return index === null ? null : list(items).toSpliced(index, 0, item!);
    }),
  ),
  builtin(
    'remove',
    'list',
    way(['list:list', 'position:number'], ([items, position]) => {
      const index = indexOf(list(items), position!);
      return index === null ? null : list(items).toSpliced(index, 1);
    }),
  ),
  builtin(
    'reverse',
    'list',
    way(['list:list'], ([items]) => list(items).toReversed()),
  ),
  builtin(
    'index of',
    { kind: 'list', of: { kind: 'number' } },
    way(['list:list', 'match:any'], ([items, match]) => list(items).flatMap((item, i) => (same(item, match!) ? [count(i + 1)] : []))),
  ),
  builtin(
    'distinct values',
    'list',
    way(['list:list'], ([items]) => distinct(list(items))),
  ),
  builtin(
    'flatten',
    'list',
    way(['list:list'], ([items]) => flatten(list(items))),
  ),
  builtin(
    'sort',
    'list',
    way(['list:list', 'precedes:function'], ([items, precedes]) => sort(list(items), precedes as FeelFunction)),
  ),
  builtin(
    'list replace',
    'list',
    way(['list:list', 'position:number', 'newItem:any'], replaced),
    way(['list:list', 'match:function', 'newItem:any'], replacedWhere),
  ),
];

/** The standard's functions on contexts. */
export const contextBuiltins: readonly Builtin[] = [
  builtin(
    'get value',
    'Any',
    way(['m:context', 'key:string'], ([m, key]) => {
      const context = m as Readonly<Record<string, Value>>;
      return Object.hasOwn(context, key as string) ? context[key as string]! : null;
    }),
  ),
  builtin(
    'get entries',
    'list',
    way(['m:context'], ([m]) =>
      Object.entries(m as Readonly<Record<string, Value>>).map(([key, value]) =>
        contextOf([
          ['key', key],
          ['value', value],
        ]),
      ),
    ),
  ),
  builtin(
    'context',
    'context',
    way(['entries:list'], ([entries]) => contextOfEntries(list(entries))),
  ),
  builtin(
    'context put',
    'context',
    way(['context:context', 'key:string', 'value:any'], ([context, key, value]) => putAt(context!, [key!], value!)),
    way(['context:context', 'keys:list', 'value:any'], ([context, keys, value]) =>
      isList(keys!) && keys.length > 0 && keys.every(k => typeof k === 'string') ? putAt(context!, keys, value!) : null,
    ),
  ),
  builtin(
    'context merge',
    'context',
    way(['contexts:list'], ([contexts]) =>
      list(contexts).every(item => item !== null && isContext(item))
        ? contextOf(list(contexts).flatMap(item => Object.entries(item as Readonly<Record<string, Value>>)))
        : null,
    ),
  ),
];
