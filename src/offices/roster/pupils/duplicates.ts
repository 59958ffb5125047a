import { type Problem, problems } from '#kernel/problem.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { organisation } from '../organisation.ts';
import { guardian } from './guardian.ts';
import { type Pupil, pupil } from './pupil.ts';

const says = problems('roster', {
  enrolledAlready: {
    zh: '这个身份证号已在“{school}”有学籍（{state}），一人只建一籍，请办理转学。',
    en: 'This identity number is enrolled at “{school}” already ({state}); arrange a transfer.',
  },
  droppedOutBefore: {
    zh: '这名学生在“{school}”登记为辍学，请由该校先办理劝返复学。',
    en: 'This pupil is recorded as dropped out at “{school}”; the school brings them back first.',
  },
  samePerson: {
    zh: '“{school}”已有姓名、出生日期和监护人都相同的学生，可能是同一人；确认不是同一人的，请勾选“确认不是同一人”。',
    en: 'A pupil of the same name, birthday and guardian is at “{school}”; confirm that they are not the same person.',
  },
});

async function schoolOf(desk: ReadingDesk, row: Pick<Pupil, 'organisation'>): Promise<string> {
  const [found] = await rows(desk, organisation, { where: { id: row.organisation } });
  return found?.name ?? '';
}

/** The record of the person who has this identity number, at whatever school; found by its keyed digest. */
export async function pupilOfNumber(desk: ReadingDesk, idNumber: string | null): Promise<StoredRow<Pupil> | null> {
  if (idNumber === null) return null;
  const [found] = await rows(desk, pupil, { where: { idNumber } });
  return found ?? null;
}

/** Why a pupil who is in the books already cannot be admitted; null for one who has finished or left and comes again. */
export async function whyNotAgain(desk: ReadingDesk, known: StoredRow<Pupil>): Promise<Problem | null> {
  const school = await schoolOf(desk, known);
  if (known.state === 'droppedOut') return says.droppedOutBefore({ school }, '身份证号');
  if (known.state === 'graduated' || known.state === 'departed') return null;
  return says.enrolledAlready({ school, state: pupil.states?.[known.state] ?? known.state }, '身份证号');
}

/** A pupil of the same name and birthday with a guardian of the same name: probably the same person under another number, or none. */
export async function probablySame(
  desk: ReadingDesk,
  asked: { readonly name: string; readonly birthday: string; readonly guardianName: string; readonly except?: string },
): Promise<Problem | null> {
  const born = await rows(desk, pupil, { where: { birthMonth: asked.birthday.slice(0, 7) } });
  const alike = born.filter(one => one.id !== asked.except && one.name === asked.name && one.birthday === asked.birthday);
  if (alike.length === 0) return null;
  const guardians = await rows(desk, guardian, { where: { pupil: alike.map(one => one.id) } });
  const same = alike.find(one => guardians.some(who => who.pupil === one.id && who.name === asked.guardianName));
  return same === undefined ? null : says.samePerson({ school: await schoolOf(desk, same) }, '姓名');
}
