/** A stream of numbers that the seed alone decides (xoshiro128**): the same on every machine. */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(limit: number): number;
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** Spreads a seed over the four words of the state (splitmix32). */
function spread(seed: number): Uint32Array {
  const words = new Uint32Array(4);
  let state = seed >>> 0;
  for (let i = 0; i < 4; i++) {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    words[i] = (mixed ^ (mixed >>> 15)) >>> 0;
  }
  return words;
}

/** Opens the stream of a seed (a whole number). */
export function randomOf(seed: number): Random {
  let [a, b, c, d] = spread(seed) as unknown as [number, number, number, number];
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 4294967296;
  };
  return { next, below: limit => Math.floor(next() * limit) };
}
