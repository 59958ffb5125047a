import type { Field } from './field.ts';
import type { Fields, Register } from './register.ts';
import type { Desk } from './verb.ts';

type Values = Readonly<Record<string, unknown>>;

/** The files that a value names. */
function filesIn(field: Field<unknown>, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (field.kind === 'file') return [String(value)];
  if (field.kind === 'list' && Array.isArray(value))
    return value.flatMap(member => (field.item === undefined ? [] : filesIn(field.item, member)));
  if (field.parts === undefined) return [];
  return Object.entries(field.parts).flatMap(([name, part]) => filesIn(part, (value as Values)[name]));
}

const mayName = (field: Field<unknown>): boolean =>
  field.kind === 'file' || (field.item !== undefined && mayName(field.item)) || Object.values(field.parts ?? {}).some(mayName);

const known = new WeakMap<object, readonly string[]>();
const fileFields = <F extends Fields>(register: Register<F>): readonly string[] => {
  const before = known.get(register);
  if (before !== undefined) return before;
  const found = Object.keys(register.fields).filter(name => mayName(register.fields[name]!));
  known.set(register, found);
  return found;
};

/**
 * After a row is written: the files that its new values name become the person's own whom the row is about, sealed under their key, so that they
 * go when the person is erased; those of a register about no person are nobody's own.
 */
export async function nameFiles<F extends Fields>(desk: Desk, register: Register<F>, row: Values, written: Values): Promise<void> {
  const names = fileFields(register).filter(name => Object.hasOwn(written, name));
  const person = register.person === undefined ? null : row[register.person];
  if (person === undefined || (register.person !== undefined && person === null)) return;
  for (const hash of new Set(names.flatMap(name => filesIn(register.fields[name]!, written[name]))))
    await desk.store.nameFile(hash, person as string | null);
}
