import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Condition, Place, Stretch } from '#store/index.ts';
import { statesOf, titleFieldsOf } from '../describe.ts';
import { type Field, type FieldKind, isBlank } from '../field.ts';
import { english } from '../glossary.ts';
import type { Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import { type Ledgers, registerNamed } from './permit.ts';

const says = problems('ledger', {
  noSuchFilter: {
    zh: '“{register}”不能按“{name}”这样筛选。',
    en: '“{register}” cannot be filtered by “{name}” in this way.',
  },
  noSuchOrder: { zh: '“{register}”不能按“{name}”排序。', en: '“{register}” cannot be sorted by “{name}”.' },
  noSuchPlace: { zh: '翻页的位置已失效，请从头再看。', en: 'This place in the list is no longer known; begin again.' },
  longSearch: { zh: '要找的字最多{most}个，请缩短。', en: 'Search takes at most {most} characters.' },
});

/** What a list is asked for, as it came: conditions by field, words to find, `name` or `-name` to sort by. */
export interface Question {
  readonly where: Readonly<Record<string, unknown>>;
  readonly search: string | null;
  readonly order: string | null;
  /** The removed rows instead of those that stand. */
  readonly removed?: boolean;
}

/** The same, understood. `matching` leaves out the state, by which the list's tabs count. */
export interface Asked {
  readonly states: { readonly state?: readonly string[] };
  readonly matching: readonly Condition[];
  /** One column, or none: in the order in which rows came. */
  readonly orderBy: readonly NonNullable<Stretch['orderBy']>[];
}

const RANGED: readonly FieldKind[] = ['count', 'amount', 'money', 'date', 'year', 'period'];
const WORDED: readonly FieldKind[] = ['text', 'note'];
const SORTED: readonly FieldKind[] = [...RANGED, 'text', 'flag', 'code', 'ref'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 100;
const MOST_VALUES = 200;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Several readings as one: all their values, or all their problems. */
function together<T>(read: readonly Result<T>[]): Result<readonly T[]> {
  const found = read.flatMap(one => (one.ok ? [] : one.problems));
  return found.length > 0 ? refuse(...found) : ok(read.flatMap(one => (one.ok ? [one.value] : [])));
}

/** One of several values: the column's own, or a member of its list. */
function amongValues(column: string, field: Field<unknown>, wanted: readonly unknown[]): Result<Condition> {
  const reader = field.kind === 'list' && field.item !== undefined ? field.item : field;
  const values = together(wanted.filter(one => !isBlank(one)).map(one => reader.read(one)));
  if (!values.ok) return values;
  const empty: readonly Condition[] = wanted.some(isBlank) ? [{ column, isEmpty: true }] : [];
  const each = values.value.map(
    (value): Condition => (field.kind === 'list' ? { column, holds: value } : { column, from: value, to: value }),
  );
  return ok({ anyOf: [...each, ...empty] });
}

/** The condition that a filter on one field means; null where the field's kind has none of this shape. */
function conditionOn(column: string, field: Field<unknown>, wanted: unknown): Result<Condition> | null {
  if (isObject(wanted) && typeof wanted.isEmpty === 'boolean') return ok({ column, isEmpty: wanted.isEmpty });
  if (['group', 'geo'].includes(field.kind)) return wanted === null ? ok({ column, isEmpty: true }) : null;
  if (isObject(wanted) && typeof wanted.contains === 'string')
    return WORDED.includes(field.kind) && wanted.contains.length <= LONGEST ? ok({ column, contains: wanted.contains.trim() }) : null;
  if (isObject(wanted) && ('from' in wanted || 'to' in wanted)) {
    if (!RANGED.includes(field.kind)) return null;
    const ends = together([wanted.from, wanted.to].map(end => (isBlank(end) ? ok(null) : field.read(end))));
    return ends.ok ? ok({ column, from: ends.value[0], to: ends.value[1] }) : ends;
  }
  if (isObject(wanted)) return null;
  const values = Array.isArray(wanted) ? wanted : [wanted];
  return values.length > MOST_VALUES ? null : amongValues(column, field, values);
}

const LETTERS = /^[a-zü]+$/i;

/** The open fields of text by which rows of a register are called. */
const titleTexts = (register: Register): readonly string[] =>
  titleFieldsOf(register).filter(name => {
    const field = register.fields[name];
    return field !== undefined && field.sensitive === undefined && WORDED.includes(field.kind);
  });

/** The rows of a register whose title holds these words, or where they are letters, whose title is read so: for pickers, and behind references. */
export function titledWith(register: Register, words: string): readonly Condition[] {
  const titled = titleTexts(register);
  if (titled.length === 0) return [{ anyOf: [] }];
  const isSearched = titled.every(name => shapeOf(register).searched?.some(({ column }) => column === name) === true);
  const written = words.split(/\s+/).filter(term => term !== '' && !(isSearched && LETTERS.test(term)));
  return [
    ...(isSearched ? [{ words }] : []),
    ...written.map((term): Condition => ({ anyOf: titled.map(column => ({ column, contains: term })) })),
  ];
}

/**
 * The same for a picker: rows whose title holds no open text, since it is a sealed name, are found by the rows that it refers to, such as a
 * pupil by the class.
 */
export function pickedWith(ledgers: Pick<Ledgers, 'offices'>, register: Register, words: string): readonly Condition[] {
  if (titleTexts(register).length > 0) return titledWith(register, words);
  const behind = titleFieldsOf(register).flatMap((column): readonly Condition[] => {
    const other = registerNamed(ledgers, register.fields[column]?.of ?? '');
    return other === undefined ? [] : [{ column, among: { table: shapeOf(other), matching: titledWith(other, words) } }];
  });
  return [{ anyOf: behind }];
}

/** Where words may stand: in its open texts, in the labels of its codes, in the titles of the rows that it refers to. */
function wordsIn(ledgers: Pick<Ledgers, 'offices'>, register: Register, words: string): Condition {
  const open = Object.entries(register.fields).filter(([, field]) => field.sensitive === undefined);
  const sought = open.flatMap(([column, field]): readonly Condition[] => {
    if (field.kind === 'code') {
      const labelled = Object.entries(field.codes ?? {}).filter(([, label]) => label.includes(words) || english(label)?.includes(words));
      return labelled.length === 0 ? [] : [{ column, oneOf: labelled.map(([key]) => key) }];
    }
    const other = field.kind === 'ref' ? registerNamed(ledgers, field.of ?? '') : undefined;
    if (other === undefined || titleTexts(other).length === 0) return [];
    return [{ column, among: { table: shapeOf(other), matching: titledWith(other, words) } }];
  });
  const states = statesOf(register).filter(state => state.label === words);
  return {
    anyOf: [
      ...((shapeOf(register).searched ?? []).length > 0 ? [{ words }] : []),
      ...sought,
      ...(states.length === 0 ? [] : [{ column: 'state', oneOf: states.map(({ name }) => name) }]),
    ],
  };
}

function orderOf(register: Register, order: string | null): Result<Asked['orderBy']> {
  if (order === null) return ok([]);
  const [column, direction] = order.startsWith('-') ? ([order.slice(1), 'desc'] as const) : ([order, 'asc'] as const);
  const field = register.fields[column];
  const isKnown =
    ['id', 'state', 'createdAt', 'changedAt'].includes(column) ||
    (field !== undefined && field.sensitive === undefined && SORTED.includes(field.kind));
  return isKnown ? ok([[column, direction]]) : refuse(says.noSuchOrder({ register: register.label, name: column.slice(0, 60) }));
}

/** Understands what a list is asked for; every problem at once. Sensitive fields can be neither asked for nor sorted by. */
export function ask(
  ledgers: Pick<Ledgers, 'offices'>,
  register: Register,
  { where, search, order, removed = false }: Question,
): Result<Asked> {
  const found: Problem[] = [];
  const matching: Condition[] = [];
  const { state, ...fields } = where;
  for (const [name, wanted] of Object.entries(fields)) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
    const read = field === undefined || field.sensitive !== undefined ? null : conditionOn(name, field, wanted);
    if (read === null) found.push(says.noSuchFilter({ register: register.label, name: name.slice(0, 60) }));
    else if (read.ok) matching.push(read.value);
    else found.push(...read.problems);
  }
  if (removed) matching.push({ column: 'removedAt', isEmpty: false });
  const words = search?.trim() ?? '';
  if (words.length > LONGEST) found.push(says.longSearch({ most: LONGEST }));
  if (words !== '') matching.push(wordsIn(ledgers, register, words));
  const wanted = (Array.isArray(state) ? state : [state]).filter(one => typeof one === 'string');
  const orderBy = orderOf(register, order);
  if (!orderBy.ok) found.push(...orderBy.problems);
  if (found.length > 0 || !orderBy.ok) return refuse(...found);
  return ok({ states: wanted.length > 0 ? { state: wanted } : {}, matching, orderBy: orderBy.value });
}

/** A place in a list as one word of an address. */
export const placeWord = (value: unknown, id: string): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : (value ?? null), id])).toString('base64url');

/** True where a value could stand in the column that a list is ordered by. */
function fits(register: Register, column: string | undefined, value: unknown): boolean {
  if (column === undefined || value === null) return value === null;
  if (column === 'createdAt' || column === 'changedAt') return typeof value === 'string' && !Number.isNaN(Date.parse(value));
  if (column === 'id' || column === 'state') return typeof value === 'string';
  return register.fields[column]?.read(value).ok === true;
}

/** The place that such a word names, in a list of this order. */
export function readPlace(register: Register, [order]: Asked['orderBy'], word: string): Result<Place> {
  try {
    const [value, id] = JSON.parse(Buffer.from(word, 'base64url').toString('utf8')) as [unknown, unknown];
    if (typeof id === 'string' && UUID.test(id) && fits(register, order?.[0], value)) return ok({ value, id });
  } catch {
    // What is no place is refused below.
  }
  return refuse(says.noSuchPlace());
}
