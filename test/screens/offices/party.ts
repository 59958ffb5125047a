import assert from 'node:assert/strict';
import { box, isTooWide, type OfficesHouse, send } from './house.ts';

/** A branch files the theme day that is late from the line on its home page; the office sees it in the matrix, and decides what waits. */
export async function branchLife({ at }: OfficesHouse): Promise<void> {
  const school = await at('third');
  const office = await at('party');
  const missing = async () => {
    await office.go('/party');
    await office.page.waitForSelector('.pt-matrix');
    return Number(/缺报 (\d+)/.exec(await office.page.locator('.pt-key').innerText())?.[1]);
  };
  const before = await missing();
  await school.page.locator('.duty', { hasText: '每月主题党日：2027年12月' }).getByRole('link').click();
  assert.equal(await box(school, '任务期次').inputValue(), '2027-12');
  await box(school, '召开日期 选填').fill('2027-12-24');
  await box(school, '应到人数 选填').fill('31');
  await box(school, '实到人数 选填').fill('29');
  await box(school, '主要内容 选填').fill('学习文件，结对帮扶');
  await school.page.locator('.lg-members').getByRole('button', { name: '加一项' }).first().click();
  const buffer = Buffer.from('会议记录');
  await school.page.locator('.lg-form input[type=file]').setInputFiles({ name: '记录.txt', mimeType: 'text/plain', buffer });
  await school.page.locator('.lg-kept').waitFor();
  await send(school, '报送任务');
  assert.equal(await missing(), before - 1);
  await office.picture('offices-9-party');
  for (const [tab, words] of [
    ['decisions', '双泉小学'],
    ['standards', '活动阵地规范'],
    ['members', '城关第一小学'],
  ]) {
    await office.go(`/party?tab=${tab}`);
    await office.page.locator('#party-panel table', { hasText: words! }).waitFor();
  }
  await office.go('/');
  await office.page.locator('.duty', { hasText: '审批：审〔2028〕1号' }).getByRole('link').click();
  await office.page.getByRole('button', { name: '批准', exact: true }).click();
  await send(office, '批准');
  await office.page.getByText('待分管领导审批').first().waitFor();
  assert.equal(await isTooWide(office), false);
}
