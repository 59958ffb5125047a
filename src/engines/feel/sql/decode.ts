import { Decimal, multiply, round, toDecimal } from '#kernel/decimal.ts';
import { DaysDuration, FeelDate, FeelDateTime, FeelTime, MonthsDuration, nanosPerDay } from '../temporal.ts';
import type { Value } from '../value.ts';
import type { Scalar } from './value.ts';

const nano = new Decimal(1_000_000_000, 0);
const day = BigInt(nanosPerDay);

const decimalOf = (value: unknown): Decimal =>
  toDecimal(typeof value === 'number' || typeof value === 'bigint' ? value : String(value)) ?? notANumber(value);
const notANumber = (value: unknown): never => {
  throw new Error(`the database returned no number: ${String(value)}`);
};
const nanosOf = (value: unknown): bigint => BigInt(round(multiply(decimalOf(value), nano), 0, 'down').units);

/** The text to select for a value: dates as days since 1970, so that no driver has to read them. */
export const selected = (value: Scalar): string => (value.kind === 'date' ? `(${value.sql} - DATE '1970-01-01')` : value.sql);

/** How to read what the database returns for `selected`. */
export function decoder(value: Scalar): (returned: unknown) => Value {
  const read = (returned: unknown): Value => {
    switch (value.kind) {
      case 'number':
        return decimalOf(returned);
      case 'boolean':
        return returned === true || returned === 't' || returned === 'true';
      case 'string':
        return String(returned);
      case 'date':
        return new FeelDate(Number(returned));
      case 'monthsDuration':
        return new MonthsDuration(Number(returned));
      case 'daysDuration':
        return new DaysDuration(nanosOf(returned));
      case 'time':
        return new FeelTime(Number(nanosOf(returned)), value.zone);
      case 'dateTime': {
        const nanos = nanosOf(returned);
        const days = nanos >= 0n ? nanos / day : -((day - 1n - nanos) / day);
        return new FeelDateTime(Number(days), Number(nanos - days * day), value.zone);
      }
    }
  };
  return returned => (returned === null || returned === undefined ? null : read(returned));
}
