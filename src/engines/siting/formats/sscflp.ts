import { ok, type Result, refuse } from '#kernel/problem.ts';
import { plain } from '../plain.ts';
import type { SitingProblem } from '../problem.ts';
import { badHead, isCount, numbersOf, tooShort } from './tokens.ts';

/** Reads a single-source capacitated location problem as Holmberg's: sites and points; seats and opening cost by site; demands; costs site by site. */
export function readSscflp(text: string): Result<SitingProblem> {
  const numbers = numbersOf(text, '容量、费用或需求 (a capacity, cost or demand)');
  if (!numbers.ok) return numbers;
  const [sites, points] = numbers.value;
  if (!isCount(sites) || !isCount(points)) return refuse(badHead({ text: text.slice(0, 40), wanted: '校址数与点数 (sites and points)' }));
  const wanted = 2 + 2 * sites + points + sites * points;
  if (numbers.value.length < wanted) {
    return refuse(tooShort({ wanted, what: '校址、需求与费用 (sites, demands, costs)', found: numbers.value.length }));
  }
  const from = (start: number, count: number) => Float64Array.from(numbers.value.slice(start, start + count));
  const pairs = from(2, 2 * sites);
  const table = from(2 + 2 * sites + points, sites * points);
  const cost = new Float64Array(points * sites);
  for (let j = 0; j < sites; j++) for (let i = 0; i < points; i++) cost[i * sites + j] = table[j * points + i] as number;
  return ok({
    ...plain(points, sites, cost),
    demand: from(2 + 2 * sites, points),
    capacity: pairs.filter((_, k) => k % 2 === 0),
    opening: pairs.filter((_, k) => k % 2 === 1),
  });
}
