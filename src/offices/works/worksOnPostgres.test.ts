import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { books } from '../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { embeddedPrograms, type Programs, type Server, startServer } from '../../../test/county/servers.ts';
import { openWorks } from '../../../test/county/works.ts';

/** Six classes ask at once for a half-day that has room for two of them. */
const bookAtOnce = (server: Server) =>
  void test('of six classes that book at once only as many come as the base takes', async () => {
    books.databaseUrl = await server.newDatabase();
    const its = await openWorks();
    const entered = { name: '河湾基地', organisation: its.school, site: '河湾镇', capacity: 100, openedOn: '2028-01-01' };
    const { base } = granted(await its.office.does<{ base: string }>(its.keeper, 'addBase', entered));
    const place = { base, organisation: its.school, day: '2028-01-12', half: '上午', pupils: 40 };
    const asked = ['甲', '乙', '丙', '丁', '戊', '己'].map(name =>
      its.office.does(its.filer, 'book', { ...place, className: `${name}班` }),
    );
    const answers = (await Promise.all(asked)).map(codesOf).toSorted((x, y) => x.length - y.length);
    assert.deepEqual(answers, [[], [], ['works.full'], ['works.full'], ['works.full'], ['works.full']]);
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
