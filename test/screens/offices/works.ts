import assert from 'node:assert/strict';
import { box, type OfficesHouse, pick, send } from './house.ts';

/** The project office enters a project, starts it, gives it money, records a delay; the board draws all of it. */
export async function projectOnBoard({ at }: OfficesHouse): Promise<void> {
  const office = await at('works');
  const { page } = office;
  const proof = async () => {
    await page
      .locator('.lg-form input[type=file]')
      .setInputFiles({ name: '文件.txt', mimeType: 'text/plain', buffer: Buffer.from('批复') });
    await page.locator('.lg-kept').waitFor();
  };
  await office.go('/ledger/project?deed=works.addProject');
  await box(office, '项目名称').fill('双泉小学风雨操场');
  await box(office, '建设性质').selectOption('newBuild');
  await pick(office, '项目单位', '双泉小', '双泉小学');
  await box(office, '民族乡项目').selectOption('false');
  await box(office, '概算投资').fill('6,800,000');
  await box(office, '计划开工').fill('2027-10-01');
  await box(office, '计划完工').fill('2028-06-30');
  await send(office, '登记项目');
  await page.locator('.lg-table tbody tr', { hasText: '双泉小学风雨操场' }).click();
  await page.waitForURL(/\/works\/[0-9a-f-]{36}/);
  const id = page.url().split('/').at(-1)!;
  const does = (deed: string) => office.go(`/ledger/project/${id}?deed=${deed}`);
  await does('works.startWork');
  await box(office, '日期').fill('2027-10-08');
  await proof();
  await send(office, '登记开工');
  await does('works.addFund');
  await box(office, '资金来源').selectOption('province');
  await box(office, '下达文号').fill('玉财教〔2027〕88号');
  await box(office, '下达日期').fill('2027-11-20');
  await box(office, '计划资金').fill('5,000,000');
  await box(office, '到位资金').fill('3,000,000');
  await box(office, '到位日期 选填').fill('2027-12-10');
  await box(office, '支出资金').fill('1,200,000');
  await box(office, '数据截至').fill('2028-01-05');
  await proof();
  await send(office, '登记资金');
  await does('works.recordDelay');
  await box(office, '延期原因').fill('冬季停工，混凝土浇筑推迟。');
  await box(office, '补救措施').fill('三月复工后增加班组。');
  await box(office, '调整后完工').fill('2028-08-20');
  await send(office, '登记延期');
  await office.go('/works');
  const bar = page.locator('#works-panel').getByText('双泉小学风雨操场').first();
  await bar.scrollIntoViewIfNeeded();
  await office.picture('offices-10-gantt');
  await office.go(`/works/${id}`);
  const text = await page.locator('.page').innerText();
  for (const word of ['双泉小学风雨操场', '冬季停工', '51天', '300']) assert.ok(text.includes(word), word);
  const book = await office.context.request.get(`${new URL(page.url()).origin}/api/exports/works.board.xlsx?input=%7B%7D`);
  assert.equal(book.status(), 200);
}
