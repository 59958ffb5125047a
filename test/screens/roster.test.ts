import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { roster } from '#offices/roster/index.ts';
import { startErrands } from '#server/jobs/errands.ts';
import { exportFile, exportLine } from '../county/intakeFiles.ts';
import { openHouse, PASSWORD, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';
import { DESK, PHONE, type Visitor, visit } from './visitor.ts';

const PUPILS = 2000;
let house: TestHouse;
let browser: Browser;
let officer: Visitor;
let errands: ReturnType<typeof startErrands>;
const folder = mkdtempSync(join(tmpdir(), 'yuheng-roster-'));

const file = (name: string, lines: readonly Record<string, string>[]): string => {
  const path = join(folder, name);
  writeFileSync(path, exportFile(lines));
  return path;
};
const lines = Array.from({ length: PUPILS }, (_, place) => ({
  ...exportLine(place < 1200 ? '城关第二小学' : '石门镇中心小学', place < 1200 ? place : place - 1200, 2027, place < 1200 ? 3 : 11),
}));

before(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  errands = startErrands({
    store: house.store,
    offices: [roster],
    post: { send: () => Promise.reject(new Error('nothing is sent')) },
    log: line => void house.log.push(line as Readonly<Record<string, unknown>>),
  });
  await house.signedIn('enrolment');
  officer = await visit(browser, house.address);
  const { page, go } = officer;
  await go('/');
  await page.fill('input[name=username]', 'enrolment');
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('.duties, .today .em');
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await errands?.stop();
  await browser?.close();
  await house?.close();
});

/** How many rows of a register the officer sees. */
const totalOf = (register: string): Promise<number> =>
  officer.page.evaluate(async name => (await (await fetch(`/api/registers/${name}/rows?size=1`)).json()).total, register);

/** True where the page is no wider than its window. */
const fits = () => officer.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const onPhone = async (name: string) => {
  await officer.page.setViewportSize(PHONE);
  assert.ok(await fits(), `${name} is wider than a phone`);
  await officer.picture(`${name}-phone`);
  await officer.page.setViewportSize(DESK);
};

test('an export of the enrolment system is mapped, compared and taken over; the same again changes nothing, a later one names who is gone', async () => {
  const { page, go } = officer;
  lines[7]!.户口性质 = '蓝印户口';
  await go('/roster/intake');
  await officer.picture('roster-1-intake');
  await page.setInputFiles('input[type=file]', file('学籍导出.csv', lines));
  await page
    .getByRole('cell', { name: '全国学籍号' })
    .or(page.getByRole('rowheader', { name: '全国学籍号' }))
    .first()
    .waitFor();
  await page.getByText('1个词待对照').first().waitFor();
  await officer.picture('roster-2-mapping');
  await onPhone('roster-2-mapping');
  // The school's name of the system is not ours: it is settled once and saved with the mapping.
  await page.getByLabel('学校 石门镇中心小学').selectOption({ label: '石门中心小学' });
  await page.getByLabel('户口性质 蓝印户口').selectOption({ label: '非农业户口' });
  await page.getByRole('button', { name: '保存对照并比对' }).click();
  await page.getByText(`相同0，新增${PUPILS}`).waitFor();
  await officer.picture('roster-3-differences');
  await onPhone('roster-3-differences');
  await page.getByRole('button', { name: '接收这些差异' }).click();
  await page.getByRole('heading', { name: `已接收：新增${PUPILS}，变动0` }).waitFor({ timeout: 60_000 });
  assert.equal(await totalOf('pupil'), PUPILS + 40);

  const later = lines.slice(0, -2).map(line => ({ ...line }));
  later[0]!.成员1联系电话 = '13900009999';
  await go('/roster/intake');
  await page.setInputFiles('input[type=file]', file('学籍导出二.csv', later));
  await page.getByText('个词都认得').first().waitFor();
  await page.getByRole('button', { name: '保存对照并比对' }).click();
  await page.getByText(`相同${PUPILS - 3}，新增0，有变动1`).waitFor({ timeout: 30_000 });
  await page.getByRole('tab', { name: '有变动' }).click();
  await page.getByText('139****9999').waitFor();
  await officer.picture('roster-4-changed');
  await page.getByRole('tab', { name: '文件里没有' }).click();
  await page.getByRole('button', { name: '接收这些差异' }).click();
  await page.getByRole('link', { name: '2人的去向待核' }).click();
  await page.locator('.lg-table tbody tr').first().waitFor();
  await officer.picture('roster-4-departures');
  assert.equal(await totalOf('pupilDeparture'), 2 + 1);
});

test('organisations are looked at as of a day, with their story; a promotion is previewed; duplicates are looked for', async () => {
  const { page, go } = officer;
  await go('/roster/as-of');
  await page.getByRole('searchbox', { name: '按名称查找' }).fill('石门中心');
  await page.getByRole('button', { name: '石门中心小学' }).click();
  await page.getByText('“河湾小学”并入“石门中心小学”').waitFor();
  await officer.picture('roster-5-as-of');
  await onPhone('roster-5-as-of');
  await page.getByLabel('哪一天').fill('2025-11-02');
  await page.getByText('那一天还没有登记任何单位').waitFor();
  await go('/roster/promotion');
  await page.getByRole('button', { name: '下一学年' }).click();
  await page.getByRole('button', { name: '城关第二小学' }).click();
  await page.getByText('一年级（1）班 → 二年级（1）班').waitFor();
  await officer.picture('roster-6-promotion');
  await page.getByRole('button', { name: '全县升级' }).click();
  await page.getByRole('button', { name: '升级', exact: true }).click();
  await page.getByRole('button', { name: '撤回这次升级' }).click();
  await page.getByText('已撤回').waitFor();
  await go('/roster/duplicates');
  await page.getByRole('button', { name: '全县查一遍' }).click();
  await page.getByRole('button', { name: '全县查一遍' }).waitFor({ timeout: 30_000 });
  await officer.picture('roster-7-duplicates');
  await go('/burden');
  await page.getByText('一样的内容问了不止一处').waitFor();
  await officer.picture('roster-8-burden');
  await onPhone('roster-8-burden');
  assert.deepEqual(officer.complaints, []);
});
