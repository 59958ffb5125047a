import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roster } from '#offices/roster/index.ts';
import type { IntakeLine, IntakeSight } from '#offices/roster/intake/views.ts';
import { openStore } from '#store/index.ts';
import { exportFile, exportLine, runIntakes, uploaded } from '../test/county/intakeFiles.ts';
import { atOffice, granted, person } from '../test/county/people.ts';
import { embeddedPrograms, startServer } from '../test/county/servers.ts';
import { testCounty } from '../test/county/store.ts';

const SCHOOL = 1000;

async function measure(where: { readonly databaseUrl: string } | { readonly dataDirectory: string }, pupils: number): Promise<void> {
  const store = await openStore({ ...where, now: () => new Date('2027-09-20T02:00:00Z') });
  await store.addCounty(testCounty);
  const county = testCounty.code;
  const office = atOffice(store, county, roster);
  const planner = person(1, '甲', ['planner']);
  const schools = Array.from({ length: Math.ceil(pupils / SCHOOL) }, (_, i) => `示例第${i + 1}小学`);
  for (const name of schools) granted(await office.does(planner, 'addOrganisation', { name, kind: 'school', day: '2020-09-01' }));
  const section = person(2, '乙', ['enrolment']);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);
  const line = (place: number) => exportLine(schools[Math.floor(place / SCHOOL)]!, place % SCHOOL, 2027, Math.floor(place / SCHOOL) * 7);
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    console.log(`  ${what.padEnd(34)} ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s`);
    return value;
  };
  const takeOnce = async (round: string, change: number) => {
    const lines = Array.from({ length: pupils }, (_, place) => ({
      ...line(place),
      ...(place % 100 < change ? { 成员1联系电话: '13911112222' } : {}),
    }));
    const sheetImport = await uploaded(store, county, section, exportFile(lines));
    const { intake } = await timed(`${round}: looked through`, async () =>
      granted(await office.does<{ intake: string }>(section, 'bringIntake', { subject: 'pupils', sheetImport })),
    );
    const sight = granted(await office.sees<IntakeSight>(section, 'intakeSight', { intake, mapping: null, headings: null }));
    const headings = JSON.stringify(Object.fromEntries(sight.targets.map(one => [one.key, one.heading])));
    granted(
      await office.does(section, 'compareIntake', {
        intake,
        system: sight.system,
        headings,
        codes: '{}',
        isWhole: true,
        day: '2027-09-20',
      }),
    );
    await timed(`${round}: compared`, () => runIntakes(store, county));
    granted(await office.does(section, 'takeOver', { intake }));
    await timed(`${round}: taken over`, () => runIntakes(store, county));
    const { outcome, state } = granted(await office.sees<IntakeLine>(section, 'intakeStanding', { intake }));
    console.log(`    ${state}: ${JSON.stringify(outcome.found)} ${JSON.stringify(outcome.taken)}`);
  };
  await takeOnce('all new', 0);
  await takeOnce('one in a hundred changed', 1);
  clearInterval(watch);
  console.log(`  most memory ${(most / 2 ** 20).toFixed(0)} MB`);
  await store.close();
}

/** `npm run bench -- intake [pupils]`: an enrolment export of a whole county taken over, and a later one held against it. */
export async function run([size]: readonly string[]): Promise<void> {
  const pupils = Number(size ?? 70_000);
  const programs = embeddedPrograms();
  if ('folder' in programs) {
    const server = await startServer(programs);
    console.log(`PostgreSQL, ${pupils} pupils`);
    await measure({ databaseUrl: await server.newDatabase() }, pupils);
    await server.stop();
  }
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-intake-'));
  console.log(`embedded database, ${pupils} pupils`);
  await measure({ dataDirectory: join(folder, 'data') }, pupils);
  rmSync(folder, { recursive: true, force: true });
}
