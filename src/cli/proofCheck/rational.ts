/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** `n / d`; null where it divides by zero. */
export function rational(n: bigint, d: bigint = 1n): Rational | null {
  if (d === 0n) return null;
  const by = gcd(n, d) || 1n;
  return d < 0n ? { n: -n / by, d: -d / by } : { n: n / by, d: d / by };
}

/** Reads `-12.50`; null for what is no decimal. */
export function readRational(text: string): Rational | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (found === null) return null;
  const [, sign, whole = '', part = ''] = found;
  const made = rational(BigInt(whole + part), 10n ** BigInt(part.length));
  return made !== null && sign === '-' ? { n: -made.n, d: made.d } : made;
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)!;
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)!;
export const over = (a: Rational, b: Rational): Rational | null => rational(a.n * b.d, a.d * b.n);
/** Below zero, zero or above as a is less, the same or more. */
export const order = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Digits that a quotient is carried to. */
const DIGITS = 34;

/** True where a written decimal is this fraction: exactly, or, where it fills all digits, within half of its last. */
export function isWritten(text: string, value: Rational): boolean {
  const written = readRational(text);
  if (written === null) return false;
  if (order(written, value) === 0) return true;
  const digits = text.replace('-', '').replace('.', '').replace(/^0+/, '');
  if (digits.length < DIGITS - 2) return false;
  const places = BigInt(text.split('.')[1]?.length ?? 0);
  const off = minus(written, value);
  return (off.n < 0n ? -off.n : off.n) * 10n ** places <= off.d;
}

/** A fraction as people read it, to six places. */
export function shown({ n, d }: Rational): string {
  const scaled = (n * 1_000_000n) / d;
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(7, '0');
  return `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}
