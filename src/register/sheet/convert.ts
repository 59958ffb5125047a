import { isDay } from '#kernel/day.ts';
import { problems } from '#kernel/problem.ts';
import type { Field } from '../field.ts';
import { plainDigits } from '../fields/number.ts';
import type { Cell } from './read/cells.ts';
import { dayOfSerial } from './read/styles.ts';

/** What a cell of a workbook may have besides what its field refuses. */
export const cellSays = problems('sheetCell', {
  error: {
    zh: '“{label}”是公式出错的结果（{cell}），请改正公式或直接填写。',
    en: '“{label}” is the result of a broken formula ({cell}); mend it or type the value.',
  },
});

const DAY_DIGITS = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/;
const MONTH = /^((?:19|20|21)\d\d)(?:[-/.]|年)(0?[1-9]|1[0-2])月?$/;
const ISO_DAY = /^(\d{4})-(\d\d)-\d\d$/;

/** What a date cell means: a day as text; `isFirst` where only a month was written and its first day stands for it. */
function dayFor(cell: string | number): { readonly value: unknown; readonly isFirst?: true } {
  const half = plainDigits(cell).replace(/\s+/g, '').replace(/[—–]/g, '-');
  const digits = DAY_DIGITS.exec(half);
  if (digits) {
    const day = `${digits[1]}-${digits[2]}-${digits[3]}`;
    return { value: isDay(day) ? day : cell };
  }
  // A number such as 2027.1 may be January or October, so only 2027.2 to 2027.9 are months.
  const month = typeof cell === 'number' && half.endsWith('.1') ? null : MONTH.exec(half);
  if (month) return { value: `${month[1]}-${month[2]!.padStart(2, '0')}-01`, isFirst: true };
  const serial = /^\d{5}(\.\d+)?$/.test(half) ? Number(half) : null;
  if (serial !== null && serial >= 18_264 && serial <= 73_050) return { value: dayOfSerial(serial) ?? cell };
  return { value: typeof cell === 'string' ? cell.replace(/[T ]\s*\d{1,2}:\d\d(:\d\d)?$/, '') : cell };
}

// Numbers and codes typed in full width, as input methods write them.
const WIDE_CODE = /^[0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d-]+$/;
const textFor = (cell: string | number | boolean): string => (typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell));

const wordOfCode = (word: string) => word.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** A code by its label although it is written in full width or with blanks. */
function codeFor(field: Field<unknown>, cell: string): string {
  const word = wordOfCode(cell);
  return Object.entries(field.codes ?? {}).find(([key, label]) => wordOfCode(label) === word || key.toLowerCase() === word)?.[0] ?? cell;
}

/** A cell as its field reads it: serial numbers and months as days, units taken off, numbers in text columns as text. */
export function valueFor(
  field: Field<unknown>,
  cell: Exclude<Cell, null | { readonly error: string }>,
): { readonly value: unknown; readonly isFirst?: true } {
  const trimmed = typeof cell === 'string' ? cell.trim() : cell;
  switch (field.kind) {
    case 'date':
      return typeof trimmed === 'boolean' ? { value: trimmed } : dayFor(trimmed);
    case 'year':
      return { value: typeof trimmed === 'string' ? trimmed.replace(ISO_DAY, '$1') : trimmed };
    case 'period':
      return {
        value: String(trimmed)
          .replace(ISO_DAY, '$1-$2')
          .replace(/^(\d{4})[./](\d{1,2})$/, '$1-$2'),
      };
    case 'code':
      return { value: codeFor(field, String(trimmed)) };
    case 'count':
    case 'amount':
    case 'money': {
      const { unit } = field;
      if (typeof trimmed !== 'string' || unit === undefined || unit === '' || !trimmed.endsWith(unit)) return { value: trimmed };
      return { value: trimmed.slice(0, -unit.length) };
    }
    case 'list':
      return { value: field.item?.kind === 'code' ? membersOf(trimmed).map(member => codeFor(field.item!, member)) : membersOf(trimmed) };
    case 'flag':
      return { value: trimmed };
    case 'text':
      return { value: typeof trimmed === 'string' && WIDE_CODE.test(trimmed) ? trimmed.normalize('NFKC') : textFor(trimmed) };
    default:
      return { value: textFor(trimmed) };
  }
}

/** The members that one cell lists. */
export const membersOf = (cell: string | number | boolean): readonly string[] =>
  String(cell)
    .split(/[、，,；;\n]+/)
    .map(member => member.trim())
    .filter(member => member !== '');
