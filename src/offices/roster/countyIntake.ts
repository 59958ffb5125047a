import { createHash } from 'node:crypto';
import { ok } from '#kernel/problem.ts';
import { type Actor, type Books, type DemonstrationDesk, type DemonstrationPerson, insert, rows, sheetImport } from '#register/index.ts';
import { homeroomName } from './codes.ts';
import { intakeErrand } from './intake/errand.ts';
import { intakeVerbs } from './intake/verbs.ts';
import { organisation } from './organisation.ts';
import { guardian } from './pupils/guardian.ts';
import { homeroom } from './pupils/homeroom.ts';
import { pupil } from './pupils/pupil.ts';

const DAY = '2027-12-20';
const FILE = '双泉小学学籍导出.csv';
const HEADINGS = {
  idNumber: '身份证件号',
  name: '姓名',
  organisation: '学校名称',
  room: '班级名称',
  boarding: '就读方式',
  guardianName: '成员1姓名',
  relation: '成员1关系',
  phone: '成员1联系电话',
};

/** The file that the enrolment system would give of one school: one telephone is another, one pupil is missing. */
const fileOf = (desk: DemonstrationDesk, school: string) =>
  desk.deed('roster.bringIntake', DAY, async at => {
    const [place] = await rows(at, organisation, { where: { name: school } });
    const enrolled = await rows(at, pupil, { where: { organisation: place!.id, state: ['enrolled', 'suspended'] } });
    const homes = new Map((await rows(at, guardian, { where: { pupil: enrolled.map(one => one.id) } })).map(one => [one.pupil, one]));
    const rooms = new Map((await rows(at, homeroom, { where: { organisation: place!.id } })).map(one => [one.id, one]));
    const lines = enrolled.slice(0, -1).map((one, i) => {
      const [room, home] = [rooms.get(one.homeroom ?? '')!, homes.get(one.id)!];
      const boarding = one.boarding === 'boarder' ? '2' : '1';
      const relation = home.relation === 'father' ? '51' : '52';
      const phone = i === 0 ? '13900009999' : home.phone;
      return [one.idNumber, one.name, school, homeroomName(room.stage, room.grade, room.number), boarding, home.name, relation, phone].join(
        ',',
      );
    });
    return ok(Buffer.from([Object.values(HEADINGS).join(','), ...lines].join('\n')));
  });

const upload = (desk: DemonstrationDesk, actor: Actor, bytes: Buffer) =>
  desk.deed('files.keep', DAY, async at => {
    const brought = await insert(at, sheetImport, {
      importedBy: actor.id,
      register: '',
      fileName: FILE,
      contentHash: createHash('sha256').update(bytes).digest('hex'),
      sheetName: '',
      sheetColumns: '{}',
      importOutcome: '',
    });
    if (!brought.ok) return brought;
    await at.store.keepFile(bytes, { name: FILE, mediaType: 'text/csv', person: brought.value.id });
    return ok(brought.value.id);
  });

/** The books as the errand reads and writes them, on the day of the demonstration. */
const booksAt = (desk: DemonstrationDesk): Pick<Books, 'read' | 'write'> => ({
  read: work => desk.deed('roster.intake', DAY, async at => ok(await work(at))),
  write: async (deed, work) => ok(await desk.deed(deed, DAY, work)),
});

/** A file of the enrolment system brought, compared and taken over: a telephone follows it, a pupil's whereabouts are open. */
export async function playIntake(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  own: DemonstrationDesk,
): Promise<void> {
  const officer = people.find(one => one.username === 'enrolment');
  if (officer === undefined) return;
  const desk = open(officer);
  const does = (name: string, input: Readonly<Record<string, unknown>>) =>
    desk.perform<Readonly<Record<string, string>>>(intakeVerbs.find(verb => verb.name === `roster.${name}`)! as never, input, DAY);
  const file = await upload(desk, officer, await fileOf(own, '双泉小学'));
  const { intake } = await does('bringIntake', { subject: 'pupils', sheetImport: file });
  const settled = { system: '全国中小学生学籍信息管理系统', headings: JSON.stringify(HEADINGS), codes: '{}', isWhole: false, day: DAY };
  await does('compareIntake', { intake, ...settled });
  const books = booksAt(own) as Books;
  await intakeErrand.run(books, { send: () => Promise.reject(new Error('nothing is sent')) });
  await does('takeOver', { intake });
  await intakeErrand.run(books, { send: () => Promise.reject(new Error('nothing is sent')) });
}
