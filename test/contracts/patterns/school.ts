import { ok } from '#kernel/problem.ts';
import { account } from '#offices/accounts/account.ts';
import { pupil, roster } from '#offices/roster/index.ts';
import { type Actor, type Office, type Register, shapeOf } from '#register/index.ts';
import { draftMigration, openStore } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';
import { books } from '../../county/bureau.ts';
import { atOffice, granted, person } from '../../county/people.ts';
import { otherCounty, testCounty } from '../../county/store.ts';

/** Who takes part in the story of a pattern: the roles under which the office knows them. */
export interface Parts {
  /** Holds every role of the office's own: sets, finds, judges. */
  readonly keeps: readonly string[];
  /** Answers for a school. */
  readonly answers: readonly string[];
}

/** A county on 10 January 2028 with two schools, an office that uses a pattern, and its people. `made` is true for a made-up office. Close its store. */
export async function openSchools(office: Office, parts: Parts, made: boolean) {
  const clock = { now: '2028-01-10T02:00:00Z' };
  const drafts = (office.registers as readonly Register[]).map(register => draftMigration(shapeOf(register))).join('\n');
  const migrations = made ? { migrations: [...migrationsIn(), { name: '9999-made-up', sql: drafts, digest: office.name }] } : {};
  const where = books.databaseUrl === null ? ({ inMemory: true } as const) : { databaseUrl: books.databaseUrl };
  const store = await openStore({ ...where, ...migrations, now: () => new Date(clock.now) });
  await store.addCounty(testCounty);
  await store.addCounty(otherCounty);
  const planner = person(1, '甲', ['planner']);
  const names = atOffice(store, testCounty.code, roster);
  const add = async (name: string, kind: string) =>
    granted(await names.does<{ organisation: string }>(planner, 'addOrganisation', { name, kind })).organisation;
  const bureau = await add('主管科', 'section');
  const school = await add('石门小学', 'school');
  const other = await add('双泉小学', 'school');
  const people = {
    keeper: person(2, '乙', parts.keeps, bureau),
    second: person(3, '丙', parts.keeps, bureau),
    filer: person(4, '丁', parts.answers, school),
    stranger: person(5, '戊', parts.answers, other),
    nobody: person(6, '己', []),
  };
  const at = atOffice(store, testCounty.code, office);
  const keep = (name: string): Promise<string> =>
    at.at(people.filer, 'files.keep', async desk =>
      ok((await desk.store.keepFile(new TextEncoder().encode(name), { name, mediaType: 'text/plain' })).hash),
    );
  /** Admits an invented pupil to a school. */
  const addPupil = (name: string, organisation: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
    at.at(people.filer, 'roster.enrolPupil', async desk => {
      const blank = { idNumber: null, studentNumber: null, ethnicity: null, homeroom: null, householdKind: null, homeAddress: null };
      const born = { sex: 'male', birthday: '2018-03-02', birthMonth: '2018-03', admittedOn: '2025-09-01', boarding: 'dayPupil' };
      const values = { ...blank, householdPlace: null, specialGroups: null, ...born, name, organisation, ...more };
      return ok((await desk.store.insert(shapeOf(pupil), values, 'enrolled')).id);
    });
  /** A person with an account of their own, as those are who may be named in a row. */
  const addAccount = (name: string, roles: readonly string[], organisation: string): Promise<Actor> =>
    at.at(people.keeper, 'accounts.addAccount', async desk => {
      const blank = { passwordHash: null, mustChangePassword: false, oneTimeUntil: null, termUntil: null };
      const { id } = await desk.store.insert(shapeOf(account), { ...blank, username: `u${name}`, name, organisation, roles }, 'active');
      return ok({ id, name, organisation, roles });
    });
  /** The duties that an actor finds on the home page. */
  const waits = (as: Actor) =>
    store.read({ county: testCounty.code, actor: as.id }, reading => office.duties!({ store: reading, actor: as, today: reading.today }));
  return { store, clock, office: at, declared: office, keep, addPupil, addAccount, waits, bureau, school, other, ...people };
}

export type Schools = Awaited<ReturnType<typeof openSchools>>;
