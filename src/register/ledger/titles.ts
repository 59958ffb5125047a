import { titleFieldsOf } from '../describe.ts';
import type { Field } from '../field.ts';
import type { Fields, Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { masked } from './mask.ts';
import { type Ledgers, registerNamed } from './permit.ts';

type Values = Readonly<Record<string, unknown>>;
/** Titles of rows: register -> id -> title. */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The register whose rows are people: they go by their names. */
const PEOPLE = 'account';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for a text that holds the id of an account, as deeds write down who did them. */
const isActor = (field: Field<unknown>, value: unknown): boolean =>
  field.kind === 'text' && field.sensitive === undefined && typeof value === 'string' && UUID.test(value);

/** The rows that values of these fields refer to: register -> ids. */
function referred(fields: Fields, values: Values, found: Map<string, Set<string>>): void {
  const add = (field: Field<unknown>, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (isActor(field, value)) found.set(PEOPLE, (found.get(PEOPLE) ?? new Set()).add(String(value)));
    else if (field.kind === 'ref' && typeof value === 'string')
      found.set(field.of ?? '', (found.get(field.of ?? '') ?? new Set()).add(value));
    else if (field.kind === 'list' && Array.isArray(value)) for (const member of value) field.item && add(field.item, member);
    else if (field.parts !== undefined && typeof value === 'object') referred(field.parts, value as Values, found);
  };
  for (const [name, field] of Object.entries(fields)) add(field, values[name]);
}

/** One part of a title as it is written. */
function written(field: Field<unknown> | undefined, value: unknown, titles: Titles): string {
  if (value === null || value === undefined) return '';
  if (field?.sensitive !== undefined) return String(masked(field, value));
  if (field?.kind === 'ref') return titles[field.of ?? '']?.[String(value)] ?? '';
  if (field && isActor(field, value)) return titles[PEOPLE]?.[String(value)] ?? '';
  if (field?.kind === 'code') return field.codes?.[String(value)] ?? String(value);
  return String(value);
}

/** What a row is called: the values of its title's fields, at most 80 characters. */
export function titleOf(register: Register, row: Values, titles: Titles): string {
  const parts = titleFieldsOf(register).map(name => written(register.fields[name], row[name], titles));
  const whole = parts.filter(part => part !== '').join(' · ');
  return whole.length > 80 ? `${whole.slice(0, 79)}…` : whole;
}

/** Titles of rows by id. A title that names other rows says theirs, to a depth of two. */
async function titlesIn(desk: ReadingDesk, ledgers: Ledgers, name: string, ids: readonly string[], depth: number): Promise<Values> {
  if (name === PEOPLE) return Object.fromEntries(await ledgers.namesOf(desk, ids));
  const register = registerNamed(ledgers, name);
  if (register === undefined) return {};
  const found = await desk.store.rows(shapeOf(register), { where: { id: ids }, withRemoved: true });
  const named = Object.fromEntries(titleFieldsOf(register).map(field => [field, register.fields[field]!]));
  const titles =
    depth > 0
      ? await titlesFor(
          desk,
          ledgers,
          found.map(row => [named, row] as const),
          depth - 1,
        )
      : {};
  return Object.fromEntries(found.map(row => [row.id, titleOf(register, row, titles)]));
}

/** The titles of all rows that these rows refer to. */
export async function titlesFor(
  desk: ReadingDesk,
  ledgers: Ledgers,
  rows: readonly (readonly [fields: Fields, values: Values])[],
  depth = 1,
): Promise<Titles> {
  const wanted = new Map<string, Set<string>>();
  for (const [fields, values] of rows) referred(fields, values, wanted);
  // Asked for together, so that they need not wait for each other.
  const read = await Promise.all(
    [...wanted].map(async ([name, ids]) => [name, await titlesIn(desk, ledgers, name, [...ids], depth)] as const),
  );
  return Object.fromEntries(read) as Titles;
}
