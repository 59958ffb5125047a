import type { AddressInfo } from 'node:net';
import { firstAdministrator, firstRoles } from '#offices/accounts/index.ts';
import { type Office, type Register, shapeOf } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { playDemonstration, wasPlayed } from './demonstration.ts';
import type { Log } from './faults.ts';
import { startErrands } from './jobs/errands.ts';
import { postThrough } from './jobs/post.ts';
import { wallOf } from './jobs/wall.ts';
import type { Listening } from './listen.ts';
import { providerIn } from './provider.ts';
import type { Rates } from './rates.ts';
import { openServer } from './server.ts';

/** Everything that a running house is made of. */
export interface StartOptions {
  readonly store: Store;
  readonly offices: readonly Office[];
  readonly listening: Listening;
  readonly pages: string;
  readonly version: string;
  readonly log: Log;
  readonly rates?: Rates;
  /** Told what is being done, in both languages. */
  readonly tell: (zh: string, en: string) => void;
}

/** A house that is open: where, who may come in first, and how to close it. */
export interface OpenHouse {
  readonly address: string;
  readonly administrator: { readonly username: string; readonly password: string } | null;
  close(): Promise<void>;
}

/** In the demonstration one person plays every part; in a county of its own the administrator only administers. */
const rolesOfFirst = (isExample: boolean, offices: readonly Office[]): readonly string[] =>
  isExample ? [...new Set(offices.flatMap(office => office.roles.map(role => role.name)))].filter(name => name !== 'filer') : firstRoles;

/** Prepares the counties, makes sure that an administrator can get in, and listens. The store is closed by whoever opened it. */
export async function start(options: StartOptions): Promise<OpenHouse> {
  const { store, offices, listening, tell } = options;
  await store.refreshSearch(offices.flatMap(office => office.registers as readonly Register[]).map(shapeOf));
  if ((await store.counties()).length === 0) {
    tell('正在载入示例县玉泉市…', 'Loading the demonstration county…');
    await playDemonstration(store, offices);
  }
  for (const { code, isExample } of await store.counties())
    if (isExample && !(await wasPlayed(store, code)))
      tell(
        '示例县上次没有载入完整。里面若没有您自己的内容，请删除数据目录后重新启动。',
        'The demonstration was cut short; if nothing of yours is in it, delete the data directory and start again.',
      );
  const [first] = await store.counties();
  const administrator = await firstAdministrator(store, first!.code, rolesOfFirst(first!.isExample, offices));
  const app = await openServer({
    store,
    offices,
    version: options.version,
    pages: options.pages,
    log: options.log,
    ...(listening.https ? { https: listening.https } : {}),
    ...(listening.proxy === undefined ? {} : { proxy: listening.proxy }),
    ...(options.rates ? { rates: options.rates } : {}),
    ...providerIn(process.env),
  });
  await app.listen({ host: listening.host, port: listening.port });
  const errands = startErrands({ store, offices, post: postThrough(wallOf(process.env)), log: options.log });
  const { port } = app.server.address() as AddressInfo;
  const host = listening.host.includes(':') ? `[${listening.host}]` : listening.host;
  return {
    address: `${listening.https ? 'https' : 'http'}://${host}:${port}`,
    administrator,
    async close() {
      await errands.stop();
      await app.close();
    },
  };
}
