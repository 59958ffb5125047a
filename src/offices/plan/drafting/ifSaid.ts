import { ok } from '#kernel/problem.ts';
import type { Field } from '#register/index.ts';

/** A box that may be left out: what is not said is undefined and stays as it was; an emptied box is null. */
export const ifSaid = <T>(inner: Field<T>): Field<T | undefined> => ({
  ...inner,
  required: false,
  read: cell => (cell === undefined ? ok(undefined) : inner.read(cell)),
});

/** Only what was said. */
export const given = <T extends Readonly<Record<string, unknown>>>(said: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
