import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { codeAt, fromBase32, stepAt } from '#offices/accounts/totp.ts';
import { openHouse, PASSWORD, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';

let house: TestHouse;
let browser: Browser;
const complaints: string[] = [];

before(async () => {
  house = await openHouse();
  browser = await openBrowser();
  for (const username of ['chengguan1.clerk', 'security', 'auditor']) await house.signedIn(username);
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** A window in which this person has signed in through the form. */
async function windowOf(username: string, width = 1366, height = 768): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(house.address);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForSelector('input[name=password]', { state: 'detached' });
  return page;
}

test('a clerk reads the names of the own pupils in clear after saying why, and asks for the list in clear', async () => {
  const page = await windowOf('chengguan1.clerk');
  await page.goto(`${house.address}/ledger/pupil`);
  await page.getByText('赵*轩').first().waitFor();
  assert.equal(await page.getByText('赵子轩').count(), 0);
  await page.getByRole('button', { name: '看姓名等原文' }).click();
  await page.selectOption('dialog select[name=reason]', 'contact');
  await page.getByRole('button', { name: '查看，记入审计' }).click();
  await page.getByText('赵子轩').first().click();
  await page.getByText('查看原文').first().waitFor();
  assert.match((await page.locator('.lg-history').textContent()) ?? '', /姓名；联系本人或家长/);
  await page.goto(`${house.address}/ledger/pupil`);
  await page.getByRole('button', { name: '申请导出原文' }).click();
  await page.fill('dialog textarea[name=reason]', '制发毕业证');
  await page.getByText('要敏感信息的原文').click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('申请已提交').waitFor();
  await page.context().close();
});

test('the security administrator approves it from the home page, requires a second factor and issues a token that is shown once', async () => {
  const page = await windowOf('security');
  await page.getByText('1件导出申请待审批').waitFor();
  await page.goto(`${house.address}/accounts/exports`);
  await page.fill('textarea[name=why]', '同意，用后删除');
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByText('已批准').waitFor();
  await page.goto(`${house.address}/accounts/security`);
  await page.getByText('今天和昨天没有异常。').waitFor();
  await page.getByRole('button', { name: '发服务令牌' }).click();
  await page.fill('input[name=name]', '市数据平台取数');
  await page.locator('.role input').nth(3).check();
  await page.fill('input[name=until]', '2028-12-31');
  await page.getByRole('button', { name: '发令牌' }).click();
  assert.match((await page.locator('code.token').textContent()) ?? '', /^yuheng_990101_/);
  await page.getByRole('button', { name: '修改' }).click();
  await page.locator('.role').filter({ hasText: '审计管理员' }).locator('input').check();
  await page.getByRole('button', { name: '就这样规定' }).click();
  await page.getByRole('button', { name: '修改' }).waitFor();
  await page.context().close();
});

test('the auditor must set up the second factor first, scans it, and then searches the audit and has its chain walked, on a phone too', async () => {
  const page = await windowOf('auditor', 390, 844);
  await page.getByText('您的角色须用动态验证码').waitFor();
  await page.getByRole('button', { name: '开始设置' }).click();
  await page.locator('svg.qr').waitFor();
  const secret = ((await page.locator('.factor code').first().textContent()) ?? '').replaceAll(' ', '');
  await page.fill('input[name=code]', codeAt(fromBase32(secret), stepAt(house.clock)));
  await page.getByRole('button', { name: '就用它' }).click();
  await page.getByRole('button', { name: '我抄好了' }).waitFor();
  assert.equal(await page.locator('.factor-codes li').count(), 10);
  await page.getByRole('button', { name: '我抄好了' }).click();
  await page.getByText('您的角色须用动态验证码').waitFor({ state: 'detached' });
  await page.goto(`${house.address}/accounts/audit`);
  await page.getByRole('button', { name: '核对审计链' }).click();
  await page.getByText(/审计链完整，共\d+条/).waitFor();
  await page.fill('input[name=person]', 'chengguan1.clerk');
  await page.fill('input[name=deed]', 'ledger.reveal');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('联系本人或家长').first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  await page.goto(`${house.address}/accounts/audit/year`);
  await page.getByText('审计链末端').waitFor();
  await page.context().close();
});

test('no console complained', () => assert.deepEqual(complaints, []));
