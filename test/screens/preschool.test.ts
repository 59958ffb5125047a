import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { box, isTooWide, type OfficesHouse, openOffices, pick, send } from './offices/house.ts';

const PLAYED = ['roster', 'accounts', 'ledger', 'preschool', 'character'];
let offices: OfficesHouse;
let browser: Browser;

before(async () => {
  browser = await openBrowser();
  offices = await openOffices(browser, PLAYED);
});
after(async () => {
  await browser?.close();
  await offices?.house.close();
});

const chapter = (name: string, work: () => Promise<void>) =>
  void test(name, () =>
    work().catch(async (error: unknown) => {
      await offices.pictures();
      throw error;
    }),
  );

chapter('the office sees who stands at which level; a township reviews first, then the level is settled', async () => {
  const office = await offices.at('preschool');
  await office.go('/preschool');
  await office.page.getByText('1所90天内到期').waitFor();
  await office.page.getByText('待乡镇初审').waitFor();
  await office.picture('preschool-1-levels');
  const town = await offices.at('shuangquan.town');
  await town.page.locator('.duty', { hasText: '初审幼儿园评级申报' }).getByRole('link').click();
  await town.page.getByRole('button', { name: '填写初审意见', exact: true }).click();
  await box(town, '同意推荐').selectOption({ label: '是' });
  await box(town, '初审意见').fill('材料属实，同意推荐。');
  await send(town, '填写初审意见');
  await office.go('/preschool');
  await office.page.getByText('乡镇已推荐').waitFor();
});

chapter('an expert gives points criterion by criterion, on a line for each', async () => {
  const expert = await offices.at('expert2');
  await expert.page.locator('.duty', { hasText: '评审申报' }).first().getByRole('link').click();
  await expert.page.getByRole('button', { name: '评审打分', exact: true }).click();
  const lines = expert.page.locator('.lg-lines > li');
  await lines.first().waitFor();
  const points = ['17', '18', '26', '13', '14', '40'];
  for (const [place, line] of (await lines.all()).entries()) await line.getByLabel('得分', { exact: true }).fill(points[place]!);
  await expert.picture('preschool-2-review');
  await send(expert, '评审打分');
  assert.equal(await lines.count(), 0);
});

chapter('the sheet of support says what is due and why, and why not; a kindergarten sees its own line', async () => {
  const office = await offices.at('preschool');
  await office.go('/preschool?tab=support');
  await office.page.getByText('600元×172人').waitFor();
  await office.page.getByText('不补助：没有在有效期内的普惠性民办园认定').waitFor();
  await office.picture('preschool-3-support');
  const own = await offices.at('sunshine', 'phone');
  await own.go('/preschool?tab=support');
  await own.page.getByText('票据46800元×50%').waitFor();
  assert.equal(await own.page.getByText('小天使幼儿园').count(), 0);
  assert.equal(await isTooWide(own), false);
});

chapter('coverage lacks what is not confirmed; once it is filed and confirmed every rate has its verdict', async () => {
  const office = await offices.at('preschool');
  await office.go('/preschool?tab=reach');
  await office.page.getByText('小天使幼儿园：年度数据未核定').first().waitFor();
  await office.go('/');
  await office.page.locator('.duty', { hasText: '核定幼儿园年度数据' }).getByRole('link').click();
  await office.page.locator('.lg-table tbody tr', { hasText: '待核定' }).first().click();
  await office.page.getByRole('button', { name: '核定年度数据', exact: true }).click();
  await send(office, '核定年度数据');
  const seventh = await offices.at('kindergarten7');
  await seventh.page.locator('.duty', { hasText: '填报2027学年年度数据' }).getByRole('link').click();
  await seventh.page.getByRole('button', { name: '填报幼儿园数据', exact: true }).click();
  await pick(seventh, '幼儿园', '第七', '第七幼儿园');
  const filled = {
    '学年（起始年）': '2027',
    统计日期: '2027-10-08',
    在园幼儿数: '64',
    班数: '3',
    超班额班数: '0',
    专任教师数: '6',
    持证专任教师数: '6',
  };
  for (const [label, value] of Object.entries(filled)) await box(seventh, label).fill(value);
  await send(seventh, '填报幼儿园数据');
  await office.go('/ledger/kindergartenYear');
  await office.page.locator('.lg-table tbody tr', { hasText: '待核定' }).first().click();
  await office.page.getByRole('button', { name: '核定年度数据', exact: true }).click();
  await send(office, '核定年度数据');
  await office.go('/preschool?tab=reach');
  await office.page.getByText('744/760').waitFor();
  await office.picture('preschool-4-reach');
});

