/**
 * One life of a process that will be killed: opens the store, checks it against what was acknowledged in earlier lives, then writes with
 * several hands at once and says each acknowledgement aloud. Arguments: data directory, file of acknowledged tags, round, database URL.
 */
import { readFileSync, writeSync } from 'node:fs';
import { openStore } from '#store/index.ts';
import { check, county, migrations, writeBoth } from './ledger.ts';

const [dataDirectory, tagFile, round, databaseUrl] = process.argv.slice(2) as [string, string, string, string?];
const say = (line: string) => writeSync(1, `${line}\n`);
const HANDS = 8;

const store = await openStore({ dataDirectory, migrations, ...(databaseUrl ? { databaseUrl } : {}) });
if ((await store.counties()).length === 0) await store.addCounty(county);
const acknowledged = readFileSync(tagFile, 'utf8').split('\n').filter(Boolean);
say(`checked ${JSON.stringify(await check(store, acknowledged))}`);

async function hand(number: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const tag = `${round}-${number}-${count}`;
    if (await writeBoth(store, tag)) say(`ack ${tag}`);
  }
}

if (round !== 'last') await Promise.all(Array.from({ length: HANDS }, (_, number) => hand(number)));
await store.close();
