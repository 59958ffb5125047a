import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { type Paper, writePaper } from './index.ts';
import { titleLines } from './titleLines.ts';

test('a long title is cut between its words into lines of like length, a year is never parted from its 年度', () => {
  assert.deepEqual(titleLines('青石县2027年度规划监测报告'), ['青石县2027年度规划监测报告']);
  assert.deepEqual(titleLines('青石县“十五五”教育事业发展规划2023年度监测报告'), ['青石县“十五五”教育事业发展规划', '2023年度监测报告']);
  assert.deepEqual(titleLines('青石县教育局关于“十五五”教育事业发展规划2028年中期评估情况的报告'), [
    '青石县教育局关于“十五五”教育事业',
    '发展规划2028年中期评估情况的报告',
  ]);
  for (let more = 0; more < 30; more++) {
    const title = `${'青'.repeat(more)}县“十五五”教育事业发展规划2023年度监测报告`;
    const lines = titleLines(title);
    assert.equal(lines.join(''), title);
    assert.ok(
      lines.some(line => line.includes('2023年度')),
      lines.join('／'),
    );
    assert.ok(
      lines.every(line => !/^[度年的]/.test(line)),
      lines.join('／'),
    );
  }
});

const report: Paper = {
  title: '青石县“十五五”教育事业发展规划2023年度监测报告',
  signer: '青石县教育局',
  date: '2024-01-05',
  blocks: [
    {
      kind: 'table',
      caption: '表1　指标',
      columns: [{ label: '指标', share: 3 }],
      rows: [['巩固率'], ['入园率']],
      note: '来源：学籍台账。按学年统计。',
    },
  ],
};

test('on paper the title has these lines, a table its head on every page, and the line of its source no full stop (GB/T 15834)', async () => {
  const xml = strFromU8(unzipSync(await writePaper(report))['word/document.xml'] as Uint8Array);
  assert.ok(/规划<\/w:t><\/w:r><w:r>(?:(?!<w:t).)*<w:br\/><w:t[^>]*>2023年度监测报告</s.test(xml));
  assert.deepEqual(
    [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes('<w:tblHeader')),
    [true, false, false],
  );
  assert.ok(xml.includes('>来源：学籍台账。按学年统计<'));
});
