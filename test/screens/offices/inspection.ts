import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { box, isTooWide, type OfficesHouse, photograph, pick, send } from './house.ts';

/** What the chapters about inspection hand on to each other. */
export interface Inspected {
  issue: string;
}

/** The inspector plans a visit, makes it with the phone in hand, and prints the notice. */
export async function visitAndNotice({ at }: OfficesHouse, told: Inspected): Promise<void> {
  const inspector = await at('inspector', 'phone');
  const { page } = inspector;
  await inspector.go('/ledger/visit?deed=inspection.planVisit');
  await pick(inspector, '受督导单位', '双泉小', '双泉小学');
  await pick(inspector, '责任督学', '柯望', '柯望舒');
  await box(inspector, '督导方式').selectOption('special');
  await box(inspector, '督导主题').fill('食堂卫生专项');
  await box(inspector, '计划日期').fill('2028-01-10');
  await send(inspector, '安排督导');
  await inspector.go('/');
  const line = page.locator('.duty', { hasText: '督导双泉小学：食堂卫生专项' });
  await line.getByRole('link').click();
  await page.waitForSelector('.in-items li');
  assert.equal(await isTooWide(inspector), false);
  const items = page.locator('.in-items > li');
  for (const place of [0, 1, 2, 4, 5]) await items.nth(place).getByRole('button', { name: '符合', exact: true }).click();
  await items.nth(3).getByRole('button', { name: '不符合', exact: true }).click();
  await items.nth(3).locator('textarea').fill('留样记录缺三天，冷柜没有温度记录。');
  await page.getByText('不符合的1项还没有填整改期限').waitFor();
  await items.nth(3).getByRole('button', { name: '15天内' }).click();
  await page.locator('textarea[name=summary]').fill('查看食堂操作间、留样柜和陪餐记录。');
  const jpeg = await photograph(inspector);
  await page.locator('.shot-pick input').last().setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.waitForSelector('.shot img');
  await page.screenshot({ path: 'test/screens/shots/offices-1-visit-phone.png', fullPage: true });
  await page.getByRole('button', { name: '登记督导，提出1项问题' }).click();
  await page.waitForSelector('.in-photos img');
  await keptSmall(inspector);
  await page.fill('input[name=noticeNumber]', '玉督改〔2028〕1号');
  await page.getByRole('button', { name: '印发整改通知' }).click();
  const link = page.getByRole('link', { name: '玉督改〔2028〕1号.docx' });
  await link.waitFor();
  await page.screenshot({ path: 'test/screens/shots/offices-2-notice-phone.png', fullPage: true });
  const paper = await inspector.context.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
  const words = new TextDecoder().decode(unzipSync(await paper.body())['word/document.xml']).replaceAll(/<[^>]+>/g, '');
  for (const said of ['督导整改通知书', '双泉小学', '食堂、宿舍和安全管理', '留样记录缺三天']) assert.ok(words.includes(said), said);
  told.issue = (await page.getByRole('link', { name: '食堂、宿舍和安全管理' }).getAttribute('href'))!;
}

