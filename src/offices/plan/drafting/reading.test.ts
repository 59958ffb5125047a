import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectedYear, owedYear } from '../keeping/filingYears.ts';
import { timeOf } from '../standing/question.ts';
import { type Judged, methodOf } from './derive.ts';
import { placeOf } from './place.ts';
import { titleOf, yearsOf } from './span.ts';

test('the years of a plan are read from its title, else from its first page', () => {
  const cases = [
    ['某县“十四五”教育事业发展规划', '', 2021, 2025],
    ['某县“十五五”教育发展规划', '', 2026, 2030],
    ['某市教育事业发展规划（2026—2030年）', '', 2026, 2030],
    ['学前教育行动计划', '第三期行动计划（2017－2020年）', 2017, 2020],
    ['教育发展规划', '“十三五”时期是关键五年', 2016, 2020],
  ] as const;
  for (const [title, text, fromYear, toYear] of cases) assert.deepEqual(yearsOf(title, text), { fromYear, toYear }, title + text);
  assert.equal(yearsOf('教育工作安排', '到2030年建成学校2所'), null);
});

test('the title is the first short line that reads like one, else the file’s name', () => {
  assert.equal(
    titleOf('云政发〔2026〕3号\n各乡镇人民政府：\n　　云岭县教育发展规划（2026—2030年）\n为了……', '附件.txt'),
    '云岭县教育发展规划（2026—2030年）',
  );
  assert.equal(titleOf('到2030年，新建学校2所。', '云岭县教育安排.docx'), '云岭县教育安排');
});

test('a place is said by its headings', () => {
  const heading = (level: number, number: string | null, title: string, start: number, end: number) => ({
    level,
    number,
    title,
    start,
    end,
  });
  const headings = [
    heading(1, '三、', '主要任务', 10, 100),
    heading(2, '(五)', '职业教育', 20, 60),
    heading(3, '1.', '优化结构', 30, 60),
    heading(1, '第四章', '保障', 100, 200),
    heading(1, null, '附则与其他有关事项', 200, 300),
  ];
  assert.deepEqual(
    [5, 15, 25, 40, 70, 120, 250].map(offset => placeOf(headings, offset)),
    ['文首', '三', '三（五）', '三（五）1', '三', '第四章', '附则与其他有关事'],
  );
});

test('the method of judging follows from comparator, kind and words, and can be told apart by an official', () => {
  const read = (changes: Partial<Judged>): Judged => ({
    kind: 'target',
    comparator: '>=',
    value: 60,
    valueHigh: null,
    unit: '%',
    quote: '比例达到60%以上',
    measure: '比例',
    recurrence: null,
    baseline: null,
    ...changes,
  });
  const cases: readonly (readonly [Partial<Judged>, string])[] = [
    [{}, 'increase'],
    [{ comparator: '<=', quote: '大班额占比控制在1%以内', value: 1, baseline: 5 }, 'decrease'],
    [{ comparator: '<=', quote: '班额不超过45人', unit: '人' }, 'ceiling'],
    [{ quote: '巩固率保持在99.6%以上', baseline: 99.7 }, 'floor'],
    [{ comparator: 'new', kind: 'project', unit: '所', value: 2, quote: '新建幼儿园2所' }, 'cumulative'],
    [{ comparator: '=', unit: '名', value: 60, quote: '培养骨干教师60名' }, 'cumulative'],
    [{ comparator: '=', kind: 'budget', unit: '亿元', value: 4.8, quote: '投入4.8亿元' }, 'cumulative'],
    [{ comparator: '≈', unit: '名/年', value: 50, recurrence: 'year', quote: '每年新补充教师50名左右' }, 'floor'],
    [{ comparator: '=', kind: 'standing-amount', unit: '元/月', value: 400, quote: '每月补助400元' }, 'floor'],
    [{ comparator: '<=', kind: 'rule', unit: '次/年', value: 4, recurrence: 'year', quote: '检查每年不超过4次' }, 'ceiling'],
    [{ quote: '经费年均增长5%以上', measure: '经费年均增长', value: 5 }, 'growth'],
    [{ comparator: 'not-decrease', value: null, unit: null, recurrence: 'year', quote: '支出逐年只增不减' }, 'floor'],
    [{ comparator: 'decrease', value: null, unit: null, quote: '近视率逐年下降' }, 'ceiling'],
    [{ comparator: 'all', value: null, unit: null, quote: '实现全覆盖' }, 'state'],
    [{ comparator: 'rank', value: null, unit: null, quote: '位居前列' }, 'state'],
    [{ comparator: 'range', kind: 'rule', value: 1, valueHigh: 2, unit: '项/生', quote: '掌握1至2项技能' }, 'floor'],
  ];
  for (const [changes, method] of cases) assert.equal(methodOf(read(changes)), method, changes.quote);
});

test('a year is collected from its first day on and owed from its filing day on', () => {
  const years = { fromYear: 2026, toYear: 2030 };
  assert.deepEqual([collectedYear('2026-12-31', years), owedYear('2026-12-31', years)], [null, null]);
  assert.deepEqual([collectedYear('2028-01-10', years), owedYear('2028-01-10', years)], [2027, 2026]);
  assert.deepEqual([collectedYear('2028-01-16', years), owedYear('2028-01-16', years)], [2027, 2027]);
  assert.deepEqual([collectedYear('2035-06-01', years), owedYear('2035-06-01', years)], [2030, 2030]);
});

test('a promise has its own time within the plan: from its start to its deadline, beyond the plan where it says so', () => {
  const years = { fromYear: 2026, toYear: 2030 };
  const time = (fromYear: number | null, deadline: number | null, year: number | null = null) =>
    timeOf({ fromYear, deadline, year, kind: 'target' }, years);
  assert.deepEqual(time(null, null), { from: 2026, to: 2030 });
  assert.deepEqual(time(2027, 2028), { from: 2027, to: 2028 });
  assert.deepEqual(time(null, 2032), { from: 2026, to: 2032 });
  assert.deepEqual(time(null, null, 2028), { from: 2026, to: 2028 });
  assert.deepEqual(time(2018, 2020), { from: 2026, to: 2026 });
});
