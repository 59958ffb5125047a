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
export function maskedValues(
  { fields }: Pick<Register, 'fields'>,
  values: Readonly<Record<string, unknown>>,
  names: readonly string[] = Object.keys(values),
): Readonly<Record<string, unknown>> {
  const shown: Record<string, unknown> = {};
  for (const name of names) {
    const field = fields[name];
    if (field?.sensitive === 'secret') continue;
    shown[name] = field === undefined ? (values[name] ?? null) : masked(field, values[name]);
  }
  return shown;
}

const known = new WeakMap<object, readonly string[]>();

/** What of a stored row is sent, in its order. */
function shownNames(register: Register): readonly string[] {
  const before = known.get(register);
  if (before !== undefined) return before;
  const names = ['id', 'version', 'state', 'createdAt', 'changedAt', 'removedAt', ...Object.keys(register.fields)];
  known.set(register, names);
  return names;
}

/** A stored row as it leaves the server: its fields in their order, sensitive ones masked, and id, version, state and instants. */
export const shownRow = (register: Register, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  maskedValues(register, row, shownNames(register));
