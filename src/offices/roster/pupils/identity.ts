import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, flag, idNumber, note, optional, ref, rows, update } from '#register/index.ts';
import { CLERK } from '../codes.ts';
import { organisation } from '../organisation.ts';
import { probablySame, pupilOfNumber } from './duplicates.ts';
import { guardian } from './guardian.ts';
import { ownSchool } from './own.ts';
import { pupil } from './pupil.ts';

const says = problems('roster', {
  nothingToCorrect: {
    zh: '没有填写要更正的内容；不改的项空着，要改的项重新填写。',
    en: 'Nothing was entered; leave blank what stays and enter anew what changes.',
  },
  numberOfAnother: {
    zh: '这个身份证号是“{school}”另一名学生的，请核对；确是同一人的，请学籍管理员办理重复学籍合并。',
    en: 'The number is that of another pupil at “{school}”; if it is the same person, the enrolment section merges the two.',
  },
});

/** The refusal of a correction in which nothing was entered. */
export const nothingToCorrect = says.nothingToCorrect;

const why = note('更正原因（记入办理记录，请勿写姓名和号码）', { longest: 200 });
const given = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/**
 * Corrects a name, number or birthday that was mistyped: entered anew, since a form does not show what is masked. What is left blank stays.
 * The history keeps both, sealed; the digest by which the number is found follows; duplicates are found.
 */
const correctIdentity = defineVerb({
  name: 'roster.correctIdentity',
  label: '更正姓名证件',
  by: CLERK,
  on: { register: 'pupil', row: 'row', step: 'correctPupil' },
  input: {
    row: ref('pupil', '学生'),
    version: count('版次'),
    newName: optional(pupil.fields.name),
    newNumber: optional(idNumber('身份证号')),
    newBirthday: optional(pupil.fields.birthday),
    newSex: optional(pupil.fields.sex),
    newStudentNumber: pupil.fields.studentNumber,
    isAnother: optional(flag('确认不是同一人')),
    why,
  },
  async run(desk, { row, version, newName, newNumber, newBirthday, newSex, newStudentNumber, isAnother }) {
    const found = await fetchRow(desk, pupil, row);
    if (!found.ok) return found;
    const mine = ownSchool(desk.actor, found.value.organisation);
    if (!mine.ok) return mine;
    const told = given({ name: newName, idNumber: newNumber, birthday: newBirthday, sex: newSex, studentNumber: newStudentNumber });
    if (Object.keys(told).length === 0) return refuse(says.nothingToCorrect());
    const other = await pupilOfNumber(desk, newNumber);
    if (other !== null && other.id !== row) {
      const [school] = await rows(desk, organisation, { where: { id: other.organisation } });
      return refuse(says.numberOfAnother({ school: school?.name ?? '' }, '身份证号'));
    }
    // A number tells birthday and sex: they follow it where they are not said themselves.
    const follows =
      newNumber === null
        ? {}
        : {
            birthday: `${newNumber.slice(6, 10)}-${newNumber.slice(10, 12)}-${newNumber.slice(12, 14)}`,
            sex: Number(newNumber[16]) % 2 === 1 ? ('male' as const) : ('female' as const),
          };
    const after = { ...found.value, ...follows, ...told };
    const changes = { ...follows, ...told, birthMonth: after.birthday.slice(0, 7) };
    if (isAnother !== true && (newName !== null || after.birthday !== found.value.birthday)) {
      const home = (await rows(desk, guardian, { where: { pupil: row } })).toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst))[0];
      const alike =
        home === undefined
          ? null
          : await probablySame(desk, { name: after.name, birthday: after.birthday, guardianName: home.name, except: row });
      if (alike !== null) return refuse(alike);
    }
    const done = await update(desk, pupil, row, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Corrects a guardian's name or telephone that was mistyped, in the same way. */
const correctGuardianIdentity = defineVerb({
  name: 'roster.correctGuardianIdentity',
  label: '更正监护人姓名电话',
  by: CLERK,
  on: { register: 'guardian', row: 'row' },
  input: {
    row: ref('guardian', '监护人'),
    version: count('版次'),
    newName: optional(guardian.fields.name),
    newPhone: guardian.fields.phone,
    why,
  },
  async run(desk, { row, version, newName, newPhone }) {
    const found = await fetchRow(desk, guardian, row);
    if (!found.ok) return found;
    const whose = await fetchRow(desk, pupil, found.value.pupil);
    if (!whose.ok) return whose;
    const mine = ownSchool(desk.actor, whose.value.organisation);
    if (!mine.ok) return mine;
    const told = given({ name: newName, phone: newPhone });
    if (Object.keys(told).length === 0) return refuse(says.nothingToCorrect());
    const done = await update(desk, guardian, row, version, told);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

export const identityVerbs = [correctIdentity, correctGuardianIdentity];
