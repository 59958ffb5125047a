import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { type Office, perform, system } from '#register/index.ts';
import { rates } from '#server/rates.ts';
import { openServer } from '#server/server.ts';
import type { Store } from '#store/index.ts';
import { testCounty } from '../../test/county/store.ts';
import { Browser, PASSWORD } from '../../test/house.ts';
import { offices, SIZE } from './page.ts';
import type { Asking } from './questions.ts';

const limitless = { perVisitor: Number.POSITIVE_INFINITY, perAddress: Number.POSITIVE_INFINITY };

/** A person of the long ledger who has signed in: asks for a page and waits for the last byte of the answer. */
export type Visitor = (asking: Asking) => Promise<void>;

/** The address of a page. */
const pathOf = ({ where, search, order, after }: Asking): string => {
  const asked = { ...(where === undefined ? {} : { where: JSON.stringify(where) }), search, order, after, size: String(SIZE) };
  const given = Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined);
  return `/api/registers/benchEntry/rows?${new URLSearchParams(given)}`;
};

function fetched(address: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<void> {
  return new Promise((done, fail) => {
    get(address, { headers, agent }, answer => {
      const bytes: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => bytes.push(chunk));
      answer.on('end', () =>
        answer.statusCode === 200 ? done() : fail(new Error(`${answer.statusCode} ${Buffer.concat(bytes).toString().slice(0, 300)}`)),
      );
    }).on('error', fail);
  });
}

/** The product's server over this store, and in it a reader of the whole bureau and the clerk of one school, as browsers ask: packed, over a kept connection. */
export async function openVisitors(store: Store, organisations: readonly string[]) {
  const app = await openServer({
    store,
    offices: offices as readonly Office[],
    version: 'bench',
    pages: join(import.meta.dirname, '..', '..', 'dist', 'web'),
    log: line => console.error(line),
    rates: { ...rates, signIn: limitless, read: limitless, write: limitless, page: limitless },
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const add = offices.flatMap(office => office.verbs).find(verb => verb.name === 'accounts.add')!;
  const enter = async (username: string, role: string, organisation: string): Promise<Visitor> => {
    const added = await perform(store, testCounty.code, system, add, { username, name: '某人', organisation, roles: [role] });
    if (!added.ok) throw new Error(JSON.stringify(added.problems));
    const browser = new Browser(address);
    await browser.signIn(username, (added.value as { readonly oneTimePassword: string }).oneTimePassword);
    await browser.ask('POST', '/api/session/password', {
      old: (added.value as { readonly oneTimePassword: string }).oneTimePassword,
      new: PASSWORD,
    });
    const cookie = [...browser.cookies].map(one => one.join('=')).join('; ');
    return asking => fetched(`${address}${pathOf(asking)}`, { cookie, 'accept-encoding': 'gzip' }, agent);
  };
  const name = Date.now().toString(36);
  const visitors = [await enter(`bureau${name}`, 'planner', organisations[0]!), await enter(`school${name}`, 'filer', organisations[1]!)];
  return {
    visitors,
    close: async () => {
      agent.destroy();
      await app.close();
    },
  };
}