/** The photograph as it is kept: made small, upright, without a word on where it was taken. */
async function keptSmall({ page, context }: Awaited<ReturnType<OfficesHouse['at']>>): Promise<void> {
  const photo = page.locator('.in-photos img').first();
  const size = await photo.evaluate(async node => {
    const image = node as HTMLImageElement;
    image.loading = 'eager';
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  assert.deepEqual(size, [1200, 1600]);
  const answer = await context.request.get(new URL((await photo.getAttribute('src'))!, page.url()).href);
  assert.equal((await answer.body()).includes('Exif'), false);
}

/** The head answers, is sent back, answers again, and the issue is closed. */
export async function rectify({ at }: OfficesHouse, told: Inspected): Promise<void> {
  const head = await at('shuangquan', 'phone');
  const inspector = await at('inspector', 'phone');
  const file = async (measure: string) => {
    await head.go('/');
    await head.page.locator('.duty', { hasText: '整改：食堂、宿舍和安全管理' }).getByRole('link').click();
    await box(head, '整改措施').fill(measure);
    await head.page.locator('.lg-members').getByRole('button', { name: '加一项' }).click();
    const buffer = await photograph(head);
    await head.page.locator('.lg-form input[type=file]').setInputFiles({ name: '冷柜.jpg', mimeType: 'image/jpeg', buffer });
    await head.page.locator('.lg-kept').waitFor();
    await head.page.screenshot({ path: 'test/screens/shots/offices-3-measure-phone.png' });
    await send(head, '填报整改');
    await head.page.locator('.ph .meta', { hasText: '待复核' }).waitFor();
  };
  await file('补做留样记录。');
  await inspector.go('/');
  await inspector.page
    .locator('.duty', { hasText: '复核整改：食堂、宿舍和安全管理' })
    .filter({ hasText: '双泉小学' })
    .getByRole('link')
    .click();
  await inspector.page.locator('.ph').getByRole('button', { name: '退回整改事项' }).click();
  await box(inspector, '事由').fill('照片里看不到温度计。');
  await send(inspector, '退回整改事项');
  await file('冷柜加装温度计，每日两次登记。');
  assert.equal(new URL(head.page.url()).pathname, told.issue);
  await inspector.go(told.issue);
  await inspector.page.locator('.ph').getByRole('button', { name: '复核销号' }).click();
  await box(inspector, '复核意见').fill('现场查看，已到位。');
  await send(inspector, '复核销号');
  await inspector.page.locator('.ph .meta', { hasText: '已销号' }).waitFor();
  assert.match(await inspector.page.locator('.lg-record').innerText(), /退回整改[\s\S]*同意销号|同意销号[\s\S]*退回整改/);
}

/** The office evaluates a school, puts the result on show, and whoever passes by reads it. */
export async function evaluateAndShow({ at, stranger, house }: OfficesHouse): Promise<void> {
  const office = await at('inspection');
  const { page } = office;
  await office.go('/ledger/evaluation?deed=inspection.openEvaluation');
  await box(office, '年份').fill('2027');
  await box(office, '督导类别').selectOption('compulsory');
  await pick(office, '受督导单位', '城关第二', '城关第二小学');
  await send(office, '开展督导评估');
  await page.locator('.lg-table tbody tr', { hasText: '城关第二小学' }).click();
  for (const [item, points] of [
    ['办学方向和学校管理', '29'],
    ['课程教学和实验开出', '36'],
    ['教师队伍和校园文化', '27'],
  ] as const) {
    await page.getByRole('button', { name: '评估指标打分' }).click();
    await pick(office, '督导指标', item, item);
    await box(office, '得分').fill(points);
    await send(office, '评估指标打分');
  }
  await page.locator('.ph').getByRole('button', { name: '评定等次' }).click();
  await box(office, '评估意见').fill('管理规范。');
  await send(office, '评定等次');
  await office.go('/ledger/resultNotice?deed=inspection.openNotice');
  await box(office, '公示标题').fill('2027年度义务教育学校第二批评估结果公示');
  await box(office, '年份').fill('2027');
  await box(office, '督导类别').selectOption('compulsory');
  await box(office, '公示止').fill('2028-01-12');
  await box(office, '异议受理方式').fill('督导室，0990-5550100');
  await page.locator('.lg-form').getByRole('button', { name: '发布结果公示', exact: true }).click();
  await page.getByText('只有3个工作日，至少5个，最早到2028-01-14').waitFor();
  await box(office, '公示止').fill('2028-01-14');
  await send(office, '发布结果公示');
  const passer = await stranger();
  await passer.page.goto(`${house.address}/public/inspection`);
  await passer.page.screenshot({ path: 'test/screens/shots/offices-4-public.png' });
  const second = (await passer.page.locator('main').innerText()).split('第二批')[1] ?? '';
  assert.match(second, /城关第二小学\s+92\.00\s+优秀/);
  assert.doesNotMatch(second, /城关第一小学/, 'each notice shows its own results');
}

/** The zones are drawn; the inspector sees the own ones first, and the whole county when asked. */
export async function zones({ at }: OfficesHouse): Promise<void> {
  const office = await at('inspection');
  await office.go('/inspection?tab=zones');
  await office.page.waitForSelector('.in-map');
  assert.equal(await office.page.locator('.in-zone').count(), 3);
  await office.page.getByText('第七幼儿园').locator('xpath=ancestor::li').getByRole('link', { name: '划入责任区' }).click();
  await box(office, '督学责任区').fill('第三');
  await office.page.getByRole('option', { name: '第三督学责任区' }).click();
  await box(office, '学校位置 选填').fill('97.02, 40.245');
  await send(office, '划入责任区');
  await office.go('/inspection?tab=zones');
  await office.page.waitForSelector('.in-map');
  assert.equal(await office.page.locator('.in-map .in-sign').count(), 10);
  await office.picture('offices-5-zones');
  const inspector = await at('inspector', 'phone');
  await inspector.go('/inspection');
  await inspector.page.waitForSelector('.in-table');
  assert.equal(await inspector.page.locator('.in-table tbody tr').count(), 6);
  await inspector.page.getByLabel('看全县').check();
  await inspector.page.waitForFunction(() => document.querySelectorAll('.in-table tbody tr').length === 13);
}
