import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Provider from 'oidc-provider';
import { officesWith } from '#app';
import { peopleOf } from '#offices/accounts/index.ts';
import { perform, system } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { openTestStore } from '../../test/county/store.ts';
import { playDemonstration } from './demonstration.ts';
import { openServer } from './server.ts';

type App = Awaited<ReturnType<typeof openServer>>;
let store: Store;
let app: App;
let ours = '';
let issuer = '';
let theirs: Server;

const free = () =>
  new Promise<number>(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

before(async () => {
  const [here, there] = [await free(), await free()];
  ours = `http://127.0.0.1:${here}`;
  issuer = `http://127.0.0.1:${there}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'yuheng', client_secret: 'a secret of the test', redirect_uris: [`${ours}/api/session/provider/back`] }],
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  theirs = createServer(provider.callback()).listen(there, '127.0.0.1');
  store = await openTestStore();
  const offices = officesWith(() => new Date());
  await playDemonstration(
    store,
    offices.filter(office => ['roster', 'accounts'].includes(office.name)),
  );
  app = await openServer({
    store,
    offices,
    version: 'test',
    pages: join(import.meta.dirname, '..', '..', 'dist', 'web'),
    log: () => undefined,
    provider: { issuer, clientId: 'yuheng', clientSecret: 'a secret of the test', origin: ours, label: '统一身份认证' },
  });
  await app.listen({ host: '127.0.0.1', port: here });
});
after(async () => {
  await app?.close();
  theirs?.closeAllConnections();
  theirs?.close();
  await store?.close();
});

/** A browser that follows links and forms of two sites, each with its own cookies. */
function browser() {
  const cookies = new Map<string, Map<string, string>>();
  return async (address: string, form?: Readonly<Record<string, string>>) => {
    const { origin } = new URL(address);
    const jar = cookies.get(origin) ?? new Map<string, string>();
    cookies.set(origin, jar);
    const answer = await fetch(address, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    return { status: answer.status, next: next === null ? null : new URL(next, address).href, text: await answer.text() };
  };
}
type Go = ReturnType<typeof browser>;

/** Walks the provider's own pages: sign-in as `login`, consent, and back to us; gives the last answer. */
async function walk(go: Go, login: string) {
  let seen = await go(`${ours}/api/session/provider?county=990101`);
  for (let hop = 0; hop < 12 && !(seen.next ?? '').startsWith(`${ours}/api/session/provider/back`); hop++) {
    const action = /action="([^"]+)"/.exec(seen.text)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(seen.text)?.[1] ?? '';
    seen = seen.next === null ? await go(new URL(action!, issuer).href, { prompt, login, password: 'x' }) : await go(seen.next);
  }
  return { back: seen.next!, answer: await go(seen.next!) };
}

test('a person whom the administrator linked comes in through the provider; nobody else does, and no account is made', async () => {
  const county = '990101';
  const people = () =>
    store.read({ county, actor: system.id }, reading => peopleOf({ store: reading, actor: system, today: reading.today }));
  const before = await people();
  const stranger = await walk(browser(), 'zhangsan');
  assert.equal(stranger.answer.status, 403);
  assert.match(stranger.answer.text, /notLinked/);
  assert.equal((await people()).length, before.length);
  const link = officesWith(() => new Date())
    .flatMap(office => office.verbs)
    .find(verb => verb.name === 'accounts.linkProvider')!;
  const account = before.find(one => one.username === 'basic')!.id;
  assert.equal((await perform(store, county, system, link, { account, subject: `${issuer} zhangsan` })).ok, true);
  const go = browser();
  const entered = await walk(go, 'zhangsan');
  assert.equal(entered.answer.status, 200);
  const session = JSON.parse((await go(`${ours}/api/session`)).text) as { readonly account: { readonly username: string } };
  assert.equal(session.account.username, 'basic');
  assert.equal((await go(entered.back)).status, 401);
  assert.equal((await walk(browser(), 'lisi')).answer.status, 403);
});

test('an answer of the provider that another browser began is refused', async () => {
  const go = browser();
  const { next } = await go(`${ours}/api/session/provider`);
  assert.match(String(next), /code_challenge_method=S256/);
  const other = browser();
  assert.equal((await other(`${ours}/api/session/provider/back?code=x&state=${new URL(next!).searchParams.get('state')}`)).status, 401);
  assert.equal((await go(`${ours}/api/session/provider/back?code=made-up&state=${new URL(next!).searchParams.get('state')}`)).status, 401);
});
