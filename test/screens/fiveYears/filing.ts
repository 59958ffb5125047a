import assert from 'node:assert/strict';
import type { NoticesView } from '../../../src/offices/notices/mine.ts';
import type { PromiseView } from '../../../src/offices/plan/types.ts';
import { DESK, PHONE, type Visitor, viewOf } from '../visitor.ts';
import { accept, fileYear } from './keeping.ts';
import { handOf, type Username } from './people.ts';
import { paper } from './plans.ts';
import { alsoSeen, button, type Stage, shows } from './stage.ts';

const others: readonly Username[] = ['preschool', 'vocational', 'personnel', 'works'];
const byHand = '学生体质健康优良率';

const promiseNow = (who: Visitor, promise: string) => viewOf<PromiseView>(who, 'plan.promise', { promise });
const rateOf = ({ led }: Stage) => (led.get('basic') ?? []).find(row => row.measure.includes('体质健康'))?.id ?? '';

/** The administrator opens the way out by mail, and a filer says where she wants to be told. */
export async function openMail({ house, at }: Stage): Promise<void> {
  house.moveTo('2026-06-15');
  const administrator = await at('admin');
  const { page } = administrator;
  await administrator.go('/notices/settings');
  await button(administrator, '增加渠道').click();
  const box = (label: string) => page.getByLabel(label, { exact: true });
  await box('渠道名称').fill('局里的邮件');
  await box('邮件服务器').fill('127.0.0.1');
  await box('端口').fill(String(house.mailPort));
  await box('加密方式').selectOption('plain');
  await box('发件地址').fill('yuheng@qinghe.example.cn');
  await button(administrator, '存下渠道').click();
  await page.locator('.notices-list', { hasText: '局里的邮件' }).waitFor();
  await box('系统地址 选填').fill('https://yuheng.qinghe.example.cn');
  await button(administrator, '存下提醒规则').click();
  await page.waitForLoadState('networkidle');
  await administrator.picture('years-10-channels');
  const filer = await at('basic');
  await filer.go('/notices');
  await filer.page.locator('input[name=address]').fill('miao@qinghe.example.cn');
  await button(filer, '存下邮箱').click();
  await filer.page.waitForLoadState('networkidle');
}

/** A week before the day the filer is reminded in the product and by a mail that tells nothing. */
export async function remindBefore({ house, at }: Stage): Promise<void> {
  house.moveTo('2027-01-08');
  await house.runErrands();
  const filer = await at('basic');
  await filer.page.getByRole('link', { name: /^通知，\d+件未读$/ }).waitFor();
  await filer.picture('years-11-home-before-the-day');
  await filer.page.getByRole('link', { name: /^通知，\d+件未读$/ }).click();
  await shows(filer, '到期前7天');
  await filer.picture('years-12-notices');
  await alsoSeen(filer, 'years-12-notices');
  const { notices } = await viewOf<NoticesView>(filer, 'notices.mine', {});
  assert.ok(notices.length > 0 && notices.every(one => one.due === '2027-01-15' && one.stage === 'before 7'));
  const [mail = ''] = house.mails;
  assert.match(mail, /^To: .*miao@qinghe\.example\.cn/m);
  assert.match(mail, /https:\/\/yuheng\.qinghe\.example\.cn/);
  assert.doesNotMatch(mail, /体质|毛入园率|实际值|%|苗育林/);
  assert.equal(house.mails.length, 1, 'one mail, whatever the number of duties');
}

