/** A drawn line of a page, as it is shown: horizontal where y1 = y2, vertical where x1 = x2; y from the foot of the page. */
export interface RuleLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
/** What pdf.js says of a page's drawing: functions by number, and their arguments. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as ArrayLike<number>).length === 6;

/** How many numbers follow each command of a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0];

/** The straight strokes of a path, each from point to point. */
function segmentsOf(path: ArrayLike<number>): readonly (readonly [Point, Point])[] {
  const segments: (readonly [Point, Point])[] = [];
  let start: Point = [0, 0];
  let here: Point = start;
  for (let i = 0; i < path.length; ) {
    const command = path[i] as number;
    const count = lengths[command];
    if (count === undefined) break;
    const to: Point = command === 4 ? start : [path[i + count - 1] ?? 0, path[i + count] ?? 0];
    if (command === 1 || command === 4) segments.push([here, to]);
    if (command === 0) start = to;
    here = to;
    i += count + 1;
  }
  return segments;
}

const shortest = 4;
const thin = 3;

/** The edges of a path that show as lines: every edge of a stroked one, the long edges of a filled one that is as thin as a line. */
function drawn(path: ArrayLike<number>, isStroked: boolean, at: Matrix): readonly RuleLine[] {
  const shown = segmentsOf(path).map(([from, to]): RuleLine => {
    const [x1, y1] = [at[0] * from[0] + at[2] * from[1] + at[4], at[1] * from[0] + at[3] * from[1] + at[5]];
    const [x2, y2] = [at[0] * to[0] + at[2] * to[1] + at[4], at[1] * to[0] + at[3] * to[1] + at[5]];
    return { x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) };
  });
  const width = Math.max(...shown.map(({ x2 }) => x2)) - Math.min(...shown.map(({ x1 }) => x1));
  const height = Math.max(...shown.map(({ y2 }) => y2)) - Math.min(...shown.map(({ y1 }) => y1));
  if (!isStroked && Math.min(width, height) > thin) return [];
  return shown.filter(({ x1, y1, x2, y2 }) => Math.min(x2 - x1, y2 - y1) < 0.8 && Math.max(x2 - x1, y2 - y1) >= shortest);
}

/** The lines drawn on a page, in the coordinates of its text. `names` are pdf.js's numbers of functions, `view` the page's own matrix. */
export function ruleLines(
  drawing: Drawing,
  names: Readonly<Record<string, number>>,
  view: Matrix,
  pageHeight: number,
): readonly RuleLine[] {
  const upright: Matrix = times([1, 0, 0, -1, 0, pageHeight], view);
  const stroked = new Set(
    ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(name => names[name]),
  );
  const filled = new Set(['fill', 'eoFill'].map(name => names[name]));
  const kept: Matrix[] = [];
  const lines: RuleLine[] = [];
  let at = upright;
  drawing.fnArray.forEach((fn, i) => {
    const args = drawing.argsArray[i] as readonly unknown[] | null;
    if (fn === names.save || fn === names.paintFormXObjectBegin) kept.push(at);
    if (fn === names.restore || fn === names.paintFormXObjectEnd) at = kept.pop() ?? upright;
    if (fn === names.transform && isMatrix(args)) at = times(at, args);
    if (fn === names.paintFormXObjectBegin && isMatrix(args?.[0])) at = times(at, args[0]);
    if (fn !== names.constructPath || args === null) return;
    const [op, paths] = args as [number, readonly (ArrayLike<number> | null)[]];
    const path = paths?.[0] ?? null;
    if (path !== null && (stroked.has(op) || filled.has(op))) lines.push(...drawn(path, stroked.has(op), at));
  });
  return lines;
}
