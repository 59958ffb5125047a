import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  type Decimal,
  decimalText,
  divide,
  modulo,
  multiply,
  negate,
  parseDecimal,
  round,
  subtract,
  toDecimal,
  toNumber,
} from './decimal.ts';
import { exponential, naturalLogarithm, power, squareRoot } from './decimalRoots.ts';

const d = (text: string): Decimal => parseDecimal(text)!;
const t = (value: Decimal | null): string => (value === null ? 'null' : decimalText(value));
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 20 }))
  .map(([u, s]) => d(`${u}e-${s}`));
const shortDecimal = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 })).map(([u, s]) => d(`${u}e-${s}`));

test('sums and products of decimals are exact where binary fractions are not', () => {
  assert.equal(t(add(d('0.1'), d('0.2'))), '0.3');
  assert.equal(t(multiply(d('1.1'), d('1.1'))), '1.21');
  assert.equal(t(subtract(d('1e20'), d('1e-20'))), '99999999999999999999.99999999999999999999');
});

test('a decimal is read from text, refuses what is no number, and prints without trailing zeros', () => {
  assert.equal(t(d('-012.500')), '-12.5');
  assert.equal(t(d('1.2e3')), '1200');
  assert.equal(t(d('.5')), '0.5');
  assert.equal(t(d('-0.0')), '0');
  assert.deepEqual(['', '.', '1,0', 'e5', '1e9999', '约200'].map(parseDecimal), [null, null, null, null, null, null]);
  assert.equal(t(toDecimal(0.1)), '0.1');
  assert.equal(toDecimal(Number.NaN), null);
  assert.equal(toNumber(d('3.25')), 3.25);
});

test('a quotient has 34 significant digits, rounded half-even', () => {
  assert.equal(t(divide(d('1'), d('3'))), `0.${'3'.repeat(34)}`);
  assert.equal(t(divide(d('2'), d('3'))), `0.${'6'.repeat(33)}7`);
  assert.equal(t(divide(d('100'), d('-8'))), '-12.5');
  assert.equal(t(divide(d('1'), d('1125899906842624'))), '0.0000000000000008881784197001252323389053344726562');
  assert.equal(t(divide(d('1'), d('0'))), 'null');
});

test('every rounding drops a digit its own way', () => {
  const modes = ['halfEven', 'halfUp', 'halfDown', 'up', 'down', 'floor', 'ceiling'] as const;
  assert.deepEqual(
    modes.map(mode => [t(round(d('2.5'), 0, mode)), t(round(d('-2.5'), 0, mode)), t(round(d('1.21'), 1, mode))]),
    [
      ['2', '-2', '1.2'],
      ['3', '-3', '1.2'],
      ['2', '-2', '1.2'],
      ['3', '-3', '1.3'],
      ['2', '-2', '1.2'],
      ['2', '-3', '1.2'],
      ['3', '-2', '1.3'],
    ],
  );
  assert.equal(t(round(d('1250'), -2)), '1200');
});

test('the remainder takes the sign of the divisor', () => {
  assert.deepEqual(
    [
      ['10', '4'],
      ['10', '-4'],
      ['-10', '4'],
      ['10.1', '4.5'],
      ['-10.1', '4.5'],
      ['10.1', '-4.5'],
      ['1', '0'],
    ].map(([a, b]) => t(modulo(d(a!), d(b!)))),
    ['2', '-2', '2', '1.1', '3.4', '-3.4', 'null'],
  );
});

test('roots, logarithms and powers agree with tables to 34 digits', () => {
  assert.equal(t(squareRoot(d('2'))), '1.41421356237309504880168872420969808'.slice(0, 35));
  assert.equal(t(squareRoot(d('0.0625'))), '0.25');
  assert.equal(t(squareRoot(d('-1'))), 'null');
  assert.equal(t(exponential(d('1'))), '2.718281828459045235360287471352662');
  assert.equal(t(naturalLogarithm(d('10'))), '2.302585092994045684017991454684364');
  assert.equal(t(naturalLogarithm(d('0.001'))), '-6.907755278982137052053974364053093');
  assert.equal(t(naturalLogarithm(d('0'))), 'null');
  assert.deepEqual(
    [
      ['3', '4'],
      ['5', '-2'],
      ['0', '-1'],
      ['2', '0.5'],
      ['-8', '0.5'],
      ['10', '7000'],
    ].map(([a, b]) => t(power(d(a!), d(b!)))),
    ['81', '0.04', 'null', '1.414213562373095048801688724209698', 'null', 'null'],
  );
});

test('short and long numbers obey the same laws', () => {
  fc.assert(
    fc.property(fc.oneof(anyDecimal, shortDecimal), fc.oneof(anyDecimal, shortDecimal), fc.oneof(anyDecimal, shortDecimal), (a, b, c) => {
      assert.equal(t(add(a, b)), t(add(b, a)));
      assert.equal(t(multiply(a, add(b, c))), t(add(multiply(a, b), multiply(a, c))));
      assert.equal(t(subtract(add(a, b), b)), t(add(a, d('0'))));
      assert.equal(compare(a, b), -compare(b, a) + 0);
      assert.equal(compare(negate(a), negate(b)), compare(b, a));
      assert.equal(t(parseDecimal(t(a))), t(a));
    }),
    { numRuns: 300 },
  );
});
