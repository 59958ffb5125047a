/** Adds schools to a county, one deed each, until the store refuses or fails; says on stdout how many were acknowledged and why it ended. */
import { openStore } from '#store/index.ts';
import { codesOf, contractMigrations, school } from '../contracts/store/world.ts';
import { testCounty } from './store.ts';

const store = await openStore({ dataDirectory: process.argv[2]!, migrations: contractMigrations() });
let acknowledged = 0;
let codes: readonly string[] = [];
while (codes.length === 0 && acknowledged < 5000) {
  try {
    const context = { county: testCounty.code, actor: 'filler', deed: 'test.fill' };
    const name = `满盘小学${acknowledged}${'长'.repeat(500)}`;
    const done = await store.deed(context, async transaction => ({ ok: true, value: await transaction.insert(school, { name }) }));
    codes = codesOf(done);
    if (done.ok) acknowledged += 1;
  } catch (error) {
    codes = [(error as { code: string }).code];
    console.error(error);
  }
}
console.log(JSON.stringify({ acknowledged, codes }));
process.exit(0);
