import { whoHolds } from '#offices/accounts/index.ts';
import { narrowedTo, type Office, shapeOf } from '#register/index.ts';
import { csrfOf, digestOfToken } from '#server/sessions.ts';
import { type OracleCounty, registerOf } from './county.ts';
import { type Deed, isReached, laws, mayReveal, maySee, type Person, type Row } from './law.ts';
import type { numbers } from './people.ts';

/** Where the house and the oracle say different things, and how many cases were compared. */
export interface Compared {
  readonly cases: number;
  readonly differences: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** A question of a person over HTTP: status and body. */
export async function ask(address: string, who: Person, method: string, path: string, body?: Json) {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      cookie: `yuheng_session=${who.cookie}`,
      'x-yuheng-csrf': csrfOf(who.cookie),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}

const plain = (value: unknown): string => JSON.stringify(value ?? null);

/** Fields of a row that are not as the oracle has them: hidden ones in clear, open ones changed. */
function fieldDifferences(register: string, row: Row, shown: Json): readonly string[] {
  const { hidden } = laws[register]!;
  return Object.keys(registerOf(register).fields).flatMap(name => {
    const [raw, given] = [plain(row.values[name]), plain(shown[name])];
    const isHidden = Object.hasOwn(hidden, name);
    const right = isHidden ? (raw === 'null' ? given === 'null' : given.includes('*') && given !== raw) : given === raw;
    return right ? [] : [`${register} ${row.id} ${name}: ${given}, oracle ${isHidden ? 'hides it' : raw}`];
  });
}

async function allListed(address: string, who: Person, register: string): Promise<readonly Json[]> {
  const found: Json[] = [];
  let after: unknown = null;
  do {
    const tail = after === null ? '' : `&after=${encodeURIComponent(String(after))}`;
    const { status, body } = await ask(address, who, 'GET', `/api/registers/${register}/rows?size=500${tail}`);
    if (status === 403) return [];
    if (status !== 200) throw new Error(`${register}: ${status} ${plain(body)}`);
    found.push(...(body.rows as readonly Json[]));
    after = body.next;
  } while (after !== null);
  return found;
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && new Set([...one, ...other]).size === one.length;

/** Lists over HTTP: the rows that come, and each field of each. */
export async function compareLists(address: string, county: OracleCounty, people: readonly Person[]): Promise<Compared> {
  const differences: string[] = [];
  let cases = 0;
  for (const who of people)
    for (const [register, rows] of Object.entries(county.rows)) {
      const listed = await allListed(address, who, register);
      const said = rows.filter(row => maySee(who, register, row));
      const ids = listed.map(row => String(row.id));
      const saidIds = said.map(row => row.id);
      cases += rows.length;
      if (!sameSet(ids, saidIds)) differences.push(`${register}: ${ids.length} listed, oracle ${saidIds.length}; ${who.told}`);
      for (const row of said) {
        const shown = listed.find(one => one.id === row.id);
        const wrong = shown === undefined ? [] : fieldDifferences(register, row, shown);
        differences.push(...wrong.map(text => `${text}; ${who.told}`));
        cases += Object.keys(registerOf(register).fields).length;
      }
    }
  return { cases, differences };
}

/** Single rows over HTTP, asked for by their address. */
export async function compareRecords(
  address: string,
  county: OracleCounty,
  people: readonly Person[],
  next: ReturnType<typeof numbers>,
  each: number,
): Promise<Compared> {
  const differences: string[] = [];
  let cases = 0;
  for (const who of people)
    for (const [register, rows] of Object.entries(county.rows))
      for (let count = 0; count < each; count++) {
        const row = rows[next(rows.length)]!;
        const { status } = await ask(address, who, 'GET', `/api/registers/${register}/rows/${row.id}`);
        cases += 1;
        if ((status === 200) !== maySee(who, register, row)) differences.push(`${register} ${row.id}: ${status}; ${who.told}`);
      }
  return { cases, differences };
}

/** The database alone, as the server's role, narrowed as the server narrows it and asked for everything. */
export async function compareDatabase(
  county: OracleCounty,
  offices: readonly Office[],
  people: readonly Person[],
  isWalled = true,
): Promise<Compared> {
  const differences: string[] = [];
  let cases = 0;
  const walled = new Set<string>();
  for (const who of people) {
    const holder = await whoHolds(county.store, county.county, digestOfToken(who.cookie));
    const only = narrowedTo({ offices }, holder!.actor);
    for (const [register, rows] of Object.entries(county.rows)) {
      const key = Object.keys(only).find(name => name === register || name.startsWith(`${register}.`));
      if (key === undefined) continue;
      walled.add(register);
      const given = await county.store.read({ county: county.county, actor: who.id, ...(isWalled ? { only } : {}) }, reading =>
        reading.rows(shapeOf(registerOf(register))),
      );
      const beyond = given.filter(({ id }) => {
        const row = rows.find(one => one.id === id)!;
        return !isReached(who, register, row);
      });
      const missing = rows.filter(row => maySee(who, register, row) && !given.some(one => one.id === row.id));
      cases += rows.length;
      if (beyond.length > 0) differences.push(`${register}: the database gives ${beyond.length} rows beyond ${only[key]}; ${who.told}`);
      if (missing.length > 0) differences.push(`${register}: the database keeps ${missing.length} rows back; ${who.told}`);
    }
  }
  const unwalled = Object.keys(laws).filter(register => laws[register]!.some.length > 0 && !walled.has(register));
  if (unwalled.length > 0) differences.push(`never narrowed: ${unwalled.join(', ')}`);
  return { cases, differences };
}

/** Hidden fields asked for in clear, over HTTP. */
export async function compareReveals(address: string, county: OracleCounty, people: readonly Person[], most: number): Promise<Compared> {
  const differences: string[] = [];
  let cases = 0;
  for (const who of people)
    for (const [register, { hidden }] of Object.entries(laws))
      for (const field of Object.keys(hidden)) {
        const rows = county.rows[register]!.slice(0, most);
        const wish = { rows: rows.map(row => row.id), fields: [field], reason: 'verify' };
        const { status, body } = await ask(address, who, 'POST', `/api/registers/${register}/reveal`, wish);
        const values = status === 200 ? (body.values as Readonly<Record<string, Json>>) : {};
        for (const row of rows) {
          cases += 1;
          const said = mayReveal(who, register, field, row);
          const shown = values[row.id];
          const right = said ? shown !== undefined && plain(shown[field]) === plain(row.values[field]) : shown === undefined;
          if (!right) differences.push(`${register}.${field} ${row.id}: ${status} ${plain(shown)}, oracle ${said}; ${who.told}`);
        }
      }
  return { cases, differences };
}

const codesIn = (body: Json): readonly string[] => ((body.problems ?? []) as readonly { readonly code: string }[]).map(one => one.code);
const NO = ['deed.notYours', 'register.notYourOrganisation', 'register.notYourStep', 'roster.notYourSchool', 'pattern.notYourBody'];

/** What became of a deed that was sent with a version that is not the row's, so that nothing is changed by it. */
function outcomeOf(status: number, codes: readonly string[]): 'may' | 'notFromThisState' | 'mayNot' | string {
  if (status === 409) return 'may';
  if (codes.includes('register.notFromThisState')) return 'notFromThisState';
  return codes.length > 0 && codes.every(code => NO.includes(code)) ? 'mayNot' : `${status} ${codes.join(' ')}`;
}

/** The oracle's word on a deed. */
const saidOf = (deed: Deed, who: Person, row: Row): string =>
  !deed.may(who, row) ? 'mayNot' : deed.states === 'any' || deed.states.includes(row.state) ? 'may' : 'notFromThisState';

/** Deeds over HTTP: every person, rows in every state. */
export async function compareDeeds(
  address: string,
  county: OracleCounty,
  people: readonly Person[],
  deeds: Readonly<Record<string, Deed>>,
  next: ReturnType<typeof numbers>,
  each: number,
): Promise<Compared> {
  const differences: string[] = [];
  let cases = 0;
  for (const who of people)
    for (const [name, deed] of Object.entries(deeds)) {
      const rows = county.rows[deed.register]!;
      for (let count = 0; count < each; count++) {
        const row = rows[next(rows.length)]!;
        const { status, body } = await ask(address, who, 'POST', `/api/deeds/${name}`, { ...deed.input, [deed.row]: row.id, version: 99 });
        const [done, said] = [outcomeOf(status, codesIn(body)), saidOf(deed, who, row)];
        cases += 1;
        if (done !== said) differences.push(`${name} on ${row.state} ${row.id}: ${done}, oracle ${said}; ${who.told}`);
      }
    }
  return { cases, differences };
}