chapter('a check that finds something opens an issue; pairs, exchange and titles are drawn', async () => {
  const office = await offices.at('preschool');
  for (const [tab, words] of [
    ['pairs', '第一幼儿园—双泉镇中心幼儿园'],
    ['drift', '集中授课、书写作业或考试测验'],
    ['exchange', '城区到乡村'],
  ] as const) {
    await office.go(`/preschool?tab=${tab}`);
    await office.page.locator('#preschool-panel').getByText(words).first().waitFor();
    await office.picture(`preschool-5-${tab}`);
  }
  const moral = await offices.at('moral');
  for (const [tab, words] of [
    ['titles', '90天内到期，须复核'],
    ['moral', '中华优秀传统文化'],
    ['partners', '石油工人纪念馆'],
    ['parents', '93.2%'],
  ] as const) {
    await moral.go(`/character?tab=${tab}`);
    await moral.page.locator('#character-panel').getByText(words).first().waitFor();
    await moral.picture(`preschool-6-${tab}`);
  }
  assert.equal(await isTooWide(moral), false);
});

chapter('the personnel section, which sees the teachers, posts one to the country', async () => {
  const personnel = await offices.at('personnel');
  await personnel.go('/ledger/exchangePosting');
  await personnel.page.getByRole('button', { name: '安排交流', exact: true }).click();
  await pick(personnel, '教职工', '第一幼儿园', '第一幼儿园');
  await pick(personnel, '派出园', '第一幼儿园', '第一幼儿园');
  await pick(personnel, '接收园', '第七', '第七幼儿园');
  await box(personnel, '交流方式').selectOption({ label: '轮岗' });
  await box(personnel, '交流开始日').fill('2029-02-01');
  await box(personnel, '交流结束日').fill('2029-06-30');
  await send(personnel, '安排交流');
  await personnel.page.locator('.lg-table tbody tr', { hasText: '轮岗' }).waitFor();
});

chapter('the pages speak English and keep to a telephone', async () => {
  const leader = await offices.at('leader', 'phone');
  await leader.page.evaluate(() => localStorage.setItem('yuheng.language', 'en'));
  for (const [path, words] of [
    ['/preschool', '1 run out within 90 days'],
    ['/preschool?tab=support', 'No recognition in force'],
    ['/preschool?tab=reach', 'Share of children in inclusive kindergartens'],
    ['/preschool?tab=pairs', 'City and country pair'],
    ['/character', '4 titles are held'],
    ['/character?tab=moral', 'Nothing held'],
  ] as const) {
    await leader.go(path);
    await leader.page.getByText(words).first().waitFor();
    await leader.picture(`preschool-8-${path.replaceAll(/\W+/g, '-')}`);
    assert.equal(await isTooWide(leader), false, path);
  }
});

chapter('whoever passes by reads the results on notice and the list of inclusive kindergartens', async () => {
  const stranger = await offices.stranger();
  await stranger.go('/public/preschool');
  await stranger.page.getByText('普惠园质量提升评级（2027）').waitFor();
  await stranger.page.getByText('公示至2028-01-12').waitFor();
  await stranger.page.getByText('普惠〔2027〕1号').waitFor();
  await stranger.picture('preschool-7-public');
  await stranger.go('/public/character?lang=en');
  await stranger.page.getByText('Titles held today').waitFor();
  assert.equal(await isTooWide(stranger), false);
});

test('no console complained', () => assert.deepEqual(offices.complaints(), []));
