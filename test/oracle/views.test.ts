import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { type Register, shapeOf, type View } from '#register/index.ts';
import { openHouse, type TestHouse } from '../house.ts';
import { type Asker, askView, type Books, type Given, readBooks } from './views.ts';

/**
 * Views show nothing that the generated lists keep back, but for these: register -> why its rows may stand there for people who may not list
 * them. A view that is not named here is held to the rule without any exception.
 */
const SHOWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'accounts.audit': { '*': 'the auditor reads the trace of everything, by ids' },
  'plan.cockpit': { project: 'the projects that the plan promises, for whoever reads the plan' },
  'plan.practices': { practice: 'practices are written to be read by other schools' },
  'plan.releases': { snapshot: 'who looks a release over sees from which snapshot it is made' },
  'works.baseCalendar': { booking: 'a half-day that another school has taken: its name and the number of pupils' },
  'safety.campusSheet': { safeCampus: 'asked for another school’s sheet, it answers with the empty standard' },
  'character.titleBoard': { cultureEntry: 'titles that are held are public' },
  'access.movement': { pupil: 'the office of dropout control follows every child that is missing, by a masked name' },
  'indicators.list': { indicator: 'the catalogue of indicators is for everyone who files figures' },
  'training.credits': { staff: 'the office of training follows the credits of every teacher, by a masked name' },
  'training.creditCard': { staff: 'the office of training follows the credits of every teacher, by a masked name' },
  'health.classFitness': { homeroom: 'asked for another school’s class, it answers with nobody' },
  'health.illnessWatch': { homeroom: 'the office of health sees in which class absences gather' },
  'privacy.consents': { pupil: 'the privacy officer sees of which children a consent is missing, by a masked name' },
};
/** The plan that was adopted is for everyone who is signed in, on every page that is drawn from it. */
const EVERYWHERE = ['plan'];

/** Views that no guess of the oracle opens in the demonstration county, each with the test that asks them. */
const UNOPENED: Readonly<Record<string, string>> = {
  'plan.judgingPreview': 'src/offices/plan/judging/judging.test.ts',
  'plan.letter': 'src/offices/plan/views/maySee.test.ts',
  'privacy.dossier': 'src/offices/privacy/privacy.test.ts',
  'aid.whyEntitled': 'test/contracts/patterns/entitlement.ts',
  'access.fileReadings': 'test/contracts/patterns/caseFile.ts',
  'indicators.indicator': 'src/offices/indicators/indicators.test.ts',
  'indicators.proof': 'src/offices/indicators/indicators.test.ts',
  'indicators.passScenario': 'src/offices/indicators/standards/standards.test.ts',
  'indicators.passProgress': 'src/offices/indicators/standards/standards.test.ts',
};

let house: TestHouse;
let books: Books;
let school = '';
before(async () => {
  house = await openHouse({ withPlan: true });
  house.clock = new Date('2028-01-10T02:00:00Z');
  books = await readBooks(house.store, house.county, offices);
  school = books.rows.get('organisation')!.find(one => (one as { readonly name?: unknown }).name === '城关第一小学')!.id;
});
after(() => house.close());

const views = offices.flatMap(office => office.views as readonly View[]);
const askers = ({ by }: View): readonly Asker[] =>
  (by === 'signedIn' ? ['filer', 'schoolClerk', 'nobody'] : by).map(role => ({ role, organisation: school }));

interface Asked extends Given {
  readonly view: string;
  readonly role: string;
}
async function askAll(asked: readonly View[]): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  for (const view of asked)
    for (const who of askers(view))
      found.push({ ...(await askView(house.store, house.county, books, view, who)), view: view.name, role: who.role });
  return found;
}
const isAllowed = (view: string, register: string) =>
  EVERYWHERE.includes(register) || SHOWS[view]?.[register] !== undefined || SHOWS[view]?.['*'] !== undefined;
const leaksIn = (found: readonly Asked[]) =>
  found.flatMap(({ view, role, kept }) =>
    [...kept].filter(([register]) => !isAllowed(view, register)).map(([register, row]) => `${view} shows ${role}: ${register} ${row}`),
  );

test('no view shows a person of one school, role by role, rows that the lists keep from them; nothing masked stands in one in clear', async () => {
  const found = await askAll(views);
  const cases = found.reduce((sum, one) => sum + one.asked, 0);
  console.log(`${views.length} views, ${cases} askings`);
  assert.deepEqual(leaksIn(found), []);
  assert.deepEqual(
    found.flatMap(({ view, role, clear }) => [...clear].map(field => `${view} shows ${role} ${field} in clear`)),
    [],
  );
  const opened = new Set(found.filter(one => one.answered > 0).map(one => one.view));
  const silent = views.map(view => view.name).filter(name => !opened.has(name) && UNOPENED[name] === undefined);
  assert.deepEqual(silent, [], 'no guess opens these: name the test that asks them');
  assert.deepEqual(
    Object.values(UNOPENED).filter(path => !existsSync(join(import.meta.dirname, '../..', path))),
    [],
  );
  assert.ok(cases > 800);
});

test('the oracle turns red when a view hands out rows as they are, and when it gives a pupil’s name in clear', async () => {
  const registers = offices.flatMap(office => office.registers as readonly Register[]);
  const careless = (name: string): View => ({
    name: `careless.${name}`,
    label: '疏漏',
    by: ['filer'],
    input: {},
    run: async desk => ({ ok: true, value: await desk.store.rows(shapeOf(registers.find(one => one.name === name)!)) }),
  });
  const found = await askAll([careless('hazard'), careless('pupil'), careless('organisation')]);
  assert.deepEqual(
    found.map(({ kept, clear }) => [kept.size > 0, clear.has('pupil.name')]),
    [
      [true, false],
      [true, true],
      [false, false],
    ],
  );
});
