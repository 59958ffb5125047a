import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { officesWith } from '#app';
import { staff } from '#offices/roster/index.ts';
import { rows, system } from '#register/index.ts';
import { startErrands } from '#server/jobs/errands.ts';
import { checkProof } from '../../src/cli/proofCheck/check.ts';
import type { IndicatorView } from '../../src/offices/indicators/types.ts';
import { openHouse, type TestHouse } from '../house.ts';
import { openBrowser } from './browser.ts';
import { DESK, PHONE, type Visitor, viewOf, visit } from './visitor.ts';

const PASSWORD = '白杨树下的三盏灯-27';
const now = () => new Date('2028-01-10T02:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-proof-'));
let house: TestHouse;
let browser: Browser;
let planner: Visitor;
let personnel: Visitor;
let errands: ReturnType<typeof startErrands>;

async function signedIn(username: string): Promise<Visitor> {
  await house.signedIn(username);
  const visitor = await visit(browser, house.address);
  visitor.forgive(/status of (403|404|422)/);
  await visitor.go('/');
  await visitor.page.fill('input[name=username]', username);
  await visitor.page.fill('input[name=password]', PASSWORD);
  await visitor.page.click('button[type=submit]');
  await visitor.page.waitForSelector('.duties, .today .em');
  return visitor;
}

before(async () => {
  browser = await openBrowser();
  house = await openHouse({ offices: officesWith(now), played: ['roster', 'accounts', 'plan', 'indicators'] });
  house.clock = now();
  errands = startErrands({
    store: house.store,
    offices: officesWith(now).filter(one => one.name === 'indicators'),
    post: { send: () => Promise.reject(new Error('nothing is sent')) },
    log: line => void house.log.push(line as Readonly<Record<string, unknown>>),
  });
  planner = await signedIn('planner');
  personnel = await signedIn('personnel');
});
after(async () => {
  await errands?.stop();
  await browser?.close();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A picture at the desk and one at the telephone, on which nothing is wider than the window. */
async function look({ page, picture }: Visitor, name: string): Promise<void> {
  await picture(`indicators-${name}`);
  await page.setViewportSize(PHONE);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} is wider than a phone`);
  await picture(`indicators-${name}-phone`);
  await page.setViewportSize(DESK);
}

const bachelors = (visitor: Visitor) => viewOf<IndicatorView>(visitor, 'indicators.indicator', { indicator: 'bachelorShare' });

test('a promise of the county is bound to an indicator, and its actual is there by itself', async () => {
  const { page, go } = planner;
  await go('/indicators');
  await page.getByRole('link', { name: '专任教师本科以上学历比例' }).waitFor();
  await look(planner, '1-list');
  await page.getByRole('link', { name: '专任教师本科以上学历比例' }).click();
  await page.getByRole('heading', { name: '挂接的承诺' }).waitFor();
  const boxes = page.locator('.in-bind select');
  const wanted = await page
    .locator('.in-bind option', { hasText: /^[^·]*本科以上学历[^·]*$/ })
    .first()
    .getAttribute('value');
  await boxes.nth(0).selectOption(wanted);
  await boxes.nth(2).selectOption('soFar');
  await page.locator('.in-bind input').fill('教职工台账先从两所学校建起');
  await page.getByRole('button', { name: '挂接', exact: true }).click();
  await page.getByText('数据不全时暂计').waitFor();
  await look(planner, '2-indicator');
  assert.equal((await bachelors(planner)).bindings.length, 2);
});

test('one teacher’s qualification is changed, and within a second the figure, the promise and the cockpit have changed; the proof goes down to the row', async t => {
  const bound = (await bachelors(planner)).bindings.find(one => one.school === null)!;
  const [first] = await viewOf<readonly { readonly id: string }[]>(planner, 'plan.list', {});
  const plan = first!.id;
  await planner.go(`/plan/promises/${bound.promise}`);
  await planner.page.getByRole('link', { name: '打开证明' }).first().waitFor();
  const teachers = await house.store.read({ county: house.county, actor: system.id }, reading =>
    rows({ store: reading, actor: system, today: reading.today }, staff, {
      where: { qualification: 'college', staffKind: 'fullTimeTeacher' },
    }),
  );
  const teacher = teachers[0]!;
  const before = (await bachelors(planner)).schools.find(one => one.id === teacher.organisation)!;
  await personnel.go(`/ledger/staff/${teacher.id}`);
  const { page } = personnel;
  await page.getByRole('button', { name: '更正教职工信息' }).click();
  await page.getByLabel('学历').selectOption('bachelor');
  const began = performance.now();
  await page.locator('dialog button[type=submit]').click();
  const figure = async () => (await bachelors(planner)).schools.find(one => one.id === teacher.organisation)!.numerator;
  const share = async () =>
    (
      await viewOf<{ readonly actuals: readonly { readonly value: number | null; readonly proof: string | null }[] }>(
        planner,
        'plan.promise',
        { promise: bound.promise },
      )
    ).actuals.find(one => one.proof !== null)?.value;
  const shareBefore = await share();
  while ((await figure()) === before.numerator || (await share()) === shareBefore)
    assert.ok(performance.now() - began < 20_000, 'the figure stays');
  t.diagnostic(`figure and promise right ${(performance.now() - began).toFixed(0)} ms after the press`);
  assert.equal(Number(await figure()), Number(before.numerator) + 1);
  await planner.go(`/plan/${plan}/cockpit`);
  await look(planner, '3-cockpit');
  await planner.go(`/plan/promises/${bound.promise}`);
  await planner.page.getByRole('link', { name: '打开证明' }).first().click();
  await planner.page.getByRole('heading', { name: '由各校合成' }).waitFor();
  await look(planner, '4-proof-county');
  await personnel.go(`/indicators/bachelorShare/proof?year=2028&school=${teacher.organisation}`);
  const row = page.locator(`tr[data-row="${teacher.id}"]`).first();
  await row.getByText('大学本科').waitFor();
  await row.getByRole('button', { name: '出处' }).click();
  await page.getByText('更正教职工信息').first().waitFor();
  await look(personnel, '5-proof-school');
});

test('the proof saved as a file holds by the separate program', async () => {
  const { page } = personnel;
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: '存为文件' }).click();
  const file = join(folder, 'proof.json');
  await (await arriving).saveAs(file);
  const checked = checkProof(readFileSync(file, 'utf8'));
  assert.deepEqual(checked.faults, []);
  assert.ok(checked.rows > 20);
});

test('the county writes an indicator of its own: told what is wrong while it is written, and what it gives', async () => {
  const { page, go } = planner;
  await go('/indicators/new');
  await page.getByLabel('指标名称').fill('每班教师数');
  await page.getByLabel('公式').fill('count(学生) + 教学及辅助用房面积');
  await page.getByRole('alert').getByText('单位').waitFor();
  await page.getByLabel('公式').fill('count(教职工[教职工类别 = "专任教师"]) / count(班级)');
  await page.getByLabel('用哪所学校试算').selectOption({ label: '双泉小学' });
  await page.getByText('算得 6.5').waitFor();
  await look(planner, '6-formula');
  await page.getByLabel('依据').fill('本县需要');
  await page.getByRole('button', { name: '保存指标' }).click();
  await page.getByRole('heading', { name: '每班教师数' }).waitFor();
  await page.getByRole('row', { name: /双泉小学 6\.5/ }).waitFor();
  assert.deepEqual(planner.complaints, []);
});
