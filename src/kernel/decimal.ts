/**
 * An exact decimal number, `units / 10^scale`. Sums, differences and products are exact; what cannot be exact
 * (quotients, roots, powers) is rounded half-even to 34 significant digits, the precision DMN asks (IEEE 754 decimal128).
 * Short numbers keep their units in a plain integer, so that ordinary figures cost no big-integer work.
 */
export class Decimal {
  readonly units: number | bigint;
  readonly scale: number;
  constructor(units: number | bigint, scale: number) {
    this.units = units;
    this.scale = scale;
  }
  toString(): string {
    return decimalText(this);
  }
  toJSON(): string {
    return decimalText(this);
  }
}

/** How a digit that does not fit is dropped. `up` is away from zero, `down` towards zero. */
export type Rounding = 'halfEven' | 'halfUp' | 'halfDown' | 'up' | 'down' | 'floor' | 'ceiling';

/** Significant digits of a result that cannot be exact. */
export const significantDigits = 34;

const safe = Number.MAX_SAFE_INTEGER;
const shortPowers = Array.from({ length: 16 }, (_, i) => 10 ** i);
const longPowers: bigint[] = [1n];

/** 10^n for n >= 0. */
export function powerOfTen(n: number): bigint {
  for (let i = longPowers.length; i <= n && i < 512; i++) longPowers.push(longPowers[i - 1]! * 10n);
  return longPowers[n] ?? 10n ** BigInt(n);
}

/** The decimal with these units, kept in a plain integer where it fits. */
export const fromUnits = (units: bigint, scale: number): Decimal =>
  units <= safe && units >= -safe ? new Decimal(Number(units), scale) : new Decimal(units, scale);

/** 0. */
export const zero = new Decimal(0, 0);
/** 1. */
export const one = new Decimal(1, 0);

const numberPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Reads `-12.50`, `.5`, `1.2e3`; null for anything else or an exponent beyond ±6176. */
export function parseDecimal(text: string): Decimal | null {
  const parts = numberPattern.exec(text);
  if (parts === null) return null;
  const whole = parts[2] ?? '';
  const fraction = parts[3] ?? '';
  if (whole + fraction === '') return null;
  const exponent = Number(parts[4] ?? 0);
  if (Math.abs(exponent) > 6176) return null;
  const units = BigInt(parts[1] === '-' ? `-${whole}${fraction}` : whole + fraction);
  const scale = fraction.length - exponent;
  return scale >= 0 ? fromUnits(units, scale) : fromUnits(units * powerOfTen(-scale), 0);
}

/** A JavaScript number (by its shortest decimal text), big integer or text as a decimal; null when it is not a finite number. */
export function toDecimal(value: number | bigint | string): Decimal | null {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return new Decimal(value + 0, 0);
    return Number.isFinite(value) ? parseDecimal(String(value)) : null;
  }
  return typeof value === 'bigint' ? fromUnits(value, 0) : parseDecimal(value.trim());
}

/** The nearest JavaScript number: for drawing and indexes, never for money or a published figure. */
export const toNumber = (value: Decimal): number =>
  value.scale === 0
    ? Number(value.units)
    : typeof value.units === 'number' && value.scale < 16
      ? value.units / shortPowers[value.scale]!
      : Number(decimalText(value));

/** Plain digits without exponent or trailing zeros: `0.0001`, `-12.5`, `3`. */
export function decimalText(value: Decimal): string {
  if (value.scale === 0) return Object.is(value.units, -0) ? '0' : String(value.units);
  const negative = value.units < 0;
  const digits = String(value.units)
    .replace('-', '')
    .padStart(value.scale + 1, '0');
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - value.scale);
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && text !== '0' ? `-${text}` : text;
}

/** The units of a decimal at a scale no smaller than its own. */
export const unitsAt = (value: Decimal, scale: number): bigint => BigInt(value.units) * powerOfTen(scale - value.scale);

