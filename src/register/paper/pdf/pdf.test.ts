import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Paper, printPaper } from '../index.ts';
import { look } from './ink.ts';
import { linesOf, type Measure, piecesOf } from './lines.ts';
import { scaleOf } from './scale.ts';

const paper: Paper = {
  title: '青石县2027年度规划监测报告',
  number: '青教规〔2028〕3号',
  addressee: '县人民政府',
  isExample: true,
  signer: '青石县教育局',
  date: '2028-01-05',
  attachments: ['指标表', '项目表'],
  colophon: '数据截至2028年1月5日，2028年2月1日打印。',
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'paragraph', runs: [{ text: '巩固率99.7%' }, { text: '第12项', source: true, of: 'x' }, { text: '，目标99.8%。' }] },
    {
      kind: 'table',
      caption: '表1　指标',
      columns: [
        { label: '指标', share: 3 },
        { label: '实际', share: 1, numeric: true },
      ],
      rows: Array.from({ length: 60 }, (_, i) => [`第${i + 1}行`, String(i)]),
      note: '来源：学籍台账。',
    },
    {
      kind: 'chart',
      shape: 'stacked',
      caption: '图1　各章',
      unit: '项',
      categories: ['学前', '义务'],
      series: [
        { name: '守约', values: [3, 4] },
        { name: '落后', values: [1, null] },
      ],
    },
  ],
};

const textOf = async (bytes: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  return { totalPages, text: text.map(page => page.replace(/\s+/g, '')) };
};

/** A measure by which every character is ten points wide. */
const ten: Measure = text => [...text].length * 10;
const broken = (text: string, width: number) =>
  linesOf(piecesOf(text, look.body, ten), width, 0, ten).map(line => line.map(piece => piece.text).join(''));

describe('a paper as PDF', () => {
  it('says in other hands what was written, with the head of a table on each of its pages and a page number on every page', async () => {
    const { totalPages, text } = await textOf(await printPaper(paper));
    assert.equal(totalPages, 3);
    for (const words of ['青教规〔2028〕3号', '县人民政府：', '一、总体情况', '巩固率99.7%〔第12项〕，目标99.8%。', '附件：1.指标表'])
      assert.ok(text.join('').includes(words), words);
    assert.deepEqual(
      text.map((page, i) => page.includes(`—${i + 1}—`) && page.includes('示例')),
      [true, true, true],
    );
    assert.equal(text.filter(page => page.includes('指标实际')).length, 3);
    assert.match(text.at(-1) ?? '', /青石县教育局2028年1月5日/);
  });

  it('is the same to the last byte when it is printed again, and holds only the characters it needs of 28 MB of fonts', async () => {
    const first = await printPaper(paper);
    await new Promise(done => setTimeout(done, 1100));
    assert.equal(Buffer.compare(first, await printPaper(paper)), 0);
    assert.ok(first.length < 100_000, `${first.length} bytes`);
  });

  it('tells how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    await printPaper(paper, (done, of) => told.push([done, of]));
    assert.deepEqual(told, [
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });
});

describe('the lines of a paper', () => {
  it('never begin with a stop and never end with an opening bracket', () => {
    assert.deepEqual(broken('一二三四，五六七', 40), ['一二三', '四，五六', '七']);
    assert.deepEqual(broken('一二三（四五六）', 40), ['一二三', '（四五', '六）']);
  });

  it('keep a number with its sign together, and cut only what is wider than the line', () => {
    assert.ok(broken('一二99.75%三', 70).some(line => line.includes('99.75%')));
    assert.deepEqual(broken('abcdefgh', 40), ['abcd', 'efgh']);
  });
});

describe('the axis of a chart', () => {
  const chart = (values: readonly (number | null)[], shape: 'line' | 'column') =>
    scaleOf({ kind: 'chart', shape, caption: '', unit: '', categories: values.map(String), series: [{ name: 'a', values }] });

  it('begins at zero for areas and near the least value for lines', () => {
    assert.deepEqual(chart([3, 5], 'column').ticks, [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(chart([99.5, null, 99.7], 'line').ticks, [99.5, 99.55, 99.6, 99.65, 99.7]);
  });

  it('stands even where nothing is known or all is the same', () => {
    for (const values of [[null], [5, 5], [0]]) {
      const { ticks, share } = chart(values, 'line');
      assert.ok(ticks.length >= 2 && ticks.every(Number.isFinite) && Number.isFinite(share(5)), JSON.stringify(ticks));
    }
  });
});
