import identifiers from './identifiers.json' with { type: 'json' };
import data from './jyt2012.json' with { type: 'json' };

/** How well a table was verified: two sources agree, or there was one and a bureau confirms it. */
export type Verified = 'two' | 'one';

/** A code table of the trade: its standard, its verification, and its words by code. */
export interface CodeTable {
  readonly name: string;
  readonly standard: string;
  readonly verified: Verified;
  readonly words: ReadonlyMap<string, string>;
}

export type CodeTableKey = keyof typeof data.tables;

/** A code table by its key: `mz` 民族代码, `xl` 学历代码, `xjydlb` 学籍异动类别代码 … (JY/T 1001–1007 and the national standards they cite). */
export function codeTable(key: CodeTableKey): CodeTable {
  const { name, standard, verified, rows } = data.tables[key];
  return { name, standard, verified: verified as Verified, words: new Map(rows.map(([code = '', word = '']) => [code, word])) };
}

/** The keys of all code tables. */
export const codeTableKeys = Object.keys(data.tables) as readonly CodeTableKey[];

/** The word that a cell means in a code table: the word itself, with or without 族 and the like written out, or its code; null for no word of it. */
export function wordIn(table: CodeTable, cell: string): string | null {
  const word = cell.trim().normalize('NFKC');
  const byCode = table.words.get(word);
  if (byCode !== undefined) return byCode;
  return [...table.words.values()].find(one => one === word) ?? null;
}

const schoolCodePattern = new RegExp(identifiers.schoolCode.pattern);
const schoolCodeKinds: Readonly<Record<string, string>> = identifiers.schoolCode.kinds;

/** What a 10-digit school code (学校标识码) says of its school, `小学`; null for a code that cannot be: wrong length, kind or province. */
export const schoolCodeKind = (code: string): string | null =>
  schoolCodePattern.test(code) ? (schoolCodeKinds[code.slice(0, 2)] ?? null) : null;

const studentNumberPattern = new RegExp(identifiers.studentNumber.pattern);

/** True for a national student number (全国学籍号): G, L or J and 18 characters. The check character is that of GB 11643. */
export const isStudentNumber = (number: string): boolean => studentNumberPattern.test(number);

/** Days within which both schools and the bureau settle a transfer (教基一〔2013〕7号); `one` source. */
export const transferDays = identifiers.studentNumber.transferDays;

/** 统计用城乡分类代码: code -> word. */
export const urbanRuralCodes: Readonly<Record<string, string>> = identifiers.urbanRural.codes;

/** Whether a class of place counts as 城区, 镇区 or 乡村; null for an unknown code. */
export const urbanRuralGroup = (code: string): string | null =>
  Object.entries(identifiers.urbanRural.groups).find(([, codes]) => codes.includes(code))?.[0] ?? null;

/** True for a division code of GB/T 2260 (6 digits) or of the statistics below it (9 or 12), by its shape. */
export const isDivisionCode = (code: string): boolean => /^[1-9]\d{5}(\d{3}(\d{3})?)?$/.test(code);

/** The townships known by name: code of nine digits, name and kind; 民族乡 among them. */
export const knownTowns = identifiers.divisions.towns;

/** The day of the year for which school statistics are told (统计时点). */
export const statisticsDay = identifiers.statistics.day;
