import { attributesOf, isWord, readXml } from './xml.ts';

/** True for the formats of days that every workbook has without saying so. */
export const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** True for a number format that shows a day: a year or a day of the month in it, outside quotes and brackets. */
export function showsDay(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  return /[yde年]/.test(bare.replace(/general|e[+-]/g, '')) && !/[0#]/.test(bare.replace(/[年月日]/g, ''));
}

/** By the number of a cell's style: whether it shows a day. */
export function readStyles(bytes: Buffer | null): readonly boolean[] {
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let isInCells = false;
  readXml(bytes, {
    open(xml, from, to, tagTo) {
      if (isWord(xml, from, to, 'cellXfs')) isInCells = true;
      else if (isWord(xml, from, to, 'numFmt')) {
        const { numFmtId, formatCode = '' } = attributesOf(xml, to, tagTo);
        formats.set(Number(numFmtId), formatCode);
      } else if (isInCells && isWord(xml, from, to, 'xf')) {
        const id = Number(attributesOf(xml, to, tagTo).numFmtId ?? 0);
        const own = formats.get(id);
        dates.push(own === undefined ? isBuiltInDate(id) : showsDay(own));
      }
    },
    close(xml, from, to) {
      if (isWord(xml, from, to, 'cellXfs')) isInCells = false;
    },
  });
  return dates;
}

const DAY = 86_400_000;

const known = new Map<number, string>();
const MOST_KNOWN = 20_000;

/** The day of a serial number: `2027-09-01` for 46631 (1900 system). Null where it is no day from 1900 to 2199. */
export function dayOfSerial(serial: number, is1904 = false): string | null {
  const days = Math.floor(is1904 ? serial + 1462 : serial);
  if (days < 1 || days > 109_575) return null;
  const before = known.get(days);
  if (before !== undefined) return before;
  // Excel counts a 29 February 1900 that never was.
  const day = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY).toISOString().slice(0, 10);
  if (known.size < MOST_KNOWN) known.set(days, day);
  return day;
}
