import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { insert } from '#register/index.ts';
import { books } from '../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { embeddedPrograms, type Programs, type Server, startServer } from '../../../test/county/servers.ts';
import { openWorks } from '../../../test/county/works.ts';
import { booking } from './bases/booking.ts';

/** Two schools book the last places of a half-day at once: the second waits for the first, and is told. */
const bookAtOnce = (server: Server) =>
  void test('of two schools that book the last places at once the second is told, and nobody is too many', async () => {
    books.databaseUrl = await server.newDatabase();
    const its = await openWorks();
    const entered = { name: '河湾基地', organisation: its.school, site: '河湾镇', capacity: 50, openedOn: '2028-01-01' };
    const { base } = granted(await its.office.does<{ base: string }>(its.keeper, 'addBase', entered));
    const place = { base, day: '2028-01-12', half: 'morning' as const, pupils: 40, activity: null };
    const written = Promise.withResolvers<void>();
    const first = its.office.at(its.filer, 'works.book', async desk => {
      const undecided = { attended: null, bookedBy: its.filer.id, cancelledBecause: null };
      const done = await insert(desk, booking, { ...place, organisation: its.school, className: '甲班', ...undecided });
      written.resolve();
      await new Promise(resolve => setTimeout(resolve, 500));
      return done;
    });
    await written.promise;
    const second = its.office.does(its.stranger, 'book', { ...place, organisation: its.other, className: '乙班' });
    await first;
    assert.deepEqual(codesOf(await second), ['works.full']);
    await its.store.close();
  });

/** Tells the same stories again, with the books on PostgreSQL. */
async function tellOn(server: Server): Promise<void> {
  books.databaseUrl = await server.newDatabase();
  await import('./works.test.ts');
  bookAtOnce(server);
  after(() => server.stop());
}

const skipped = ({ missing }: { readonly missing: string }) =>
  void test('the books of works are kept on PostgreSQL as well', { skip: missing }, () => undefined);

const programs: Programs = embeddedPrograms();
await ('folder' in programs ? tellOn(await startServer(programs)) : skipped(programs));