/** The first year is filed: one figure by hand with its evidence, the rest in bulk; the planner accepts the rest and sends that one back. */
export async function fileAndSendBack(stage: Stage): Promise<void> {
  const { house, at, led } = stage;
  const rate = rateOf(stage);
  house.moveTo('2027-01-10');
  const filer = await at('basic');
  await filer.page.locator('.duty', { hasText: '报送2026年实际值' }).getByRole('link').click();
  const line = filer.page.locator(`tr[data-promise="${rate}"]`);
  await line.waitFor();
  assert.ok((await filer.page.locator('.filing-row').count()) > 20, 'one table for all that the body files');
  await alsoSeen(filer, 'years-13-table');
  await line.locator('input[name=value]').fill('41.2');
  await line.locator('textarea[name=note]').fill('按国家学生体质健康标准抽测');
  await line.locator('input[type=file]').setInputFiles(paper('体测汇总表.txt', '学校 人数 优良'));
  await line.locator('.proof', { hasText: '体测汇总表.txt' }).waitFor();
  await filer.picture('years-13-file');
  await line.getByRole('button', { name: '报送这项' }).click();
  await line.getByText('待审核').waitFor();
  await fileRest(stage, 2026, new Set([rate]));
  const planner = await at('second');
  await planner.go(`/plan/promises/${rate}`);
  await button(planner, '审核2026年实际值').click();
  await button(planner, '退回').click();
  await planner.page.fill('textarea[name=why]', '抽测人数不足，请补齐初中段后再报');
  await planner.picture('years-14-send-back');
  await button(planner, '退回给填报人').click();
  await planner.page.locator('.form').waitFor({ state: 'detached' });
  assert.equal((await promiseNow(planner, rate)).actuals[0]?.state, 'sentBack');
  assert.equal((led.get('basic') ?? []).length > 20, true);
}

/** Every body files its year in bulk, and the planner accepts it. */
export async function fileRest({ house, led }: Stage, year: number, left: ReadonlySet<string> = new Set()): Promise<void> {
  const planner = await handOf(house, 'planner');
  for (const username of ['basic', ...others] as const) {
    const filed = await fileYear(await handOf(house, username), led.get(username) ?? [], year, left);
    await accept(planner, filed);
  }
}

/** After the day the filer is reminded again, files again on a phone, and the planner accepts. */
export async function remindAfterAndAccept(stage: Stage): Promise<void> {
  const { house, at } = stage;
  const rate = rateOf(stage);
  house.moveTo('2027-01-16');
  await house.runErrands();
  const filer = await at('basic');
  await shows(filer, `重新报送2026年实际值：${byHand}`);
  await filer.picture('years-15-home-after-the-day');
  await filer.go('/notices');
  await shows(filer, '过期后1天');
  assert.equal(house.mails.length, 2);
  await filer.page.setViewportSize(PHONE);
  await filer.go(`/plan/promises/${rate}`);
  await filer.picture('years-16-phone-promise');
  await button(filer, '报送2026年实际值').click();
  await filer.page.fill('.form input[name=value]', '41.6');
  await filer.page.setInputFiles('.form input[type=file]', paper('初中段补测表.txt', '初中 人数 优良'));
  await filer.page.locator('.form', { hasText: '初中段补测表.txt' }).waitFor();
  await filer.picture('years-17-phone-file-again');
  await filer.page.locator('.form button[type=submit]').click();
  await filer.page.locator('.form').waitFor({ state: 'detached' });
  await filer.page.setViewportSize(DESK);
  const planner = await at('planner');
  await planner.page.locator('.duty', { hasText: byHand }).getByRole('link').click();
  await button(planner, '审核2026年实际值').click();
  await planner.picture('years-18-accept');
  await button(planner, '审定2026年实际值').click();
  await planner.page.locator('.form').waitFor({ state: 'detached' });
  const { actuals, judgement } = await promiseNow(planner, rate);
  assert.deepEqual([actuals.length, actuals[0]?.state, actuals[0]?.value, actuals[0]?.evidence.length], [1, 'accepted', 41.6, 2]);
  assert.equal(judgement.status, 'on');
  await planner.picture('years-19-judged');
}

/** A head files a figure of the school's own plan. */
export async function fileOfSchool(stage: Stage): Promise<void> {
  const { house, at } = stage;
  house.moveTo('2027-01-18');
  const head = await at('head');
  await head.page.locator('.duty', { hasText: '报送2026年实际值' }).getByRole('link').click();
  const line = head.page.locator('.filing-row', { hasText: byHand });
  await line.locator('input[name=value]').fill('49.5');
  await line.getByRole('button', { name: '报送这项' }).click();
  await line.getByText('待审核').waitFor();
  const promise = (await line.getAttribute('data-promise')) ?? '';
  const planner = await at('second');
  await planner.go('/plan/review');
  await alsoSeen(planner, 'years-19-review');
  await planner.page.locator('.review tr', { hasText: byHand }).getByRole('checkbox').check();
  await planner.picture('years-19-review');
  await button(planner, '审定选中的1项').click();
  await shows(planner, '没有等着审核的实际值');
  assert.equal((await promiseNow(planner, promise)).actuals[0]?.state, 'accepted');
}
