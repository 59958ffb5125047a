import assert from 'node:assert/strict';
import type { SuccessionView } from '../../../src/offices/plan/succeed/types.ts';
import type { PromiseView } from '../../../src/offices/plan/types.ts';
import { viewOf } from '../visitor.ts';
import { promisesOf } from './keeping.ts';
import { handOf } from './people.ts';
import { nextText, nextTitle } from './plans.ts';
import { alsoSeen, button, idIn, issue, link, printed, readerOf, type Stage, shows } from './stage.ts';
import { partsOf, takeSnapshot, wordsOf } from './telling.ts';

/** The final evaluation: its snapshot and report, then the plan is closed by the document. */
export async function evaluateAndClose(stage: Stage): Promise<void> {
  const { house, at, plan } = stage;
  house.moveTo('2031-02-20');
  const planner = await at('planner');
  await planner.go(`/plan/${plan}/cockpit`);
  await planner.picture('years-31-cockpit-2031');
  await alsoSeen(planner, 'years-31-cockpit');
  await takeSnapshot(planner, plan, '终期评估', 2030);
  await planner.picture('years-32-final-report');
  assert.match(wordsOf(await printed(planner, '报告 Word')), /终期评估/);
  await planner.go(`/plan/${plan}/versions`);
  await button(planner, '规划收官').click();
  await issue(planner, { number: '清河教发〔2031〕5号', on: '2031-02-18', file: '终期评估报告' });
  await shows(planner, '清河教发〔2031〕5号');
  await link(planner, '终期评估报告.txt').waitFor();
  await planner.picture('years-33-closed');
  assert.equal((await readerOf(planner, plan)).plan.state, 'closed');
  await planner.go(`/plan/reports/${stage.midTerm}`);
  const again = await printed(planner, '报告 Word');
  assert.notDeepEqual(again, stage.midTermReport, 'another day of printing');
  assert.deepEqual(partsOf(again), partsOf(stage.midTermReport));
  await planner.go('/watch');
  await shows(planner, '137项承诺');
}

/** The next plan is put in, takes up the former one promise by promise, and is adopted. */
export async function succeed(stage: Stage): Promise<void> {
  const { house, at, plan } = stage;
  house.moveTo('2031-03-10');
  const planner = await at('planner');
  const { page } = planner;
  await planner.go('/plan/new');
  await button(planner, '贴上全文').click();
  await page.fill('input[name=title]', nextTitle);
  await page.fill('textarea[name=text]', nextText);
  await button(planner, '读出承诺').click();
  await page.locator('.tx-body').waitFor();
  stage.next = idIn(planner);
  const hand = await handOf(house, 'planner');
  const read = await readerOf(planner, stage.next);
  await hand.deed('plan.acceptPromises', { promises: read.promises.map(one => one.id) });
  await link(planner, '接续上一份规划').click();
  await button(planner, '接续').click();
  await page.locator('.df').first().waitFor();
  await planner.picture('years-34-succession');
  await alsoSeen(planner, 'years-34-succession');
  await page.getByRole('tab', { name: /^已经兑现的/ }).click();
  await planner.picture('years-35-succession-kept');
  for (const tab of [/^已经兑现的/, /^没有兑现的/]) {
    await page.getByRole('tab', { name: tab }).click();
    await button(planner, /^\d+项都按建议承接$/).click();
    await button(planner, /^\d+项都按建议承接$/).waitFor({ state: 'detached' });
  }
  await page.getByRole('tab', { name: /^已经兑现的/ }).click();
  await button(planner, /^\d+项都已兑现，不再延续$/).click();
  await button(planner, /^\d+项都已兑现，不再延续$/).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /^已核定/ }).click();
  await page.locator('.df').first().waitFor();
  await planner.picture('years-36-settled');
  const { lines } = await viewOf<SuccessionView>(planner, 'plan.succession', { plan: stage.next });
  const taken = lines.filter(line => line.isSettled && line.fate === 'takenUp' && line.successor !== null);
  assert.ok(taken.length >= 3, JSON.stringify(lines.map(line => [line.former.title, line.successor?.title, line.isFinished])));
  await planner.go(`/plan/${stage.next}`);
  await button(planner, '登记印发').click();
  await issue(planner, { number: '清河政发〔2031〕6号', on: '2031-03-08', file: '印发通知' });
  await page.locator('.leg').waitFor();
  const heir = taken.find(line => line.baseline !== null) ?? taken[0];
  const view = await viewOf<PromiseView>(planner, 'plan.promise', { promise: heir?.successor?.id });
  assert.equal(view.ancestor?.id, heir?.former.id);
  assert.deepEqual([view.promise.baseline, view.promise.baselineYear], [heir?.baseline, heir?.baselineYear]);
  await planner.go(`/plan/promises/${heir?.successor?.id}`);
  await planner.picture('years-37-descent');
  assert.ok((await promisesOf(house, plan)).length > 80, 'the former plan stands as it was closed');
}
