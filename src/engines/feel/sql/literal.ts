import { Decimal, decimalText, divide } from '#kernel/decimal.ts';
import { civilFromDays, DaysDuration, FeelDate, FeelDateTime, FeelTime, MonthsDuration, nanosPerSecond } from '../temporal.ts';
import { dateText } from '../temporalText.ts';
import { FeelFunction, FeelRange, isList, type Value } from '../value.ts';
import { epoch } from './times.ts';
import { nothing, type Parameters, parameter, refuseSql, type SqlValue, scalar } from './value.ts';

const second = new Decimal(nanosPerSecond, 0);
const seconds = (nanos: bigint): string => decimalText(divide(new Decimal(nanos, 0), second)!);

/** Days that PostgreSQL's date can hold, with room for arithmetic. */
const firstDay = -2_400_000;
const lastDay = 2_000_000_000;

function dateSql(p: Parameters, days: number): string {
  if (days < firstDay || days > lastDay) refuseSql('日期超出数据库的范围');
  const { year } = civilFromDays(days);
  return year >= 1 && year <= 9999 ? parameter(p, dateText(days), 'date') : `(${epoch} + ${parameter(p, days, 'int')})`;
}

/** A value written in the formula (or given by the clock) as a parameter. */
export function literalSql(p: Parameters, value: Value): SqlValue {
  if (value === null) return nothing;
  const made = literalScalar(p, value);
  if (made !== null) return { ...made, literal: value };
  if (isList(value)) return { sort: 'list', items: value.map(item => literalSql(p, item)) };
  if (value instanceof FeelRange) {
    const end = (one: Value | undefined) => (one === undefined ? null : literalSql(p, one));
    return {
      sort: 'range',
      start: end(value.start),
      startIncluded: value.startIncluded,
      end: end(value.end),
      endIncluded: value.endIncluded,
      test: value.test,
    };
  }
  if (value instanceof FeelFunction) return refuseSql('函数不能作为值');
  return { sort: 'context', entries: new Map(Object.entries(value).map(([name, item]) => [name, literalSql(p, item)])) };
}

function literalScalar(p: Parameters, value: Value) {
  if (typeof value === 'boolean') return scalar('boolean', value ? 'TRUE' : 'FALSE');
  if (typeof value === 'string')
    return value.includes('\u0000') ? refuseSql('文字里有数据库不收的字符') : scalar('string', parameter(p, value, 'text'));
  if (value instanceof Decimal) return scalar('number', parameter(p, decimalText(value), 'numeric'));
  if (value instanceof FeelDate) return scalar('date', dateSql(p, value.days));
  if (value instanceof MonthsDuration) return scalar('monthsDuration', parameter(p, String(value.months), 'numeric'));
  if (value instanceof DaysDuration) return scalar('daysDuration', parameter(p, seconds(value.nanos), 'numeric'));
  if (value instanceof FeelTime) return scalar('time', parameter(p, seconds(BigInt(value.nanos)), 'numeric'), value.zone);
  if (!(value instanceof FeelDateTime)) return null;
  if (value.days < firstDay || value.days > lastDay) refuseSql('日期超出数据库的范围');
  return scalar(
    'dateTime',
    parameter(p, seconds(BigInt(value.days) * 86_400n * BigInt(nanosPerSecond) + BigInt(value.nanos)), 'numeric'),
    value.zone,
  );
}
