import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { readDrawRecord, verifyDraw } from '#register/index.ts';
import { granted } from '../county/people.ts';
import { openBrowser } from './browser.ts';
import { box, isTooWide, type OfficesHouse, openOffices, pick, send } from './offices/house.ts';
import { DESK, PHONE, type Visitor } from './visitor.ts';

const PLAYED = ['roster', 'accounts', 'ledger', 'networks', 'digital', 'training'];
let offices: OfficesHouse;
let browser: Browser;

before(async () => {
  browser = await openBrowser();
  offices = await openOffices(browser, PLAYED);
});
after(async () => {
  await browser?.close();
  await offices?.house.close();
});

const chapter = (name: string, work: () => Promise<void>) =>
  void test(name, () =>
    work().catch(async (error: unknown) => {
      await offices.pictures();
      throw error;
    }),
  );

/** Whether a page keeps to the window of a telephone. */
async function fitsPhone(visitor: Visitor, path: string, wanted: string): Promise<void> {
  await visitor.page.setViewportSize(PHONE);
  await visitor.go(path);
  await visitor.page.locator(wanted).first().waitFor();
  assert.equal(await isTooWide(visitor), false, path);
  await visitor.page.setViewportSize(DESK);
}

chapter('what a network agrees on stands beside what it held, and a gap leads to the list of improvements', async () => {
  const office = await offices.at('networks');
  const { page } = office;
  await office.go('/networks');
  await page.locator('.nw-star').first().waitFor();
  await office.picture('networks-1-map');
  await office.go('/ledger/networkAgreement?deed=networks.agree');
  await pick(office, '办学联合体', '新区', '新区大学区');
  await box(office, '学年（起始年）').fill('2027');
  await box(office, '活动类型').selectOption('teachingStudy');
  await box(office, '约定次数').fill('3');
  await send(office, '登记年度约定');
  await office.go('/networks?tab=year');
  await page.locator('tr', { hasText: '新区大学区' }).locator('.nw-held', { hasText: '0/3' }).waitFor();
  await office.picture('networks-2-year');
  await office.go('/networks?tab=effect');
  await page.locator('tr', { hasText: '双泉小学' }).filter({ hasText: '+6.5' }).first().waitFor();
  await office.go('/networks?tab=weak');
  await page.locator('tr', { hasText: '云台学校' }).first().getByText('−7.16').waitFor();
  await office.go('/networks?tab=rural');
  await page.fill('input[inputmode=numeric]', '38');
  await page.fill('input[inputmode=decimal]', '1');
  await page.getByRole('button', { name: '测算' }).click();
  await page
    .locator('tr', { hasText: '城关第一小学' })
    .filter({ hasText: /25\s*25/ })
    .waitFor();
  await fitsPhone(office, '/networks?tab=year', '.nw-year');
});

chapter('a school logs a lesson that is missing from the board itself, and marks what it has of the five', async () => {
  const school = await offices.at('shuangquan');
  const { page } = school;
  await school.go('/digital?tab=lessons');
  const music = page.locator('tr', { hasText: '音乐' });
  await music.getByText('缺5节').waitFor();
  await music.getByRole('link', { name: '1月4日' }).click();
  await box(school, '到课人数 选填').fill('20');
  assert.equal(await box(school, '上课日期').inputValue(), '2028-01-04');
  await send(school, '登记互动课');
  await school.go('/digital?tab=lessons');
  await music.getByText('缺4节').waitFor();
  await school.picture('networks-3-lessons');
  await school.go('/digital');
  await page.locator('.pt-matrix tr', { hasText: '一位创客指导师' }).waitFor();
  for (const [tab, words] of [
    ['equipment', '80.5'],
    ['platform', '57.1%'],
    ['resources', '双泉小学'],
    ['zone', '三个课堂常态应用'],
  ]) {
    await school.go(`/digital?tab=${tab}`);
    await page.locator('#digital-panel', { hasText: words! }).waitFor();
  }
  await fitsPhone(school, '/digital?tab=lessons', '.dg-days');
});

chapter('a sample is drawn before a witness; whoever passes by finds list and seed, and draws the same again', async () => {
  const office = await offices.at('training');
  const { page } = office;
  await office.go('/training?tab=checks');
  await page.getByRole('link', { name: '去抽签' }).click();
  await box(office, '随机种子').fill('20280109');
  await box(office, '种子来源').fill('1月9日福利彩票开奖号码');
  await box(office, '见证人').fill('督导室章明察');
  await send(office, '抽签');
  await office.go('/training?tab=checks');
  await page.locator('.tr-draw', { hasText: '2027年培训质量抽查' }).getByText('种子20280109').waitFor();
  await office.picture('networks-4-checks');
  const stranger = await offices.stranger();
  await stranger.go('/public/training/draws');
  await stranger.page.getByText('1月9日福利彩票开奖号码').waitFor();
  const data = await stranger.page.getByRole('link', { name: '下载全部数据' }).first().getAttribute('href');
  const answer = await stranger.context.request.get(new URL(data!, offices.house.address).href);
  assert.equal(answer.status(), 200);
  const record = granted(readDrawRecord(await answer.text()));
  assert.deepEqual([record.seed, verifyDraw(record).isSame], ['20280109', true]);
});

chapter('who is short of hours stands first, and the card of a teacher tells every hour', async () => {
  const clerk = await offices.at('shuangquan.clerk');
  const { page } = clerk;
  await clerk.go('/training');
  const first = page.locator('.tr-people tbody tr').first();
  await first.getByText('没有培训').waitFor();
  assert.equal(await page.getByText('城关第一小学').count(), 0);
  await page.locator('.tr-people tbody tr').last().getByRole('link').click();
  await page.getByRole('heading', { name: '培训记录' }).waitFor();
  await page.locator('.tr-sum', { hasText: '周期应修360' }).waitFor();
  await clerk.picture('networks-5-card');
  await fitsPhone(clerk, '/training', '.tr-people');
  assert.deepEqual(offices.complaints(), []);
});
