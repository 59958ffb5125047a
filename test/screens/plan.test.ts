import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { PlanSummary, PromiseView, ReaderView } from '../../src/offices/plan/types.ts';
import { openBrowser } from './browser.ts';
import { noOldBrowser, openOldBrowser } from './oldBrowser.ts';
import { type Running, startServer } from './running.ts';
import {
  acceptAllChapters,
  comeBack,
  DESK,
  enter,
  PHONE,
  press,
  risingPromise,
  selectPlainWords,
  type Visitor,
  viewOf,
  visit,
} from './visitor.ts';

const ROOT = join(import.meta.dirname, '../..');
const YUMEN = join(ROOT, '../shared/plan/01-yumen-145-education.txt');
const INVENTED = join(ROOT, 'src/offices/plan/county/plan.txt');
const source = existsSync(YUMEN) ? YUMEN : INVENTED;

let running: Running;
let browser: Browser;
let officer: Visitor;
let plan = '';
let promise = '';

before(async () => {
  [running, browser] = await Promise.all([startServer(), openBrowser()]);
  officer = await visit(browser, running.address);
});
after(async () => {
  await browser?.close();
  await running?.stop();
});

const reader = () => viewOf<ReaderView>(officer, 'plan.reader', { plan });
const promiseNow = () => viewOf<PromiseView>(officer, 'plan.promise', { promise });

test('the one-time password opens nothing but its own change, and then the home page', async t => {
  t.diagnostic(
    source === YUMEN
      ? 'the plan uploaded is ../shared/plan/01-yumen-145-education.txt'
      : '../shared is absent: the demonstration’s text is uploaded instead',
  );
  await officer.go('/');
  await officer.picture('01-sign-in');
  await enter(officer, 'admin', running.oneTimePassword);
  assert.match(await officer.page.locator('.today-head h1').innerText(), /事/);
  await officer.picture('02-home');
});

test('an uploaded plan becomes a draft whose promises are underlined in the text', async () => {
  const { page } = officer;
  await officer.go('/plan/new');
  await page.setInputFiles('input[type=file]', source);
  await page.waitForURL(/\/plan\/[0-9a-f-]{30,}/, { timeout: 30_000 });
  plan = page.url().split('/').at(-1)!.split('?')[0]!;
  await page.waitForSelector('.tx-body');
  const read = await reader();
  const numbered = read.promises.filter(mark => mark.number !== null && mark.kind !== 'baseline');
  assert.ok(numbered.length > 40, `${numbered.length} promises`);
  assert.ok((await page.locator('.tx .mk').count()) >= numbered.length);
  await officer.picture('03-draft');
});

test('a promise is accepted by keyboard, another corrected, another dropped with its reason', async () => {
  const { page } = officer;
  await page.locator('.tx-body').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('j');
  await page.waitForSelector('[data-accept]');
  const first = new URL(page.url()).searchParams.get('p')!;
  await page.keyboard.press('a');
  await page.waitForFunction(was => new URL(location.href).searchParams.get('p') !== was, first);
  await page.waitForSelector('[data-accept]');
  const second = new URL(page.url()).searchParams.get('p')!;
  await press(officer, '更正');
  await page.fill('input[name=scope]', '全市公办学校');
  await officer.picture('04-correct');
  await press(officer, '按此更正');
  await page.waitForSelector('.ft');
  assert.match(await page.locator('.ft').innerText(), /全市公办学校/);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(was => new URL(location.href).searchParams.get('p') !== was, second);
  const third = new URL(page.url()).searchParams.get('p')!;
  await press(officer, '剔除');
  await page.fill('textarea[name=why]', '这句说的是做法，不是承诺');
  await press(officer, '从承诺中剔除');
  await page.waitForSelector('text=已剔除');
  const marks = new Map((await reader()).promises.map(mark => [mark.id, mark]));
  assert.deepEqual([marks.get(first)?.review, marks.get(second)?.scope, marks.get(third)?.review], ['accepted', '全市公办学校', 'dropped']);
});

