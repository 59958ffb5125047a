/**
 * QR codes (ISO/IEC 18004:2015), byte mode, error correction M, versions 1 to 10: up to 213 bytes, enough for an address or the key of an
 * authenticator. Numeric, kanji and larger codes are left out.
 */

/** By version: check words in a block, then blocks and data words of the first and of the second group (table 9, level M). */
const BLOCKS: readonly (readonly [check: number, first: number, words: number, second: number])[] = [
  [10, 1, 16, 0],
  [16, 1, 28, 0],
  [26, 1, 44, 0],
  [18, 2, 32, 0],
  [24, 2, 43, 0],
  [16, 4, 27, 0],
  [18, 4, 31, 0],
  [22, 2, 38, 2],
  [22, 3, 36, 2],
  [26, 4, 43, 1],
];

/** Centres of the alignment patterns by version (annex E). */
const CENTRES: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = value;
  EXP[power + 255] = value;
  LOG[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : EXP[LOG[a]! + LOG[b]!]!);

/** The check words of a block (Reed–Solomon over GF(256), 0x11d). */
function checkWords(data: readonly number[], count: number): readonly number[] {
  let generator = [1];
  for (let power = 0; power < count; power++) {
    const next = [...generator, 0];
    for (const [place, factor] of generator.entries()) next[place + 1]! ^= times(factor, EXP[power]!);
    generator = next;
  }
  const rest = [...data, ...new Array<number>(count).fill(0)];
  for (let place = 0; place < data.length; place++) {
    const lead = rest[place]!;
    for (const [offset, factor] of generator.entries()) rest[place + offset]! ^= times(factor, lead);
  }
  return rest.slice(data.length);
}

const wordsOf = (version: number): number => {
  const [, first, words, second] = BLOCKS[version - 1]!;
  return first * words + second * (words + 1);
};

/** Mode, length, bytes, padding: the data words of a code. */
function dataWords(bytes: Uint8Array, version: number): readonly number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  const whole = wordsOf(version) * 8;
  put(0, Math.min(4, whole - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < whole; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Array.from({ length: whole / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => word * 2 + bit, 0));
}

/** Data and check words, a word of each block in turn. */
function interleaved(data: readonly number[], version: number): readonly number[] {
  const [check, first, words, second] = BLOCKS[version - 1]!;
  let at = 0;
  const blocks = Array.from({ length: first + second }, (_, block) => {
    const length = block < first ? words : words + 1;
    at += length;
    return data.slice(at - length, at);
  });
  const checks = blocks.map(block => checkWords(block, check));
  const turn = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map(list => list.length)) }, (_, place) =>
      lists.flatMap(list => list.slice(place, place + 1)),
    ).flat();
  return [...turn(blocks), ...turn(checks)];
}

/** A square of modules: dark, light, or not yet set. */
type Grid = (boolean | null)[][];

/** The remainder of a value by a generator polynomial: what makes format and version information correct themselves. */
const remainder = (value: number, generator: number, bits: number): number => {
  let rest = value << bits;
  for (let bit = 31; bit >= bits; bit--) if ((rest >>> bit) & 1) rest ^= generator << (bit - bits);
  return rest;
};

function drawSquare(grid: Grid, row: number, column: number, reach: number, isDark: (distance: number) => boolean): void {
  for (let down = -reach; down <= reach; down++)
    for (let across = -reach; across <= reach; across++) {
      const line = grid[row + down];
      if (line !== undefined && column + across >= 0 && column + across < line.length)
        line[column + across] = isDark(Math.max(Math.abs(down), Math.abs(across)));
    }
}

function drawFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  // Level M is 00; the whole is masked so that it is never blank.
  const bits = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
  const bit = (place: number) => ((bits >> place) & 1) === 1;
  for (let place = 0; place < 15; place++) {
    const down = place < 6 ? place : place < 8 ? place + 1 : size - 15 + place;
    const across = place < 8 ? size - 1 - place : place < 9 ? 7 : 14 - place;
    grid[down]![8] = bit(place);
    grid[8]![across] = bit(place);
  }
  grid[size - 8]![8] = true;
}

