/** How long five years of aid take to compute for a county: 30,000 invented pupils, ten terms, every programme with its reasons; five seeds, median. */
import { Judging, type Period, type Person, readRules } from '#engines/entitlement/index.ts';
import { randomOf } from '#kernel/random.ts';
import { nationalAid } from '#standards/aid/national.ts';

const PUPILS = 30_000;
const YEARS = [2022, 2023, 2024, 2025, 2026];

const periods: readonly Period[] = YEARS.flatMap(year => [
  { period: `${year}-${year + 1}-1`, cycle: 'term', from: `${year}-09-01`, to: `${year + 1}-01-31` },
  { period: `${year}-${year + 1}-2`, cycle: 'term', from: `${year + 1}-02-01`, to: `${year + 1}-08-31` },
]);

/** Pupils who go up a class each year, some of whom begin or stop boarding and come onto a list or leave it. */
function county(seed: number): readonly Person[] {
  const random = randomOf(seed);
  const groups = nationalAid.facts.困难类别!.values!;
  return Array.from({ length: PUPILS }, (_, i): Person => {
    const first = Math.floor(random.next() * 15) - 3;
    const spells = YEARS.map((year, nth) => {
      const level = first + nth;
      const [stage, grade] =
        level < 0
          ? ['学前', level + 4]
          : level < 6
            ? ['小学', level + 1]
            : level < 9
              ? ['初中', level - 5]
              : ['普通高中', Math.min(3, level - 8)];
      const facts = {
        学段: stage as string,
        年级: grade as number,
        营养改善计划学校: i % 3 > 0,
        供餐天数: 90 + Math.floor(random.next() * 20),
        户籍在本省: i % 20 > 0,
        每学期学费: 400 + 100 * (i % 4),
        每学期保教费: 900 + 100 * (i % 12),
        当地公办保教费: 1200,
        办园性质: i % 2 === 0 ? '公办' : '普惠性民办',
        助学金档次: ['一档', '二档', '三档'][i % 3]!,
      };
      return { from: `${year}-09-01`, to: `${year + 1}-08-31`, facts };
    });
    const board = { from: `${YEARS[i % 5]!}-09-01`, to: null, facts: { 寄宿: random.next() < 0.4 } };
    const poor = random.next() < 0.15 ? [groups[Math.floor(random.next() * groups.length)]!] : [];
    return {
      id: `p${i}`,
      spells: [
        { from: '2000-01-01', to: null, facts: { 寄宿: false, 困难类别: [] } },
        ...spells,
        board,
        { from: `${YEARS[(i + 2) % 5]!}-11-01`, to: null, facts: { 困难类别: poor } },
      ],
    };
  });
}

export async function run(): Promise<void> {
  const rules = readRules(nationalAid);
  if (!rules.ok) throw new Error(JSON.stringify(rules.problems));
  const took = [1, 2, 3, 4, 5].map(seed => {
    const people = county(seed);
    const began = performance.now();
    let lines = 0;
    let cents = 0;
    let entitled = 0;
    for (const one of new Judging(rules.value, '620981').all(people, periods))
      for (const line of one.lines) {
        lines++;
        if (line.cents === null) continue;
        entitled++;
        cents += line.cents;
      }
    const milliseconds = performance.now() - began;
    console.log(
      `seed ${seed}: ${PUPILS} pupils × ${periods.length} terms, ${lines} lines with reasons, ${entitled} of them entitled, ${(cents / 100).toFixed(2)} yuan, ${milliseconds.toFixed(0)} ms`,
    );
    return milliseconds;
  });
  console.log(`median ${took.sort((a, b) => a - b)[2]!.toFixed(0)} ms (the aim is 1,000 ms)`);
}
