import type { Stage } from '../codes.ts';

/** A class as a system's words tell it. */
export interface ClassWords {
  readonly stage: Stage;
  readonly grade: number;
  readonly number: number;
}

const digits = '零一二三四五六七八九';

/** 一 to 九十九 in Chinese numerals or figures; null for neither. */
export function numeral(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const parts = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(word);
  if (parts === null || word === '') return null;
  const tens = parts[2] === undefined ? 0 : parts[1] === undefined ? 1 : digits.indexOf(parts[1]);
  return tens * 10 + (parts[3] === undefined ? 0 : digits.indexOf(parts[3]));
}

const kindergarten = ['小班', '中班', '大班'];
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/^(普通)?高中?/, 'senior'],
  [/^初中?/, 'junior'],
  [/^小学/, 'primary'],
  [/^中职|^职高|^中专/, 'vocational'],
];
const NAMED = /^(?:(普通高中|高中|高|初中|初|小学|中职|职高|中专))?([一二三四五六七八九\d]{1,2})(?:年级)?$/;

/** Stage and grade in a word such as 三年级, 七年级, 初二, 高中一年级, 中班; null where it tells none. */
export function gradeIn(word: string): { readonly stage: Stage; readonly grade: number } | null {
  const small = kindergarten.findIndex(one => word.includes(one));
  if (small >= 0) return { stage: 'preschool', grade: small + 1 };
  const found = NAMED.exec(word);
  if (found === null) return null;
  const number = numeral(found[2]!);
  if (number === null || number < 1 || number > 12) return null;
  const stage = found[1] === undefined ? null : (STAGES.find(([pattern]) => pattern.test(found[1]!))?.[1] ?? null);
  if (stage !== null) return stage === 'junior' && number > 6 ? { stage, grade: number - 6 } : { stage, grade: number };
  if (number <= 6) return { stage: 'primary', grade: number };
  return number <= 9 ? { stage: 'junior', grade: number - 6 } : { stage: 'senior', grade: number - 9 };
}

/** How many years the course of a stage takes (六三学制). */
export const yearsOf: Readonly<Record<Stage, number>> = { preschool: 3, primary: 6, junior: 3, senior: 3, vocational: 3 };

const BRACKETS = /[()（）[\]【】]/g;

/** A class from the words of its grade and its name: `七年级` and `3`, or `三年级（2）班` alone, or `2023级5班` beside a grade. Null where it cannot be told. */
export function classOf(gradeWord: string | null, nameWord: string | null): ClassWords | null {
  const name = (nameWord ?? '').replace(BRACKETS, '');
  const inName = /^(?:(.*?(?:年级|级|小班|中班|大班|初[一二三]|高[一二三]))(?:第)?)?([一二三四五六七八九十\d]{1,3})?班?$/.exec(name);
  const said = gradeWord === null ? null : gradeIn(gradeWord.replace(BRACKETS, ''));
  const grade = said ?? (inName?.[1] === undefined ? null : gradeIn(inName[1]));
  if (grade === null || grade.grade > yearsOf[grade.stage]) return null;
  const number = inName?.[2] === undefined ? (/^(小|中|大)班$/.test(name) ? 1 : null) : numeral(inName[2].replace(/^0+(?=\d)/, ''));
  return number === null || number < 1 || number > 60 ? null : { ...grade, number };
}
