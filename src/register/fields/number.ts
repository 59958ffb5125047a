import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Field, field, quoted } from '../field.ts';

const says = problems('field', {
  notACount: {
    zh: '“{label}”应为非负整数，现为“{cell}”，请改填一个确定的整数。',
    en: '“{label}” must be a whole number of 0 or more; it reads “{cell}”.',
  },
  notANumber: { zh: '“{label}”应为数字，现为“{cell}”，请只填数字。', en: '“{label}” must be a number; it reads “{cell}”.' },
  notMoney: {
    zh: '“{label}”应为金额（元，最多两位小数），现为“{cell}”。',
    en: '“{label}” must be an amount of yuan with at most two decimals; it reads “{cell}”.',
  },
  tooSmall: { zh: '“{label}”不能小于{least}，现为“{cell}”。', en: '“{label}” cannot be less than {least}; it reads “{cell}”.' },
  tooLarge: { zh: '“{label}”不能大于{most}，现为“{cell}”。', en: '“{label}” cannot be more than {most}; it reads “{cell}”.' },
});

/** Half-width digits and signs, and no thousands separators where they stand properly. */
export function plainDigits(cell: unknown): string {
  if (typeof cell === 'number') return String(cell);
  const half = String(cell).trim().normalize('NFKC').replace('−', '-');
  return /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half) ? half.replaceAll(',', '') : half;
}

interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly unit?: string;
}

function within(label: string, value: number, cell: unknown, { least, most }: Bounds): Result<number> {
  if (least !== undefined && value < least) return refuse(says.tooSmall({ label, least, cell: quoted(cell) }, label));
  if (most !== undefined && value > most) return refuse(says.tooLarge({ label, most, cell: quoted(cell) }, label));
  return ok(value);
}

const numeral = (cell: unknown): string | null =>
  typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'bigint' ? plainDigits(cell) : null;
/** True for a number whose digits need not be looked at: they are 17 at most. */
const isPlain = (cell: unknown): cell is number => typeof cell === 'number' && Math.abs(cell) >= 1 && Math.abs(cell) < 1e10;
const unitOf = (bounds: Bounds) => (bounds.unit === undefined ? {} : { unit: bounds.unit });

/** A whole number of 0 or more, up to 2,147,483,647: `1200`, `1,200`, `１２００`. */
export function count(label: string, bounds: Bounds = {}): Field<number> {
  const counted = { most: 2_147_483_647, ...bounds };
  return field(
    'count',
    label,
    cell => {
      if (isPlain(cell) && Number.isInteger(cell) && cell >= 0) return within(label, cell, cell, counted);
      const digits = numeral(cell);
      if (digits === null || !/^\d{1,10}(\.0+)?$/.test(digits)) return refuse(says.notACount({ label, cell: quoted(cell) }, label));
      return within(label, Number(digits), cell, counted);
    },
    unitOf(bounds),
  );
}

/** A decimal number, negative too unless `least` forbids it; at most 15 significant digits. */
export const amount = (label: string, bounds: Bounds = {}): Field<number> =>
  field(
    'amount',
    label,
    cell => {
      if (isPlain(cell)) return within(label, cell, cell, bounds);
      const digits = numeral(cell);
      const isNumber = digits !== null && /^[-+]?(\d+(\.\d+)?|\.\d+)(e[-+]?\d+)?$/i.test(digits) && digits.replace(/\D/g, '').length <= 17;
      if (!isNumber || !Number.isFinite(Number(digits))) return refuse(says.notANumber({ label, cell: quoted(cell) }, label));
      return within(label, Number(digits), cell, bounds);
    },
    unitOf(bounds),
  );

/** An amount of money in yuan, at most two decimals and 9,999 亿; negative only where `least` allows it. */
export const money = (label: string, bounds: Bounds = {}): Field<number> =>
  field(
    'money',
    label,
    cell => {
      const digits = numeral(cell);
      if (digits === null || !/^-?\d+(\.\d{1,2})?$/.test(digits)) return refuse(says.notMoney({ label, cell: quoted(cell) }, label));
      return within(label, Number(digits), cell, { least: 0, most: 999_900_000_000, ...bounds });
    },
    { unit: '元' },
  );