function drawVersion(grid: Grid, version: number): void {
  if (version < 7) return;
  const bits = (version << 12) | remainder(version, 0x1f25, 12);
  for (let place = 0; place < 18; place++) {
    const [one, other] = [Math.floor(place / 3), grid.length - 11 + (place % 3)];
    grid[one]![other] = ((bits >> place) & 1) === 1;
    grid[other]![one] = ((bits >> place) & 1) === 1;
  }
}

function drawPatterns(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean | null>(size).fill(null));
  for (let place = 0; place < size; place++) {
    grid[6]![place] = place % 2 === 0;
    grid[place]![6] = place % 2 === 0;
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    drawSquare(grid, row, column, 4, distance => distance !== 2 && distance !== 4);
  const centres = CENTRES[version - 1]!;
  for (const row of centres)
    for (const column of centres) {
      const isCorner = (row === 6 && column === 6) || (row === 6 && column === size - 7) || (row === size - 7 && column === 6);
      if (!isCorner) drawSquare(grid, row, column, 2, distance => distance !== 1);
    }
  drawFormat(grid, 0);
  drawVersion(grid, version);
  return grid;
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  row => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The free modules in the order in which words are written: two columns at a time from the right, up and down in turn. */
function freePlaces(grid: Grid): readonly (readonly [row: number, column: number])[] {
  const size = grid.length;
  const places: (readonly [number, number])[] = [];
  let isUp = true;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const column of [right, right - 1]) {
        const row = isUp ? size - 1 - step : step;
        if (grid[row]![column] === null) places.push([row, column]);
      }
    isUp = !isUp;
  }
  return places;
}

/** How hard a code is to read: runs, squares, look-alikes of the corners, too much of one colour (7.8.3). */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const size = grid.length;
  const lines = [...grid, ...grid.map((_, at) => grid.map(row => row[at]!))].map(line => line.map(Number).join(''));
  const runs = lines.flatMap(line => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const corners = lines.reduce((sum, line) => sum + (line.match(/(?=00001011101|10111010000)/g)?.length ?? 0), 0) * 40;
  let squares = 0;
  for (let row = 1; row < size; row++)
    for (let column = 1; column < size; column++) {
      const [here, left, above, both] = [grid[row]![column], grid[row]![column - 1], grid[row - 1]![column], grid[row - 1]![column - 1]];
      if (here === left && here === above && here === both) squares += 3;
    }
  const dark = grid.flat().filter(Boolean).length / (size * size);
  return runs + corners + squares + Math.floor(Math.abs(dark * 100 - 50) / 5) * 10;
}

/** The modules of a QR code, row by row, dark ones true, without the quiet zone of four; null for a text longer than 213 bytes. */
export function qrCode(text: string): readonly (readonly boolean[])[] | null {
  const bytes = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((_, at) => wordsOf(at + 1) * 8 >= 4 + (at + 1 < 10 ? 8 : 16) + bytes.length * 8) + 1;
  if (version === 0) return null;
  const words = interleaved(dataWords(bytes, version), version);
  const drawn = drawPatterns(version);
  const places = freePlaces(drawn);
  const bitAt = (place: number): boolean => ((words[place >> 3] ?? 0) >> (7 - (place & 7))) % 2 === 1;
  const masked = MASKS.map((mask, number) => {
    const grid = drawn.map(row => [...row]);
    for (const [place, [row, column]] of places.entries()) grid[row]![column] = bitAt(place) !== mask(row, column);
    drawFormat(grid, number);
    return grid as boolean[][];
  });
  const [best] = masked.toSorted((one, other) => penalty(one) - penalty(other));
  return best ?? null;
}
