import { compare, type Decimal, decimalText, multiply, round, toDecimal } from '#kernel/decimal.ts';
import { figureInEnglish } from '#kernel/units.ts';

const hundred = toDecimal(100) as Decimal;

/** A number that the question's check has passed, as an exact decimal. */
export function exact(value: number): Decimal {
  const decimal = toDecimal(value);
  if (decimal === null) throw new TypeError(`not a finite number: ${value}`);
  return decimal;
}

/** Digits as they are printed: a true minus sign, thousands from 10,000 on. */
const printed = (text: string) => {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** `1,234.5`, `−0.4`: a value of the trade with as many digits as it was given, at most six after the point. */
export const figure = (value: Decimal): string => printed(decimalText(round(value, 6, 'halfUp')));

/** `60%`, `30 人`-style values are written without a space in Chinese: `60%`, `30人`. */
export const withUnit = (value: Decimal, unit: string | null): string => `${figure(value)}${unit ?? ''}`;

/** The same in English: `30 people`. */
export const withUnitEnglish = (value: Decimal, unit: string | null): string => figureInEnglish(figure(value), unit);

/** Rounds half up, but never onto or over a limit that the value itself does not reach. */
function roundBelow(value: Decimal, digits: number, limits: readonly Decimal[]): Decimal {
  const rounded = round(value, digits, 'halfUp');
  const crosses = limits.some(limit => compare(value, limit) < 0 && compare(rounded, limit) >= 0);
  return crosses ? round(value, digits, 'floor') : rounded;
}

/** `19.4%` of a share 0.194; a share below 1 is never printed as 100%. */
export const percent = (share: Decimal): string => `${printed(decimalText(roundBelow(multiply(share, hundred), 1, [hundred])))}%`;

/** `0.48`; a ratio below a limit is never printed as having reached it. */
export function ratioText(ratio: Decimal, limits: readonly Decimal[]): string {
  const text = decimalText(roundBelow(ratio, 2, limits));
  const [whole = '0', fraction = ''] = text.split('.');
  return printed(`${whole}.${fraction.padEnd(2, '0')}`);
}
