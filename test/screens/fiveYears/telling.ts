import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { DESK, PHONE, type Visitor } from '../visitor.ts';
import { alsoSeen, button, idIn, printed, type Stage, shows } from './stage.ts';

/** Takes a snapshot through its page, which opens its report. */
export async function takeSnapshot(who: Visitor, plan: string, kind: string, year: number): Promise<string> {
  await who.go(`/plan/${plan}/tell`);
  await button(who, kind).click();
  await button(who, String(year)).click();
  await button(who, `生成${year}年快照`).click();
  await who.page.locator('.report-paper').waitFor();
  return idIn(who);
}

/** The parts of a Word file by name, with the day of its printing masked. */
export const partsOf = (docx: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(docx))).map(([name, part]) => [
      name,
      strFromU8(part, !name.endsWith('.xml')).replace(/\d+年\d+月\d+日打印/g, '某日打印'),
    ]),
  );

/** The words of a Word file's body. */
export const wordsOf = (docx: Buffer): string =>
  strFromU8(unzipSync(new Uint8Array(docx))['word/document.xml'] as Uint8Array).replace(/<[^>]+>/g, '');

/** The snapshot of the first year, on a day on which its figures were decided. */
export async function firstSnapshot({ house, at, plan }: Stage): Promise<void> {
  house.moveTo('2027-01-20');
  const planner = await at('planner');
  await takeSnapshot(planner, plan, '年度监测', 2026);
  await planner.picture('years-23-yearly-report');
}

/** The mid-term evaluation: a snapshot, what its writer adds, and the report in three forms. */
export async function midTerm(stage: Stage): Promise<void> {
  const { house, at, plan } = stage;
  house.moveTo('2028-07-10');
  const planner = await at('planner');
  const { page } = planner;
  stage.midTerm = await takeSnapshot(planner, plan, '中期评估', 2027);
  await page.getByRole('tab', { name: '补充文字' }).click();
  await page.fill('textarea[name=suggestions]', '建议尽快落实城区两处学校用地。');
  await planner.picture('years-24-writing');
  await button(planner, '保存补充文字').click();
  await shows(planner, '建议尽快落实城区两处学校用地。');
  await page.locator('.report-paper', { hasText: '建议尽快落实城区两处学校用地。' }).waitFor();
  await page.getByRole('tab', { name: /^下载/ }).click();
  stage.midTermReport = await printed(planner, '报告 Word');
  const word = wordsOf(stage.midTermReport);
  assert.match(word, /中期评估/);
  assert.match(word, /建议尽快落实城区两处学校用地。/);
  assert.match(word, /3100/);
  assert.equal((await printed(planner, '附表 Excel')).subarray(0, 2).toString(), 'PK');
  assert.equal((await printed(planner, '报告 PDF')).subarray(0, 5).toString(), '%PDF-');
  await page.locator('table', { hasText: '报告（PDF）' }).waitFor();
  await planner.picture('years-25-mid-term-report');
  const leader = await at('leader');
  await leader.go(`/plan/reports/${stage.midTerm}`);
  await leader.page.locator('.report-paper').waitFor();
  await leader.page.locator('.report-source').first().click();
  await leader.picture('years-26-source-of-a-figure');
  await alsoSeen(leader, 'years-26-report');
}

/** The release is drawn up by the planner, reviewed by two others, published, read without signing in, and withdrawn. */
export async function publishAndWithdraw({ house, at, plan }: Stage, stranger: Visitor): Promise<void> {
  house.moveTo('2028-07-20');
  const planner = await at('planner');
  await planner.go('/publish');
  await button(planner, '拟一份发布稿').click();
  await planner.page.getByLabel('公开哪一天的数').selectOption({ index: 1 });
  await planner.picture('years-27-release');
  await button(planner, /^冻结这\d+项，送审查$/).click();
  await shows(planner, '待审查');
  for (const [who, kind] of [
    ['secrecy', 0],
    ['leader', 1],
  ] as const) {
    const reviewer = await at(who);
    await reviewer.go('/publish');
    await button(reviewer, '看冻结的内容').click();
    await reviewer.page.fill('textarea[name=note]', '逐项看过，可以公开');
    await reviewer.picture(`years-28-review-${who}`);
    await reviewer.page.getByRole('button', { name: '同意公开', exact: true }).nth(kind).click();
    await shows(reviewer, '逐项看过，可以公开 ');
  }
  await planner.go('/publish');
  await button(planner, '发布').click();
  await shows(planner, '已发布');
  await stranger.go('/public?lang=en');
  await stranger.picture('years-29-public-en');
  await stranger.page.setViewportSize(PHONE);
  await stranger.go('/public');
  await stranger.picture('years-29-public-phone');
  await stranger.page.setViewportSize(DESK);
  await stranger.go('/public');
  await stranger.picture('years-29-public');
  assert.match(await stranger.page.locator('body').innerText(), /学生体质健康优良率/);
  assert.doesNotMatch(await stranger.page.locator('body').innerText(), /苗育林|贺文澜/);
  house.moveTo('2028-08-20');
  const leader = await at('leader');
  await leader.go('/publish');
  await button(leader, '撤回').click();
  await leader.page.fill('textarea[name=why]', '年度数据更正后再发布');
  await button(leader, '确定撤回').click();
  await shows(leader, '撤回事由：年度数据更正后再发布');
  const gone = await stranger.page.request.get(`${house.address}/public?plan=${plan}`);
  assert.equal(gone.status(), 410);
  await stranger.go('/public');
  await stranger.picture('years-30-withdrawn');
}
