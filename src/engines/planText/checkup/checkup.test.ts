import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Commitment, checkPlan, type Finding, readPlan } from '../index.ts';

type Given = Partial<Commitment> & Pick<Commitment, 'quote'>;

/** A reading by hand: the promises and facts named, found in the text one after the other. */
function reading(text: string, ...given: readonly Given[]) {
  let from = 0;
  const commitments = given.map((one, i): Commitment => {
    const start = text.indexOf(one.quote, from);
    assert.ok(start >= 0, one.quote);
    from = start;
    const value = typeof one.value === 'number' ? { valueText: String(one.value) } : {};
    const fresh = {
      kind: 'target',
      section: [],
      subject: '',
      measure: '',
      comparator: '>=',
      valueText: null,
      value: null,
      unit: null,
      scope: '全县',
    } as const;
    return {
      ...fresh,
      ...value,
      id: `c${i}`,
      start,
      end: start + one.quote.length,
      timeInherited: false,
      responsible: ['县教育局'],
      ...one,
    };
  });
  return { text, outline: readPlan(text).outline, commitments };
}
const title = '青禾县“十五五”教育发展规划\n';
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const only = (findings: readonly Finding[], code: string) => findings.filter(finding => finding.code === code);
const wordsAt = (text: string, finding: Finding | undefined) => finding?.places.map(({ start, end }) => text.slice(start, end));

describe('numbers against lists', () => {
  const counted = (sentence: string) => {
    const text = `${title}一、主要任务\n${sentence}\n`;
    return only(checkPlan(reading(text)), 'countDiffersFromList').map(finding => wordsAt(text, finding)?.[0]);
  };
  test('five announced and four listed after 即', () => {
    const found = counted('开展阅读“五个一”行动，即每班建一个图书角、每人读一本好书、每周上一节阅读课、每年办一次书展，营造氛围。');
    assert.deepEqual(found, ['“五个一”行动，即每班建一个图书角、每人读一本好书、每周上一节阅读课、每年办一次书展']);
  });
  test('three announced and four listed before', () => {
    assert.deepEqual(counted('开展读一本书、写一篇文、唱一首歌、做一件事“三个一”活动。'), [
      '开展读一本书、写一篇文、唱一首歌、做一件事“三个一”',
    ]);
  });
  test('lists that agree, before and after, with 和 and 等, are no findings', () => {
    for (const sentence of [
      '开展读一本书、写一篇文、唱一首歌“三个一”活动。',
      '健全县、学区、学校三级教研网络。',
      '加强教学、科研和管理三项制度建设。',
      '实施四大工程：扩容、提质、强师、数字。',
      '完成扩容、提质等六项工程。',
      '面向小学、初中、高中招聘教师。',
    ])
      assert.deepEqual(counted(sentence), [], sentence);
  });
  test('a number before a colon and a list that differs', () => {
    assert.deepEqual(counted('实施四大工程：扩容、提质、强师。'), ['四大工程：扩容、提质、强师']);
    assert.equal(counted('健全县、乡、村、校三级教研网络。').length, 1);
  });
  test('projects that are counted and then named', () => {
    const text = `${title}一、主要任务\n实施重点项目3个。新建幼儿园2所，建成第三小学，迁建特教学校。\n`;
    const project = { kind: 'project' } as const;
    const given = (count: number) =>
      reading(
        text.replace('项目3个', `项目${count}个`),
        { ...project, quote: `实施重点项目${count}个`, value: count, unit: '个', comparator: '=' },
        { ...project, quote: '新建幼儿园2所', value: 2, unit: '所', comparator: 'new' },
        { ...project, quote: '建成第三小学', comparator: 'status' },
        { ...project, quote: '迁建特教学校', comparator: 'status' },
      );
    assert.equal(only(checkPlan(given(3)), 'countDiffersFromList')[0]?.places.length, 4);
    assert.deepEqual(only(checkPlan(given(4)), 'countDiffersFromList'), []);
  });
  test('headings fewer than announced', () => {
    const text = `${title}一、主要任务\n重点做好以下三项工作。\n（一）扩容。新建学校。\n（二）提质。改进教学。\n`;
    assert.deepEqual(wordsAt(text, only(checkPlan(reading(text)), 'countDiffersFromList')[0]), ['以下三项']);
  });
});