/** Both decimals' units at their common scale, as plain integers where they fit. */
function align(a: Decimal, b: Decimal): readonly [number, number] | null {
  if (typeof a.units !== 'number' || typeof b.units !== 'number') return null;
  if (a.scale === b.scale) return [a.units, b.units];
  const by = Math.abs(a.scale - b.scale);
  if (by > 15) return null;
  const left = a.scale < b.scale ? a.units * shortPowers[by]! : a.units;
  const right = a.scale < b.scale ? b.units : b.units * shortPowers[by]!;
  return Math.abs(left) <= safe && Math.abs(right) <= safe ? [left, right] : null;
}

/** a + b, exact. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const pair = align(a, b);
  if (pair !== null) {
    const sum = pair[0] + pair[1];
    if (sum <= safe && sum >= -safe) return new Decimal(sum, scale);
  }
  return fromUnits(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

/** −a, exact. */
export const negate = (a: Decimal): Decimal => new Decimal(typeof a.units === 'number' ? 0 - a.units : -a.units, a.scale);
/** The size of a, exact. */
export const absolute = (a: Decimal): Decimal => (a.units < 0 ? negate(a) : a);

/** a − b, exact. */
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

/** a × b, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale + b.scale;
  if (typeof a.units === 'number' && typeof b.units === 'number') {
    const product = a.units * b.units;
    if (product <= safe && product >= -safe) return new Decimal(product + 0, scale);
  }
  const exact = fromUnits(BigInt(a.units) * BigInt(b.units), scale);
  return scale > 40 ? trim(exact) : exact;
}

/** The same value without trailing zeros after the point. */
export function trim(value: Decimal): Decimal {
  let { scale } = value;
  if (scale === 0) return value;
  let units = BigInt(value.units);
  if (units === 0n) return zero;
  if (units % 10n !== 0n) return value;
  for (let step = 16; step >= 1; step /= 2) {
    while (scale >= step && units % powerOfTen(step) === 0n) {
      units /= powerOfTen(step);
      scale -= step;
    }
  }
  return fromUnits(units, scale);
}

/** Within a few units of the fifteenth digit; NaN or infinite beyond the reach of a double, where no comparison holds. */
const roughly = (value: Decimal): number => Number(value.units) / 10 ** value.scale;

/** -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): number {
  const pair = align(a, b);
  if (pair !== null) return pair[0] < pair[1] ? -1 : pair[0] > pair[1] ? 1 : 0;
  const [x, y] = [roughly(a), roughly(b)];
  if (Math.abs(x - y) > 1e-12 * (Math.abs(x) + Math.abs(y))) return x < y ? -1 : 1;
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True for two decimals of one value, whatever their trailing zeros. */
export const equals = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;
/** -1, 0 or 1. */
export const sign = (a: Decimal): number => (a.units > 0 ? 1 : a.units < 0 ? -1 : 0);
/** True for a whole number. */
export const isInteger = (a: Decimal): boolean => a.scale === 0 || trim(a).scale === 0;
const digitsOf = (units: bigint): number => String(units < 0n ? -units : units).length;
/** How many digits stand before the decimal point (1 for 0.05). */
export const wholeDigits = (a: Decimal): number => Math.max(1, digitsOf(BigInt(a.units)) - a.scale);

/** Whether the last kept digit moves away from zero, given the remainder's size against one half (`half`: -1, 0, 1). */
function roundsAway(mode: Rounding, half: number, odd: boolean, negative: boolean): boolean {
  if (mode === 'up') return true;
  if (mode === 'down') return false;
  if (mode === 'floor') return negative;
  if (mode === 'ceiling') return !negative;
  if (half !== 0) return half > 0;
  return mode === 'halfUp' || (mode === 'halfEven' && odd);
}

