import type { Result } from '#kernel/problem.ts';
import type { TableShape } from '#store/index.ts';
import type { Fields } from './register.ts';
import { type Actor, type Bound, boundsFor, type Demand, may, mayWithin } from './roles.ts';
import type { ReadingDesk, Within } from './verb.ts';

type Values = Readonly<Record<string, unknown>>;

interface Bounded {
  readonly by: Demand;
  readonly input: Fields;
  readonly bounded?: true;
  readonly within?: Within;
}

/** True where a person may try a deed or view at all: what is then within the bounds of their role is judged by what they name. */
export const mayTry = (actor: Actor, deed: Pick<Bounded, 'by' | 'bounded' | 'within'>): boolean =>
  (deed.bounded || deed.within !== undefined ? mayWithin : may)(actor, deed.by);

/** The id at which a path of `Within` ends; none where the input or the row leaves it blank. */
async function idAt(desk: ReadingDesk, fields: Fields, input: Values, path: string): Promise<readonly string[]> {
  const [name = '', column] = path.split('.');
  const named = input[name];
  if (typeof named !== 'string') return [];
  const of = fields[name]?.of;
  if (column === undefined) return [named];
  if (of === undefined) throw new Error(`the input ${name} names no row, so ${path} leads nowhere`);
  const shape: TableShape = { name: of, columns: { [column]: { type: 'uuid', nullable: true } }, unique: [] };
  const found = (await desk.store.row(shape, named))?.[column];
  return typeof found === 'string' ? [found] : [];
}

async function idsOf(desk: ReadingDesk, { input: fields, within }: Bounded, input: Values): Promise<readonly string[]> {
  if (within === undefined) return [];
  if (typeof within === 'function') return within(desk, input);
  const found: string[] = [];
  for (const path of within) found.push(...(await idAt(desk, fields, input, path)));
  return found;
}

/** The organisation at which a bound puts its holder, for what is about these ids. */
const placeOf = (bound: Bound, ids: readonly string[], actor: Actor): string | null =>
  bound.kind === 'organisation' ? ids.find(id => bound.ids.includes(id))! : (bound.organisations[0] ?? actor.organisation);

/**
 * The actor as they stand before what they name. What is of their own organisation, or of nobody's bounds, they do with the roles they hold
 * everywhere; what lies within the bounds of a role, as one who holds it there. Null where they may not. A deed that judges bounds itself has
 * them as they are.
 */
export async function standing(desk: ReadingDesk, deed: Bounded, input: Values): Promise<Actor | null> {
  const { actor } = desk;
  const plain = may(actor, deed.by) ? actor : null;
  const bounds = boundsFor(actor, deed.by);
  if (deed.bounded) return actor;
  if (bounds.length === 0 || deed.within === undefined) return plain;
  const ids = await idsOf(desk, deed, input);
  if (plain !== null && actor.organisation !== null && ids.includes(actor.organisation)) return plain;
  const held = bounds.filter(bound => bound.ids.some(id => ids.includes(id)));
  const [first] = held;
  if (first === undefined) return plain;
  return { ...actor, organisation: placeOf(first, ids, actor), roles: [...new Set([...actor.roles, ...held.map(bound => bound.role)])] };
}

/** Does work at a desk as the person stands there; `refused` where what is named lies outside the bounds. */
export async function standingAt<D extends ReadingDesk, T>(
  desk: D,
  deed: Bounded,
  input: Values,
  refused: () => Result<never>,
  work: (desk: D) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = await standing(desk, deed, input);
  if (actor === null) return refused();
  return work(actor === desk.actor ? desk : { ...desk, actor });
}
