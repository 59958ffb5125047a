import assert from 'node:assert/strict';
import { isTooWide, type OfficesHouse, send } from './house.ts';

/** The centre recognises a family that waits and approves a correction; a clerk reads why a pupil has what they have; passers-by see surnames alone. */
export async function aidByRule({ at, stranger }: OfficesHouse): Promise<void> {
  const office = await at('aid');
  await office.page.locator('.duty', { hasText: '认定家庭经济困难学生' }).getByRole('link').click();
  await office.page.locator('.lg-table tbody tr', { hasText: '待资助中心认定' }).first().click();
  await office.page.getByRole('button', { name: '认定', exact: true }).click();
  await send(office, '认定');
  await office.page.getByText('已认定', { exact: true }).first().waitFor();
  await office.go('/ledger/aidCorrection');
  await office.page.locator('.lg-table tbody tr', { hasText: '待核定补差' }).first().click();
  await office.page.getByRole('button', { name: '核定补差', exact: true }).click();
  await send(office, '核定补差');
  await office.page.getByText('待结清', { exact: true }).first().waitFor();
  await office.go('/aid');
  await office.page.locator('.aid-sums tbody tr', { hasText: '寄宿生生活补助' }).first().getByText('名册已定').waitFor();
  assert.equal(await isTooWide(office), false);
  await office.picture('offices-11-aid');
  const clerk = await at('shuangquan.clerk');
  await clerk.go('/aid?tab=child');
  await clerk.page.locator('.aid-children button', { hasText: '3项' }).first().click();
  const line = clerk.page.locator('.aid-lines li.entitled', { hasText: '寄宿生生活补助' });
  await line.getByText('符合：属于家庭经济困难学生').waitFor();
  assert.deepEqual(new Set(await clerk.page.locator('.aid-children button .mute').allInnerTexts()), new Set(['双泉小学']));
  await clerk.picture('offices-11-aid-child');
  await clerk.go('/aid?tab=policies');
  await clerk.page.getByText('小学625元，初中750元').waitFor();
  const passer = await stranger();
  await passer.go('/public/aid');
  assert.match(await passer.page.locator('main').innerText(), /双泉小学[\s\S]*\*\*/);
}
