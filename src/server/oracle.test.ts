import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accounts } from '#offices/accounts/index.ts';
import { roster } from '#offices/roster/index.ts';
import {
  type Actor,
  type Bound,
  describeLedger,
  knownRows,
  mayList,
  narrowedTo,
  ownRows,
  perform,
  type Register,
  shapeOf,
} from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { purchase, purchases } from '../../test/county/sixty.ts';
import { type DrillHouse, openDrillHouse } from '../../test/screens/drillHouse.ts';

/** One who may be asked about: the roles they hold everywhere, those they hold over some organisations alone, and where they work. */
interface Person {
  readonly everywhere: readonly string[];
  readonly over: Readonly<Record<string, readonly string[]>>;
  readonly works: string | null;
}
interface Row {
  readonly id: string;
  readonly organisation: string;
  readonly state: 'draft' | 'adopted';
}

// The oracle: what the declaration of `purchase` means, said again in the plainest words. Filers see and correct what is of their own
// organisation; planners see and adopt everything; a role over some organisations counts on their rows alone.
const isFiler = (who: Person, row: Row) =>
  (who.everywhere.includes('filer') && who.works === row.organisation) || (who.over.filer ?? []).includes(row.organisation);
const isPlanner = (who: Person, row: Row) => who.everywhere.includes('planner') || (who.over.planner ?? []).includes(row.organisation);
const maySee = (who: Person, row: Row) => isFiler(who, row) || isPlanner(who, row);
const mayDo = {
  correctPurchase: (who: Person, row: Row) => isFiler(who, row) || (who.everywhere.includes('filer') && who.everywhere.includes('planner')),
  adoptPurchase: (who: Person, row: Row) => row.state === 'draft' && isPlanner(who, row),
};

let house: DrillHouse;
let store: Store;
let bodies: readonly string[];
let rows: readonly Row[];
const offices = [roster, accounts([]), purchases];
const ledger: Register = purchases.registers[0]!;
before(async () => {
  house = await openDrillHouse();
  store = house.store;
  const filing: Actor = { id: 'system', name: '系统', organisation: null, roles: ['system'] };
  const found = await store.read({ county: house.county, actor: 'system' }, reading =>
    reading.rows(shapeOf(roster.registers.find(register => register.name === 'organisation')!)),
  );
  bodies = found.slice(0, 8).map(one => one.id);
  const made = await store.deed({ county: house.county, actor: filing.id, deed: 'purchases.addPurchase' }, async transaction => ({
    ok: true,
    value: await transaction.insertAll(
      shapeOf(purchase),
      Array.from({ length: 96 }, (_, place) => ({
        name: `第${place}项`,
        organisation: bodies[place % bodies.length],
        kind: 'school',
        budget: '1.00',
        day: null,
      })),
      'draft',
    ),
  }));
  assert.ok(made.ok);
  const adopted = made.value.filter((_, place) => place % 3 === 0);
  const changed = await store.deed({ county: house.county, actor: filing.id, deed: 'purchases.adoptPurchase' }, transaction =>
    transaction.updateAll(
      shapeOf(purchase),
      adopted.map(({ id, version }) => ({ id, version, changes: {}, state: 'adopted' })),
    ),
  );
  assert.ok(changed.ok);
  rows = made.value.map((row, place) => ({
    id: row.id,
    organisation: String(row.organisation),
    state: place % 3 === 0 ? 'adopted' : 'draft',
  }));
});
after(() => house.close());

/** A generator of the same numbers each time (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function somebody(next: (below: number) => number): Person {
  const some = <T>(from: readonly T[], odds: number) => from.filter(() => next(odds) === 0);
  const over = Object.fromEntries(some(['filer', 'planner', 'leader'], 3).map(role => [role, some(bodies, 3)]));
  return {
    everywhere: some(['filer', 'planner', 'leader', 'auditor'], 4),
    over,
    works: next(4) === 0 ? null : bodies[next(bodies.length)]!,
  };
}

const actorOf = (who: Person): Actor => ({
  id: '01a20a2e-0000-7000-8000-000000000001',
  name: '某人',
  organisation: who.works,
  roles: who.everywhere,
  bounds: Object.entries(who.over).map(([role, ids]): Bound => ({ role, kind: 'organisation', ids, organisations: ids })),
});

const PEOPLE = 260;

test('what the kit and the database give is what the oracle says, for every person and row', async () => {
  const next = numbers(27);
  let cases = 0;
  for (let count = 0; count < PEOPLE; count++) {
    const who = somebody(next);
    const actor = actorOf(who);
    const said = rows.filter(row => maySee(who, row)).map(row => row.id);
    const reading = { county: house.county, actor: actor.id };
    const asked = mayList(ledger, actor) ? ownRows({ offices }, ledger, actor) : [{ anyOf: [] }];
    const given = await store.read(reading, books => books.rows(shapeOf(purchase), { matching: asked }));
    assert.deepEqual(given.map(row => row.id).sort(), [...said].sort(), JSON.stringify(who));
    // The database alone, as the server's role, asked for everything: it gives no more than the oracle where the kit narrows it.
    const only = narrowedTo({ offices }, actor);
    const wall = await store.read({ ...reading, only }, books => books.rows(shapeOf(purchase)));
    const open = mayList(ledger, actor) && only.purchase !== undefined ? wall.map(row => row.id).sort() : [...said].sort();
    assert.deepEqual(open, [...said].sort(), JSON.stringify({ who, only }));
    cases += 2 * rows.length;
  }
  console.log(`${cases} cases of seeing`);
  assert.ok(cases > 40_000);
});

test('the deeds that a screen offers are among those the oracle allows on some row, and the knowable rows are not fewer than the seen', () => {
  const next = numbers(28);
  for (let count = 0; count < PEOPLE; count++) {
    const who = somebody(next);
    const actor = actorOf(who);
    const offered = describeLedger({ offices, namesOf: async () => new Map() }, ledger, actor).deeds.map(deed => deed.name);
    const allowed = rows.some(row => mayDo.adoptPurchase(who, row));
    const holds = who.everywhere.includes('planner') || 'planner' in who.over;
    assert.equal(offered.includes('purchases.adoptPurchase'), holds);
    assert.ok(!allowed || offered.includes('purchases.adoptPurchase'));
    assert.deepEqual(knownRows(ledger, actor), []);
  }
});

test('a deed on a row is done or refused as the oracle says', async () => {
  const next = numbers(29);
  const adopt = purchases.verbs.find(verb => verb.name === 'purchases.adoptPurchase')!;
  const correct = purchases.verbs.find(verb => verb.name === 'purchases.correctPurchase')!;
  for (let count = 0; count < 250; count++) {
    const who = somebody(next);
    const row = rows[next(rows.length)]!;
    const stale = { row: row.id, version: 99 };
    // A version that is not the row's keeps every deed from changing anything: whoever may is told that, whoever may not is told that.
    const codes = async (verb: typeof adopt, input: object) => {
      const done = await perform(store, house.county, actorOf(who), verb, { ...stale, ...input });
      return done.ok ? [] : done.problems.map(problem => problem.code);
    };
    const adopting = await codes(adopt, {});
    assert.equal(adopting.includes('store.changedMeanwhile'), mayDo.adoptPurchase(who, row), JSON.stringify({ who, row, adopting }));
    const correcting = await codes(correct, { name: `改${count}`, budget: '2.00', day: null });
    assert.equal(correcting.includes('store.changedMeanwhile'), mayDo.correctPurchase(who, row), JSON.stringify({ who, row, correcting }));
  }
});