test('a sentence is split, words selected in the text become a promise, and a restatement is merged', async () => {
  const { page } = officer;
  const before = await reader();
  const long = before.promises.find(
    mark => mark.number !== null && mark.review === 'proposed' && mark.restates === null && mark.quote.includes('、'),
  )!;
  await officer.go(`/plan/${plan}?p=${long.id}`);
  await press(officer, '拆分');
  await page.locator('.cut').first().click();
  await officer.picture('05-split');
  await page.locator('.form button[type=submit]').click();
  await page.waitForSelector('.form', { state: 'detached' });
  const split = await reader();
  assert.equal(split.promises.length, before.promises.length + 1);

  await selectPlainWords(officer);
  await page.waitForSelector('text=加一项承诺');
  await officer.picture('05-add');
  await press(officer, '加为承诺');
  await page.waitForSelector('.form', { state: 'detached' });
  const added = await reader();
  assert.equal(added.promises.length, split.promises.length + 1);

  const kept = added.promises.find(mark => mark.number !== null && mark.review === 'proposed' && mark.restates === null)!;
  await officer.go(`/plan/${plan}?p=${kept.id}`);
  await press(officer, '合并重述');
  await page.locator('.pick-list input').first().check();
  await officer.picture('05-merge');
  await page.locator('.form button[type=submit]').click();
  await page.waitForSelector('.form', { state: 'detached' });
  const merged = await reader();
  assert.ok(
    merged.promises.filter(mark => mark.restates === kept.id).length > added.promises.filter(mark => mark.restates === kept.id).length,
  );
});

test('the check-up stands beside the text, and each remark leads to its place', async () => {
  const { page } = officer;
  await page.locator('[role=tab]').nth(1).click();
  await page.locator('.fi-head').first().click();
  assert.ok((await page.locator('.tx .lit').count()) > 0);
  await officer.picture('05-check-up');
});

test('the rest is accepted chapter by chapter, and the plan is adopted by its document', async () => {
  const { page } = officer;
  await officer.go(`/plan/${plan}`);
  await acceptAllChapters(officer);
  await press(officer, '登记印发');
  await page.fill('dialog input[name=issuer]', '玉泉市人民政府');
  await page.fill('dialog input[name=documentNumber]', '玉泉政发〔2026〕8号');
  await page.fill('dialog .ant-picker input', '2026-03-20');
  await page.keyboard.press('Enter');
  await page.setInputFiles('dialog input[type=file]', source);
  await page.waitForSelector('dialog >> text=KB');
  await officer.picture('06-adopt');
  await page.locator('dialog button[type=submit]').click();
  await page.waitForSelector('.leg');
  const plans = await viewOf<readonly PlanSummary[]>(officer, 'plan.list', {});
  assert.equal(plans.find(one => one.id === plan)?.state, 'adopted');
});

test('a promise is given to a body, with baseline and a straight line of milestones', async () => {
  const { page } = officer;
  promise = await risingPromise(officer, await reader());
  await officer.go(`/plan/${plan}?p=${promise}`);
  await press(officer, '责任单位');
  await page.locator('.form .ant-select').first().click();
  await page.keyboard.type('基教');
  await page.keyboard.press('Enter');
  await press(officer, '就由它负责');
  await press(officer, '基期与里程碑');
  await page.fill('input[name=baseline]', '40');
  await press(officer, '按直线填');
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLInputElement>('.year-row input')].some(box => box.value !== ''));
  await officer.picture('07-milestones');
  await press(officer, '定下基期与里程碑');
  await page.waitForSelector('.chart');
  const now = await promiseNow();
  assert.equal(now.bodies[0]?.name, '基教科');
  assert.equal(now.promise.baseline, 40);
  assert.equal(now.milestones.at(-1)?.value, now.promise.value);
});

test('when two people change one promise, the second learns of it and can save on top', async () => {
  const { page, context } = officer;
  const path = `/plan/promises/${promise}`;
  await officer.go(path);
  await press(officer, '基期与里程碑');
  await page.waitForSelector('input[name=baseline]');
  const other = await context.newPage();
  await other.goto(running.address + path);
  await other.locator('.act button', { hasText: '基期与里程碑' }).click();
  await other.fill('input[name=baseline]', '42');
  await other.locator('.form button[type=submit]').click();
  await other.waitForSelector('.form', { state: 'detached' });
  await other.close();
  await page.fill('input[name=baseline]', '40');
  await page.locator('.form button[type=submit]').click();
  await page.waitForSelector('text=你打开后，这一项被改过');
  await officer.picture('08-changed-meanwhile');
  await page.locator('.complaint .btn.p').click();
  await page.waitForSelector('.form', { state: 'detached' });
  assert.equal((await promiseNow()).promise.baseline, 40);
  officer.forgive(/409/);
});

