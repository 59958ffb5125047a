import type { Field } from '../field.ts';
import type { Register } from '../register.ts';

const HIDDEN = '***';

/** A sensitive value as it may be shown: an identity number, a telephone and a name by their ends, anything else not at all. */
export function masked(field: Pick<Field<unknown>, 'kind' | 'sensitive'>, value: unknown): unknown {
  if (field.sensitive === undefined || value === null || value === undefined) return value ?? null;
  if (field.sensitive !== 'identity' || typeof value !== 'string') return HIDDEN;
  const signs = [...value];
  if (field.kind === 'idNumber') return `${value.slice(0, 3)}***********${value.slice(-4)}`;
  if (field.kind === 'phone') return signs.length > 8 ? `${value.slice(0, 3)}****${value.slice(-4)}` : HIDDEN;
  if (signs.length > 6) return HIDDEN;
  return signs.length > 2 ? `${signs[0]}${'*'.repeat(signs.length - 2)}${signs.at(-1)}` : `${signs[0]}*`;
}

/** Values by field with the sensitive ones masked and secrets left out; other names, such as `state`, stay as they are. */
export const maskedValues = (
  register: Pick<Register, 'fields'>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = register.fields[name];
      if (field?.sensitive === 'secret') return [];
      return [[name, field === undefined ? value : masked(field, value)]];
    }),
  );

/** A stored row as it leaves the server: its fields in their order, sensitive ones masked, and id, version, state and instants. */
export const shownRow = (register: Register, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const names = ['id', 'version', 'state', 'createdAt', 'changedAt', 'removedAt', ...Object.keys(register.fields)];
  return maskedValues(register, Object.fromEntries(names.map(name => [name, row[name] ?? null])));
};
