import { loadavg } from 'node:os';
import { offices } from '#app';
import { ok } from '#kernel/problem.ts';
import { randomOf } from '#kernel/random.ts';
import { plansOf } from '#offices/indicators/definitions.ts';
import { follow } from '#offices/indicators/follow.ts';
import { recompute } from '#offices/indicators/keep.ts';
import type { Promises } from '#offices/indicators/tellPromises.ts';
import { pupil, staff } from '#offices/roster/index.ts';
import { type Desk, type Fields, fetchRow, look, type Register, system, update } from '#register/index.ts';
import { openStore, type Store } from '#store/index.ts';
import { embeddedPrograms, startServer, systemPrograms } from '../test/county/servers.ts';
import { testCounty } from '../test/county/store.ts';
import { type Filled, fillCounty } from './indicators/county.ts';
import { benchSets } from './indicators/sets.ts';

const nobody: Promises = { namesOf: async () => [], take: async () => ok(false) };
const county = testCounty.code;
const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const told = (label: string, taken: readonly number[]) => {
  const sorted = taken.toSorted((a, b) => a - b);
  console.log(
    `${label}: median ${at(sorted, 0.5).toFixed(0)} ms, p99 ${at(sorted, 0.99).toFixed(0)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(0)} ms (${taken.length} times)`,
  );
  return at(sorted, 0.99);
};

async function deed<T>(store: Store, name: string, work: (desk: Desk) => Promise<T>): Promise<T> {
  const done = await store.deed({ county, actor: system.id, deed: name }, async open =>
    ok(await work({ store: open, actor: system, today: open.today })),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}
const following = (store: Store) =>
  deed(store, 'indicators.follow', async desk => {
    const done = await follow(desk, nobody, 0);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  });

/** One random change of a row: a degree, a school, a way of living, a state. */
async function edit(desk: Desk, filled: Filled, random: ReturnType<typeof randomOf>): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const isStaff = random.next() < 0.5;
  const register = (isStaff ? staff : pupil) as unknown as Register<Fields>;
  const found = await fetchRow(desk, register, pick(isStaff ? filled.staff : filled.pupils));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const moves = random.next() < 0.3;
  const own = isStaff ? { qualification: pick(['bachelor', 'master', 'college']) } : { boarding: pick(['dayPupil', 'boarder']) };
  const changes = { ...own, ...(moves ? { organisation: pick(filled.schools) } : {}) };
  const state = isStaff
    ? pick(['inService', 'inService', 'inService', 'retired'])
    : pick(['enrolled', 'enrolled', 'enrolled', 'suspended', 'droppedOut']);
  const done = await update(desk, register, found.value.id, found.value.version, changes, state);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
}

/** How long after a deed of one row the figures are right, the wait for the follower's next look included. */
async function fresh(store: Store, filled: Filled): Promise<number> {
  const random = randomOf(11);
  const taken: number[] = [];
  for (let i = 0; i < 300; i += 1) {
    await deed(store, 'roster.correctStaff', desk => edit(desk, filled, random));
    const began = performance.now();
    await following(store);
    // The follower looks every 200 ms: a deed waits for that a random part of it.
    taken.push(performance.now() - began + random.next() * 200);
  }
  return told('fresh after one row', taken);
}

async function proofs(store: Store, filled: Filled): Promise<number> {
  const view = offices.flatMap(office => office.views).find(one => one.name === 'indicators.proof')!;
  const taken: number[] = [];
  for (let i = 0; i < 100; i += 1) {
    const began = performance.now();
    const found = await look(store, county, system, view, {
      indicator: ['L1', 'bachelorShare', 'meanClassSize', 'girlShare'][i % 4],
      ...(i % 5 === 0 ? {} : { school: filled.schools[i % filled.schools.length] }),
    });
    JSON.stringify(found);
    taken.push(performance.now() - began);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
  }
  return told('a proof opened', taken);
}

/** Random edits, ten to a deed, followed after each deed; what they left is compared with a full recomputation every 500 edits. */
async function incremental(store: Store, filled: Filled, edits: number): Promise<boolean> {
  const random = randomOf(13);
  const began = performance.now();
  for (let done = 0; done < edits; done += 10) {
    await deed(store, 'roster.correctStaff', async desk => {
      for (let i = 0; i < 10; i += 1) await edit(desk, filled, random);
    });
    await following(store);
    if ((done + 10) % 500 !== 0 && done + 10 < edits) continue;
    const changed = await deed(store, 'indicators.follow', async desk => recompute(desk, await plansOf(desk), null));
    if (!changed.ok || changed.value.size > 0) {
      console.log(
        `after ${done + 10} edits the figures differ from a full recomputation: ${changed.ok ? [...changed.value].join(', ') : 'refused'}`,
      );
      return false;
    }
  }
  console.log(
    `incremental = full after ${edits} random edits, compared every 500 and at the end (${((performance.now() - began) / 1000).toFixed(0)} s)`,
  );
  return true;
}

/**
 * `npm run bench -- indicators [--edits N] [--pupils N]`: 500 indicators in one statement; freshness and proofs at 30,000 pupils; incremental
 * against full over 100,000 random edits of a small county. Fails where a limit is not kept.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const programs = [systemPrograms(), embeddedPrograms()].find(found => 'folder' in found);
  if (programs === undefined || !('folder' in programs)) {
    console.log('没有可用的 PostgreSQL，略过。No PostgreSQL to run; skipped.');
    return;
  }
  const server = await startServer(programs, ['shared_buffers=512MB', 'work_mem=32MB']);
  const within: boolean[] = [];
  const open = async (pupils: number, schools: number) => {
    const store = await openStore({ databaseUrl: await server.newDatabase(), now: () => new Date('2028-01-10T02:00:00Z') });
    await store.addCounty(testCounty);
    const began = performance.now();
    const filled = await fillCounty(store, county, { schools, pupils });
    console.log(
      `${filled.pupils.length} pupils, ${filled.staff.length} staff, ${schools} schools filled in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    const first = performance.now();
    await following(store);
    console.log(`all indicators of all schools for the first time: ${(performance.now() - first).toFixed(0)} ms`);
    return { store, filled };
  };
  try {
    console.log(
      `load of the machine ${loadavg()
        .map(one => one.toFixed(1))
        .join(' ')}`,
    );
    within.push((await benchSets(await server.newDatabase())) <= 2000);
    const large = await open(Number(option('--pupils') ?? 30_000), 60);
    within.push((await fresh(large.store, large.filled)) <= 1000, (await proofs(large.store, large.filled)) <= 200);
    await large.store.close();
    const small = await open(300, 6);
    within.push(await incremental(small.store, small.filled, Number(option('--edits') ?? 100_000)));
    await small.store.close();
    console.log(
      `load of the machine ${loadavg()
        .map(one => one.toFixed(1))
        .join(' ')}`,
    );
  } finally {
    await server.stop();
  }
  process.exitCode = within.every(Boolean) ? 0 : 1;
}
