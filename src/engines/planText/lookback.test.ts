import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from './index.ts';
import { isRetrospect, opensPlans } from './lookback.ts';

const kinds = (text: string) => readPlan(text).commitments.map(({ kind, value, year }) => [kind, value, year]);

test('a title of a summary looks back, a title of a plan does not', () => {
  const back = [
    '松原县教育局2026年工作总结',
    '松原县2026年教育工作情况',
    '松原县“十四五”规划实施情况的报告',
    '教育局2026年工作总结和2027年工作计划',
  ];
  const on = ['松原县教育局2026年工作要点', '松原县2026年教育工作计划', '松原县“十五五”教育发展规划', '关于教师队伍建设的报告'];
  assert.deepEqual([...back, ...on].map(isRetrospect), [true, true, true, true, false, false, false, false]);
});

test('of a summary without chapters every count is a fact', () => {
  const text = '松原县教育局2026年工作总结\n1.加快学校建设。建成学校6所，新增学位4200个。\n2.建强队伍。招聘教师85名，培训教师1200人次。';
  assert.deepEqual(kinds(text), [
    ['baseline', 6, 2026],
    ['baseline', 4200, 2026],
    ['baseline', 85, 2026],
    ['baseline', 1200, 2026],
  ]);
});

test('of a summary the plans begin at their heading and end with it', () => {
  const text =
    '松原县教育局2026年工作总结\n一、主要工作\n新建幼儿园3所。\n二、下一步工作打算\n（一）扩大资源。新建幼儿园5所。\n（二）建强队伍。招聘教师90名。\n三、2026年经费情况\n投入8000万元。';
  assert.deepEqual(kinds(text), [
    ['baseline', 3, 2026],
    ['project', 5, 2027],
    ['target', 90, 2027],
    ['baseline', 8000, 2026],
  ]);
});

test('a paragraph that says 下一步 turns the rest of its item, with a colon the items behind it too', () => {
  const own = '松原县教育局2026年工作总结\n一、学前教育\n新建幼儿园3所。\n下一步，新建幼儿园5所。\n二、义务教育\n新建小学2所。';
  assert.deepEqual(
    kinds(own).map(([kind]) => kind),
    ['baseline', 'project', 'baseline'],
  );
  const rest = '松原县教育局2026年工作总结\n1.学前教育。新建幼儿园3所。\n下一步，重点做好以下工作：\n2.义务教育。新建小学2所。';
  assert.deepEqual(
    kinds(rest).map(([kind]) => kind),
    ['baseline', 'project'],
  );
});

test('a heading with the reported year or of results opens no plans; one with a later year does', () => {
  assert.deepEqual(
    ['2026年重点工作', '目标任务完成情况', '2027年重点工作', '重点工作', '下半年工作安排'].map(heading => opensPlans(heading, 2026)),
    [false, false, true, true, true],
  );
});

test('a plan whose opening words praise results is still a plan', () => {
  const text = '全县教育事业取得新成效，现就下一阶段提出如下要求。\n到2030年，普惠性幼儿园覆盖率达到95%。';
  assert.deepEqual(
    kinds(text).map(([kind]) => kind),
    ['target'],
  );
});

test('几年来…取得了成绩 opens a paragraph of facts, until it looks ahead', () => {
  const text = '松原县教育情况介绍\n近五年来，全县教育取得了显著成绩。毛入园率达到92%，比2020年提高6.5个百分点。今后要新建幼儿园3所。';
  assert.deepEqual(
    kinds(text).map(([kind, value]) => [kind, value]),
    [
      ['baseline', 92],
      ['baseline', 6.5],
      ['project', 3],
    ],
  );
});

test('自…启动以来 is of the past whatever the years of the plan', () => {
  const text = '松原县学校建设三年行动计划（2026—2028年）\n该计划自2026年8月启动以来，已审批项目36个，投资9亿元。';
  assert.deepEqual(
    kinds(text).map(([kind, value]) => [kind, value]),
    [
      ['baseline', 36],
      ['baseline', 9],
    ],
  );
});

test('a short first line without a full stop is not run into a long paragraph', () => {
  const text =
    '终身教育：让每个社区都成为学习的好地方，体系更开放\n近年来，我县积极推进社区教育，成功创建成为省级示范学习型城市，社区学校网络日益完善，老年教育稳步发展，群众的学习需求得到较好满足。';
  assert.deepEqual(
    kinds(text).map(([kind]) => kind),
    ['baseline'],
  );
});
