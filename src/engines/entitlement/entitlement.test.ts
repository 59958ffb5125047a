import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#kernel/day.ts';
import { randomOf } from '#kernel/random.ts';
import { nationalAid } from '#standards/aid/national.ts';
import type { AidPack } from '#standards/aid/types.ts';
import { type Facts, Judging, type Line, type Period, type Person, type Rules, readPackJson, readRules } from './index.ts';

const rulesOf = (pack: AidPack): Rules => {
  const read = readRules(pack);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
};
const national = rulesOf(nationalAid);

const term = (year: number, half: 1 | 2): Period =>
  half === 1
    ? { period: `${year}-${year + 1}-1`, cycle: 'term', from: `${year}-09-01`, to: `${year + 1}-01-31` }
    : { period: `${year}-${year + 1}-2`, cycle: 'term', from: `${year + 1}-02-01`, to: `${year + 1}-08-31` };

const known = (facts: Facts): Person => ({ id: 'p', spells: [{ from: '2000-01-01', to: null, facts }] });
const linesOf = (facts: Facts, period: Period, region = '620981'): ReadonlyMap<string, Line> =>
  new Map((new Judging(national, region).of(known(facts), period) ?? []).map(line => [line.programme, line]));
const yuan = (facts: Facts, period: Period, programme: string, region?: string) => {
  const line = linesOf(facts, period, region).get(programme)!;
  return line.cents === null ? line.outcome : line.cents / 100;
};

const boarder: Facts = { 学段: '小学', 年级: 4, 寄宿: true, 困难类别: ['低保'], 营养改善计划学校: true, 供餐天数: 100 };

test('amounts are those of the term: a boarder in need before and after spring 2024', () => {
  assert.equal(yuan(boarder, term(2022, 1), 'boarderSubsidy'), 500);
  assert.equal(yuan(boarder, term(2023, 1), 'boarderSubsidy'), 500);
  assert.equal(yuan(boarder, term(2023, 2), 'boarderSubsidy'), 625);
  assert.equal(yuan({ ...boarder, 学段: '初中' }, term(2023, 2), 'boarderSubsidy'), 750);
  assert.equal(yuan({ ...boarder, 寄宿: false }, term(2023, 1), 'dayPupilSubsidy'), 250);
  assert.equal(yuan({ ...boarder, 寄宿: false }, term(2023, 2), 'dayPupilSubsidy'), 312.5);
  assert.equal(yuan(boarder, term(2020, 1), 'nutrition'), 400);
  assert.equal(yuan(boarder, term(2021, 1), 'nutrition'), 500);
});

test('a programme of a province holds there alone, and one programme gives way to another', () => {
  const child: Facts = {
    学段: '学前',
    年级: 3,
    户籍在本省: true,
    困难类别: ['脱贫家庭'],
    每学期保教费: 1800,
    当地公办保教费: 1200,
    办园性质: '普惠性民办',
  };
  assert.equal(yuan(child, term(2024, 1), 'preschoolFeeWaiver'), 500);
  assert.equal(yuan(child, term(2024, 1), 'preschoolFeeWaiver', '110101'), 'notInForce');
  assert.equal(yuan(child, term(2024, 1), 'freePreschoolYear'), 'notInForce');
  assert.equal(yuan(child, term(2025, 1), 'freePreschoolYear'), 1200);
  const later = linesOf(child, term(2025, 1)).get('preschoolFeeWaiver')!;
  assert.deepEqual([later.outcome, later.yieldsTo, later.cents], ['yields', 'freePreschoolYear', null]);
});

test('nothing is passed over in silence: every programme has a line, why not is told fact by fact, a missing fact is named', () => {
  const lines = linesOf({ ...boarder, 困难类别: [] }, term(2024, 1));
  assert.deepEqual([...lines.keys()].sort(), nationalAid.programmes.map(one => one.id).sort());
  assert.deepEqual(
    lines.get('boarderSubsidy')!.reasons.map(({ say, holds }) => [say, holds]),
    [
      ['在义务教育学校就读', true],
      ['在校寄宿', true],
      ['属于家庭经济困难学生', false],
    ],
  );
  const unknown = linesOf({ ...boarder, 困难类别: null }, term(2024, 1)).get('boarderSubsidy')!;
  assert.deepEqual([unknown.outcome, unknown.missing], ['unknown', ['困难类别']]);
  const noDays = linesOf({ ...boarder, 供餐天数: null }, term(2024, 1)).get('nutrition')!;
  assert.deepEqual([noDays.outcome, noDays.missing, noDays.cents], ['unknown', ['供餐天数'], null]);
  const not = linesOf({ ...boarder, 学段: '普通高中', 困难类别: null }, term(2024, 1)).get('boarderSubsidy')!;
  assert.equal(not.outcome, 'not');
});

