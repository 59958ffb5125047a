import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from './index.ts';
import { makePdf, setParagraphs, withPredefined } from './samples.ts';

const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes, { name: '规划' });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const sentence = '到2030年，全县新建公办幼儿园２所，毛入园率达到98.5%以上。';

describe('.pdf', () => {
  const paragraphs = [
    '一、总体目标',
    `${sentence}${'办园条件进一步改善，'.repeat(6)}群众更加满意。`,
    '（一）学前教育。新建公办幼儿园2所，改建3所。',
  ];
  const header = { x: 220, y: 800, text: '青禾县教育发展规划', size: 9 };

  test('paragraphs are whole again, headers and page numbers are gone', async () => {
    const page = (n: number) => [header, ...setParagraphs([`第${n}部分`, ...paragraphs], 34), { x: 290, y: 40, text: `— ${n} —` }];
    const { text, kind } = await read(makePdf([page(1), page(2)]));
    assert.equal(kind, 'pdf');
    assert.deepEqual(text.split('\n'), ['第1部分', ...paragraphs, '第2部分', ...paragraphs]);
  });
  test('a paragraph goes on over the end of a page', async () => {
    const long = `${'稳步扩大优质教育资源覆盖面，'.repeat(8)}完成建设任务。`;
    const pieces = setParagraphs([long], 34);
    const pages = [pieces.slice(0, 2), pieces.slice(2).map(piece => ({ ...piece, y: piece.y + 44 }))];
    assert.equal((await read(makePdf(pages))).text, long);
  });
  test('a table of indicators has its cells parted by tabs, names broken over lines whole', async () => {
    const row = (y: number, cells: readonly string[]) => cells.map((text, i) => ({ x: [90, 250, 330, 420][i] as number, y, text }));
    const table = [
      ...row(700, ['指标名称', '单位', '2025年', '2030年']),
      ...row(668, ['', '%', '96.4', '98.5']),
      { x: 90, y: 676, text: '学前三年毛' },
      { x: 90, y: 660, text: '入园率' },
      ...row(636, ['巩固率', '%', '99.1', '99.5']),
    ];
    const { text } = await read(
      makePdf([[...setParagraphs(['专栏1主要指标，由教育部门按年统计并公布'], 34), ...table.filter(({ text }) => text !== '')]]),
    );
    assert.deepEqual(text.split('\n').slice(1), [
      '指标名称\t单位\t2025年\t2030年',
      '学前三年毛入园率\t%\t96.4\t98.5',
      '巩固率\t%\t99.1\t99.5',
    ]);
  });
  test('fonts of the predefined Chinese encodings are read though they carry no characters', async () => {
    const text = '到2030年，全县新建公办幼儿园。';
    const made = makePdf([setParagraphs([text], 34)]);
    const unicode = (char: string) => char.charCodeAt(0).toString(16).padStart(4, '0');
    assert.equal((await read(withPredefined(made, 'UniGB-UCS2-H', unicode))).text, text);
    const codes: Record<string, string> = {
      到: 'b5bd',
      年: 'c4ea',
      '，': 'a3ac',
      全: 'c8ab',
      县: 'cfd8',
      新: 'd0c2',
      建: 'bda8',
      公: 'b9ab',
      办: 'b0ec',
      幼: 'd3d7',
      儿: 'b6f9',
      园: 'd4b0',
      '。': 'a1a3',
    };
    assert.equal((await read(withPredefined(made, 'GBK-EUC-H', char => codes[char] ?? char.charCodeAt(0).toString(16)))).text, text);
  });
  test('a page that is shown turned is read as it is shown', async () => {
    const turned = new TextDecoder().decode(
      makePdf([setParagraphs(['附表：主要指标', '到2030年，毛入园率达到98%。'], 34)], '', '/Rotate 90'),
    );
    const pdf = turned.replace(/1 0 0 1 (\d+) (\d+) Tm/g, (_, x: string, y: string) => `0 1 -1 0 ${595 - Number(y) + 200} ${x} Tm`);
    assert.equal((await read(new TextEncoder().encode(pdf))).text, '附表：主要指标\n到2030年，毛入园率达到98%。');
  });
  test('a drawn table is read by its lines: long cells, joined cells, its head once over two pages', async () => {
    const line = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S`;
    const cells = (y: number, ...texts: readonly string[]) =>
      texts.map((text, i) => ({ x: [92, 132, 302][i] as number, y, text })).filter(({ text }) => text !== '');
    const frame = (top: number, bottom: number, ...inner: readonly string[]) => [
      ...[90, 130, 300, 400].map(x => line(x, bottom, x, top)),
      line(90, top, 400, top),
      line(90, bottom, 400, bottom),
      ...inner,
    ];
    const first = [
      { x: 114, y: 780, text: '附件：重点任务分工表，由县教育局汇总。' },
      ...frame(760, 640, line(90, 740, 400, 740), line(90, 660, 300, 660)),
      ...cells(746, '序号', '任务', '单位'),
      ...cells(726, '', '新建公办幼儿园三所，新增学', ''),
      ...cells(712, '', '位九百个，乡镇公办中心幼儿', ''),
      ...cells(698, '1', '园全覆盖，安排专项资金', '县教育局'),
      ...cells(646, '2', '改建小学', ''),
    ];
    const second = [
      ...frame(760, 700, line(90, 740, 400, 740)),
      ...cells(746, '序号', '任务', '单位'),
      ...cells(720, '3', '迁建中学', '县财政局'),
    ];
    assert.deepEqual((await read(makePdf([first, second]))).text.split('\n'), [
      '附件：重点任务分工表，由县教育局汇总。',
      '序号\t任务\t单位',
      '1\t新建公办幼儿园三所，新增学位九百个，乡镇公办中心幼儿园全覆盖，安排专项资金\t县教育局',
      '2\t改建小学',
      '3\t迁建中学\t县财政局',
    ]);
  });
  test('signs for radicals are read as the characters they show', async () => {
    const { text } = await read(makePdf([setParagraphs(['⼀、⻓效机制：全县中⼩学户均受教育年限逐年提⾼'], 40)]));
    assert.equal(text, '一、长效机制：全县中小学户均受教育年限逐年提高');
  });
});
