import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../index.ts';
import { codes, only, reading, title } from './byHand.ts';

describe('targets and present values', () => {
  const text = `${title}一、发展基础\n2025年，毛入园率96%，巩固率99.2%，普惠率85%。\n二、教育现状\n高中毛入学率94%。\n三、发展目标\n到2030年，毛入园率达到98%，巩固率达到99%以上，随班就读率达到95%。普惠率稳定在85%以上。\n`;
  const rate = { unit: '%' } as const;
  const fact = { ...rate, kind: 'baseline', comparator: '=', year: 2025 } as const;
  const findings = checkPlan(
    reading(
      text,
      { ...fact, quote: '毛入园率96%', measure: '学前毛入园率', value: 96 },
      { ...fact, quote: '巩固率99.2%', measure: '义务教育巩固率', value: 99.2 },
      { ...fact, quote: '普惠率85%', measure: '普惠性幼儿园覆盖率', value: 85 },
      { ...fact, year: undefined as never, quote: '高中毛入学率94%', measure: '高中毛入学率', value: 94 },
      { ...rate, quote: '毛入园率达到98%', measure: '学前毛入园率', value: 98, deadline: 2030 },
      { ...rate, quote: '巩固率达到99%以上', measure: '义务教育巩固率', value: 99, deadline: 2030 },
      { ...rate, quote: '随班就读率达到95%', measure: '随班就读率', value: 95, deadline: 2030 },
      { ...rate, quote: '普惠率稳定在85%以上', measure: '普惠性幼儿园覆盖率', value: 85, deadline: 2030 },
    ),
  );
  test('a target whose present value is nowhere', () => {
    assert.deepEqual(
      only(findings, 'targetWithoutBaseline').map(one => one.commitments),
      [['c6']],
    );
  });
  test('a present value without its year', () => {
    assert.deepEqual(
      only(findings, 'baselineWithoutYear').map(one => one.commitments),
      [['c3']],
    );
  });
  test('a target that is met already, but not one that is to be kept', () => {
    assert.deepEqual(
      only(findings, 'baselineMeetsTarget').map(one => one.commitments),
      [['c1', 'c5']],
    );
  });
  test('a level of one place is not held against the level of all', () => {
    const body = `${title}一、发展基础\n2025年全县毛入园率98%，民族乡毛入园率90%。\n二、发展目标\n到2030年，民族乡毛入园率达到97%。\n`;
    const found = checkPlan(
      reading(
        body,
        { ...fact, quote: '全县毛入园率98%', measure: '毛入园率', value: 98 },
        { ...fact, quote: '民族乡毛入园率90%', measure: '毛入园率', value: 90, scope: '民族乡' },
        { ...rate, quote: '民族乡毛入园率达到97%', measure: '毛入园率', value: 97, scope: '民族乡', deadline: 2030 },
      ),
    );
    assert.deepEqual(found, []);
  });
  test('nothing else is said', () => assert.equal(findings.length, 3));
});

describe('figures', () => {
  test('shares above a hundred, but not gross rates', () => {
    const text = `${title}一、发展目标\n合格率达到100%以上，达标率为103%，毛入学率达到104%，覆盖率达到100%。\n`;
    const share = { unit: '%', kind: 'project' } as const;
    const found = checkPlan(
      reading(
        text,
        { ...share, quote: '合格率达到100%以上', measure: '合格率', value: 100 },
        { ...share, quote: '达标率为103%', measure: '达标率', value: 103 },
        { ...share, quote: '毛入学率达到104%', measure: '毛入学率', value: 104 },
        { ...share, quote: '覆盖率达到100%', measure: '覆盖率', value: 100 },
      ),
    );
    assert.deepEqual(
      found.map(({ code, commitments }) => [code, ...commitments]),
      [['percentAboveHundred', 'c0', 'c1']],
    );
  });
  test('a deadline outside the years of the plan, but not an outlook', () => {
    const text = `${title}一、发展目标\n到2032年建成新校区。到2028年建成老校区。展望2035年，实现现代化。\n`;
    const status = { kind: 'project', comparator: 'status' } as const;
    const found = checkPlan(
      reading(
        text,
        { ...status, quote: '到2032年建成新校区', deadline: 2032 },
        { ...status, quote: '到2028年建成老校区', deadline: 2028 },
        { ...status, quote: '展望2035年，实现现代化', deadline: 2035 },
      ),
    );
    assert.deepEqual(
      found.map(({ code, commitments }) => [code, ...commitments]),
      [['deadlineOutsidePlan', 'c0']],
    );
    assert.match(found[0]?.sentence.zh ?? '', /2026—2030年.*2032年/);
  });
  test('a part larger than its whole', () => {
    const text = `${title}一、发展目标\n新增学位3000个，其中小学学位3200个。\n`;
    const seats = { unit: '个', comparator: 'new' } as const;
    const found = checkPlan(
      reading(text, { ...seats, quote: '新增学位3000个', value: 3000 }, { ...seats, quote: '其中小学学位3200个', value: 3200 }),
    );
    assert.deepEqual(codes(found), ['partExceedsWhole']);
  });
});

