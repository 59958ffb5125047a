import assert from 'node:assert/strict';
import { test } from 'node:test';
import { granted } from '../../../../test/county/people.ts';
import { draughtOf } from './draught.ts';

const text = [
  '云岭县“十五五”教育事业发展规划',
  '一、“十四五”回顾',
  '每年选派20名骨干教师支教。2025年，九年义务教育巩固率达到98%。',
  '二、发展目标',
  '指标\t单位\t2025年\t2030年\t属性',
  '学前三年毛入园率\t%\t90\t96\t约束性',
  '九年义务教育巩固率\t%\t98\t99.5\t',
  '高中阶段毛入学率\t%\t95\t98\t预期',
  '三、任务',
  '每年选派30名骨干教师支教。',
].join('\n');

test('a draft keeps the nature that the table gives, holds facts of the review for facts and a duty among the tasks for a promise', () => {
  const { promises } = granted(draughtOf({ title: null, text, fileName: null, years: null }));
  assert.deepEqual(
    promises.filter(one => one.kind !== 'baseline').map(one => [one.measure, one.nature, one.restates]),
    [
      ['学前三年毛入园率', 'binding', null],
      ['九年义务教育巩固率', 'binding', null],
      ['高中阶段毛入学率', 'expected', null],
      ['骨干教师', 'expected', null],
    ],
  );
  const [told] = promises;
  assert.deepEqual([told?.kind, told?.value, told?.recurrence], ['baseline', 20, 'year']);
});
