import { ok } from '#kernel/problem.ts';
import { type DemonstrationDesk, rows } from '#register/index.ts';
import { acceptPromises } from '../drafting/acceptPromises.ts';
import { addPromise } from '../drafting/addPromise.ts';
import { correctPromise } from '../drafting/correctPromise.ts';
import { dropPromise } from '../drafting/dropPromise.ts';
import { mergePromises } from '../drafting/mergePromises.ts';
import { separatePromise } from '../drafting/separatePromise.ts';
import { promise } from '../promise.ts';
import type { PromiseRow } from '../rowTypes.ts';
import type { Kept, Line } from './keeping.ts';
import { together } from './together.ts';

/** The promises and facts of a plan as they stand. */
export const promisesOf = (desk: DemonstrationDesk, plan: string, day: string): Promise<readonly PromiseRow[]> =>
  desk.deed('plan.look', day, async open => ok(await rows(open, promise, { where: { plan } })));

const overlaps = (row: PromiseRow, { at, piece }: Line) => row.start < at + piece.length && at < row.end;

/** Pairs each line with the promise that was read where its piece stands; a line whose promise was not read pairs with nothing. */
export function pair(lines: readonly Line[], promises: readonly PromiseRow[]): ReadonlyMap<Line, PromiseRow> {
  const free = new Set(promises.filter(row => row.kind !== 'baseline' && row.state !== 'dropped'));
  const pairs = new Map<Line, PromiseRow>();
  for (const line of lines) {
    const near = [...free].filter(row => overlaps(row, line));
    const value = line.is === 'kept' ? line.value : null;
    const found =
      near.find(row => line.is !== 'dropped' && row.measure === line.measure) ??
      near.find(row => value !== null && row.value === value && row.start === line.at) ??
      near.find(row => value !== null && row.value === value) ??
      near[0];
    if (found === undefined) continue;
    pairs.set(line, found);
    free.delete(found);
  }
  return pairs;
}

/** What of a promise was read otherwise than its planner wants it. */
function correctionsOf(line: Kept, row: PromiseRow): Readonly<Record<string, unknown>> {
  const { measure, method, comparator, value, unit, deadline, recurrence, nature } = line;
  const wanted = { measure, method, comparator, value, unit, deadline, recurrence, nature, year: null, scope: '全市' };
  return Object.fromEntries(Object.entries(wanted).filter(([name, is]) => row[name as keyof PromiseRow] !== is));
}

/** The planner goes through what was read: adds what was missed, corrects, sets aside, links restatements, accepts the rest. */
export async function review(
  planner: DemonstrationDesk,
  plan: string,
  lines: readonly Line[],
  day: string,
): Promise<ReadonlyMap<Line, PromiseRow>> {
  const read = pair(lines, await promisesOf(planner, plan, day));
  const missed = lines.filter(line => !read.has(line) && line.is !== 'dropped');
  const spans = missed.map(({ at, piece }) => ({ plan, start: at, end: at + piece.length, kind: 'target' }));
  await together(planner, addPromise, spans, day);
  const pairs = pair(lines, await promisesOf(planner, plan, day));
  const linked = [...pairs].filter(([line, row]) => line.is === 'kept' && row.restates !== null);
  await together(
    planner,
    separatePromise,
    linked.map(([, row]) => ({ promise: row.id })),
    day,
  );
  await correct(planner, plan, pairs, day);
  await setAside(planner, plan, pairs, day);
  await together(planner, mergePromises, linksOf(lines, pairs), day);
  const left = await promisesOf(planner, plan, day);
  await planner.perform(acceptPromises, { promises: left.filter(row => row.state === 'proposed').map(row => row.id) }, day);
  return pairs;
}

/** Corrects what was read otherwise than the planner wants it. */
async function correct(planner: DemonstrationDesk, plan: string, pairs: ReadonlyMap<Line, PromiseRow>, day: string): Promise<void> {
  const now = new Map((await promisesOf(planner, plan, day)).map(row => [row.id, row]));
  const corrections = [...pairs].flatMap(([line, { id }]) => {
    const row = now.get(id) as PromiseRow;
    const changes = line.is === 'kept' ? correctionsOf(line, row) : {};
    return Object.keys(changes).length > 0 ? [{ promise: id, version: row.version, ...changes }] : [];
  });
  await together(planner, correctPromise, corrections, day);
}

/** Drops what is no promise of its own. */
async function setAside(planner: DemonstrationDesk, plan: string, pairs: ReadonlyMap<Line, PromiseRow>, day: string): Promise<void> {
  const paired = new Map([...pairs].map(([line, row]) => [row.id, line]));
  const dropped = (await promisesOf(planner, plan, day)).flatMap(row => {
    const line = paired.get(row.id);
    if (row.kind === 'baseline' || (line !== undefined && line.is !== 'dropped')) return [];
    const why = line?.is === 'dropped' ? line.why : '不是可以单独核验的承诺';
    return [{ promise: row.id, version: row.version, why }];
  });
  await together(planner, dropPromise, dropped, day);
}

/** The promises that are kept, each with the rows that say it again. */
const linksOf = (lines: readonly Line[], pairs: ReadonlyMap<Line, PromiseRow>) =>
  lines.flatMap(line => {
    const kept = line.is === 'kept' ? pairs.get(line) : undefined;
    if (kept === undefined || line.is !== 'kept') return [];
    const again = lines.flatMap(other => (other.is === 'restated' && other.measure === line.measure ? (pairs.get(other)?.id ?? []) : []));
    return again.length > 0 ? [{ keep: kept.id, restatements: again }] : [];
  });
