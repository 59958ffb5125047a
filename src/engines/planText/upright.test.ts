import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from './index.ts';

const brief = (text: string) => readPlan(text).commitments.map(({ kind, value, measure }) => `${kind} ${value} ${measure}`);

test('a table with a cell a line: names of groups stand between its rows, blanks within its headings', () => {
  const cells = [
    ['指  标', '2025年', '2030年', '属性', '一、普及水平', '1.毛入园率（%）', '96%', '99%以上', '约束性', '2.平均受教育年限（年）'],
    ['10.8年', '11.5年以上', '约束性', '二、师资水平', '1.研究生学历教师比例（%）', '3.5%', '8%', '预期性'],
  ];
  assert.deepEqual(brief(`松原县“十五五”教育规划\n主要指标表\n\n${cells.flat().join('\n\n')}\n`), [
    'baseline 96 毛入园率',
    'target 99 毛入园率',
    'baseline 10.8 平均受教育年限',
    'target 11.5 平均受教育年限',
    'baseline 3.5 研究生学历教师比例',
    'target 8 研究生学历教师比例',
  ]);
});

test('a column of tasks is read as prose though a year stands in its heading', () => {
  const table = '类别 | 事项名称 | 2026年度任务目标 | 责任单位 |\n教育 | 建设学校 | 新建小学2所，新增学位900个。 | 县教育局 |\n';
  assert.deepEqual(
    readPlan(table).commitments.map(({ kind, value, responsible }) => [kind, value, responsible]),
    [
      ['project', 2, ['县教育局']],
      ['target', 900, ['县教育局']],
    ],
  );
});