describe('targets and present values', () => {
  const text = `${title}一、发展基础\n2025年，毛入园率96%，巩固率99.2%，普惠率85%。高中毛入学率94%。\n二、发展目标\n到2030年，毛入园率达到98%，巩固率达到99%以上，随班就读率达到95%。普惠率稳定在85%以上。\n`;
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
  test('another scope, number and date are each named', () => {
    const found = checkPlan(
      reading(
        text,
        { ...school, quote: '城区新建幼儿园2所', value: 2, scope: '城区', deadline: 2030 },
        { ...school, quote: '乡镇新建幼儿园3所', value: 3, scope: '乡镇', deadline: 2029 },
      ),
    );
    assert.deepEqual(codes(found), ['restatedDifferently']);
    assert.match(found[0]?.sentence.zh ?? '', /范围、数字、期限不一致/);
  });
  test('restatements that agree are no finding, and a scope left open is no other scope', () => {
    const found = checkPlan(
      reading(
        text,
        { ...school, quote: '城区新建幼儿园2所', value: 2, scope: '全县', deadline: 2030 },
        { ...school, quote: '乡镇新建幼儿园3所', value: 2, scope: '乡镇', deadline: 2030 },
      ),
    );
    assert.deepEqual(found, []);
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
    const text = `${title}一、主要任务\n基本实现网络全覆盖。教学质量走在全市前列，综合评价列全市第三。“六率”稳定达标，落实“三防”（人防、物防、技防）建设全覆盖。\n`;
    const target = { kind: 'target' } as const;
    const found = checkPlan(
      reading(
        text,
        { ...target, quote: '基本实现网络全覆盖', comparator: 'all' },
        { ...target, quote: '教学质量走在全市前列', comparator: 'rank' },
        { ...target, quote: '综合评价列全市第三', comparator: 'rank', value: 3 },
        { ...target, quote: '“六率”稳定达标', comparator: 'status' },
        { ...target, quote: '落实“三防”（人防、物防、技防）建设全覆盖', comparator: 'all' },
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
  test('a passage said twice', () => {
    const passage = '坚持教育优先发展的战略地位，不断扩大优质教育资源的覆盖范围，办好人民满意的教育，让每个孩子都能就近入学';
    const text = `${title}一、发展目标\n要求如下：${passage}。\n二、主要任务\n今后${passage}，持续用力。\n`;
    assert.deepEqual(wordsAt(text, only(checkPlan(reading(text)), 'repeatedPassage')[0]), [passage, passage]);
  });
});

describe('as a whole', () => {
  const shared = new URL('../../../../../shared/', import.meta.url);
  const absent = existsSync(new URL('plan-gold/gold/', shared)) ? false : '../shared/plan-gold is not beside this clone';
  const gold = (name: string, folder: string) => {
    const text = readFileSync(new URL(`${folder}/${name}.txt`, shared), 'utf8');
    const { outline, commitments } = JSON.parse(readFileSync(new URL(`plan-gold/gold/${name}.json`, shared), 'utf8')) as ReturnType<
      typeof readPlan
    >;
    return { text, outline, commitments };
  };

  test('on document 01 as annotated every finding is one that a reader has agreed to', { skip: absent }, () => {
    const tally = new Map<string, number>();
    for (const { code } of checkPlan(gold('01-yumen-145-education', 'plan'))) tally.set(code, (tally.get(code) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(tally), {
      countDiffersFromList: 2,
      percentAboveHundred: 1,
      restatedDifferently: 1,
      targetWithoutBaseline: 6,
      baselineWithoutYear: 1,
      promiseWithoutOwner: 3,
      vagueQuantity: 2,
      vagueDegree: 2,
      hedgedWhole: 1,
      rankWithoutMeasure: 1,
      shorthandUnexplained: 1,
      repeatedPassage: 1,
      brokenLine: 1,
    });
  });
  test('findings point into the text, name promises that are there, and have ids of their own', { skip: absent }, () => {
    const given = gold('01-yumen-145-education', 'plan');
    const ids = new Set(given.commitments.map(({ id }) => id));
    const findings = checkPlan(given);
    assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
    for (const { places, commitments, sentence, title } of findings) {
      assert.ok(places.length > 0 && places.every(({ start, end }) => start >= 0 && start < end && end <= given.text.length));
      assert.ok(commitments.every(id => ids.has(id)));
      assert.ok(sentence.zh !== '' && sentence.en !== '' && title.zh !== '' && title.en !== '');
    }
  });
  test('ids outlive an edit elsewhere, and two runs are the same', () => {
    const body = '一、主要任务\n培育一批特色学校。基本情况如下。\n二、保障措施\n办学条件明显改善。\n';
    const ids = (text: string) => checkPlan(reading(text)).map(({ id }) => id);
    assert.deepEqual(ids(title + body), ids(`${title}为办好教育，制定本规划。\n${body}`));
    assert.deepEqual(checkPlan(reading(title + body)), checkPlan(reading(title + body)));
  });
  test('an empty plan has no findings', () => assert.deepEqual(checkPlan({ text: '', outline: [], commitments: [] }), []));
});

describe('nothing crashes the check-up', () => {
  const words = fc.constantFrom(
    '一、任务\n',
    '（二）目标\n',
    '第三章 保障\n',
    '“五个一”',
    '即每校一次、',
    '建设一批',
    '显著提高',
    '100%以上',
    '项目12个',
    '\n',
    '\t',
    '。',
    '，',
    '到2030年',
    '、',
    '三级',
    '以下四项',
    '：',
    '甲乙丙丁',
  );
  const text = fc.array(words, { maxLength: 60 }).map(parts => parts.join(''));
  const anywhere = fc.integer({ min: -5, max: 400 });
  const item = fc.record({
    level: fc.integer({ min: -1, max: 9 }),
    style: fc.string(),
    number: fc.string(),
    title: fc.string(),
    start: anywhere,
    titleEnd: anywhere,
    runIn: fc.boolean(),
    end: anywhere,
  });
  const commitment = fc
    .record({
      kind: fc.constantFrom('baseline', 'target', 'project', 'budget', 'rule', 'standing-amount'),
      quote: text,
      start: anywhere,
      end: anywhere,
      measure: fc.string(),
      comparator: fc.constantFrom('>=', 'new', 'rank', 'all', '='),
      value: fc.oneof(fc.double(), fc.constant(null), fc.constant({ min: 1, max: 2 })),
      unit: fc.constantFrom('%', '所', '年', null, ''),
      scope: fc.string(),
      restates: fc.constantFrom('A', 'B'),
      responsible: fc.constantFrom(null, []),
    })
    .map(
      (fields, i = 0) =>
        ({ id: `x${i}`, section: [], subject: '', valueText: null, timeInherited: false, ...fields }) as unknown as Commitment,
    );

  test('any text with any outline and any commitments', () => {
    fc.assert(
      fc.property(text, fc.array(item, { maxLength: 12 }), fc.array(commitment, { maxLength: 12 }), (words, outline, commitments) => {
        for (const { places } of checkPlan({ text: words, outline, commitments })) assert.ok(places.length > 0);
      }),
      { numRuns: 400, seed: 6 },
    );
  });
  test('a plan read from pieces in any order', () => {
    fc.assert(
      fc.property(text, words => {
        checkPlan(readPlan(words));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
  test('two megabytes in linear time', () => {
    const part =
      '（一）学前教育。建设一批幼儿园，健全县、乡、校三级网络，到2030年毛入园率达到98%以上，合格率达到100%以上；开展“五个一”活动，即读一本书、唱一首歌。\n';
    const long = `${title}一、主要任务\n${part.repeat(25_000)}`;
    const began = performance.now();
    checkPlan({ text: long, outline: [], commitments: [] });
    assert.ok(performance.now() - began < 20_000);
  });
});
