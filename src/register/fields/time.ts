import { type Day, isDay } from '#kernel/day.ts';
import { ok, problems, refuse } from '#kernel/problem.ts';
import { type Field, field, quoted } from '../field.ts';

const says = problems('field', {
  notADay: {
    zh: '“{label}”应为日期，如 2027-09-01，现为“{cell}”。',
    en: '“{label}” must be a date such as 2027-09-01; it reads “{cell}”.',
  },
  notAYear: { zh: '“{label}”应为四位年份，如 2027，现为“{cell}”。', en: '“{label}” must be a year such as 2027; it reads “{cell}”.' },
  notAPeriod: {
    zh: '“{label}”应为时段，如 2027年、2027年上半年、2027年第3季度、2027年9月、2027—2028学年，现为“{cell}”。',
    en: '“{label}” must be a period such as 2027, 2027H1, 2027Q3, 2027-09 or 2027-2028; it reads “{cell}”.',
  },
});

const clean = (cell: unknown) => String(cell).trim().normalize('NFKC').replace(/\s+/g, '');

function dayFrom(cell: unknown): Day | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const parts = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(clean(cell));
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** A calendar day, kept as `2027-09-01`: `2027/9/1`, `2027.9.1`, `2027年9月1日`, or a sheet's own date (its UTC day). */
export const date = (label: string): Field<Day> =>
  field('date', label, cell => {
    const day = dayFrom(cell);
    return day === null ? refuse(says.notADay({ label, cell: quoted(cell) }, label)) : ok(day);
  });

/** A calendar year from 1900 to 2199: `2027`, `2027年`. */
export const year = (label: string): Field<number> =>
  field('year', label, cell => {
    const parts = /^((?:19|20|21)\d\d)年?$/.exec(clean(cell));
    return parts ? ok(Number(parts[1])) : refuse(says.notAYear({ label, cell: quoted(cell) }, label));
  });

const PERIODS: readonly (readonly [RegExp, (parts: RegExpExecArray) => string | null])[] = [
  [/^(\d{4})年?$/, ([, y]) => y!],
  [/^(\d{4})(?:H([12])|年([上下])半年)$/i, ([, y, digit, word]) => `${y}H${digit ?? (word === '上' ? 1 : 2)}`],
  [
    /^(\d{4})(?:Q([1-4])|年第?([1-4一二三四])季度)$/i,
    ([, y, digit, word]) => `${y}Q${digit ?? (Number(word) || '一二三四'.indexOf(word!) + 1)}`,
  ],
  [/^(\d{4})(?:-|年)(0?[1-9]|1[0-2])月?$/, ([, y, month]) => `${y}-${month!.padStart(2, '0')}`],
  [/^(\d{4})[-—–~至](\d{4})(?:学年)?$/, ([, from, to]) => (Number(to) === Number(from) + 1 ? `${from}-${to}` : null)],
];

/** A stretch of time, kept as `2027`, `2027H1`, `2027Q3`, `2027-09` or, for a school year, `2027-2028`. */
export const period = (label: string): Field<string> =>
  field('period', label, cell => {
    for (const [shape, kept] of PERIODS) {
      const parts = shape.exec(clean(cell));
      const value = parts ? kept(parts) : null;
      if (value !== null) return ok(value);
    }
    return refuse(says.notAPeriod({ label, cell: quoted(cell) }, label));
  });
