import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { smallPlan } from '../../../../test/county/bureau.ts';
import { type Browser, codesOf, openHouse, type TestHouse } from '../../../../test/house.ts';
import type { BoardView } from '../types.ts';
import { boardSheet } from '../views/boardSheet.ts';

let house: TestHouse;
let planner: Browser;
let plan = '';

before(async () => {
  house = await openHouse();
  planner = await house.signedIn('planner');
  const pasted = { title: '云岭县“十五五”教育事业发展规划', text: smallPlan };
  plan = ((await planner.deed('plan.paste', pasted)).body.value as { plan: string }).plan;
});
after(() => house.close());

/** The lines of a workbook that a person takes out, without its headings. */
async function exported(input: object): Promise<number> {
  const address = `${house.address}/api/exports/plan.board.xlsx?input=${encodeURIComponent(JSON.stringify(input))}`;
  const cookie = [...planner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(address, { headers: { cookie } });
  assert.equal(answer.status, 200);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  return (book.worksheets[0]?.rowCount ?? 0) - 1;
}

test('an export has every row of the selection, whatever page is on the screen', async () => {
  const { total } = (await planner.view('plan.board', { plan })).body.value as BoardView;
  assert.ok(total > 3);
  assert.equal(await exported({ plan, page: 2, size: 1 }), total);
  assert.equal(await exported({ plan, search: '骨干', page: 3, size: 1 }), 1);
});

test('a table with more rows than a sheet may have is refused whole, never cut', async () => {
  const view = (await planner.view('plan.board', { plan, size: 2 })).body.value as BoardView;
  const refused = boardSheet({ ...view, total: 6000 });
  assert.equal(refused.ok, false);
  assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /有6000项，一张表最多5000项/);
  assert.deepEqual(codesOf(await planner.view('plan.board', { plan, size: 5001 })), ['field.tooLarge']);
});

test('a file of a draft is given to its planner and kept from a filer, as if it were not there', async () => {
  const form = new FormData();
  form.append('file', new Blob([`${smallPlan}（送审稿）`]), '送审稿.txt');
  const { hash } = (await planner.ask('POST', '/api/files', form)).body as unknown as { hash: string };
  const filer = await house.signedIn('basic');
  assert.equal((await filer.get(`/api/files/${hash}`)).status, 200);
  assert.equal((await planner.deed('plan.read', { file: hash })).status, 200);
  assert.equal((await planner.get(`/api/files/${hash}`)).status, 200);
  const kept = await filer.get(`/api/files/${hash}`);
  assert.deepEqual([kept.status, codesOf(kept)], [404, ['server.noSuchFile']]);
});