/** units / divisor (positive) rounded to an integer. */
function divideUnits(units: bigint, divisor: bigint, mode: Rounding): bigint {
  const quotient = units / divisor;
  const rest = units - quotient * divisor;
  if (rest === 0n) return quotient;
  const negative = rest < 0n;
  const twice = negative ? rest * -2n : rest * 2n;
  const half = twice > divisor ? 1 : twice === divisor ? 0 : -1;
  if (!roundsAway(mode, half, half === 0 && quotient % 2n !== 0n, negative)) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}

/** Rounded to `scale` digits after the point (before it, when negative). */
export function round(value: Decimal, scale: number, mode: Rounding = 'halfEven'): Decimal {
  if (scale >= value.scale) return value;
  const units = divideUnits(BigInt(value.units), powerOfTen(value.scale - scale), mode);
  return scale >= 0 ? fromUnits(units, scale) : fromUnits(units * powerOfTen(-scale), 0);
}

/** Rounded half-even to so many significant digits. */
export function roundSignificant(value: Decimal, digits: number = significantDigits): Decimal {
  if (typeof value.units === 'number' && digits > 16) return value;
  const over = digitsOf(BigInt(value.units)) - digits;
  return over <= 0 ? value : trim(round(value, value.scale - over));
}

/** a ÷ b where both are short and the quotient ends within six more digits; null otherwise. */
function shortQuotient(a: Decimal, b: Decimal): Decimal | null {
  if (typeof a.units !== 'number' || typeof b.units !== 'number') return null;
  for (let more = 0; more <= 6; more++) {
    const raised = a.units * shortPowers[more]!;
    if (raised > safe || raised < -safe) return null;
    const scale = a.scale + more - b.scale;
    if (raised % b.units === 0 && scale >= 0) return new Decimal(raised / b.units + 0, scale);
  }
  return null;
}

/** About how many digits units have: right, or one too many. */
const aboutDigits = (units: number | bigint): number =>
  typeof units === 'number' ? Math.floor(Math.log10(Math.abs(units)) + 1e-9) + 1 : digitsOf(units);

const limit = powerOfTen(significantDigits);
const limitTimesTen = limit * 10n;
const limitTimesHundred = limit * 100n;

/** A quotient without its last digits, half-even; one that does not end there (`ends` false) lies above the half that the digits show. */
function cut(quotient: bigint, digits: number, ends: () => boolean): bigint {
  const power = powerOfTen(digits);
  const kept = quotient / power;
  const dropped = Number(quotient - kept * power) * 2;
  const half = Number(power);
  return dropped > half || (dropped === half && (kept % 2n === 1n || !ends())) ? kept + 1n : kept;
}

/** a ÷ b to 34 significant digits; null when b is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b.units === 0 || b.units === 0n) return null;
  if (a.units === 0 || a.units === 0n) return zero;
  const short = shortQuotient(a, b);
  if (short !== null) return short;
  const negative = a.units < 0 !== b.units < 0;
  const dividend = a.units < 0 ? -BigInt(a.units) : BigInt(a.units);
  const divisor = b.units < 0 ? -BigInt(b.units) : BigInt(b.units);
  const shift = Math.max(0, significantDigits + 1 + aboutDigits(b.units) - aboutDigits(a.units));
  const raised = dividend * powerOfTen(shift);
  const quotient = raised / divisor;
  const over =
    quotient < limit ? 0 : quotient < limitTimesTen ? 1 : quotient < limitTimesHundred ? 2 : digitsOf(quotient) - significantDigits;
  const units = over === 0 ? quotient : cut(quotient, over, () => quotient * divisor === raised);
  const places = a.scale - b.scale + shift - over;
  const signed = negative ? -units : units;
  return places >= 0 ? trim(fromUnits(signed, places)) : fromUnits(signed * powerOfTen(-places), 0);
}

/** The remainder with the divisor's sign: a − b·⌊a÷b⌋; null when b is zero. */
export function modulo(a: Decimal, b: Decimal): Decimal | null {
  if (sign(b) === 0) return null;
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  const rest = left % right;
  return trim(fromUnits(rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest, scale));
}
