/** How long the tests of a whole county take to score: 30,000 invented pupils, five seeds, median. */
import { type FitnessTest, scoreFitness } from '#engines/fitness/index.ts';
import { randomOf } from '#kernel/random.ts';
import { fitness2014 } from '#standards/fitness/2014.ts';
import type { Item } from '#standards/fitness/types.ts';

const PUPILS = 30_000;

function makeCounty(seed: number): readonly FitnessTest[] {
  const random = randomOf(seed).next;
  return Array.from({ length: PUPILS }, () => {
    const sex = random() < 0.5 ? 'male' : 'female';
    const grade = 1 + Math.floor(random() * 12);
    const results: Partial<Record<Item, number>> = {};
    for (const item of Object.keys(fitness2014.weights(grade, sex) ?? {})) {
      if (item === 'bmi') continue;
      const rows = fitness2014.items[item as Item][sex]?.rows ?? [];
      const column = (fitness2014.items[item as Item][sex]?.grades.indexOf(grade) ?? 0) + 1;
      const threshold = rows[Math.floor(random() * rows.length)]?.[column] ?? null;
      if (threshold !== null) results[item as Item] = threshold;
    }
    return { sex, grade, heightCm: 110 + grade * 5 + random() * 10, weightKg: 18 + grade * 3.5 + random() * 15, results };
  });
}

export async function run(): Promise<void> {
  const milliseconds = [1, 2, 3, 4, 5].map(seed => {
    const county = makeCounty(seed);
    const began = performance.now();
    const whole = county.filter(test => scoreFitness(fitness2014, test).total !== null).length;
    const took = performance.now() - began;
    console.log(`seed ${seed}: ${PUPILS} pupils, ${whole} with a whole set, ${took.toFixed(0)} ms`);
    return took;
  });
  console.log(`median ${(milliseconds.sort((a, b) => a - b)[2] as number).toFixed(0)} ms (the aim is 1,000 ms)`);
}
