import { roster } from '#offices/roster/index.ts';
import { idNumberCheck } from '#register/index.ts';
import { openStore } from '#store/index.ts';
import { books } from './bureau.ts';
import { atOffice, granted, person } from './people.ts';
import { otherCounty, testCounty } from './store.ts';

/** An invented identity number that is right: division 990001, a birthday, and a place in the day's list (odd for boys). */
export function inventedNumber(birthday: string, place: number): string {
  const digits = `990001${birthday.replaceAll('-', '')}${String(place).padStart(3, '0')}`;
  return digits + idNumberCheck(digits);
}

/** Two schools with a clerk each, the enrolment and the personnel section, on 1 September 2027. Close its store. */
export async function openRoster() {
  const clock = { now: '2027-09-01T02:00:00Z' };
  const where = books.databaseUrl === null ? ({ inMemory: true } as const) : { databaseUrl: books.databaseUrl };
  const store = await openStore({ ...where, now: () => new Date(clock.now) });
  await store.addCounty(testCounty);
  await store.addCounty(otherCounty);
  const office = atOffice(store, testCounty.code, roster);
  const planner = person(1, '甲', ['planner']);
  const add = async (name: string, kind = 'school') =>
    granted(await office.does<{ organisation: string }>(planner, 'addOrganisation', { name, kind, day: '2020-09-01' })).organisation;
  const bureau = await add('基教科', 'section');
  const east = await add('城东小学');
  const west = await add('城西小学');
  const people = {
    planner,
    eastClerk: person(2, '乙', ['schoolClerk'], east),
    westClerk: person(3, '丙', ['schoolClerk'], west),
    section: person(4, '丁', ['enrolment'], bureau),
    personnel: person(5, '戊', ['personnel'], bureau),
    filer: person(6, '己', ['filer'], east),
  };
  const openRoom = async (clerk: typeof planner, organisation: string, entryYear: number, grade: number, number = 1) =>
    granted(
      await office.does<{ homeroom: string }>(clerk, 'addHomeroom', { organisation, stage: 'primary', entryYear, grade, number, years: 6 }),
    ).homeroom;
  const pupil = (homeroom: string, more: Readonly<Record<string, unknown>> = {}) => ({
    name: '王小明',
    sex: 'male',
    idNumber: inventedNumber('2018-05-04', 1),
    birthday: '2018-05-04',
    organisation: east,
    homeroom,
    boarding: 'dayPupil',
    guardianName: '王大明',
    relation: 'father',
    phone: '13800001111',
    day: '2027-09-01',
    ...more,
  });
  return { store, clock, office, add, openRoom, pupil, bureau, east, west, ...people };
}

export type RosterCounty = Awaited<ReturnType<typeof openRoster>>;
