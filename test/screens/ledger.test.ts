import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { PASSWORD } from '../house.ts';
import { openBrowser } from './browser.ts';
import { type DrillHouse, openDrillHouse, PIXEL } from './drillHouse.ts';
import { DESK, PHONE, type Visitor, visit } from './visitor.ts';

let house: DrillHouse;
let browser: Browser;
let planner: Visitor;
let basic: Visitor;

/** Signs in with the password chosen before. */
async function enter({ page, go }: Visitor, username: string): Promise<void> {
  await go('/');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('.duties, .today .em');
}

before(async () => {
  [house, browser] = await Promise.all([openDrillHouse(), openBrowser()]);
  await house.signedIn('basic');
  planner = await visit(browser, house.address);
  basic = await visit(browser, house.address);
  await enter(planner, 'planner');
  await enter(basic, 'basic');
  // Refusals are logged by the browser; the home page asks for a plan, of which this house has none.
  planner.forgive(/status of (422|409|404)/);
  basic.forgive(/status of (422|409|404)/);
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const rowsIn = ({ page }: Visitor) => page.locator('.lg-table tbody tr');
const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true });
const box = ({ page }: Visitor, label: string) => page.locator('.lg-form').getByLabel(label, { exact: true });

/** Whether the page is wider than its window. */
const isTooWide = ({ page }: Visitor) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test('an office without pages stands in the menu and its register has a list, narrowed, sorted and searched', async () => {
  const { page } = planner;
  // Where the bar has no room for it, the entry stands under 更多.
  await page.evaluate(() => document.querySelector('.nav details')?.setAttribute('open', ''));
  await page.locator('.nav').getByRole('link', { name: '演练管理' }).click();
  await page.waitForSelector('.lg-table');
  assert.equal(new URL(page.url()).pathname, '/ledger/drill');
  assert.equal(await rowsIn(planner).count(), 3);
  await planner.picture('ledger-1-list');
  await page.getByRole('button', { name: '人数（人）' }).click();
  await page.getByRole('button', { name: '人数（人） ↑' }).click();
  await rowsIn(planner).first().filter({ hasText: '全校地震演练' }).waitFor();
  await page.selectOption('.lg-more', 'people');
  await page.fill('#filter-from', '100');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.lg-table tbody tr').length === 2);
  await page.locator('.lg-chip').click();
  await page.getByLabel('在这本台账里找').fill('疏散');
  await page.waitForFunction(() => document.querySelectorAll('.lg-table tbody tr').length === 1);
  assert.match(page.url(), /search=/);
  assert.equal(await isTooWide(planner), false);
});