test('the facts that count are those of the day that counts: who moves in later in the term has nothing yet', () => {
  const moved: Person = {
    id: 'p',
    spells: [
      { from: '2023-09-01', to: null, facts: boarder },
      { from: '2023-10-15', to: '2024-06-30', facts: { 寄宿: false } },
    ],
  };
  const judging = new Judging(national, '620981');
  const outcome = (period: Period) => judging.of(moved, period)!.find(line => line.programme === 'boarderSubsidy')!.outcome;
  assert.deepEqual([outcome(term(2023, 1)), outcome(term(2023, 2)), outcome(term(2024, 1))], ['entitled', 'not', 'entitled']);
  assert.equal(judging.of(moved, term(2020, 1)), null);
});

/** What a boarder or day pupil is given, in the plainest code, to hold the engine against. */
function plainly(facts: Facts, start: Day): number {
  const counted = new Date(Date.parse(start) + 30 * 86_400_000).toISOString().slice(0, 10);
  const [stage, groups] = [facts.学段, (facts.困难类别 ?? []) as readonly string[]];
  if (stage !== '小学' && stage !== '初中') return 0;
  const raised = counted >= '2024-02-01';
  const year = stage === '小学' ? (raised ? 125_000 : 100_000) : raised ? 150_000 : 125_000;
  if (facts.寄宿) return groups.length > 0 ? year / 2 : 0;
  const four = ['脱贫家庭', '防止返贫监测对象', '低保', '特困救助供养', '残疾'];
  return groups.some(one => four.includes(one)) ? year / 4 : 0;
}

test('ten thousand people of random lives are given what the plainest code gives them', () => {
  const random = randomOf(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)]!;
  const judging = new Judging(national, '620981');
  const periods = [2021, 2022, 2023, 2024].flatMap(year => [term(year, 1), term(year, 2)]);
  const groups = nationalAid.facts.困难类别!.values!;
  let given = 0;
  for (let i = 0; i < 10_000; i++) {
    const facts: Facts = {
      学段: pick(['学前', '小学', '初中', '普通高中']),
      年级: 1 + Math.floor(random.next() * 3),
      寄宿: random.next() < 0.5,
      困难类别: groups.filter(() => random.next() < 0.08),
    };
    for (const period of periods) {
      const lines = judging.of(known(facts), period)!;
      const sum = lines.filter(one => one.programme.endsWith('Subsidy')).reduce((all, one) => all + (one.cents ?? 0), 0);
      assert.equal(sum, plainly(facts, period.from), JSON.stringify([facts, period]));
      given += sum;
    }
  }
  assert.ok(given > 0);
});

test('a pack from a file is refused with the place of everything that is wrong', () => {
  const places = (changes: (pack: Record<string, unknown> & { programmes: Record<string, unknown>[] }) => void) => {
    const pack = JSON.parse(JSON.stringify(nationalAid)) as never as Parameters<typeof changes>[0];
    changes(pack);
    const read = readPackJson(JSON.stringify(pack));
    assert.ok(!read.ok);
    return read.problems.map(one => one.message);
  };
  assert.ok(readPackJson(JSON.stringify(nationalAid)).ok);
  assert.match(places(pack => Object.assign(pack.programmes[0]!, { kind: '送' }))[0]!, /^programmes\[0\]\.kind应为奖/);
  const firstVersion = (pack: { programmes: Record<string, unknown>[] }) => (pack.programmes[0]!.versions as Record<string, unknown>[])[0]!;
  assert.match(
    places(pack => Object.assign(firstVersion(pack), { amount: '每年补助' }))[0]!,
    /^programmes\[0\]\.versions\[0\]\.amount：公式“每年补助”/,
  );
  assert.match(places(pack => Object.assign(firstVersion(pack), { amount: '"多"' }))[0]!, /不是数/);
  assert.match(places(pack => Object.assign(firstVersion(pack), { from: '2024-02-30' }))[0]!, /versions\[0\]\.from应为YYYY-MM-DD/);
  assert.match(places(pack => Object.assign(firstVersion(pack), { to: '2024-02-01' }))[0]!, /两个并行的版本/);
  assert.match(places(pack => Object.assign(pack.programmes[0]!, { yieldsTo: ['dayPupilSubsidy'] }))[0]!, /绕回自身/);
  assert.match(places(pack => Object.assign(pack.programmes[1]!, { yieldsTo: ['nobody'] }))[0]!, /没有“nobody”/);
  const broken = readPackJson('{');
  assert.ok(!broken.ok && /不是 JSON/.test(broken.problems[0]!.message));
});
