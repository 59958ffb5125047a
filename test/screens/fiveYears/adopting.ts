import assert from 'node:assert/strict';
import type { BoardView } from '../../../src/offices/plan/types.ts';
import { viewOf } from '../visitor.ts';
import { promisesOf } from './keeping.ts';
import { handOf, type Username } from './people.ts';
import { paper, planText, title } from './plans.ts';
import { button, idIn, issue, pick, readerOf, type Stage } from './stage.ts';

/** Which section leads which chapters; the project office has what is left. */
const chapters: readonly (readonly [Username, section: string, places: readonly string[]])[] = [
  ['preschool', '学前科', ['三（二）']],
  ['vocational', '职成科', ['三（五）', '三（八）']],
  ['personnel', '人事科', ['三（六）']],
  ['works', '项目办', ['三（七）', '三（九）', '三（十）']],
];

/** The plan is put in, reviewed and adopted by its document. */
export async function adopt(stage: Stage): Promise<void> {
  const { house, at } = stage;
  house.moveTo('2026-01-12');
  const planner = await at('planner');
  const { page } = planner;
  await planner.go('/plan/new');
  await page.setInputFiles('input[type=file]', { ...paper(`${title}.txt`, ''), buffer: Buffer.from(planText()) });
  await page.waitForURL(/\/plan\/[0-9a-f-]{30,}/);
  await page.locator('.tx-body').waitFor();
  stage.plan = idIn(planner);
  const read = await readerOf(planner, stage.plan);
  await planner.picture('years-01-draft');
  await page.keyboard.press('j');
  await page.locator('[data-accept]').click();
  const hand = await handOf(house, 'planner');
  const rest = (await readerOf(planner, stage.plan)).promises.filter(one => one.review === 'proposed');
  assert.equal(rest.length, read.promises.length - 1, 'one was accepted by hand');
  await hand.deed('plan.acceptPromises', { promises: rest.map(one => one.id) });
  house.moveTo('2026-03-20');
  await at('planner');
  await planner.go(`/plan/${stage.plan}`);
  await button(planner, '登记印发').click();
  await issue(planner, { number: '清河政发〔2026〕8号', on: '2026-03-18', file: '印发通知' });
  await page.locator('.leg').waitFor();
  await planner.picture('years-02-adopted');
  assert.equal((await readerOf(planner, stage.plan)).plan.state, 'adopted');
}

/** Each chapter is given to a body, the first through the page; milestones are laid. */
export async function assign(stage: Stage): Promise<void> {
  const { house, at, ids, plan } = stage;
  house.moveTo('2026-03-25');
  const planner = await at('planner');
  const { page } = planner;
  const board = await viewOf<BoardView>(planner, 'plan.board', { plan, size: 2000 });
  const inChapter = (places: readonly string[]) => board.rows.filter(row => places.some(place => row.place.startsWith(place)));
  const [[, first, places], ...others] = chapters as [(typeof chapters)[0], ...typeof chapters];
  await planner.go(`/plan/${plan}/board?chapter=${encodeURIComponent(places[0] ?? '')}`);
  await page.getByLabel('选中本页').check();
  await button(planner, `为${inChapter(places).length}项指定责任单位`).click();
  await pick(planner, '责任单位', first);
  await planner.picture('years-03-assign');
  await button(planner, '就由它负责').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  const hand = await handOf(house, 'planner');
  for (const [, section, held] of others)
    await hand.deed('plan.assign', { promises: inChapter(held).map(row => row.id), lead: ids.get(section), support: [] });
  const given = new Set(chapters.flatMap(([, , held]) => inChapter(held)));
  const left = board.rows.filter(row => !given.has(row)).map(row => row.id);
  await hand.deed('plan.assign', { promises: left, lead: ids.get('基教科'), support: [ids.get('规划科')] });
  await planner.go(`/plan/${plan}/board`);
  await button(planner, '按直线设定里程碑').click();
  await page.waitForLoadState('networkidle');
  const promises = await promisesOf(house, plan);
  for (const [username, , held] of chapters) {
    const own = new Set(inChapter(held).map(row => row.id));
    stage.led.set(
      username,
      promises.filter(row => own.has(row.id)),
    );
  }
  stage.led.set(
    'basic',
    promises.filter(row => left.includes(row.id)),
  );
  await planner.go(`/plan/${plan}/cockpit`);
  await planner.picture('years-04-cockpit-2026');
  const now = await viewOf<BoardView>(planner, 'plan.board', { plan, size: 2000 });
  assert.deepEqual(
    now.rows.filter(row => row.lead === null),
    [],
  );
}
