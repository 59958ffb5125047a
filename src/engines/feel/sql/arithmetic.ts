import { Decimal, negate } from '#kernel/decimal.ts';
import type { ArithmeticOperator } from '../arithmetic.ts';
import { power, quotient } from './numbers.ts';
import { clockOf, dateByMonths, dateOf, daysOf, instantOf, localAt } from './times.ts';
import { asNumeric, nothing, numeric, once, type Parameters, type Scalar, type SqlValue, scalar } from './value.ts';

function numbers(p: Parameters, operator: ArithmeticOperator, a: Scalar, b: Scalar): Scalar {
  const [x, y] = [asNumeric(a), asNumeric(b)];
  if (operator === '/') return numeric(quotient(p, x, y));
  return numeric(operator === '**' ? power(p, x, y) : `(${x} ${operator} ${y})`);
}

function moved(p: Parameters, value: Scalar, duration: Scalar, sign: '+' | '-'): SqlValue {
  const amount = sign === '+' ? duration.sql : `(-${duration.sql})`;
  if (duration.kind === 'monthsDuration') {
    if (value.kind === 'time') return nothing;
    if (value.kind === 'date') return scalar('date', dateByMonths(value.sql, amount));
    const days = (s: string) => daysOf(dateByMonths(dateOf(s), amount));
    return scalar(
      'dateTime',
      once(p, [value.sql], s => `${days(s)} * 86400 + ${clockOf(p, s)}`),
      value.zone,
    );
  }
  if (value.kind === 'date') return scalar('date', `(${value.sql} + floor(floor(${amount}) / 86400)::int)`);
  if (value.kind === 'time') return scalar('time', clockOf(p, `${value.sql} + ${amount}`), value.zone);
  return localAt(p, `(${instantOf(p, value)} + ${amount})`, value.zone);
}

/** A date among date-times is its midnight UTC. */
const asDateTime = (value: Scalar): Scalar =>
  value.kind === 'date' ? scalar('dateTime', `${daysOf(value.sql)} * 86400`, { offset: 0 }) : value;

function between(p: Parameters, a: Scalar, b: Scalar): SqlValue {
  if (a.kind === 'date' && b.kind === 'date') return scalar('daysDuration', `(${a.sql} - ${b.sql})::numeric * 86400`);
  const [x, y] = [asDateTime(a), asDateTime(b)];
  return (x.zone === null) !== (y.zone === null) ? nothing : scalar('daysDuration', `(${instantOf(p, x)} - ${instantOf(p, y)})`);
}

const isPoint = (value: Scalar): boolean => value.kind === 'date' || value.kind === 'dateTime';
const isDuration = (value: Scalar): boolean => value.kind === 'daysDuration' || value.kind === 'monthsDuration';
/** A duration cut to whole months or nanoseconds. */
const cut = (kind: Scalar['kind'], sql: string): Scalar => scalar(kind, `trunc(${sql}, ${kind === 'monthsDuration' ? 0 : 9})`);

function scaled(p: Parameters, operator: ArithmeticOperator, a: Scalar, b: Scalar): SqlValue {
  if (operator === '*' && a.kind === 'number' && isDuration(b)) return cut(b.kind, `${asNumeric(a)} * ${b.sql}`);
  if (operator === '*' && isDuration(a) && b.kind === 'number') return cut(a.kind, `${a.sql} * ${asNumeric(b)}`);
  if (operator !== '/' || !isDuration(a)) return nothing;
  if (b.kind === 'number') return cut(a.kind, quotient(p, a.sql, asNumeric(b)));
  return a.kind === b.kind ? numeric(quotient(p, a.sql, b.sql)) : nothing;
}

/** An arithmetic operation in SQL; nothing (null) where the standard's table has none. */
export function arithmeticSql(p: Parameters, operator: ArithmeticOperator, a: SqlValue, b: SqlValue): SqlValue {
  if (a.sort !== 'scalar' || b.sort !== 'scalar') return nothing;
  if (a.kind === 'number' && b.kind === 'number') return numbers(p, operator, a, b);
  if (operator === '+' && a.kind === 'string' && b.kind === 'string') return scalar('string', `(${a.sql} || ${b.sql})`);
  if (operator !== '+' && operator !== '-') return scaled(p, operator, a, b);
  if (isDuration(a) && a.kind === b.kind) return scalar(a.kind, `(${a.sql} ${operator} ${b.sql})`);
  if ((isPoint(a) || a.kind === 'time') && isDuration(b)) return moved(p, a, b, operator);
  if (operator === '+') return isDuration(a) && (isPoint(b) || b.kind === 'time') ? moved(p, b, a, '+') : nothing;
  if (isPoint(a) && isPoint(b)) return between(p, a, b);
  if (a.kind !== 'time' || b.kind !== 'time' || (a.zone === null) !== (b.zone === null)) return nothing;
  return scalar('daysDuration', `(${instantOf(p, a)} - ${instantOf(p, b)})`);
}

/** −a in SQL. A written number stays written. */
export function negateSql(value: SqlValue): SqlValue {
  if (value.sort !== 'scalar' || (value.kind !== 'number' && !isDuration(value))) return nothing;
  const made = scalar(value.kind, `(-${asNumeric(value)})`);
  return value.literal instanceof Decimal ? { ...made, literal: negate(value.literal) } : made;
}
