import assert from 'node:assert/strict';
import { box, isTooWide, type OfficesHouse, pick, send } from './house.ts';

/** A ledger refuses a child whose guardian has not agreed; the clerk records the consent, and it is taken. */
export async function consentFirst({ at }: OfficesHouse): Promise<void> {
  const clerk = await at('chengguan1.clerk', 'phone');
  await clerk.go('/privacy');
  await clerk.page.waitForSelector('.pv-table');
  assert.equal(await isTooWide(clerk), false);
  await clerk.picture('offices-p-consents');
  // Sealed names are not searched: the deed is taken from the pupil's own page, where the pupil is settled.
  await clerk.go('/ledger/pupil');
  await clerk.page.locator('.lg-table tbody tr', { hasText: '六年级' }).first().click();
  await clerk.page.waitForSelector('.ph');
  const pupil = new URL(clerk.page.url()).pathname;
  const take = async (name: string) => {
    await clerk.go(pupil);
    const button = clerk.page.getByRole('button', { name, exact: true });
    const more = clerk.page.getByRole('button', { name: /更多/ });
    if ((await button.count()) === 0) await more.first().click();
    await button.first().click();
  };
  const enter = async () => {
    await take('登记肖像和作品使用');
    await box(clerk, '活动或作品').fill('毕业汇演');
    await box(clerk, '使用场合').fill('校园橱窗');
    await box(clerk, '使用起').fill('2028-01-10');
  };
  await enter();
  await clerk.page.locator('.lg-form').getByRole('button', { name: '登记肖像和作品使用', exact: true }).click();
  await clerk.page.locator('.lg-form', { hasText: '没有有效的同意' }).waitFor();
  await take('登记监护人同意');
  await pick(clerk, '监护人同意书', '肖像', '学生肖像');
  await box(clerk, '监护人姓名').fill('甲家长');
  await box(clerk, '与学生关系').selectOption('mother');
  await box(clerk, '同意方式').selectOption('onTheSpot');
  await box(clerk, '同意日期').fill('2028-01-10');
  await send(clerk, '登记监护人同意');
  await enter();
  await send(clerk, '登记肖像和作品使用');
}

/** The officer answers a request from the home page: who asks, what is held, the copy; another person approves what is erased. */
export async function requestAndErasure({ at }: OfficesHouse): Promise<void> {
  const officer = await at('privacy');
  const { page } = officer;
  await officer.go('/');
  await page.locator('.duty', { hasText: '个人信息权利请求待答复' }).getByRole('link').click();
  await page.locator('.ph').getByRole('button', { name: '核验申请人身份' }).click();
  await box(officer, '身份核验方式').selectOption('guardianshipSeen');
  await send(officer, '核验申请人身份');
  await page.locator('.ph').getByRole('button', { name: '生成查阅复制材料' }).click();
  await box(officer, '材料格式').selectOption('word');
  await send(officer, '生成查阅复制材料');
  await page.getByRole('link', { name: /个人信息查阅复制材料.*docx/ }).waitFor();
  await officer.go('/privacy');
  await page.getByRole('link', { name: '看所存信息' }).click();
  await page.locator('.pv-row', { hasText: '***********' }).first().waitFor();
  await officer.picture('offices-p-held');
  await officer.go('/ledger/erasureBatch');
  await page.locator('.lg-table tbody tr', { hasText: '个人信息权利请求到期' }).click();
  await page.locator('.ph').getByRole('button', { name: '拟办抹除' }).click();
  await send(officer, '拟办抹除');
  const leader = await at('leader');
  await leader.go('/');
  await leader.page.locator('.duty', { hasText: '抹除批次待批准' }).getByRole('link').click();
  await leader.page.locator('.ph').getByRole('button', { name: '批准抹除' }).click();
  await box(leader, '批准意见').fill('期限已满，同意。');
  await send(leader, '批准抹除');
  await leader.page.locator('.ph .meta', { hasText: '已批准' }).waitFor();
}
