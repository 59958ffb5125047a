import { join } from 'node:path';
import { officesWith } from '#app';
import { firstAdministrator, peopleOf } from '#offices/accounts/index.ts';
import type { Office } from '#register/index.ts';
import { perform, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import type { Rates } from '#server/rates.ts';
import { openServer } from '#server/server.ts';
import type { Route } from '#server/visit.ts';
import { openStore, type Store } from '#store/index.ts';
import type { Migration } from '#store/migrate.ts';

/** A house in memory with the demonstration county, served on a free loopback port, with a clock that the test moves. */
export interface TestHouse {
  readonly store: Store;
  readonly county: string;
  readonly address: string;
  readonly log: Readonly<Record<string, unknown>>[];
  readonly administrator: { readonly username: string; readonly password: string };
  clock: Date;
  /** A browser that has not been here before. */
  browser(): Browser;
  /** A browser in which a person of the demonstration has signed in and chosen a password. */
  signedIn(username: string): Promise<Browser>;
  close(): Promise<void>;
}

/** An answer as the pages see it. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly value?: unknown;
    readonly problems?: readonly { readonly code: string; readonly message: string; readonly english: string }[];
    readonly [key: string]: unknown;
  };
}

/** The codes of a refusal. */
export const codesOf = (seen: Seen): readonly string[] => (seen.body.problems ?? []).map(problem => problem.code);

/** A password that the house accepts. */
export const PASSWORD = '白杨树下的三盏灯-27';

/** Keeps cookies and repeats the CSRF token, as the pages do. */
export class Browser {
  readonly address: string;
  readonly cookies = new Map<string, string>();
  csrf = '';
  constructor(address: string) {
    this.address = address;
  }

  async ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { 'x-yuheng-csrf': this.csrf }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    const seen = { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : { text } } as Seen;
    if (typeof seen.body.csrf === 'string') this.csrf = seen.body.csrf;
    return seen;
  }

  private keep(line: string): void {
    const [pair = '', ...marks] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (marks.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  get = (path: string) => this.ask('GET', path);
  view = (name: string, input: unknown = {}) => this.get(`/api/views/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  deed = (name: string, input: unknown = {}) => this.ask('POST', `/api/deeds/${name}`, input);

  async signIn(username: string, password: string): Promise<Seen> {
    await this.get('/api/session');
    return this.ask('POST', '/api/session', { username, password });
  }
}

/** Opens such a house. `more` adds routes, `offices` takes the place of the product's own. */
export async function openHouse(
  options: {
    readonly more?: readonly Route[];
    readonly rates?: Rates;
    readonly offices?: readonly Office[];
    readonly withPlan?: true;
    /** The offices that play their part in the demonstration; roster and accounts where left out. */
    readonly played?: readonly string[];
    /** The migrations to stand on, for offices of which some are made up. */
    readonly migrations?: readonly Migration[];
  } = {},
): Promise<TestHouse> {
  const clock = { now: new Date('2027-12-31T02:00:00Z') };
  const { migrations } = options;
  const store = await openStore({ inMemory: true, now: () => clock.now, ...(migrations === undefined ? {} : { migrations }) });
  const offices = options.offices ?? officesWith(() => clock.now);
  const county = demonstration.code;
  // The plan of the demonstration has a test of its own; the door needs people and organisations alone.
  const played = options.withPlan ? offices : offices.filter(office => (options.played ?? ['roster', 'accounts']).includes(office.name));
  await playDemonstration(store, played);
  const roles = ['administrator', 'security', 'planner', 'leader', 'auditor'];
  const administrator = await firstAdministrator(store, county, roles);
  const log: Readonly<Record<string, unknown>>[] = [];
  const app = await openServer({
    store,
    offices,
    version: 'test',
    pages: process.env.YUHENG_TEST_PAGES ?? join(import.meta.dirname, '..', 'dist', 'web'),
    log: line => log.push(line),
    ...(options.more ? { more: options.more } : {}),
    ...(options.rates ? { rates: options.rates } : {}),
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const reset = offices.flatMap(office => office.verbs).find(verb => verb.name === 'accounts.resetPassword')!;
  return {
    store,
    county,
    address,
    log,
    administrator: administrator!,
    get clock() {
      return clock.now;
    },
    set clock(now: Date) {
      clock.now = now;
    },
    browser: () => new Browser(address),
    async signedIn(username) {
      const people = await store.read({ county, actor: system.id }, reading =>
        peopleOf({ store: reading, actor: system, today: reading.today }),
      );
      const given = await perform(store, county, system, reset, { account: people.find(person => person.username === username)?.id });
      if (!given.ok) throw new Error(`no account ${username}`);
      const browser = new Browser(address);
      const once = (given.value as { readonly oneTimePassword: string }).oneTimePassword;
      await browser.signIn(username, once);
      await browser.ask('POST', '/api/session/password', { old: once, new: PASSWORD });
      return browser;
    },
    async close() {
      await app.close();
      await store.close();
    },
  };
}
