import { schoolYearOf } from '#kernel/day.ts';
import { type Problem, problems } from '#kernel/problem.ts';
import { homeroomName, type Stage } from '../../codes.ts';
import { pupil } from '../../pupils/pupil.ts';
import { classOf, yearsOf } from '../classWords.ts';
import type { Comparing, FileLine, Values } from '../subject.ts';
import { groupTargets } from './pupilTargets.ts';

const says = problems('intake', {
  unknownClass: {
    zh: '看不出是哪个班（年级“{grade}”，班级“{room}”），请在原系统核对，或改选表头。',
    en: 'The class cannot be told from grade “{grade}” and class “{room}”; check the system or choose other headings.',
  },
  neitherNumberNorBirthday: {
    zh: '身份证号和出生日期都没有，认不出是谁。',
    en: 'Neither identity number nor birthday: nobody can be recognised.',
  },
  noSex: { zh: '性别和身份证号都没有，请补齐。', en: 'Neither sex nor identity number is given.' },
  twiceInFile: {
    zh: '与文件第{line}行是同一个身份证号，请在原系统核对。',
    en: 'The identity number stands in line {line} as well; check the system.',
  },
});

/** The class that a line names, by what makes it one class. */
export interface RoomWanted {
  readonly organisation: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly number: number;
  readonly grade: number;
  readonly years: number;
  readonly name: string;
}

export const roomKey = (room: Pick<RoomWanted, 'organisation' | 'stage' | 'entryYear' | 'number'>): string =>
  [room.organisation, room.stage, room.entryYear, room.number].join('|');

export interface GuardianTold {
  readonly name: string;
  readonly relation: string | null;
  readonly phone: string | null;
}

/** A pupil as a line of the file tells them: the fields it brings, and what belongs to them. */
export interface PupilLine {
  readonly line: number;
  readonly values: Values;
  readonly groups: { readonly told: readonly string[]; readonly held: readonly string[] };
  readonly room: RoomWanted | null;
  readonly guardian: GuardianTold | null;
  readonly status: 'enrolled' | 'suspended' | 'left' | null;
  readonly wrong: readonly Problem[];
}

const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function roomOf(values: Values, about: Comparing): RoomWanted | Problem | null {
  const [grade, room, organisation] = [wordOf(values.grade), wordOf(values.room), wordOf(values.organisation)];
  if ((grade === null && room === null) || organisation === null) return null;
  const told = classOf(grade, room);
  if (told === null) return says.unknownClass({ grade: grade ?? '', room: room ?? '' }, '班级');
  const entryYear = schoolYearOf(about.day) - told.grade + 1;
  return { ...told, organisation, entryYear, years: yearsOf[told.stage], name: homeroomName(told.stage, told.grade, told.number) };
}

const OWN = [
  'studentNumber',
  'name',
  'sex',
  'idNumber',
  'ethnicity',
  'organisation',
  'admittedOn',
  'boarding',
  'householdKind',
  'householdPlace',
  'homeAddress',
];

const sexIn = (number: string) => (Number(number[16]) % 2 === 1 ? 'male' : 'female');
const birthdayIn = (number: string) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** Reads one line as a pupil; complaints are kept, not thrown away. */
export function pupilOf({ line, values, wrong: read }: FileLine, about: Comparing): PupilLine {
  const wrong: Problem[] = [...read];
  const number = wordOf(values.idNumber);
  const room = roomOf(values, about);
  if (room !== null && 'code' in room) wrong.push(room);
  const birthday = wordOf(values.birthday) ?? (number === null ? null : birthdayIn(number));
  if (birthday === null) wrong.push(says.neitherNumberNorBirthday(undefined, '出生日期'));
  const sex = wordOf(values.sex) ?? (number === null ? null : sexIn(number));
  if (sex === null) wrong.push(says.noSex(undefined, '性别'));
  if (number !== null) {
    const before = about.seenKeys.get(number);
    if (before === undefined) about.seenKeys.set(number, line);
    else wrong.push(says.twiceInFile({ line: before }, '身份证号'));
  }
  const brought = OWN.filter(key => about.brings.has(key) && values[key] !== null && values[key] !== undefined);
  const told = Object.keys(groupTargets).filter(key => about.brings.has(key));
  const name = wordOf(values.guardianName);
  return {
    line,
    wrong,
    values: {
      ...Object.fromEntries(brought.map(key => [key, values[key]])),
      ...(sex === null ? {} : { sex }),
      ...(birthday === null ? {} : { birthday, birthMonth: birthday.slice(0, 7) }),
    },
    groups: { told, held: told.filter(key => values[key] === 'yes') },
    room: room !== null && 'code' in room ? null : room,
    guardian: name === null ? null : { name, relation: wordOf(values.relation), phone: wordOf(values.phone) },
    status: wordOf(values.status) as PupilLine['status'],
  };
}

/** The special groups of a pupil after the file: those that it tells of as it tells them, the others as they stand. */
export function groupsAfter({ told, held }: PupilLine['groups'], now: readonly string[] | null): readonly string[] | null {
  const all = [...(now ?? []).filter(group => !told.includes(group)), ...held];
  return all.length === 0 ? null : Object.keys(pupil.fields.specialGroups.item?.codes ?? {}).filter(group => all.includes(group));
}
