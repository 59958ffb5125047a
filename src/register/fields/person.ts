import { isDay } from '#kernel/day.ts';
import { ok, problems, refuse } from '#kernel/problem.ts';
import { type Field, field } from '../field.ts';

const says = problems('field', {
  notAnIdNumber: { zh: '“{label}”应为18位公民身份号码，请核对位数。', en: '“{label}” must be an identity number of 18 characters.' },
  idNumberBirthday: {
    zh: '“{label}”第7至14位不是有效的出生日期，请核对。',
    en: '“{label}”: characters 7 to 14 are no valid date of birth.',
  },
  idNumberCheck: {
    zh: '“{label}”末位校验码不符，请逐位核对。',
    en: '“{label}”: the check character does not fit; compare it digit by digit.',
  },
  notAPhone: {
    zh: '“{label}”应为11位手机号码或带区号的座机号码，请核对。',
    en: '“{label}” must be a mobile number of 11 digits or a landline with its area code.',
  },
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The check character that GB 11643-1999 asks for after 17 digits (ISO 7064, MOD 11-2). */
export const idNumberCheck = (digits: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11]!;

/** A citizen's identity number (GB 11643): 18 characters, a real birthday, the right check character. The number is never quoted back. */
export const idNumber = (label: string): Field<string> =>
  field(
    'idNumber',
    label,
    cell => {
      const number = String(cell).trim().normalize('NFKC').toUpperCase();
      if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse(says.notAnIdNumber({ label }, label));
      const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
      if (!isDay(birthday) || birthday < '1900-01-01') return refuse(says.idNumberBirthday({ label }, label));
      if (idNumberCheck(number) !== number[17]) return refuse(says.idNumberCheck({ label }, label));
      return ok(number);
    },
    { sensitive: 'identity' },
  );

/** A mobile number, or a landline with area code, kept without blanks: `13800001111`, `0937-3331111`. */
export const phone = (label: string): Field<string> =>
  field(
    'phone',
    label,
    cell => {
      const number = String(cell)
        .trim()
        .normalize('NFKC')
        .replace(/\s+/g, '')
        .replace(/^\+?86-?(?=1)/, '');
      const mobile = number.replaceAll('-', '');
      if (/^1[3-9]\d{9}$/.test(mobile)) return ok(mobile);
      if (/^0\d{2,3}-?\d{7,8}(-\d{1,5})?$/.test(number)) return ok(number);
      return refuse(says.notAPhone({ label }, label));
    },
    { sensitive: 'identity' },
  );
