import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PlanReading, readPlan } from './index.ts';

const plan = `云溪县“十四五”教育发展规划
一、发展基础
2020年，全县学前三年毛入园率为93.5%，小学45所，在校生2.6万人。
二、发展目标
到2025年，学前三年毛入园率、义务教育巩固率分别达到96%和99%以上，公办园在园幼儿占比由2020年的48%提高到60%。
专栏1 主要指标
指标	单位	2020年	2025年
高中阶段毛入学率	%	94.1	≥97
三、重点任务
（一）扩大资源。新建小学3所、幼儿园5所，总投资2.4亿元，2023年底前建成投用。（责任单位：县教育局、县财政局）
（二）建强队伍。每年选派40名教师交流轮岗，确保教师工资不低于公务员平均工资水平，每校至少配备1名心理教师。`;

/** What holds of a reading of any text. */
function holds(text: string, reading: PlanReading): void {
  assert.equal(reading.chars, text.length);
  for (const { quote, start, end, value } of reading.commitments) {
    assert.ok(start >= 0 && end <= text.length && start < end, `${start}-${end}`);
    assert.equal(text.slice(start, end), quote);
    assert.ok(value === null || typeof value === 'object' || Number.isFinite(value));
  }
  for (const { start, titleEnd, end } of reading.outline) assert.ok(start <= titleEnd && titleEnd <= end && end <= text.length);
  const ids = reading.commitments.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are distinct');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(...'一二三（）()1234567890.%、，。；：“”《》年月万亿元所名个新建达到每至少由到提高责任单位：专栏第章节\t| \n\r'),
    maxLength: 600,
  }),
);

test('any text is read without a fault, and every quote stands where its offsets say', () => {
  fc.assert(
    fc.property(anyText, text => holds(text, readPlan(text))),
    { numRuns: 400 },
  );
});

test('a plan cut anywhere, with anything put in, is still read', () => {
  const spoiled = fc
    .tuple(fc.nat(plan.length), fc.nat(plan.length), anyText)
    .map(([from, to, junk]) => plan.slice(0, from) + junk + plan.slice(to));
  fc.assert(
    fc.property(spoiled, text => holds(text, readPlan(text))),
    { numRuns: 200 },
  );
});

test('a plan with its lines shuffled is still read', () => {
  const lines = plan.split('\n');
  const shuffled = fc.shuffledSubarray(lines, { minLength: 1 }).map(some => some.join('\n'));
  fc.assert(
    fc.property(shuffled, text => holds(text, readPlan(text))),
    { numRuns: 200 },
  );
});

test('two readings of one text are the same, byte for byte', () => {
  assert.equal(JSON.stringify(readPlan(plan)), JSON.stringify(readPlan(plan)));
});

test('ids stay when another part of the text is edited', () => {
  const before = readPlan(plan).commitments.map(({ id }) => id);
  const after = new Set(
    readPlan(plan.replace('一、发展基础', '一、发展基础与环境\n我县地处山区，交通不便。')).commitments.map(({ id }) => id),
  );
  assert.deepEqual(
    before.filter(id => !after.has(id)),
    [],
  );
});

/** Processor time of one reading in milliseconds: what other work the machine does is left out. */
const cpuMsOf = (text: string) => {
  const start = process.cpuUsage();
  readPlan(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** The least processor time of several readings: a busy machine only ever makes one slower. */
const leastMsOf = (text: string, times: number) => Math.min(...Array.from({ length: times }, () => cpuMsOf(text)));

test('the time grows with the text, not with its square', () => {
  const long = `${plan}\n`.repeat(100);
  readPlan(long);
  const once = Math.max(20, leastMsOf(long, 5));
  assert.ok(leastMsOf(long.repeat(8), 3) < once * 8 * 4);
});

const hostile: Readonly<Record<string, string>> = {
  'five megabytes of one bracket': '('.repeat(5_000_000),
  'quotes that never close': '“'.repeat(1_000_000),
  'one endless number': '9'.repeat(2_000_000),
  'one endless Chinese number': '千百'.repeat(500_000),
  'one endless clause': '新建公办幼儿园2所'.repeat(60_000),
  'one endless list': '中小学、'.repeat(300_000),
  'headings only': '第一章 总则\n'.repeat(100_000),
  'rows only': '指标\t1\n'.repeat(100_000),
  'commas between digits': '9,'.repeat(300_000),
  'open brackets of bodies': '（责任单位：县教育局'.repeat(60_000),
};

for (const [name, text] of Object.entries(hostile)) {
  test(`${name} ends within half a minute`, { timeout: 60_000 }, () => {
    assert.ok(cpuMsOf(text) < 30_000);
  });
}

const folder = new URL('../../../../shared/plan/', import.meta.url);
const skip = existsSync(folder) ? false : '../shared/plan is not beside the clone';

test('a whole five-year plan is read in under 50 ms once warm', { skip }, () => {
  const text = readFileSync(new URL('01-yumen-145-education.txt', folder), 'utf8');
  const least = leastMsOf(text, 40);
  assert.ok(least < 50, `best ${least}`);
});
