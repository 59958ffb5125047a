import assert from 'node:assert/strict';
import { box, isTooWide, type OfficesHouse, send } from './house.ts';

/** A school files the drill that is late, from the line on its home page; the office sees what is still missing. */
export async function fileLate({ at }: OfficesHouse): Promise<void> {
  const school = await at('shimen', 'phone');
  const office = await at('safety');
  const missing = async () => {
    await office.go('/safety');
    await office.page.waitForSelector('.sf-matrix');
    return Number(/缺报 (\d+)/.exec(await office.page.locator('.sf-key').innerText())?.[1]);
  };
  const before = await missing();
  await school.page.locator('.duty', { hasText: '每月应急疏散演练：2027年11月' }).getByRole('link').click();
  assert.equal(await box(school, '任务期次').inputValue(), '2027-11');
  await box(school, '演练类型 选填').selectOption('earthquake');
  await box(school, '疏散用时 选填').fill('2.5');
  await box(school, '参加人数 选填').fill('388');
  await school.page.locator('.lg-members').getByRole('button', { name: '加一项' }).first().click();
  const buffer = Buffer.from('签到表');
  await school.page.locator('.lg-form input[type=file]').setInputFiles({ name: '签到.txt', mimeType: 'text/plain', buffer });
  await school.page.locator('.lg-kept').waitFor();
  await send(school, '报送任务');
  await school.page.locator('.lg-table', { hasText: '36' }).waitFor();
  assert.equal(await missing(), before - 1);
  await office.picture('offices-6-drills');
  const list = await office.context.request.get(`${new URL(office.page.url()).origin}/api/exports/safety.missingFilings.xlsx`);
  assert.equal(list.status(), 200);
  await school.go('/safety');
  await school.page.waitForSelector('.sf-c.late');
  assert.equal(await isTooWide(school), false);
}

/** A school enters a hazard and puts it right; the office closes it and confirms a defence on the spot. */
export async function hazardAndDefences({ at }: OfficesHouse): Promise<void> {
  const school = await at('shimen', 'phone');
  const office = await at('safety');
  await school.go('/safety?tab=closing');
  await school.page.getByRole('link', { name: '登记隐患' }).click();
  await box(school, '责任单位').fill('石门中心');
  await school.page.getByRole('option', { name: '石门中心小学' }).click();
  await box(school, '问题').fill('操场西侧围栏松动');
  await box(school, '问题等级').selectOption('general');
  await box(school, '发现日期').fill('2028-01-10');
  await box(school, '整改期限').fill('2028-01-20');
  await box(school, '隐患类别').selectOption('building');
  await box(school, '隐患部位').fill('操场西侧');
  await send(school, '登记隐患');
  await school.go('/');
  await school.page.locator('.duty', { hasText: '整改：操场西侧围栏松动' }).getByRole('link').click();
  await box(school, '整改措施').fill('重新焊接固定。');
  await school.page.locator('.lg-members').getByRole('button', { name: '加一项' }).click();
  await school.page
    .locator('.lg-form input[type=file]')
    .setInputFiles({ name: '单.txt', mimeType: 'text/plain', buffer: Buffer.from('验收单') });
  await school.page.locator('.lg-kept').waitFor();
  await send(school, '填报整改');
  await office.go('/');
  await office.page.locator('.duty', { hasText: '操场西侧围栏松动' }).getByRole('link').click();
  await office.page.locator('.ph').getByRole('button', { name: '验收销号' }).click();
  await box(office, '复核意见').fill('现场查看，已固定。');
  await send(office, '验收销号');
  await office.page.locator('.ph .meta', { hasText: '已销号' }).waitFor();
  await office.go('/safety?tab=defences');
  await office.page.waitForSelector('.sf-matrix');
  const sure = office.page.locator('.sf-c.sure');
  assert.equal(await sure.count(), 0);
  await office.page.locator('.sf-p a:has(.sf-c.met)').first().click();
  await office.page.locator('.ph').getByRole('button', { name: '核查确认' }).click();
  await send(office, '核查确认');
  await office.go('/safety?tab=defences');
  await sure.first().waitFor();
  assert.equal(await sure.count(), 1);
  await office.picture('offices-7-defences');
}

/** A school scores itself as a safe campus, the office judges it, and the rate of the county rises. */
export async function safeCampus({ at }: OfficesHouse): Promise<void> {
  const school = await at('kindergarten1', 'phone');
  const office = await at('safety');
  await school.page.locator('.duty', { hasText: '2027年平安校园自评' }).getByRole('link').click();
  const points = school.page.locator('.sf-items input');
  await points.first().waitFor();
  for (const [place, given] of [15, 9, 24, 19, 18, 10].entries()) await points.nth(place).fill(String(given));
  await school.page.locator('.sf-items select').selectOption('0');
  await school.page.screenshot({ path: 'test/screens/shots/offices-8-campus-phone.png', fullPage: true });
  await school.page.getByRole('button', { name: '报送自评' }).click();
  await school.page.locator('.sf-standing', { hasText: '自评95分' }).waitFor();
  await office.go('/safety?tab=campus');
  await office.page.getByText('合格2/13，合格率15.4%').waitFor();
  await office.page.getByRole('link', { name: '第一幼儿园' }).click();
  await office.page.locator('textarea[name=opinion]').fill('实地核查，情况属实。');
  await office.page.getByRole('button', { name: '核查评定' }).click();
  await office.page.locator('.sf-standing', { hasText: '合格' }).waitFor();
  await office.go('/safety?tab=campus');
  await office.page.getByText('合格3/13，合格率23.1%').waitFor();
  await office.picture('offices-9-campuses');
}
