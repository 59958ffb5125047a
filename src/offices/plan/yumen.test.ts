import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import type { Store } from '#store/index.ts';
import { addOrganisation, atOffice, granted, person } from '../../../test/county/people.ts';
import { openTestStore, testCounty } from '../../../test/county/store.ts';
import { planOffice } from './index.ts';
import type { BoardView, PromiseView, ReaderView } from './types.ts';

const source = join(import.meta.dirname, '../../../../shared/plan/01-yumen-145-education.txt');
const skip = existsSync(source) ? false : '../shared/plan is not beside this clone';

let store: Store;
before(async () => {
  store = await openTestStore({ now: () => new Date('2026-03-02T02:00:00Z') });
});
after(() => store.close());

test('a real plan of 21,566 characters is read, reviewed, adopted, assigned by chapter, filed and judged', { skip }, async () => {
  const planner = person(1, '甲', ['planner']);
  const filer = { ...person(2, '乙', ['filer']), organisation: await addOrganisation(store, testCounty.code, '责任科室') };
  const office = atOffice(
    store,
    testCounty.code,
    planOffice(async () => [planner, filer]),
  );
  const file = await office.at(planner, 'files.keep', async ({ store: books }) =>
    ok((await books.keepFile(readFileSync(source), { name: '规划.txt', mediaType: 'text/plain' })).hash),
  );
  const { plan } = granted(await office.does<{ plan: string }>(planner, 'read', { file }));
  const read = granted(await office.sees<ReaderView>(planner, 'reader', { plan }));
  assert.equal(read.text.length, 21_566);
  assert.deepEqual([read.plan.fromYear, read.plan.toYear, read.plan.state], [2021, 2025, 'draft']);
  assert.ok(read.promises.length >= 200, `${read.promises.length} promises and facts`);
  assert.ok(read.sections.length >= 90, `${read.sections.length} sections`);
  assert.deepEqual(
    read.promises.filter(one => read.text.slice(one.start, one.end) !== one.quote),
    [],
  );

  const review = read.sections.find(one => /回顾/.test(one.title));
  assert.ok(review);
  const told = read.promises.filter(one => one.start >= review.start && one.start < review.end);
  assert.ok(told.length >= 140);
  assert.deepEqual([...new Set(told.map(one => one.kind))], ['baseline'], 'the chapter that looks back gives facts alone');

  granted(await office.does(planner, 'acceptPromises', { promises: read.promises.map(one => one.id) }));
  granted(await office.does(planner, 'straightenMilestones', { plan }));
  const document = { issuer: '市人民政府', documentNumber: '市政发〔2022〕30号', issuedOn: '2022-11-30', file };
  granted(await office.does(planner, 'adopt', { plan, ...document }));
  const board = granted(await office.sees<BoardView>(planner, 'board', { plan, size: 2000 }));
  assert.equal(board.rows.length, board.plan.promises);
  for (const chapter of board.chapters) {
    const rows = board.rows.filter(row => row.place.startsWith(chapter.place)).map(row => row.id);
    granted(await office.does(planner, 'assign', { promises: rows, lead: filer.organisation, support: [] }));
  }

  const share = board.rows.find(row => row.target === '≥100%');
  assert.ok(share);
  const filed = granted(
    await office.does<{ actual: string; version: number }>(filer, 'fileActual', {
      promise: share.id,
      year: 2025,
      value: 100,
      evidence: [file],
    }),
  );
  granted(await office.does(planner, 'acceptActual', filed));
  const { judgement } = granted(await office.sees<PromiseView>(filer, 'promise', { promise: share.id }));
  assert.equal(judgement.status, 'done');
  const after = granted(await office.sees<BoardView>(planner, 'board', { plan }));
  assert.deepEqual([after.counts.done, after.counts.na], [1, after.plan.promises - 1]);
  assert.ok(after.bodies.every(body => body.name === '责任科室'));
});
