import type { Numeral } from './numerals.ts';
import { numerals } from './numerals.ts';
import type { Value } from './reading.ts';
import { counters, measureUnits, moneyUnits, unitsAfterGe } from './words/units.ts';

/** A number with its unit, as an indicator's value may be written. */
export interface Quantity {
  /** From the first digit to the end of the unit and what qualifies it (余, 以上, 左右). */
  readonly start: number;
  readonly end: number;
  /** Where the digits (with range and percent signs) stand. */
  readonly valueText: string;
  readonly value: Value;
  /** With 万/亿; '%' for any percent; '' for a bare number. */
  readonly unit: string;
  /** 1e4 for 万, 1e8 for 亿, else 1. */
  readonly scale: number;
  /** 元, 生, 月 … after a slash, joined: `/生/年`. */
  readonly rate: string;
  readonly isMoney: boolean;
  readonly isChinese: boolean;
  /** 余 or 多 inside: more than. */
  readonly isMore: boolean;
  /** 以上, 以下, 以内, 左右, 上下 behind. */
  readonly suffix: string;
}

const longestFirst = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)

    .join('|');
const units = longestFirst([...moneyUnits, ...measureUnits, ...counters]);

const scales = '万亿|百万|千万|万|亿';
const rateForm = '(?:(?:/|每)(?:生均|生|人|年|月|学年|学期|周|天|日|校|班|次|学时|课时|小时|平方米|㎡)(?:[·.](?:年|月|学期|学年))?){0,3}';
const tail = new RegExp(
  `(余|多|来)?(${scales})?(余|多)?(?:(%|‰)|(个(?:${longestFirst(unitsAfterGe)}))|(${units})?)(余|多)?(${rateForm})((?:及其?|或)?(?:以上|以下|以内|之内|左右|上下)|上下)?`,
  'y',
);
const rangeSign = /\s?(?:[-—~]{1,2}|至|到)\s?/y;

/** Every quantity of the text, ranges taken as one; bare numbers have the unit ''. */
export function quantitiesOf(text: string): Quantity[] {
  const all = numerals(text);
  const found: Quantity[] = [];
  for (let n = 0; n < all.length; n++) {
    const one = readQuantity(text, all[n] as Numeral);
    const next = all[n + 1];
    const range = next === undefined ? null : readRange(text, one, next);
    found.push(range ?? one);
    if (range !== null) n++;
  }
  return sharingUnits(text, found);
}

/** 分别提高8.4、1.9和5.7个百分点: bare numbers of a row behind 分别 have the unit that ends it. */
function sharingUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const one = shared[i] as Quantity;
    const next = shared[i + 1] as Quantity;
    if (one.unit !== '' || next.unit === '' || next.unit === '年' || one.isChinese || one.suffix !== '') continue;
    if (
      !/^(?:、|和|与|及|以及)$/.test(text.slice(one.end, next.start)) ||
      !/分别|依次/.test(text.slice(Math.max(0, one.start - 40), one.start))
    )
      continue;
    shared[i] = { ...next, start: one.start, end: one.end, valueText: one.valueText, value: one.value };
  }
  return shared;
}

function readQuantity(text: string, number: Numeral): Quantity {
  tail.lastIndex = number.end;
  const [, more1, scaleWord = '', more2, percent, afterGe, unit = '', more3, rate = '', suffix = ''] = tail.exec(text) as RegExpExecArray;
  const isPercent = percent !== undefined || number.text.startsWith('百分之');
  const base = afterGe === undefined ? unit : afterGe.slice(1);
  const scale =
    scaleWord === ''
      ? 1
      : scaleWord.length === 1
        ? scaleWord === '万'
          ? 1e4
          : 1e8
        : scaleWord === '百万'
          ? 1e6
          : scaleWord === '千万'
            ? 1e7
            : 1e12;
  return {
    start: number.start,
    end: tail.lastIndex,
    valueText: number.text,
    value: number.value,
    unit: isPercent ? (percent ?? '%') : `${scaleWord}${base}`,
    scale,
    rate: rate.replaceAll('每', '/').replace(/[·.]/g, '/'),
    isMoney: !isPercent && moneyUnits.includes(base),
    isChinese: number.chinese,
    isMore: more1 !== undefined || more2 !== undefined || more3 !== undefined,
    suffix: suffix.replace(/^(?:及其?|或)/, ''),
  };
}

/** A–B of one unit: 300元/月-800元/月, 0.15%-0.2%, 15至20人. Years and ordinals are not ranges of values. */
function readRange(text: string, first: Quantity, next: Numeral): Quantity | null {
  rangeSign.lastIndex = first.end;
  if (rangeSign.exec(text) === null || rangeSign.lastIndex !== next.start || first.suffix !== '') return null;
  const second = readQuantity(text, next);
  const sameUnit = first.unit === second.unit || first.unit === '' || (second.unit.endsWith(first.unit) && first.unit === '万');
  if (!sameUnit || second.unit === '' || typeof first.value !== 'number' || typeof second.value !== 'number') return null;
  if (first.isChinese !== second.isChinese || first.value >= second.value) return null;
  const percent = first.unit === '%' ? '%' : '';
  return {
    ...second,
    start: first.start,
    valueText: `${first.valueText}${percent}${percent === '' ? text.slice(first.end, next.start).trim() : '-'}${second.valueText}${percent}`,
    value: { min: first.value, max: second.value },
    rate: second.rate === '' ? first.rate : second.rate,
  };
}
