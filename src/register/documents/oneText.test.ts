import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8 } from 'fflate';
import { checkPlan, readPlan } from '#engines/planText/index.ts';
import { readDocument } from './index.ts';
import { makePdf, type Placed, setParagraphs } from './samples.ts';

/** An invented plan: level of the automatic number (null for none) and words of each paragraph; rows for its table. */
const paragraphs: readonly (readonly [number | null, string])[] = [
  [null, '青禾县“十五五”教育事业发展规划'],
  [0, '发展基础'],
  [
    null,
    '“十四五”期间，全县教育事业稳步发展。2025年，全县学前教育毛入园率达到96.4%，普惠性幼儿园覆盖率达到88.2%，九年义务教育巩固率达到99.1%，五年累计投入教育建设资金6.8亿元，新增学位4200个。',
  ],
  [0, '发展目标'],
  [
    1,
    '主要指标。到2030年，全县学前教育毛入园率达到98.5%以上，普惠性幼儿园覆盖率稳定在92%左右，高中阶段毛入学率由93.6%提高到97%，劳动年龄人口平均受教育年限达到11.5年。',
  ],
  [1, '重点指标'],
];
const rows = [
  ['指标名称', '单位', '2025年', '2030年', '属性'],
  ['义务教育大班额比例', '%', '2.4', '0.5', '约束性'],
  ['专任教师研究生学历比例', '%', '3.1', '8', '预期性'],
];
const rest: readonly (readonly [number | null, string])[] = [
  [0, '主要任务'],
  [
    1,
    '扩充学位供给。新建公办幼儿园3所、小学2所，改扩建初中2所，新增学位3600个，总投资4.2亿元，2028年秋季学期前全部投入使用。（责任单位：县教育局、县发展改革局）',
  ],
  [
    1,
    '建强教师队伍。每年补充教师60人左右，每学期开展一次全员培训，乡村教师生活补助标准提高到每月400—700元，教师参加继续教育每年不少于90学时。',
  ],
  [0, '保障措施'],
  [
    null,
    '确保一般公共预算教育支出逐年只增不减。县政府教育督导委员会每年开展一次规划执行情况督导，2028年开展中期评估，2030年开展总结评估。',
  ],
];

const chapters = ['一、', '二、', '三、', '四、'];
const items = ['（一）', '（二）', '（三）'];

/** The paragraphs with their numbers typed out. */
function typed(): readonly string[] {
  let [chapter, item] = [-1, -1];
  const label = (level: number | null) => {
    if (level === null) return '';
    if (level === 0) {
      item = -1;
      return chapters[++chapter] as string;
    }
    return items[++item] as string;
  };
  const first = paragraphs.map(([level, words]) => label(level) + words);
  return [...first, ...rows.map(row => row.join('\t')), ...rest.map(([level, words]) => label(level) + words)];
}

async function asDocx(): Promise<Uint8Array> {
  const paragraph = ([level, text]: readonly [number | null, string]) =>
    new Paragraph(level === null ? { text } : { text, numbering: { reference: 'plan', level } });
  const table = new Table({
    rows: rows.map(row => new TableRow({ children: row.map(text => new TableCell({ children: [new Paragraph(text)] })) })),
  });
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  ];
  const children = [...paragraphs.map(paragraph), table, ...rest.map(paragraph)];
  const document = new Document({ numbering: { config: [{ reference: 'plan', levels }] }, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function asPdf(): Uint8Array {
  const lines = typed();
  const cut = paragraphs.length;
  const top = setParagraphs(lines.slice(0, cut), 34);
  const low = Math.min(...top.map(({ y }) => y));
  const table: Placed[] = rows.flatMap((row, i) =>
    row.map((text, j) => ({ x: [90, 250, 300, 370, 440][j] as number, y: low - 24 * (i + 1), text })),
  );
  const header = { x: 240, y: 805, text: '青禾县人民政府文件', size: 9 };
  const pages = [[...top, ...table], setParagraphs(lines.slice(cut + rows.length), 34)];
  return makePdf(pages.map((page, i) => [header, ...page, { x: 290, y: 40, text: `- ${i + 1} -` }]));
}

function asHtml(): Uint8Array {
  const lines = typed();
  const block = (line: string) => `<p>&nbsp;&nbsp;${line}</p>\n`;
  const table = `<table>${rows.map(row => `<tr>${row.map(cell => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('\n')}</table>`;
  const body = [...lines.slice(0, paragraphs.length).map(block), table, ...lines.slice(paragraphs.length + rows.length).map(block)].join(
    '',
  );
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body><nav><a href="/">首页</a></nav><div id="zoom">${body}</div></body></html>`,
  );
}

async function read(bytes: Uint8Array) {
  const document = await readDocument(bytes, { name: '规划' });
  assert.ok(document.ok);
  const reading = readPlan(document.value.text);
  const outline = reading.outline.map(({ level, number, title, runIn }) => [level, number, title, runIn]);
  const commitments = reading.commitments.map(({ start: _, end: __, ...said }) => ({ ...said, quote: said.quote.replace(/\s+/g, ' ') }));
  return { text: document.value.text, outline, commitments, findings: checkPlan(reading).map(({ id, sentence }) => [id, sentence]) };
}

describe('one plan in four kinds of file', () => {
  let text: Awaited<ReturnType<typeof read>>;
  before(async () => {
    text = await read(strToU8(typed().join('\n')));
  });
  test('the text alone has promises to compare', () =>
    assert.ok(text.commitments.length >= 25 && text.outline.length === 8, `${text.commitments.length}`));
  test('.docx', async () => assert.deepEqual(await read(await asDocx()), text));
  test('.pdf', async () => assert.deepEqual(await read(asPdf()), text));
  test('.html', async () => assert.deepEqual(await read(asHtml()), text));
});
