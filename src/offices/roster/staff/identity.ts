import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, idNumber, note, optional, ref, rows, text, update } from '#register/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { PERSONNEL } from '../codes.ts';
import { nothingToCorrect } from '../pupils/identity.ts';
import { staff } from './staff.ts';

const says = problems('roster', {
  numberOfColleague: {
    zh: '这个身份证号已登记在另一名教职工名下，请核对。',
    en: 'The number is that of another member of staff; check it.',
  },
});

/** What an identity number tells of its holder: month of birth and sex. */
const toldBy = (number: string) => ({
  birthMonth: `${number.slice(6, 10)}-${number.slice(10, 12)}`,
  sex: Number(number[16]) % 2 === 1 ? ('male' as const) : ('female' as const),
});

/**
 * Corrects a name, number, telephone, people or first day of a member of staff that was mistyped: entered anew, since a form does not show what is
 * masked. What is left blank stays; month of birth and sex follow the number. The history keeps both, sealed, with the reason.
 */
export const correctStaffIdentity = defineVerb({
  name: 'roster.correctStaffIdentity',
  label: '更正教职工姓名证件',
  by: PERSONNEL,
  on: { register: 'staff', row: 'row' },
  input: {
    row: ref('staff', '教职工'),
    version: count('版次'),
    newName: optional(staff.fields.name),
    newNumber: optional(idNumber('身份证号')),
    newPhone: staff.fields.phone,
    newEthnicity: optional(text('民族', { longest: 10 })),
    newHiredOn: optional(date('入职日期')),
    why: note('更正原因（记入办理记录，请勿写姓名和号码）', { longest: 200 }),
  },
  async run(desk, { row, version, newName, newNumber, newPhone, newEthnicity, newHiredOn }) {
    const given = { name: newName, idNumber: newNumber, phone: newPhone, ethnicity: newEthnicity, hiredOn: newHiredOn };
    const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    if (Object.keys(told).length === 0) return refuse(nothingToCorrect());
    const found = await fetchRow(desk, staff, row);
    if (!found.ok) return found;
    const day = newHiredOn === null ? ok(null) : effectiveDay(desk, newHiredOn, '入职日期');
    if (!day.ok) return day;
    const [other] = newNumber === null ? [] : await rows(desk, staff, { where: { idNumber: newNumber } });
    if (other !== undefined && other.id !== row) return refuse(says.numberOfColleague({}, '身份证号'));
    const done = await update(desk, staff, row, version, { ...told, ...(newNumber === null ? {} : toldBy(newNumber)) });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
