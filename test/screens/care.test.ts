import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { box, isTooWide, type OfficesHouse, openOffices, pick, send } from './offices/house.ts';

let offices: OfficesHouse;
let browser: Browser;
let child = '';

const chapter = (name: string, work: () => Promise<void>) =>
  void test(name, () =>
    work().catch(async (error: unknown) => {
      await offices.pictures();
      throw error;
    }),
  );

before(async () => {
  browser = await openBrowser();
  offices = await openOffices(browser, ['roster', 'accounts', 'ledger', 'access', 'privacy', 'health']);
});
after(async () => {
  await browser?.close();
  await offices?.house.close();
});

chapter('a suspected dropout is confirmed from the line on the home page, and the child’s file shows the ladder', async () => {
  const teacher = await offices.at('chengguan1.care', 'phone');
  const { page } = teacher;
  await page.locator('.duty', { hasText: '核实疑似辍学：个案 2028-002' }).getByRole('link').click();
  await page.locator('.ac-ladder').waitFor();
  child = new URL(page.url()).pathname;
  assert.equal(await isTooWide(teacher), false);
  await page.getByRole('link', { name: '办理个案' }).click();
  await page.getByRole('button', { name: '认定辍学', exact: true }).click();
  await box(teacher, '返校期限').fill('2028-01-25');
  await send(teacher, '认定辍学');
  await teacher.go(`/ledger/persuasion?deed=access.recordPersuasion`);
  await pick(teacher, '控辍个案', '2028-002', '2028-002');
  await box(teacher, '劝返步骤').selectOption('schoolVisit');
  await box(teacher, '劝返日期').fill('2028-01-10');
  await box(teacher, '劝返人员').fill('班主任、副校长');
  await send(teacher, '登记劝返');
  await teacher.go(child);
  await page.locator('.ac-ladder li.done', { hasText: '学校家访劝返' }).waitFor();
  await page.locator('h1', { hasText: '失学辍学' }).waitFor();
  await teacher.picture('care-1-child-phone');
});

chapter('the county prints the notice to return; another school finds neither the child’s file nor the print', async () => {
  const office = await offices.at('access');
  await office.go('/ledger/returnNotice?deed=access.issueNotice');
  await pick(office, '控辍个案', '2028-002', '2028-002');
  await box(office, '通知书编号').fill('玉泉教控〔2028〕1号');
  await box(office, '监护人姓名').fill('钱志强');
  await box(office, '返校期限').fill('2028-01-31');
  await send(office, '印发限期返校通知书');
  await office.go(child);
  const print = await office.page.locator('.ac-line li.notice a', { hasText: '附件1' }).getAttribute('href');
  const origin = new URL(office.page.url()).origin;
  const file = await office.context.request.get(origin + print);
  assert.deepEqual([file.status(), (await file.body()).subarray(0, 2).toString()], [200, 'PK']);
  await office.picture('care-2-child');
  const stranger = await offices.at('shuangquan.care');
  assert.notEqual((await stranger.context.request.get(origin + print)).status(), 200);
  await stranger.go(child);
  await stranger.page.getByText('没有这一条').waitFor();
  const record = child.replace('/access/child/', '/api/registers/dropoutCase/rows/');
  assert.equal((await stranger.context.request.get(origin + record)).status(), 404);
});

chapter('a cluster is reported from the page of illness; the county sees it as reported, and no name', async () => {
  const teacher = await offices.at('chengguan1.mind');
  await teacher.page.locator('.duty', { hasText: '报告聚集性疫情' }).getByRole('link').click();
  await teacher.page.getByRole('link', { name: '现在报告' }).click();
  assert.equal(await box(teacher, '病例数').inputValue(), '4');
  await box(teacher, '已报疾控机构').selectOption({ label: '是' });
  await send(teacher, '报告聚集性疫情');
  const office = await offices.at('health');
  await office.go('/health?tab=illness');
  await office.page.locator('.he-cluster.told', { hasText: '三年级（1）班' }).waitFor();
  await office.picture('care-3-illness');
  await office.go('/health?tab=mind');
  await office.page.getByText('只有人数，没有姓名').waitFor();
  await office.page.locator('#health-panel table').first().waitFor();
  assert.match(await office.page.locator('#health-panel').innerText(), /…/);
});

chapter('nobody is screened without consent; the rates of fitness stand with the school that fell three years', async () => {
  const counsellor = await offices.at('chengguan1.mind');
  await counsellor.go('/ledger/mindScreening?deed=health.recordScreening');
  await pick(counsellor, '学生', '一年级', '赵*轩');
  await box(counsellor, '量表').selectOption('sdqTeacher');
  await box(counsellor, '测评日期').fill('2028-01-10');
  await box(counsellor, '量表得分').fill('9');
  await counsellor.page.locator('.lg-form').getByRole('button', { name: '登记心理测评', exact: true }).click();
  await counsellor.page.getByText('还没有这名学生监护人对心理测评的有效同意').waitFor();
  const office = await offices.at('health');
  await office.go('/health?year=2027');
  await office.page.locator('tr', { hasText: '双泉小学' }).getByText('连续三年下降').waitFor();
  assert.equal(await isTooWide(office), false);
});

test('no console complained', () => assert.deepEqual(offices.complaints(), []));
