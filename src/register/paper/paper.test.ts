import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Paper, writePaper } from './index.ts';

const report: Paper = {
  title: '青石县2027年度规划监测报告',
  number: '青教规〔2028〕3号',
  addressee: '县人民政府',
  isExample: true,
  signer: '青石县教育局',
  date: '2028-01-05',
  attachments: ['指标表', '项目表'],
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'heading', level: 2, text: '（一）主要指标' },
    { kind: 'paragraph', runs: [{ text: '巩固率99.7%，目标<99.8% & 以上' }, { text: '第12项', source: true }, { text: '。' }] },
    {
      kind: 'table',
      caption: '表1　指标',
      columns: [
        { label: '指标', share: 3 },
        { label: '实际', share: 1, numeric: true },
      ],
      rows: [
        ['巩固率', '99.7'],
        ['入园率', '缺'],
      ],
      note: '来源：学籍台账。',
    },
    {
      kind: 'chart',
      shape: 'line',
      caption: '图1　“巩固率”',
      unit: '%',
      categories: ['2025', '2026', '2027'],
      series: [{ name: '实际', values: [99.5, null, 99.7] }],
    },
  ],
};

const partsOf = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('an official document', () => {
  it('has the paper, margins and line pitch of GB/T 9704', async () => {
    const { 'word/document.xml': text } = partsOf(await writePaper(report));
    const attribute = (element: string, name: string) => Number(new RegExp(`<w:${element}[^>]* w:${name}="(\\d+)"`).exec(text ?? '')?.[1]);
    const millimetres = (element: string, name: string) => Math.round((attribute(element, name) / 1440) * 25.4);
    assert.deepEqual([millimetres('pgSz', 'w'), millimetres('pgSz', 'h')], [210, 297]);
    assert.deepEqual(
      ['top', 'bottom', 'left', 'right'].map(side => millimetres('pgMar', side)),
      [37, 35, 28, 26],
    );
    assert.equal(Math.floor(225 / ((attribute('docGrid', 'linePitch') / 1440) * 25.4)), 22);
  });

  it('says what was written, in its order, when another reader opens it', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writePaper(report)) });
    const lines = value.split('\n').filter(line => line.trim() !== '');
    assert.deepEqual(lines, [
      '青教规〔2028〕3号',
      '青石县2027年度规划监测报告',
      '县人民政府：',
      '一、总体情况',
      '（一）主要指标',
      '巩固率99.7%，目标<99.8% & 以上〔第12项〕。',
      '表1　指标',
      '指标',
      '实际',
      '巩固率',
      '99.7',
      '入园率',
      '缺',
      '来源：学籍台账',
      '图1　“巩固率”（单位：%）',
      '　　附件：1. 指标表',
      '　　　　　2. 项目表',
      '青石县教育局',
      '2028年1月5日',
    ]);
  });

  it('leaves a gap in the chart where a value is missing, and draws no zero', async () => {
    const chart = partsOf(await writePaper(report))['word/charts/chart0.xml'] ?? '';
    const values = /<c:numCache>(.*?)<\/c:numCache>/.exec(chart)?.[1] ?? '';
    assert.deepEqual(
      [...values.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)/g)].map(([, place, value]) => [place, value]),
      [
        ['0', '99.5'],
        ['2', '99.7'],
      ],
    );
    assert.match(chart, /<c:dispBlanksAs val="gap"\/>/);
  });

  it('is the same to the last byte when it is written again later', async () => {
    const first = await writePaper(report);
    await new Promise(done => setTimeout(done, 2100));
    assert.deepEqual(Buffer.compare(first, await writePaper(report)), 0);
  });
});

const office = (process.env.PATH ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'soffice'))
  .find(existsSync);

describe('an official document in LibreOffice', { skip: office === undefined ? 'no soffice on this machine' : false }, () => {
  it('opens and becomes a PDF', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yuheng-paper-'));
    await writeFile(join(folder, 'report.docx'), await writePaper(report));
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    await promisify(execFile)(
      office as string,
      [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')],
      { timeout: 120_000 },
    );
    const pdf = await readFile(join(folder, 'report.pdf'));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await rm(folder, { recursive: true });
  });
});
