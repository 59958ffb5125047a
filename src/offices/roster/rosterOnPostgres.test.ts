import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { books } from '../../../test/county/bureau.ts';
import { codesOf } from '../../../test/county/people.ts';
import { openRoster } from '../../../test/county/roster.ts';
import { embeddedPrograms, type Programs, type Server, startServer } from '../../../test/county/servers.ts';

/** Three clerks admit one pupil at the same moment. */
const enrolAtOnce = (server: Server) =>
  void test('of three admissions of one number at once one is granted', async () => {
    books.databaseUrl = await server.newDatabase();
    const its = await openRoster();
    const homeroom = await its.openRoom(its.eastClerk, its.east, 2027, 1);
    const asked = [1, 2, 3].map(() => its.office.does(its.eastClerk, 'enrolPupil', its.pupil(homeroom)));
    const answers = await Promise.allSettled(asked);
    const granted = answers.filter(answer => answer.status === 'fulfilled' && codesOf(answer.value).length === 0);
    assert.equal(granted.length, 1);
    await its.store.close();
  });

/** Tells the same stories again, with the books on PostgreSQL. */
async function tellOn(server: Server): Promise<void> {
  books.databaseUrl = await server.newDatabase();
  await import('./changes.test.ts');
  books.databaseUrl = await server.newDatabase();
  await import('./enrolment.test.ts');
  enrolAtOnce(server);
  after(() => server.stop());
}

const skipped = ({ missing }: { readonly missing: string }) =>
  void test('the roster is kept on PostgreSQL as well', { skip: missing }, () => undefined);

const programs: Programs = embeddedPrograms();
await ('folder' in programs ? tellOn(await startServer(programs)) : skipped(programs));
