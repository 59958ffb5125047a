import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Office, Register, Verb } from '#register/index.ts';
import { openServer } from '#server/server.ts';
import { type Compared, compareDatabase, compareDeeds, compareLists, compareRecords, compareReveals } from './asking.ts';
import { type OracleCounty, offices, openOracleCounty } from './county.ts';
import { deeds } from './law.ts';
import { numbers } from './people.ts';

const PEOPLE = 40;

let county: OracleCounty;
before(async () => {
  county = await openOracleCounty(PEOPLE, 41);
});
after(() => county.close());

const told = (what: string, { cases, differences }: Compared) => {
  console.log(`${what}: ${cases} cases`);
  assert.deepEqual(differences.slice(0, 10), [], `${differences.length} differences`);
  return cases;
};

test('rows and fields of every list over HTTP are those of the oracle', async () => {
  const cases = told('lists and their fields', await compareLists(county.address, county, county.people));
  assert.ok(cases > 30_000);
});

test('a row asked for by its own address is there or not as the oracle says', async () => {
  told('single rows', await compareRecords(county.address, county, county.people, numbers(42), 2));
});

test('the database itself, as the server’s role, gives the rows of the oracle’s organisations alone', async () => {
  told('the database alone', await compareDatabase(county, offices, county.people));
});

test('what is hidden is shown in clear to those alone whom the oracle names, row by row', async () => {
  told('readings in clear', await compareReveals(county.address, county, county.people, 20));
});

test('deeds over HTTP are done or refused as the oracle says, from every state', async () => {
  told('deeds', await compareDeeds(county.address, county, county.people, deeds, numbers(43), 4));
});

// The canary: with one wall of the house removed, the oracle must see it.

const withRegister = (name: string, change: (register: Register) => object): readonly Office[] =>
  offices.map(office => ({
    ...office,
    registers: office.registers.map(one => (one.name === name ? { ...one, ...change(one as Register) } : one)) as readonly Register[],
  }));
const withVerb = (name: string, change: (verb: Verb) => object): readonly Office[] =>
  offices.map(office => ({ ...office, verbs: office.verbs.map(one => (one.name === name ? { ...one, ...change(one) } : one)) }));

/** Asks a second server before the same books, whose offices have one rule changed. */
async function askedOf(changed: readonly Office[], work: (address: string) => Promise<Compared>): Promise<number> {
  const rates = Object.fromEntries(
    ['signIn', 'read', 'write', 'reveal', 'upload', 'open', 'page'].map(name => [name, { perVisitor: 1e9, perAddress: 1e9 }]),
  );
  const app = await openServer({
    store: county.store,
    offices: changed,
    version: 'test',
    pages: 'nowhere',
    log: () => undefined,
    rates: rates as never,
  });
  const found = await work(await app.listen({ host: '127.0.0.1', port: 0 }));
  await app.close();
  return found.differences.length;
}

test('the oracle turns red when filers may read all hazards, when a name is no longer sensitive, when anyone is shown names in clear', async () => {
  const some = county.people;
  const only = (register: string): OracleCounty => ({ ...county, rows: { [register]: county.rows[register]! } });
  const readAll = withRegister('hazard', () => ({ readAllBy: ['safetyOffice', 'planner', 'leader', 'auditor', 'filer'] }));
  assert.ok((await askedOf(readAll, address => compareLists(address, only('hazard'), some))) > 0);
  const open = withRegister('guardian', ({ fields }) => ({ fields: { ...fields, name: { ...fields.name, sensitive: undefined } } }));
  assert.ok((await askedOf(open, address => compareLists(address, only('guardian'), some))) > 0);
  const shown = withRegister('pupil', () => ({ revealTo: { identity: 'signedIn' } }));
  assert.ok((await askedOf(shown, address => compareReveals(address, county, some, 5))) > 0);
});

test('the oracle turns red when a deed forgets its bounds, when another role may do it, and when the database is not narrowed', async () => {
  const some = county.people.slice(0, 20);
  const next = () => numbers(44);
  const one = (name: string) => ({ [name]: deeds[name]! });
  const unbounded = withVerb('roster.suspendPupil', () => ({ within: undefined }));
  assert.ok((await askedOf(unbounded, address => compareDeeds(address, county, county.people, one('roster.suspendPupil'), next(), 8))) > 0);
  const wider = withVerb('inspection.holdVisit', () => ({ by: 'signedIn' }));
  assert.ok((await askedOf(wider, address => compareDeeds(address, county, some, one('inspection.holdVisit'), next(), 4))) > 0);
  const { differences } = await compareDatabase(county, offices, some, false);
  assert.ok(differences.length > 0);
});
