import type { Field } from '../field.ts';
import { shownRow } from '../ledger/mask.ts';
import type { Titles } from '../ledger/titles.ts';
import type { Register } from '../register.ts';
import { columnsOfSheet, type SheetColumn } from './columns.ts';

type Values = Readonly<Record<string, unknown>>;

const LONGEST_CELL = 32_000;

/** A value as the cell of a workbook that can be read again: figures as numbers, codes and rows by their names, days as `2027-09-01`. */
function cellOf(field: Field<unknown>, value: unknown, titles: Titles): string | number | null {
  if (value === null || value === undefined) return null;
  if (field.sensitive !== undefined) return String(value);
  switch (field.kind) {
    case 'flag':
      return value === true ? '是' : '否';
    case 'code':
      return field.codes?.[String(value)] ?? String(value);
    case 'ref':
      return titles[field.of ?? '']?.[String(value)] ?? '';
    case 'geo':
      return `${(value as Values).longitude},${(value as Values).latitude}`;
    case 'list':
      return Array.isArray(value) && field.item ? value.map(member => cellOf(field.item!, member, titles)).join('、') : null;
    default:
      return typeof value === 'number' ? value : String(value).slice(0, LONGEST_CELL);
  }
}

const storedIn = (row: Values, { key }: SheetColumn): unknown => {
  const [name = '', part] = key.split('.');
  return part === undefined ? row[name] : ((row[name] as Values | null)?.[part] ?? null);
};

/** Rows in the layout of the template, sensitive values masked: what is written can be read again. */
export const cellsOfRows = (
  register: Register,
  rows: readonly Values[],
  titles: Titles,
): readonly (readonly (string | number | null)[])[] =>
  rows.map(row => {
    const shown = shownRow(register, row);
    return columnsOfSheet(register).map(column => cellOf(column.field, storedIn(shown, column), titles));
  });

const STARTS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Text that no spreadsheet takes for a formula: what begins with = + - @, a tab or a line break gets an apostrophe before it. */
export const withoutFormula = (text: string): string => (STARTS_FORMULA.test(text) ? `'${text}` : text);

const inQuotes = (cell: string | number | null): string => {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : withoutFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as comma-separated values in UTF-8 with a mark, as Excel opens them; no cell is a formula. */
export const csvOf = (headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${[headings, ...rows].map(row => row.map(inQuotes).join(',')).join('\r\n')}\r\n`;
