import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearsOf } from './span.ts';

test('the years of a plan are read from what its title calls it', () => {
  const titles = [
    '云岭县“十五五”教师队伍建设规划',
    '云岭县十四五学前教育发展提升规划',
    '云岭县职业教育三年行动方案（2026—2028年）',
    '云岭县2026年教育工作要点',
    '云岭县义务教育改薄实施方案',
    '第五五金厂子弟学校规划',
  ];
  assert.deepEqual(
    titles.map(title => yearsOf(title, '')),
    [
      { fromYear: 2026, toYear: 2030 },
      { fromYear: 2021, toYear: 2025 },
      { fromYear: 2026, toYear: 2028 },
      { fromYear: 2026, toYear: 2026 },
      null,
      null,
    ],
  );
});
