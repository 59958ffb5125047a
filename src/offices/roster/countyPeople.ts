import { ok, type Result } from '#kernel/problem.ts';
import {
  type Actor,
  type DemonstrationDesk,
  type DemonstrationPerson,
  type Desk,
  idNumberCheck,
  insertAll,
  type Register,
  rows,
  system,
} from '#register/index.ts';
import { homeroomName } from './codes.ts';
import { playIntake } from './countyIntake.ts';
import { organisation } from './organisation.ts';
import { enrolmentEvent } from './pupils/enrolmentEvent.ts';
import { guardian } from './pupils/guardian.ts';
import { homeroom } from './pupils/homeroom.ts';
import { pupil } from './pupils/pupil.ts';
import { pupilSteps } from './pupils/steps.ts';
import { organisationProfile } from './schools/organisationProfile.ts';
import { schoolFacts } from './schools/schoolFacts.ts';
import { staff } from './staff/staff.ts';
import { staffEvent } from './staff/staffEvent.ts';

const DAY = '2027-09-01';
const surnames = '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张';
const given = ['子轩', '雨桐', '浩然', '思涵', '宇航', '欣怡', '俊杰', '梦瑶', '天佑', '若曦', '明哲', '佳宁'];
const grownUp = ['建国', '秀英', '志强', '桂兰', '海燕', '永强', '丽华', '文斌', '晓霞', '振华'];
const subjects = ['chinese', 'mathematics', 'foreignLanguage', 'physicalEducation', 'music', 'art', 'science', 'moralityAndLaw'] as const;
const titles = ['seniorTitle', 'firstGrade', 'firstGrade', 'secondGrade', 'fullSenior', 'secondGrade'] as const;

const nameOf = (place: number, names: readonly string[]) => `${surnames[place % surnames.length]}${names[place % names.length]}`;

/** An invented number of the invented county 990101: right by its check character, of nobody. */
const numberOf = (birthday: string, place: number) => {
  const digits = `990101${birthday.replaceAll('-', '')}${String(place).padStart(3, '0')}`;
  return digits + idNumberCheck(digits);
};

/** Saves rows that are right by construction; throws nothing, refuses like any other. */
// biome-ignore lint/suspicious/noExplicitAny: registers of different rows stand side by side
async function keep<R extends Register<any>>(
  desk: Desk,
  register: R,
  values: readonly Parameters<typeof insertAll<R['fields']>>[2][number][],
) {
  const kept = await insertAll<R['fields']>(desk, register, values);
  if (!kept.ok) throw new Error(kept.problems.map(problem => problem.message).join('; '));
  return kept.value;
}

/** The classes of a school: grade and how many pupils each has in the demonstration. */
const classes = { 城关第一小学: [1, 3, 6], 双泉小学: [2, 5] } as const;
const IN_CLASS = 8;

async function playClasses(desk: Desk, school: string, name: keyof typeof classes, heads: readonly string[], from: number) {
  const rooms = await keep(
    desk,
    homeroom,
    classes[name].map((grade, place) => ({
      organisation: school,
      name: homeroomName('primary', grade, 1),
      stage: 'primary' as const,
      entryYear: 2028 - grade,
      number: 1,
      grade,
      years: 6,
      headTeacher: heads[place] ?? null,
    })),
  );
  const entered = rooms.flatMap((room, at) =>
    Array.from({ length: IN_CLASS }, (_, i) => {
      const place = from + at * IN_CLASS + i;
      const birthday = `${2021 - room.grade}-${String(1 + (place % 8)).padStart(2, '0')}-${String(1 + (place % 27)).padStart(2, '0')}`;
      const idNumber = numberOf(birthday, 100 + place);
      return {
        name: nameOf(place, given),
        sex: place % 2 === 0 ? ('female' as const) : ('male' as const),
        idNumber,
        birthday,
        birthMonth: birthday.slice(0, 7),
        studentNumber: `G${idNumber}`,
        ethnicity: place % 7 === 0 ? '东乡族' : '汉族',
        organisation: school,
        homeroom: room.id,
        boarding: name === '双泉小学' && place % 3 === 0 ? ('boarder' as const) : ('dayPupil' as const),
        householdKind: place % 3 === 0 ? ('agricultural' as const) : ('urban' as const),
        householdPlace: '990101',
        homeAddress: null,
        specialGroups: place % 9 === 0 ? (['leftBehind'] as const) : null,
        admittedOn: `${room.entryYear}-09-01`,
      };
    }),
  );
  const pupils = await keep(desk, pupil, entered);
  await keep(
    desk,
    guardian,
    pupils.map((one, i) => ({
      pupil: one.id,
      name: `${one.name[0]}${grownUp[i % grownUp.length]}`,
      relation: i % 2 === 0 ? ('father' as const) : ('mother' as const),
      phone: `1390000${String(1000 + from + i)}`,
      isFirst: true,
    })),
  );
  await keep(
    desk,
    enrolmentEvent,
    pupils.map(one => ({
      pupil: one.id,
      change: 'admitted' as const,
      day: one.admittedOn,
      recordedOn: DAY,
      withdrawnOn: null,
      school,
      homeroom: one.homeroom,
      grade: 1,
      promotion: null,
      why: null,
    })),
  );
}

