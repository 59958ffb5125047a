// The product's own server with one office more, a ledger of forty columns. Started by import.bench.ts in a process of its own.
import { join } from 'node:path';
import { offices } from '#app';
import { rates } from '#server/rates.ts';
import { start } from '#server/start.ts';
import { openStore } from '#store/index.ts';
import { wideMigrations, wideOffice } from './ledger.ts';

const [dataDirectory = ''] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL;
const store = await openStore({ dataDirectory, migrations: wideMigrations(), ...(databaseUrl ? { databaseUrl } : {}) });
// Whoever measures asks more often than a person.
const limitless = { perVisitor: Number.POSITIVE_INFINITY, perAddress: Number.POSITIVE_INFINITY };
const house = await start({
  store,
  offices: [...offices, wideOffice],
  listening: { host: '127.0.0.1', port: 0 },
  pages: join(import.meta.dirname, '..', '..', 'dist', 'web'),
  version: 'bench',
  log: line => process.stderr.write(`${JSON.stringify(line)}\n`),
  tell: () => undefined,
  rates: { ...rates, read: limitless },
});
process.stdout.write(`${JSON.stringify({ address: house.address, administrator: house.administrator })}\n`);
process.once('SIGTERM', async () => {
  await house.close();
  await store.close();
});
