import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { granted } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { layFonts } from '../../../../test/screens/browser.ts';

let bureau: Bureau;
let plan = '';
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuheng-tell-'));
  bureau = await openBureau(() => new Date('2031-02-03T02:00:00Z'));
  const { office, planner, filer } = bureau;
  plan = await adoptSmallPlan(bureau);
  const reader = await bureau.reader(plan);
  const [rate, ten] = ['毛入园率', '公办幼儿园10所'].map(words => promiseWith(reader, words).id) as [string, string];
  granted(await office.does(planner, 'assign', { promises: [rate, ten], lead: bureau.preschool, support: [] }));
  granted(await office.does(planner, 'straightenMilestones', { plan }));
  for (const [year, share, built] of [
    [2026, 91.5, 2],
    [2027, 93, 2],
    [2028, 94, 2],
    [2029, 95.1, 2],
    [2030, 96.3, 1],
  ] as const)
    for (const [promise, value] of [
      [rate, share],
      [ten, built],
    ] as const)
      granted(
        await office.does(
          planner,
          'acceptActual',
          granted(await office.does<object>(filer, 'fileActual', { promise, year, value, note: null, evidence: [] })) as never,
        ),
      );
});
after(async () => {
  await bureau.store.close();
  await rm(folder, { recursive: true });
});

/** Takes a snapshot and prints it; gives the bytes. */
async function printed(year: number, kind: string, ...forms: readonly string[]): Promise<readonly Uint8Array[]> {
  const { office, planner, store } = bureau;
  const { snapshot } = granted(await office.does<{ snapshot: string }>(planner, 'takeSnapshot', { plan, year, kind }));
  const made: Uint8Array[] = [];
  for (const form of forms) {
    const { file } = granted(await office.does<{ file: string }>(planner, 'printReport', { snapshot, form }));
    const bytes = await store.read({ county: testCounty.code, actor: planner.id }, async reading => (await reading.file(file))?.read());
    made.push(new Uint8Array(bytes ?? []));
  }
  return made;
}

const wordsOf = async (bytes: Uint8Array | undefined) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) })).value;
const firstHeadings = (text: string) => text.split('\n').filter(line => /^[一二三四五六七八九十]+、/.test(line));

test('a mid-term evaluation looks ahead from its year and knows nothing of later ones', async () => {
  const text = await wordsOf((await printed(2028, 'midTerm', 'docx'))[0]);
  assert.match(text, /云岭县“十五五”教育事业发展规划中期评估报告/);
  assert.deepEqual(firstHeadings(text), [
    '一、规划实施总体情况',
    '二、分章进展',
    '三、完成较好的承诺',
    '四、进度落后的承诺、原因和措施',
    '五、规划修订情况',
    '六、后半程前景',
    '七、存在的问题',
    '八、下一步安排和建议',
  ]);
  assert.match(text, /\n94%\n/);
  assert.doesNotMatch(text, /95\.1|96\.3/);
});

test('a final evaluation says of every promise whether it was kept', async () => {
  const text = await wordsOf((await printed(2030, 'final', 'docx'))[0]);
  assert.match(text, /终期评估报告/);
  assert.match(text, /2026—2030年，全部5项承诺中兑现1项，占20%；没有兑现1项；没有审定数据、不能评价3项。/);
  assert.match(text, /未兑现：.*目标10所，实际9所/);
  assert.ok(firstHeadings(text).includes('二、兑现总评'));
  assert.ok(!firstHeadings(text).some(line => line.includes('前景')));
});

const office = (process.env.PATH ?? '')
  .split(delimiter)
  .map(place => join(place, 'soffice'))
  .find(existsSync);

test('LibreOffice opens what was printed: the Word report, the one sheet, the annex', {
  skip: office === undefined ? 'no soffice on this machine' : false,
}, async () => {
  const [report, brief, annex] = await printed(2029, 'yearly', 'docx', 'brief', 'xlsx');
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  const converted = async (name: string, bytes: Uint8Array | undefined, to: string, into = ''): Promise<Uint8Array> => {
    const [stem] = name.split('.');
    await writeFile(join(folder, name), bytes ?? new Uint8Array());
    const asked = [home, '--headless', '--convert-to', to, '--outdir', join(folder, into), join(folder, name)];
    await promisify(execFile)(office as string, asked, { timeout: 120_000, env: { ...process.env, XDG_DATA_HOME: layFonts() } });
    return new Uint8Array(await readFile(join(folder, into, `${stem}.${to}`)));
  };
  const pagesOf = async (bytes: Uint8Array) => extractText(await getDocumentProxy(bytes), { mergePages: true });
  const word = await pagesOf(await converted('report.docx', report, 'pdf'));
  assert.match(word.text.replace(/\s+/g, ''), /云岭县“十五五”教育事业发展规划2029年度监测报告.*学前三年毛入园率/);
  assert.ok(word.totalPages >= 4);
  assert.equal((await pagesOf(await converted('brief.docx', brief, 'pdf'))).totalPages, 1);
  await mkdir(join(folder, 'again'));
  const again = new exceljs.Workbook();
  await again.xlsx.load((await converted('annex.xlsx', annex, 'xlsx', 'again')).buffer as ArrayBuffer);
  assert.deepEqual(
    again.worksheets.map(sheet => sheet.name),
    ['说明', '承诺总表', '按章汇总', '按单位汇总', '按章明细', '按单位明细', '数据来源', '现状和重述', '与上次相比'],
  );
  assert.equal(again.getWorksheet('承诺总表')?.getCell('A1').value, '项号');
});