test('the body files its figure with evidence, a second person accepts it, and the status says why', async () => {
  await officer.go('/accounts');
  await officer.page.locator('tr', { hasText: 'basic' }).getByText('重设口令').click();
  await officer.page.waitForSelector('.one-time code');
  const given = await officer.page.locator('.one-time code').innerText();
  await officer.picture('09-one-time-password');

  const filer = await visit(browser, running.address);
  await enter(filer, 'basic', given);
  await filer.picture('10-home-of-a-filer');
  await filer.go(`/plan/promises/${promise}`);
  await filer.page.locator('.act .btn.p').click();
  await filer.page.waitForSelector('.form select[name=year]');
  const years = await filer.page.locator('.form select[name=year] option').count();
  await filer.page.selectOption('.form select[name=year]', { index: years - 1 });
  await filer.page.fill('.form input[name=value]', '41');
  await filer.page.setInputFiles('.form input[type=file]', {
    name: '统计表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('学校,数\n城关一小,41\n'),
  });
  await filer.page.waitForSelector('.form >> text=统计表.csv');
  await filer.picture('11-file');
  await filer.page.locator('.form button[type=submit]').click();
  await filer.page.waitForSelector('.form', { state: 'detached' });
  assert.equal((await promiseNow()).actuals[0]?.state, 'filed');

  await officer.go(`/plan/promises/${promise}`);
  await officer.page.locator('.act .btn.p').click();
  await officer.picture('12-accept');
  await officer.page.locator('.form button[type=submit]').click();
  await officer.page.waitForSelector('.form', { state: 'detached' });
  const { judgement, actuals } = await promiseNow();
  assert.equal(actuals[0]?.state, 'accepted');
  assert.notEqual(judgement.progress, null);
  await officer.page.waitForSelector(`.hd .st-${judgement.status}`);
  assert.equal(
    await officer.page
      .locator('.why')
      .first()
      .innerText()
      .then(words => words.includes(judgement.reason)),
    true,
  );
  assert.ok((await officer.page.locator('.steps tr').count()) > 1);
  await officer.picture('13-status-and-reason');
});

test('the pages stand in both languages on a desk and on a phone, without a complaint in the console', async () => {
  const plans = await viewOf<readonly PlanSummary[]>(officer, 'plan.list', {});
  const shown = plans.find(one => one.id !== plan && one.state === 'adopted') ?? plans[0]!;
  const first = (await viewOf<ReaderView>(officer, 'plan.reader', { plan: shown.id })).promises.find(mark => mark.number !== null)!;
  const pages = [
    ['home', '/'],
    ['plans', '/plan'],
    ['reader', `/plan/${shown.id}?p=${first.id}`],
    ['board', `/plan/${shown.id}/board`],
    ['promise', `/plan/promises/${first.id}`],
    ['accounts', '/accounts'],
    ['organisations', '/organisations'],
    ['me', '/me'],
  ] as const;
  const { page } = officer;
  const wide: string[] = [];
  for (const language of ['zh', 'en']) {
    await page.evaluate(chosen => localStorage.setItem('yuheng.language', chosen), language);
    for (const [size, viewport] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(viewport);
      for (const [name, path] of pages) {
        await officer.go(path);
        await officer.picture(`${name}-${size}-${language}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        wide.push(...(over > 0 ? [`${name} ${size} ${language}: ${over} px too wide`] : []));
      }
    }
  }
  assert.deepEqual(wide, []);
  assert.deepEqual(officer.complaints, []);
});

test('the same pages run in Chromium 109, the last on Windows 7', { skip: noOldBrowser() ?? false }, async t => {
  const old = await openOldBrowser();
  try {
    t.diagnostic(`Chromium ${old.version()}`);
    const visitor = await visit(old, running.address);
    await comeBack(visitor, 'admin');
    await visitor.picture('chromium109-home');
    await visitor.go(`/plan/${plan}?p=${promise}`);
    await visitor.page.waitForSelector('.chart');
    await visitor.picture('chromium109-reader');
    assert.ok((await visitor.page.locator('.tx .mk').count()) > 40);
    await press(visitor, '责任单位');
    await visitor.page.locator('.form .ant-select').first().click();
    await visitor.page.waitForSelector('.ant-select-item');
    await visitor.picture('chromium109-assign');
    await visitor.go(`/plan/${plan}/board`);
    await visitor.page.waitForSelector('.bl tbody tr');
    await visitor.picture('chromium109-board');
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await old.close();
  }
});