describe('one thing said in several places', () => {
  const school = { kind: 'project', comparator: 'new', unit: '所', measure: '新建幼儿园数', restates: 'A' } as const;
  const text = `${title}一、发展目标\n到2030年，城区新建幼儿园2所。\n二、主要任务\n到2029年，乡镇新建幼儿园3所。\n`;
  test('another scope and another number are each named', () => {
    const found = checkPlan(
      reading(
        text,
        { ...school, quote: '城区新建幼儿园2所', value: 2, scope: '城区', deadline: 2030 },
        { ...school, quote: '乡镇新建幼儿园3所', value: 3, scope: '乡镇', deadline: 2029 },
      ),
    );
    assert.deepEqual(codes(found), ['restatedDifferently']);
    assert.match(found[0]?.sentence.zh ?? '', /范围、数字不一致/);
  });
  test('restatements that agree are no finding, and a scope left open is no other scope', () => {
    const body = `${title}一、发展目标\n到2030年，新建幼儿园2所。\n二、主要任务\n乡镇新建幼儿园2所。\n`;
    const found = checkPlan(
      reading(
        body,
        { ...school, quote: '新建幼儿园2所', value: 2, scope: '全县', deadline: 2030 },
        { ...school, quote: '乡镇新建幼儿园2所', value: 2, scope: '乡镇', deadline: 2030, timeInherited: true },
      ),
    );
    assert.deepEqual(found, []);
  });
  test('stages of one aim are no contradiction, two dates for one thing are', () => {
    const aim = { kind: 'project', comparator: 'status', measure: '新校区', restates: 'B' } as const;
    const dated = (first: string, second: string) =>
      checkPlan(
        reading(
          `${title}一、发展目标\n${first}。\n二、主要任务\n${second}。\n`,
          { ...aim, quote: first, deadline: 2028 },
          { ...aim, quote: second, deadline: 2030 },
        ),
      );
    assert.deepEqual(codes(dated('到2028年，基本建成新校区', '到2030年，全面建成新校区')), []);
    assert.deepEqual(codes(dated('2028年底前建成新校区', '到2030年，建成新校区')), ['restatedDifferently']);
  });
  test('乡镇 and 乡镇（街道） are not the same places', () => {
    const body = `${title}一、发展目标\n乡镇新建幼儿园2所。\n二、主要任务\n乡镇（街道）新建幼儿园2所。\n`;
    const found = checkPlan(
      reading(
        body,
        { ...school, quote: '乡镇新建幼儿园2所', value: 2, scope: '乡镇' },
        { ...school, quote: '乡镇（街道）新建幼儿园2所', value: 2, scope: '乡镇（街道）' },
      ),
    );
    assert.deepEqual(codes(found), ['restatedDifferently']);
  });
  test('one indicator with two targets for one year', () => {
    const body = `${title}一、发展目标\n2025年巩固率99%。到2030年，巩固率达到99.5%。\n二、主要任务\n到2030年，巩固率达到99.8%。\n`;
    const rate = { unit: '%', measure: '九年义务教育巩固率', deadline: 2030 } as const;
    const fact = { ...rate, kind: 'baseline', comparator: '=', year: 2025, quote: '2025年巩固率99%', value: 99 } as const;
    const found = checkPlan(
      reading(body, fact, { ...rate, quote: '巩固率达到99.5%', value: 99.5 }, { ...rate, quote: '巩固率达到99.8%', value: 99.8 }),
    );
    assert.deepEqual(
      found.map(({ code, commitments }) => [code, ...commitments]),
      [['targetsDisagree', 'c1', 'c2']],
    );
  });
});
