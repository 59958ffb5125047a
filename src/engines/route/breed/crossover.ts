import type { Random } from '#kernel/random.ts';

/** Ordered crossover: a stretch of the first giant tour stays where it is, the others follow in the order of the second. */
export function crossover(one: Int32Array, other: Int32Array, random: Random): Int32Array {
  const size = one.length;
  const child = new Int32Array(size);
  const taken = new Uint8Array(size + 1);
  const start = random.below(size);
  let end = random.below(size);
  while (end === start && size > 1) end = random.below(size);
  let at = start;
  for (; at % size !== (end + 1) % size || at === start; at++) {
    const customer = one[at % size] as number;
    child[at % size] = customer;
    taken[customer] = 1;
  }
  for (let i = 1; i <= size; i++) {
    const customer = other[(end + i) % size] as number;
    if (taken[customer] === 1) continue;
    child[at % size] = customer;
    at++;
  }
  return child;
}
