import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import type { Store } from '#store/index.ts';
import { atOffice, granted, person } from '../../../../test/county/people.ts';
import { openTestStore, testCounty } from '../../../../test/county/store.ts';
import { judge } from '../../../../test/county/xmllint.ts';
import { planOffice } from '../index.ts';
import type { BoardView, ReaderView } from '../types.ts';

const source = join(import.meta.dirname, '../../../../../shared/plan/01-yumen-145-education.txt');
const skip = existsSync(source) ? judge.missing : '../shared/plan is not beside this clone';

let store: Store;
before(async () => {
  store = await openTestStore({ now: () => new Date('2026-03-02T02:00:00Z') });
});
after(() => store.close());

test('a real plan is exported whole, valid by the published schema, and comes back the same', { skip }, async () => {
  const planner = person(1, '甲', ['planner']);
  const office = atOffice(
    store,
    testCounty.code,
    planOffice(async () => [planner]),
  );
  const keep = (bytes: Uint8Array, name: string, mediaType: string) =>
    office.at(planner, 'files.keep', async ({ store: books }) => ok((await books.keepFile(bytes, { name, mediaType })).hash));
  const xmlOf = async (plan: string) => granted(await office.sees<{ xml: string }>(planner, 'stratml', { plan })).xml;
  const file = await keep(readFileSync(source), '规划.txt', 'text/plain');
  const { plan } = granted(await office.does<{ plan: string }>(planner, 'read', { file }));
  const read = granted(await office.sees<ReaderView>(planner, 'reader', { plan }));
  granted(await office.does(planner, 'acceptPromises', { promises: read.promises.map(one => one.id) }));
  granted(await office.does(planner, 'straightenMilestones', { plan }));
  const document = { issuer: '市人民政府', documentNumber: '市政发〔2022〕30号', issuedOn: '2022-11-30', file };
  granted(await office.does(planner, 'adopt', { plan, ...document }));
  const xml = await xmlOf(plan);
  assert.equal(judge.verdict(xml), 'valid');
  const { promises } = granted(await office.sees<BoardView>(planner, 'board', { plan })).plan;
  assert.equal([...xml.matchAll(/<Objective>/g)].length, promises);
  assert.ok(promises > 70, String(promises));
  const again = granted(
    await office.does<{ plan: string }>(planner, 'readStratml', {
      file: await keep(new TextEncoder().encode(xml), '规划.xml', 'application/xml'),
    }),
  );
  assert.equal(await xmlOf(again.plan), xml);
});
