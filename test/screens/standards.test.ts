import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { officesWith } from '#app';
import { standards } from '#offices/indicators/standards/index.ts';
import { startErrands } from '#server/jobs/errands.ts';
import { openHouse, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';
import { DESK, PHONE, type Visitor, visit } from './visitor.ts';

const PASSWORD = '白杨树下的三盏灯-27';
const now = () => new Date('2028-01-10T02:00:00Z');
const PLAYED = ['roster', 'accounts', 'indicators'];
let house: TestHouse;
let browser: Browser;
let planner: Visitor;
let errands: ReturnType<typeof startErrands>;

before(async () => {
  browser = await openBrowser();
  house = await openHouse({ offices: officesWith(now), played: PLAYED });
  house.clock = now();
  errands = startErrands({
    store: house.store,
    offices: officesWith(now)
      .filter(one => one.name === 'indicators')
      .map(one => ({ ...one, errands: standards.errands })),
    post: { send: () => Promise.reject(new Error('nothing is sent')) },
    log: line => void house.log.push(line as Readonly<Record<string, unknown>>),
  });
  await house.signedIn('planner');
  planner = await visit(browser, house.address);
  // The home page asks for a plan, of which this house has none.
  planner.forgive(/status of (422|404)/);
  await planner.go('/');
  await planner.page.fill('input[name=username]', 'planner');
  await planner.page.fill('input[name=password]', PASSWORD);
  await planner.page.click('button[type=submit]');
  await planner.page.waitForSelector('.duties, .today .em');
});
after(async () => {
  await errands?.stop();
  await browser?.close();
  await house?.close();
});

/** A picture at the desk and one at the telephone, on which nothing is wider than the window. */
async function look(name: string): Promise<void> {
  await planner.picture(`standards-${name}`);
  await planner.page.setViewportSize(PHONE);
  assert.ok(await planner.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} is wider than a phone`);
  await planner.picture(`standards-${name}-phone`);
  await planner.page.setViewportSize(DESK);
}

test('the county as a heat table, and one school’s card with where each figure stands', async () => {
  const { page, go } = planner;
  await go('/standards');
  await page.getByRole('region', { name: '小学' }).getByRole('link', { name: '石门中心小学' }).waitFor();
  await page.getByRole('cell', { name: /未达到，还差1\.2人/ }).waitFor();
  await look('1-heat');
  await page.getByRole('region', { name: '小学' }).getByRole('link', { name: '城关第一小学' }).click();
  await page.getByRole('heading', { name: '城关第一小学' }).waitFor();
  await page.getByRole('cell', { name: '教职工名录' }).first().waitFor();
  await look('2-school');
  for (const [tab, words] of [
    ['items', '政府保障'],
    ['rules', '小学最大班额'],
    ['trend', '差异系数，虚线为限值'],
    ['owed', '离门槛还差多少'],
    ['map', '云台学校'],
  ] as const) {
    await go(`/standards?tab=${tab}`);
    await page.locator('#sd-panel').getByText(words).first().waitFor();
  }
  await look('3-map');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Balanced quality' }).waitFor();
  await planner.picture('standards-3-english');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '优质均衡' }).waitFor();
});

test('the self-evaluation report is written and downloaded as a document', async () => {
  const { page, go } = planner;
  await go('/standards');
  await page.getByRole('button', { name: '自评报告' }).click();
  const link = page.getByRole('link', { name: '下载自评报告' });
  await link.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = readFileSync(await file.path());
  assert.equal(bytes.subarray(0, 2).toString('latin1'), 'PK');
});

test('the cheapest way is asked for, watched, read as a work list, taken away as a workbook and adopted as tasks', async () => {
  const { page, go } = planner;
  await go('/standards/pass');
  await page.getByRole('button', { name: '新的测算' }).click();
  await page.getByRole('form', { name: '新的测算' }).getByLabel('方案名称').fill('两年办法');
  await page.getByLabel('实施年数').fill('2');
  await page.getByLabel('最长测算秒数').fill('20');
  await look('4-form');
  await page.getByRole('button', { name: '开始测算' }).click();
  await page.locator('.sd-watch, .sd-work').first().waitFor();
  await planner.picture('standards-5-progress');
  await page.locator('.sd-work').waitFor({ timeout: 60_000 });
  await page.getByText('每所学校和两个学段都达标').waitFor();
  await look('6-result');
  const link = page.getByRole('link', { name: '导出任务清单' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.match(file.suggestedFilename(), /达标任务清单 两年办法\.xlsx$/);
  await page.getByRole('button', { name: '采用，生成任务' }).click();
  await page.getByRole('link', { name: /已生成\d+项任务/ }).click();
  await page.locator('.lg-table tbody tr').first().waitFor();
  await go('/standards/pass');
  await page.getByRole('columnheader', { name: /两年办法/ }).waitFor();
  await look('7-scenarios');
});

test('no console complained', () => assert.deepEqual(planner.complaints, []));