async function playStaff(desk: Desk, school: string, from: number, size: number): Promise<readonly string[]> {
  const people = await keep(
    desk,
    staff,
    Array.from({ length: size }, (_, i) => {
      const place = from + i;
      const birthday = `${1968 + (place % 30)}-${String(1 + (place % 12)).padStart(2, '0')}-15`;
      return {
        name: nameOf(place, grownUp),
        sex: place % 3 === 0 ? ('male' as const) : ('female' as const),
        idNumber: numberOf(birthday, 500 + place * 2 + (place % 3 === 0 ? 1 : 0)),
        birthMonth: birthday.slice(0, 7),
        ethnicity: '汉族',
        phone: null,
        organisation: school,
        staffKind: i === size - 1 ? ('worker' as const) : ('fullTimeTeacher' as const),
        post: i === 0 ? '校长' : i === size - 1 ? '工勤' : '教师',
        isAuthorised: i !== size - 1,
        professionalTitle: i === size - 1 ? ('ungraded' as const) : titles[i % titles.length]!,
        qualification: i % 4 === 3 ? ('college' as const) : ('bachelor' as const),
        subjects: i === size - 1 ? [] : [subjects[i % subjects.length]!],
        hiredOn: `${1990 + (place % 30)}-09-01`,
        teachingYears: i === size - 1 ? null : 37 - (place % 30),
      };
    }),
  );
  await keep(
    desk,
    staffEvent,
    people.map(one => ({ staff: one.id, change: 'hired' as const, day: one.hiredOn, recordedOn: DAY, school, post: one.post })),
  );
  return people.map(one => one.id);
}

/** What the schools and an ethnic township are, and what two schools have. */
async function playFacts(desk: Desk, idOf: ReadonlyMap<string, string>): Promise<void> {
  const profile = (name: string, more: Readonly<Record<string, unknown>>) => ({
    organisation: idOf.get(name)!,
    schoolKind: null,
    schoolCode: null,
    divisionCode: '990101',
    urbanRural: null,
    isEthnicTownship: false,
    isBoardingSchool: false,
    isPrivate: false,
    foundedOn: null,
    ...more,
  });
  await keep(desk, organisationProfile, [
    profile('城关第一小学', { schoolKind: 'primarySchool', schoolCode: '2162990101', urbanRural: '121' }),
    profile('双泉小学', { schoolKind: 'primarySchool', schoolCode: '2162990102', urbanRural: '220', isBoardingSchool: true }),
    profile('市第三中学', { schoolKind: 'completeMiddle', schoolCode: '3462990103', urbanRural: '121' }),
    profile('新区实验学校', { schoolKind: 'nineYear', schoolCode: '3162990104', urbanRural: '122' }),
    profile('玉泉市职业学校', { schoolKind: 'secondaryVocational', schoolCode: '3662990105', urbanRural: '121' }),
    profile('第一幼儿园', { schoolKind: 'kindergarten', schoolCode: '1162990106', urbanRural: '121' }),
    profile('红柳沟乡', { divisionCode: '990101206', urbanRural: '210', isEthnicTownship: true }),
  ]);
  const none = { greenAreaSqm: null, dangerousAreaSqm: 0, artRooms: null, equipmentYuan: null };
  await keep(desk, schoolFacts, [
    {
      organisation: idOf.get('城关第一小学')!,
      day: DAY,
      siteAreaSqm: 21_000,
      buildingAreaSqm: 9800,
      teachingAreaSqm: 6200,
      sportsAreaSqm: 8200,
      classrooms: 30,
      multimediaRooms: 30,
      books: 36_000,
      computers: 180,
      boardingBeds: 0,
      ...none,
    },
    {
      organisation: idOf.get('双泉小学')!,
      day: DAY,
      siteAreaSqm: 12_500,
      buildingAreaSqm: 4300,
      teachingAreaSqm: 2400,
      sportsAreaSqm: 4100,
      classrooms: 12,
      multimediaRooms: 8,
      books: 9600,
      computers: 46,
      boardingBeds: 120,
      ...none,
    },
  ]);
}

/** Forty pupils in five classes of two schools, forty staff, what the schools have, and some of what happened to pupils. */
export async function countyAfter(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const own = open(system);
  const idOf = await own.deed('roster.addOrganisationProfile', DAY, async (desk): Promise<Result<ReadonlyMap<string, string>>> => {
    const known = new Map((await rows(desk, organisation)).map(one => [one.name, one.id]));
    await playFacts(desk, known);
    return ok(known);
  });
  const [large, small] = [idOf.get('城关第一小学')!, idOf.get('双泉小学')!];
  const heads = await own.deed('roster.addStaff', DAY, async desk =>
    ok([await playStaff(desk, large, 0, 26), await playStaff(desk, small, 26, 14)] as const),
  );
  const kept = await own.deed('roster.enrolPupil', DAY, async desk => {
    await playClasses(desk, large, '城关第一小学', heads[0], 0);
    await playClasses(desk, small, '双泉小学', heads[1], 24);
    const pupils = await rows(desk, pupil, { where: { organisation: small } });
    return ok({ sick: pupils[1]!.id, gone: pupils[9]!.id });
  });
  const clerk = people.find(one => one.username === 'shuangquan.clerk');
  if (clerk === undefined) return;
  const step = (name: string) => pupilSteps.find(verb => verb.name === `roster.${name}`)!;
  const desk = open(clerk);
  await desk.perform(step('suspendPupil'), { row: kept.sick, version: 1, day: '2027-11-08', because: '因病休养' }, '2027-11-08');
  await desk.perform(step('dropOutPupil'), { row: kept.gone, version: 1, day: '2027-10-15', because: '随父母外出未归' }, '2027-10-15');
  await playIntake(open, people, own);
}
