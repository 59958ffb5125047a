import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from './index.ts';

const title = '云岭县“十五五”教育事业发展规划';
const targets = (body: string) =>
  readPlan(`${title}\n二、发展目标\n${body}`, { title })
    .commitments.filter(one => one.kind === 'target')
    .map(one => [one.measure, one.value, one.nature ?? null]);

test('the column 属性 of a table of indicators says which bind and which are expected', () => {
  const table = [
    '指标\t单位\t2025年\t2030年\t属性',
    '学前三年毛入园率\t%\t90\t96\t预期性',
    '九年义务教育巩固率\t%\t98\t99.5\t约束性',
    '高中阶段毛入学率\t%\t95\t98\t约束性指标',
    '骨干教师\t名\t120\t200\t[预期]',
  ].join('\n');
  assert.deepEqual(targets(table), [
    ['学前三年毛入园率', 96, 'expected'],
    ['九年义务教育巩固率', 99.5, 'binding'],
    ['高中阶段毛入学率', 98, 'binding'],
    ['骨干教师', 200, 'expected'],
  ]);
});

test('a merged cell of the column holds for the rows below it that have none of their own', () => {
  const table = [
    '指标\t2025年\t2030年\t指标性质',
    '学前三年毛入园率（%）\t90\t96\t约束性',
    '九年义务教育巩固率（%）\t98\t99.5\t',
    '高中阶段毛入学率（%）\t95\t98\t预期性',
    '职普比（%）\t40\t50\t',
  ].join('\n');
  assert.deepEqual(
    targets(table).map(([, , nature]) => nature),
    ['binding', 'binding', 'expected', 'expected'],
  );
});

test('a line over a part of the table says it of the whole part, numbered or not', () => {
  const table = [
    '指标\t单位\t2025年\t2030年',
    '一、约束性指标\t\t\t',
    '学前三年毛入园率\t%\t90\t96',
    '九年义务教育巩固率\t%\t98\t99.5',
    '预期性指标',
    '高中阶段毛入学率\t%\t95\t98',
  ].join('\n');
  assert.deepEqual(targets(table), [
    ['学前三年毛入园率', 96, 'binding'],
    ['九年义务教育巩固率', 99.5, 'binding'],
    ['高中阶段毛入学率', 98, 'expected'],
  ]);
});

test('a table that says neither gives none, and no promise of prose has one', () => {
  const table = '指标\t单位\t2025年\t2030年\t备注\n学前三年毛入园率\t%\t90\t96\t含民办\n到2030年，骨干教师达到200名。';
  assert.deepEqual(targets(table), [
    ['学前三年毛入园率', 96, null],
    ['骨干教师', 200, null],
  ]);
});

const told = (heading: string, sentence: string) =>
  readPlan(`${title}\n一、${heading}\n${sentence}\n二、主要任务\n每年评选骨干教师20名。`, { title }).commitments.map(one => [
    one.kind,
    one.looksBack ?? false,
  ]);

test('a duty or a standing amount in a chapter that looks back is marked as told, one among the tasks is not', () => {
  for (const heading of ['“十四五”教育发展回顾', '发展基础', '主要成就', '发展现状'])
    assert.deepEqual(
      told(heading, '每年选派30名教师支教。按生均800元的标准拨付公用经费。'),
      [
        ['standing-amount', true],
        ['standing-amount', true],
        ['standing-amount', false],
      ],
      heading,
    );
});
