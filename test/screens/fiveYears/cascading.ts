import assert from 'node:assert/strict';
import type { LinksView } from '../../../src/offices/plan/cascade/types.ts';
import { acceptAllChapters, viewOf } from '../visitor.ts';
import { schoolPlan } from './plans.ts';
import { button, idIn, link, readerOf, type Stage, shows } from './stage.ts';

const because = '体质健康优良率低于全市55%的目标，请对照修改';

/** A school puts in its plan and submits it; the planner finds it below the county's and sends it back. */
export async function submitAndSendBack(stage: Stage): Promise<void> {
  const { house, at } = stage;
  house.moveTo('2026-05-11');
  const head = await at('head');
  await head.go('/cascade');
  await link(head, '放进本单位规划').click();
  await head.page.fill('input[name=title]', schoolPlan.title);
  await head.page.fill('textarea[name=text]', schoolPlan.text);
  await button(head, '读出承诺').click();
  await head.page.locator('.tx-body').waitFor();
  stage.subPlan = idIn(head);
  await acceptAllChapters(head);
  await head.picture('years-05-school-draft');
  await button(head, '提交规划科').click();
  await shows(head, '待审核');
  house.moveTo('2026-06-02');
  const planner = await at('planner');
  await planner.go('/cascade?tab=pairs');
  await shows(planner, '学生体质健康优良率达到48%以上');
  await planner.picture('years-06-contradiction');
  await planner.go('/');
  await planner.page.locator('.duty', { hasText: schoolPlan.title }).getByRole('link').click();
  await button(planner, '退回').click();
  await planner.page.fill('textarea[name=why]', because);
  await planner.picture('years-06-send-back-plan');
  await planner.page.locator('dialog button[type=submit]').click();
  await planner.page.locator('dialog').waitFor({ state: 'detached' });
  assert.equal((await readerOf(planner, stage.subPlan)).plan.state, 'sentBack');
}

/** The school mends its plan and submits it again; the planner confirms what it takes up, one by one, and accepts it. */
export async function submitAgainAndAccept(stage: Stage): Promise<void> {
  const { house, at, subPlan } = stage;
  house.moveTo('2026-06-08');
  const head = await at('head');
  await shows(head, `修改后再提交：${schoolPlan.title}`);
  await shows(head, `退回：${because}`);
  await head.picture('years-07-home-of-the-head');
  const low = (await readerOf(head, subPlan)).promises.find(one => one.value === 48);
  await head.go(`/plan/${subPlan}?p=${low?.id}`);
  await head.page.locator('.sent-back', { hasText: because }).waitFor();
  await head.picture('years-07-sent-back');
  await button(head, '更正').click();
  await head.page.fill('input[name=value]', '56');
  await head.page.fill('textarea[name=why]', '按规划科意见提高');
  await button(head, '按此更正').click();
  await head.page.locator('.form').waitFor({ state: 'detached' });
  await button(head, '提交规划科').click();
  await shows(head, '待审核');
  house.moveTo('2026-06-12');
  const planner = await at('planner');
  await planner.go(`/cascade/links/${subPlan}`);
  await planner.picture('years-08-links');
  await button(planner, /^确认没有不一致的\d+项$/).click();
  await planner.page.getByRole('button', { name: /^确认没有不一致的/ }).waitFor({ state: 'detached' });
  const { promises } = await viewOf<LinksView>(planner, 'plan.links', { plan: subPlan });
  const links = promises.flatMap(one => one.links);
  assert.ok(links.filter(one => one.state === 'confirmed').length >= 2, JSON.stringify(links.map(one => one.state)));
  await planner.go(`/plan/${subPlan}`);
  await button(planner, '审核通过').click();
  await planner.page.getByRole('button', { name: '审核通过' }).waitFor({ state: 'detached' });
  assert.equal((await readerOf(planner, subPlan)).plan.state, 'adopted');
  await planner.go('/cascade?tab=coverage');
  await planner.page.getByRole('button', { name: /^有人承接/ }).click();
  await planner.picture('years-09-coverage');
}
