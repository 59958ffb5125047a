import { types } from 'pg';
import { fault, faults } from './fault.ts';

/**
 * A numeric as the number it is, or as its exact text where no number holds it exactly.
 * Every number that was written comes back the same; only longer decimals (written as text) stay text.
 */
export function readNumeric(text: string): number | string {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '').replace(/0+$/, '');
  const value = Number(text);
  return digits.length <= 15 || String(value) === text ? value : text;
}

/** A bigint as a number; a fault where no number holds it exactly. */
export function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw fault(faults.unsafeCount({ value: text }));
  return value;
}

const IN_UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/;
const readInstant = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => unknown;

/** An instant as a Date; those in UTC, as both engines give them, in a tenth of the usual time. */
const instantOf = (text: string): unknown =>
  IN_UTC.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : readInstant(text);

const OWN: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: readBigint,
  [types.builtins.NUMERIC]: readNumeric,
  [types.builtins.DATE]: text => text,
  [types.builtins.TIMESTAMPTZ]: instantOf,
};

/** How values leave the database, the same for both engines: days as `YYYY-MM-DD`, instants as Date, jsonb as its value. */
export const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => OWN[oid] ?? types.getTypeParser(oid, format as 'text'),
};
