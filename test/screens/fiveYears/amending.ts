import assert from 'node:assert/strict';
import type { DifferenceView } from '../../../src/offices/plan/amend/types.ts';
import { viewOf } from '../visitor.ts';
import { alsoSeen, button, issue, pick, type Stage, shows } from './stage.ts';

const changes = [
  ['新增学位', '3100', '新城片区人口流入快于预测'],
  ['改扩建乡镇中心幼儿园', '5', '增列一所乡镇中心幼儿园'],
] as const;

/** Two promises are amended by a document of the second year; the difference reads like one. */
export async function amend({ house, at, plan }: Stage): Promise<void> {
  house.moveTo('2027-09-20');
  const planner = await at('planner');
  const { page } = planner;
  await planner.go(`/plan/${plan}/versions`);
  await button(planner, '逐项修订').click();
  await page.fill('dialog textarea[name=reason]', '学位与学前资源年度调整');
  await button(planner, '起草修订').click();
  await page.waitForURL(/amendments/);
  for (const [measure, value, why] of changes) {
    await button(planner, '改一项').click();
    await pick(planner, '哪一项', measure);
    await page.fill('dialog input[name=value]', value);
    await page.fill('dialog textarea[name=why]', why);
    await planner.picture(`years-20-amend-${value}`);
    await button(planner, '改这一项').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await shows(planner, `事由：${why}`);
  }
  await button(planner, '登记修订').click();
  await issue(planner, { number: '清河政发〔2027〕19号', on: '2027-09-18', file: '调整通知' });
  await planner.go(`/plan/${plan}/difference?from=1&to=2`);
  await page.locator('.df').nth(1).waitFor();
  await planner.picture('years-21-difference');
  await alsoSeen(planner, 'years-21-difference');
  const { lines } = await viewOf<DifferenceView>(planner, 'plan.difference', { plan, from: 1, to: 2 });
  assert.deepEqual(
    lines.map(line => [line.act, line.why]),
    changes.map(([, , why]) => ['change', why]),
  );
  await page.getByRole('tab', { name: '全文' }).click();
  await page.waitForLoadState('networkidle');
  await planner.picture('years-22-difference-text');
}
