import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../index.ts';
import { only, reading, title, wordsAt } from './byHand.ts';

describe('promises that cannot be checked or owned', () => {
  test('promises without a body, one finding a chapter; a duty of schools binds itself', () => {
    const text = `${title}一、发展基础\n已建成学校。\n二、主要任务\n建成第三小学。各学校每周开展家访一次。县教育局新建幼儿园。\n`;
    const found = checkPlan(
      reading(
        text,
        { quote: '已建成学校', kind: 'baseline', comparator: 'status', responsible: null },
        { quote: '建成第三小学', kind: 'project', comparator: 'status', responsible: null },
        { quote: '各学校每周开展家访一次', kind: 'rule', recurrence: 'week', responsible: [] },
        { quote: '县教育局新建幼儿园', kind: 'project', comparator: 'status' },
      ),
    );
    assert.deepEqual(
      found.map(({ code, commitments }) => [code, ...commitments]),
      [['promiseWithoutOwner', 'c1']],
    );
    assert.match(found[0]?.sentence.zh ?? '', /3项承诺中有1项/);
  });
  test('where more than three chapters name nobody it is said once for the plan', () => {
    const chapters = ['一', '二', '三', '四'].map(number => `${number}、第${number}类任务\n建成${number}号学校。\n`);
    const given = ['一', '二', '三', '四'].map(
      number => ({ quote: `建成${number}号学校`, kind: 'project', comparator: 'status', responsible: null }) as const,
    );
    const found = checkPlan(reading(title + chapters.join(''), ...given));
    assert.deepEqual(
      found.map(({ code, commitments }) => [code, ...commitments]),
      [['promiseWithoutOwner', 'c0', 'c1', 'c2', 'c3']],
    );
    assert.match(found[0]?.sentence.zh ?? '', /^全文的4项承诺都没有/);
  });
  test('vague quantities and degrees where the plan promises, not where it looks back', () => {
    const text = `${title}一、发展基础\n建设一批学校，质量显著提高。\n二、主要任务\n培育一批特色学校，引进若干名师，建设学校3所。办学条件明显改善。第一批次学校完成验收。\n`;
    const found = checkPlan(reading(text));
    assert.deepEqual(
      found.map(finding => [finding.code, wordsAt(text, finding)]),
      [
        ['vagueQuantity', ['培育一批特色学校', '引进若干名师']],
        ['vagueDegree', ['办学条件明显改善']],
      ],
    );
  });
  test('“基本” before a whole, ranks without a measure, shorthand that is nowhere explained', () => {
    const text = `${title}一、主要任务\n基本实现网络全覆盖。教学质量走在全市前列，综合评价列全市第三。“六率”稳定达标，“十五五”期间落实“三防”（人防、物防、技防）建设全覆盖。\n`;
    const target = { kind: 'target' } as const;
    const found = checkPlan(
      reading(
        text,
        { ...target, quote: '基本实现网络全覆盖', comparator: 'all' },
        { ...target, quote: '教学质量走在全市前列', comparator: 'rank' },
        { ...target, quote: '综合评价列全市第三', comparator: 'rank', value: 3 },
        { ...target, quote: '“六率”稳定达标', comparator: 'status' },
        { ...target, quote: '“十五五”期间落实“三防”（人防、物防、技防）建设全覆盖', comparator: 'all' },
      ),
    );
    assert.deepEqual(
      found.map(({ code, commitments }) => [code, ...commitments]),
      [
        ['hedgedWhole', 'c0'],
        ['rankWithoutMeasure', 'c1'],
        ['shorthandUnexplained', 'c3'],
      ],
    );
  });
});

describe('the plan as a document', () => {
  test('numbers of headings that skip or repeat', () => {
    const text = `${title}一、发展目标\n（一）甲类事项\n文字。\n（三）乙类事项\n文字。\n（三）丙类事项\n文字。\n二、主要任务\n（一）丁类事项\n文字。\n`;
    const found = only(checkPlan(reading(text)), 'numberingGap');
    assert.deepEqual(
      found.map(finding => wordsAt(text, finding)),
      [
        ['（一）甲类事项', '（三）乙类事项'],
        ['（三）乙类事项', '（三）丙类事项'],
      ],
    );
  });
  test('a line that ends within a word, but not a text wrapped at every line', () => {
    const sentence = '坚持教育优先发展的战略地位，不断扩大优质教育资源的覆盖范围，办好人民满意的教育。';
    const lines = Array.from({ length: 12 }, (_, i) => `${i + 1}.任务。${sentence}`);
    const broken = `${title}一、主要任务\n${lines.join('\n').replace('优质教育资源', '优质教\n育资源')}\n`;
    const found = only(checkPlan(reading(broken)), 'brokenLine');
    assert.equal(found[0]?.places.length, 1);
    assert.match(found[0]?.sentence.zh ?? '', /优质教／育资源/);
    const wrapped = `${title}一、主要任务\n${lines.join('\n').replaceAll('优质教育资源', '优质教\n育资源')}\n`;
    assert.deepEqual(only(checkPlan(reading(wrapped)), 'brokenLine'), []);
  });
  test('a table after an unfinished line is not a broken line', () => {
    const text = `${title}一、主要任务\n1.任务。附：青禾县教育事业发展的主要指标与年度安排\n指标\t单位\t2030年\n毛入园率\t%\t98\n`;
    assert.deepEqual(only(checkPlan(reading(text)), 'brokenLine'), []);
  });
  test('a passage said twice', () => {
    const passage = '坚持教育优先发展的战略地位，不断扩大优质教育资源的覆盖范围，办好人民满意的教育，让每个孩子都能就近入学';
    const text = `${title}一、发展目标\n要求如下：${passage}。\n二、主要任务\n今后${passage}，持续用力。\n`;
    assert.deepEqual(wordsAt(text, only(checkPlan(reading(text)), 'repeatedPassage')[0]), [passage, passage]);
  });
});
