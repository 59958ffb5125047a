import { ok } from '#kernel/problem.ts';
import { randomOf } from '#kernel/random.ts';
import { homeroom, organisation, pupil, schoolFacts, staff } from '#offices/roster/index.ts';
import { firstState, idNumberCheck, type Register, shapeOf } from '#register/index.ts';
import type { Store } from '#store/index.ts';

/** What a bench county holds: its schools, some of their rows to edit. */
export interface Filled {
  readonly schools: readonly string[];
  readonly staff: readonly string[];
  readonly pupils: readonly string[];
  readonly rooms: readonly string[];
}

const two = (number: number) => String(number).padStart(2, '0');
const numberOf = (birthday: string, place: number) => {
  const digits = `990101${birthday.replaceAll('-', '')}${String(place % 1000).padStart(3, '0')}`;
  return digits + idNumberCheck(digits);
};
const loose = <R>(register: R) => register as unknown as Register;

/** An invented county with so many schools and pupils, written through the store in deeds of some thousand rows. */
export async function fillCounty(
  store: Store,
  county: string,
  size: { readonly schools: number; readonly pupils: number },
): Promise<Filled> {
  const random = randomOf(5);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const add = async (register: unknown, values: readonly Readonly<Record<string, unknown>>[]): Promise<readonly string[]> => {
    const ids: string[] = [];
    const known = loose(register);
    for (let from = 0; from < values.length; from += 2000) {
      const done = await store.deed({ county, actor: 'system', deed: 'bench.fill' }, async at =>
        ok(await at.insertMany(shapeOf(known), values.slice(from, from + 2000), firstState(known))),
      );
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      ids.push(...done.value);
    }
    return ids;
  };
  const many = Array.from({ length: size.schools }, (_, i) => ({
    name: `示例学校${i + 1}`,
    shortName: null,
    code: null,
    kind: 'school',
    parent: null,
  }));
  const schools = await add(organisation, many);
  const each = Math.round(size.pupils / size.schools);
  const classes = Math.max(1, Math.round(each / 40));
  const room = (school: string, i: number) => ({
    organisation: school,
    name: `${i + 1}班`,
    stage: 'primary',
    entryYear: 2022 + (i % 6),
    number: i + 1,
    grade: 1 + (i % 6),
    years: 6,
    headTeacher: null,
  });
  const rooms = await add(
    homeroom,
    schools.flatMap(school => Array.from({ length: classes }, (_, i) => room(school, i))),
  );
  const teachers = schools
    .flatMap(school => Array.from({ length: Math.max(3, Math.round(each / 15)) }, (_, i) => ({ school, i })))
    .map(({ school, i }, place) => {
      const birthday = `${1960 + (place % 39)}-${two(1 + (place % 12))}-${two(1 + (Math.floor(place / 12) % 28))}`;
      return {
        ...{ name: '示例', sex: pick(['male', 'female']), idNumber: numberOf(birthday, place), birthMonth: birthday.slice(0, 7) },
        ...{ ethnicity: '汉族', phone: null, organisation: school, staffKind: i % 12 === 0 ? 'worker' : 'fullTimeTeacher', post: '教师' },
        ...{ isAuthorised: true, professionalTitle: pick(['seniorTitle', 'firstGrade', 'secondGrade']), hiredOn: '2010-09-01' },
        ...{ qualification: pick(['bachelor', 'college', 'master']), subjects: [pick(['chinese', 'art', 'music', 'physicalEducation'])] },
        teachingYears: random.below(35),
      };
    });
  const staffIds = await add(staff, teachers);
  const pupils = schools.flatMap((school, s) =>
    Array.from({ length: each }, (_, i) => ({
      ...{
        name: '示例',
        sex: pick(['male', 'female']),
        idNumber: null,
        birthday: '2018-05-05',
        birthMonth: '2018-05',
        studentNumber: null,
        ethnicity: '汉族',
      },
      ...{
        organisation: school,
        homeroom: rooms[s * classes + (i % classes)]!,
        boarding: pick(['dayPupil', 'boarder']),
        householdKind: null,
      },
      ...{ householdPlace: null, homeAddress: null, specialGroups: null, admittedOn: '2024-09-01' },
    })),
  );
  const pupilIds = await add(pupil, pupils);
  const blank = Object.fromEntries(Object.keys(schoolFacts.fields).map(key => [key, null]));
  const facts = schools.flatMap(school =>
    [2026, 2027].map(year => ({
      ...blank,
      organisation: school,
      day: `${year}-09-01`,
      teachingAreaSqm: 2000 + random.below(5000),
      buildingAreaSqm: 8000 + random.below(5000),
      sportsAreaSqm: 3000,
      books: random.below(50_000),
      classrooms: 20,
      computers: 80,
      dangerousAreaSqm: 0,
    })),
  );
  await add(schoolFacts, facts);
  return { schools, staff: staffIds, pupils: pupilIds, rooms };
}
