import {
  Decimal,
  divide,
  fromUnits,
  isInteger,
  multiply,
  one,
  powerOfTen,
  roundSignificant,
  sign,
  significantDigits,
  toNumber,
  trim,
  unitsAt,
  wholeDigits,
  zero,
} from './decimal.ts';

/** Digits after the point that the series below carry; 34 are promised. */
const working = 60;
const unit = powerOfTen(working);
/** Decimal exponents beyond this have no decimal128 (its largest is 6144). */
const largestExponent = 6144;

const result = (units: bigint, scale: number): Decimal => {
  const rounded = roundSignificant(new Decimal(units, scale));
  return trim(fromUnits(BigInt(rounded.units), rounded.scale));
};

function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** The square root to 34 significant digits; null below zero. */
export function squareRoot(value: Decimal): Decimal | null {
  if (sign(value) < 0) return null;
  const scale = Math.max(working, value.scale);
  const raised = unitsAt(value, scale) * powerOfTen(scale);
  const root = integerRoot(raised);
  return root * root === raised ? trim(fromUnits(root, scale)) : result(root * 10n + 1n, scale + 1);
}

/** ln of a fixed-point number by its own series about 1: 2·artanh((x−1)/(x+1)). */
function artanhSeries(x: bigint): bigint {
  const y = ((x - unit) * unit) / (x + unit);
  const square = (y * y) / unit;
  let term = y;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = (term * square) / unit;
  }
  return 2n * sum;
}

const lnTwo = artanhSeries(2n * unit);
const lnTen = 3n * lnTwo + artanhSeries((unit * 10n) / 8n);

/** The natural logarithm as fixed-point units of 10^-60. */
function lnUnits(value: Decimal): bigint {
  const digits = String(value.units).length;
  const exponent = digits - value.scale;
  let x = digits <= working ? BigInt(value.units) * powerOfTen(working - digits) : BigInt(value.units) / powerOfTen(digits - working);
  let halvings = 0n;
  for (; x < (unit * 3n) / 4n; halvings++) x *= 2n;
  return artanhSeries(x) - halvings * lnTwo + BigInt(exponent) * lnTen;
}

/** The natural logarithm to 34 significant digits; null at or below zero. */
export function naturalLogarithm(value: Decimal): Decimal | null {
  return sign(value) <= 0 ? null : result(lnUnits(value), working);
}

/** e^x for fixed-point x, to 34 significant digits; null beyond the exponents of decimal128. */
function exponentialOf(x: bigint): Decimal | null {
  const tens = x / lnTen;
  if (tens > BigInt(largestExponent) || tens < -BigInt(largestExponent + 32)) return null;
  const rest = x - tens * lnTen;
  const small = rest / 1024n;
  let term = unit;
  let sum = unit;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * small) / (unit * n);
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum = (sum * sum) / unit;
  const power = Number(tens);
  return power >= 0 ? result(sum * powerOfTen(power), working) : result(sum, working - power);
}

/** e^value to 34 significant digits; null on overflow. */
export function exponential(value: Decimal): Decimal | null {
  if (wholeDigits(value) > 6) return sign(value) < 0 ? zero : null;
  const units = value.scale <= working ? unitsAt(value, working) : BigInt(value.units) / powerOfTen(value.scale - working);
  return exponentialOf(units);
}

/** base^n for a whole n >= 0, carried with 50 significant digits. */
function wholePower(base: Decimal, n: number): Decimal {
  let result = one;
  for (let square = base, rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = roundSignificant(multiply(result, square), 50);
    if (rest > 1) square = roundSignificant(multiply(square, square), 50);
  }
  return result;
}

/** base^exponent to 34 significant digits; null where it has no real value or no decimal128. */
export function power(base: Decimal, exponent: Decimal): Decimal | null {
  if (sign(exponent) === 0) return one;
  if (sign(base) === 0) return sign(exponent) > 0 ? zero : null;
  const size = Math.abs((Math.log10(Math.abs(toNumber(base))) || 0) * toNumber(exponent));
  if (size > largestExponent) return sign(exponent) < 0 === Math.abs(toNumber(base)) > 1 ? zero : null;
  const whole = Math.abs(toNumber(exponent));
  if (isInteger(exponent) && whole <= 1_000_000_000) {
    const raised = wholePower(base, whole);
    return sign(exponent) > 0 ? trim(roundSignificant(raised, significantDigits)) : divide(one, raised);
  }
  if (sign(base) < 0) return null;
  const scaled = (lnUnits(base) * unitsAt(exponent, Math.max(working, exponent.scale))) / powerOfTen(Math.max(working, exponent.scale));
  return exponentialOf(scaled);
}
