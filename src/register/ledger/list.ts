import { ok, type Result } from '#kernel/problem.ts';
import type { Page } from '#store/index.ts';
import type { Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { type Asked, pickedWith, placeWord, readPlace } from './ask.ts';
import { shownRow } from './mask.ts';
import { knownRows, type Ledgers, ownRows } from './permit.ts';
import { type Titles, titleOf, titlesFor } from './titles.ts';

const MOST_OFFSET = 100_000;
const MOST_PICKED = 50;

/** A page of a list as it is sent. */
export interface Listed {
  readonly total: number;
  /** False where `total` is not counted but guessed, to three figures: the list is long. */
  readonly isExact: boolean;
  /** Rows by state, whatever state was asked for; empty where they were not counted. */
  readonly states: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly titles: Titles;
  /** The word for the next page; null on the last. */
  readonly next: string | null;
}

/** Where in a list to begin: after a place, or at a page. */
export interface Stretch {
  readonly size: number;
  readonly after?: string | null;
  readonly page?: number | null;
}

type Values = Readonly<Record<string, unknown>>;

/** The rows that this person may see and asks for, one more than `size` where there are more, with counts. */
async function fetched(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  asked: Asked,
  { size, after, page }: Stretch,
): Promise<Result<Page<Values>>> {
  const place = after ? readPlace(register, asked.orderBy, after) : null;
  if (place !== null && !place.ok) return place;
  const [orderBy] = asked.orderBy;
  return ok(
    await desk.store.page(shapeOf(register), {
      states: asked.states.state ?? [],
      matching: [...asked.matching, ...ownRows(ledgers, register, desk.actor)],
      ...(orderBy === undefined ? {} : { orderBy }),
      limit: size + 1,
      ...(place === null ? { offset: Math.min(MOST_OFFSET, ((page ?? 1) - 1) * size) } : { after: place.value }),
    }),
  );
}

/** One page of a register for this person: rows with sensitive fields masked, the titles of what they refer to, counts. */
export async function listRows(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  asked: Asked,
  stretch: Stretch,
): Promise<Result<Listed>> {
  const found = await fetched(desk, ledgers, register, asked, stretch);
  if (!found.ok) return found;
  const { total, isExact, states } = found.value;
  const rows = found.value.rows.slice(0, stretch.size);
  const last = found.value.rows.length > stretch.size ? rows.at(-1) : undefined;
  const by = asked.orderBy[0]?.[0];
  return ok({
    total,
    isExact,
    states: Object.keys(register.workflow).length > 1 ? (states ?? {}) : {},
    rows: rows.map(row => shownRow(register, row)),
    titles: await titlesFor(
      desk,
      ledgers,
      rows.map(row => [register.fields, row] as const),
    ),
    next: last === undefined ? null : placeWord(by === undefined ? null : last[by], last.id),
  });
}

/** A row to choose in a form. */
export interface Pickable {
  readonly id: string;
  readonly title: string;
}

/** Rows of a register to choose from, by the words of their title or by id; at most fifty. */
export async function pickRows(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  { search, ids, mine }: { readonly search: string; readonly ids: readonly string[]; readonly mine: boolean },
): Promise<readonly Pickable[]> {
  const own = mine ? ownRows(ledgers, register, desk.actor) : knownRows(register, desk.actor);
  const { rows: found } = await desk.store.page(shapeOf(register), {
    matching: [
      ...(ids.length > 0 ? [{ column: 'id', oneOf: ids }] : []),
      ...own,
      ...(search === '' ? [] : pickedWith(ledgers, register, search)),
    ],
    limit: MOST_PICKED,
    isCounted: false,
  });
  const titles = await titlesFor(
    desk,
    ledgers,
    found.map(row => [register.fields, row] as const),
  );
  return found.map(row => ({ id: row.id, title: titleOf(register, row, titles) }));
}