test('a list is kept as a view and opened again', async () => {
  const { page } = planner;
  await page.getByText('视图', { exact: true }).click();
  await page.getByLabel('视图的名称').fill('只看疏散');
  await button(planner, '存下').click();
  await page.getByRole('button', { name: '只看疏散', exact: true }).waitFor();
  await planner.go('/ledger/drill');
  await page.getByText('视图 1').click();
  await page.getByRole('button', { name: '只看疏散', exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll('.lg-table tbody tr').length === 1);
});

test('the form has a box for every kind; what is refused stands under its box, what is right is saved', async () => {
  const { page } = basic;
  await basic.go('/ledger/drill');
  assert.equal(await rowsIn(basic).count(), 2, 'another organisation’s drill is not there');
  await page.locator('.ph').getByRole('button', { name: '登记演练' }).click();
  await box(basic, '学校').fill('基教');
  await page.getByRole('option', { name: '基教科' }).click();
  await box(basic, '名称').fill('防踩踏演练');
  await box(basic, '类别').selectOption('fire');
  await box(basic, '日期').fill('2027-12-06');
  await box(basic, '人数').fill('约200');
  await box(basic, '是否夜间').selectOption('false');
  await box(basic, '学期 选填').fill('2027年上半年');
  await box(basic, '位置 选填').fill('97.05, 40.28');
  const members = page.locator('.lg-form .lg-members');
  await members.nth(0).getByRole('button', { name: '加一项' }).click();
  await page.locator('.lg-form input[type=file]').first().setInputFiles({ name: '集合.png', mimeType: 'image/png', buffer: PIXEL });
  await page.getByText('集合.jpg').waitFor();
  await members.nth(1).getByRole('button', { name: '加一项' }).click();
  await page.getByLabel('第几分钟').fill('2');
  await page.getByLabel('做什么').fill('弯腰捂口鼻');
  await basic.picture('ledger-2-form');
  await page.locator('.lg-form').getByRole('button', { name: '登记演练' }).click();
  await page.locator('.bad-word', { hasText: '“人数”应为非负整数，现为“约200”' }).waitFor();
  await box(basic, '人数').fill('200');
  await page.locator('.lg-form').getByRole('button', { name: '登记演练' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.lg-table tbody tr').length === 3);
});

test('a record shows photo, steps and references, and its deeds are those of its state', async () => {
  const { page } = basic;
  await page.getByText('防踩踏演练').click();
  await page.waitForSelector('.lg-fields img');
  const text = await page.locator('.lg-record').innerText();
  for (const word of ['2027年上半年', '弯腰捂口鼻', '97.05, 40.28', '集合.jpg', '登记演练', '苗育林']) assert.ok(text.includes(word), word);
  await basic.picture('ledger-3-record');
  await page.locator('.ph').getByRole('button', { name: '登记已演练' }).click();
  await box(basic, '事由 选填').fill('按时完成');
  await page.locator('.lg-form').getByRole('button', { name: '登记已演练' }).click();
  await page.locator('.ph .meta', { hasText: '已演练' }).waitFor();
  assert.equal(await page.locator('.ph').getByRole('button', { name: '登记已演练' }).count(), 0);
  const history = await page.locator('.lg-history').innerText();
  assert.match(history, /待演练 → 已演练/);
  assert.match(history, /事由：按时完成/);
});

test('two who correct one row learn what the other wrote, and the second may save on top', async () => {
  const path = `/ledger/drill/${house.drills[0]}`;
  await planner.go(path);
  await basic.go(path);
  for (const who of [planner, basic]) await who.page.locator('.ph').getByRole('button', { name: '更正演练' }).click();
  await box(planner, '人数').fill('333');
  await planner.page.locator('.lg-form').getByRole('button', { name: '更正演练' }).click();
  await planner.page.locator('.lg-history', { hasText: '320 → 333' }).waitFor();
  assert.equal(await box(basic, '名称').inputValue(), '秋季消防演练', 'the form holds what is stored');
  await box(basic, '名称').fill('秋季消防大演练');
  await basic.page.locator('.lg-form').getByRole('button', { name: '更正演练' }).click();
  await basic.page.locator('.lg-theirs', { hasText: '320 → 333' }).waitFor();
  await basic.picture('ledger-4-changed');
  await button(basic, '在他的上面存我的').click();
  await basic.page.locator('.ph h1', { hasText: '秋季消防大演练' }).waitFor();
  assert.match(await basic.page.locator('.lg-fields').innerText(), /333/, 'what the other wrote stands beside it');
});

test('what refers to a row is listed on its page and added from there', async () => {
  const { page } = planner;
  await planner.go(`/ledger/drill/${house.drills[0]}`);
  await page.locator('.lg-child').getByRole('button', { name: '提意见' }).click();
  assert.equal(await page.locator('.lg-form').getByLabel('演练', { exact: true }).count(), 0, 'the drill is settled');
  await box(planner, '意见').fill('集合再快一点');
  await page.locator('.lg-form').getByRole('button', { name: '提意见' }).click();
  await page.locator('.lg-child tbody', { hasText: '集合再快一点' }).waitFor();
});

test('one deed is done for all rows chosen', async () => {
  const { page } = planner;
  await planner.go('/ledger/drill?where={"state":"held"}');
  await page.getByLabel('选这一页的全部').check();
  await button(planner, '一并评定').click();
  await page.locator('.lg-form').getByRole('button', { name: '一并评定' }).click();
  await page.getByText('没有符合条件的').waitFor();
});

test('on a phone a row is a card, nothing is wider than the window, and in English nothing of ours stays Chinese', async () => {
  const { page } = planner;
  await page.setViewportSize(PHONE);
  await planner.go('/ledger/drill');
  assert.equal(await isTooWide(planner), false);
  assert.equal(await page.locator('.lg-table thead').isVisible(), false);
  await planner.picture('ledger-5-phone');
  await rowsIn(planner).first().click();
  await page.waitForSelector('.lg-fields');
  assert.equal(await isTooWide(planner), false);
  await planner.picture('ledger-6-phone-record');
  await page.setViewportSize(DESK);
  await page.evaluate(() => localStorage.setItem('yuheng.language', 'en'));
  await planner.go('/ledger/purchase');
  const words = await page.locator('main').innerText();
  assert.match(words, /Project/);
  assert.doesNotMatch(words, /[\u4e00-\u9fff]/);
});

test('no page complained on the way', () => {
  assert.deepEqual([...planner.complaints, ...basic.complaints], []);
});
