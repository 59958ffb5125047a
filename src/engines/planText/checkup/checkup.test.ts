import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Commitment, checkPlan, readPlan } from '../index.ts';
import { reading, title } from './byHand.ts';

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
      targetWithoutBaseline: 3,
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
  test('on document 01 as read by the engine the same kinds of remark come out', { skip: absent }, () => {
    const given = gold('01-yumen-145-education', 'plan');
    const kinds = (findings: ReturnType<typeof checkPlan>) => [...new Set(findings.map(({ code }) => code))];
    assert.deepEqual(kinds(checkPlan(readPlan(given.text))), kinds(checkPlan(given)));
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
