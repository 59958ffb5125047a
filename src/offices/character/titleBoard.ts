import { type Day, daysBetween } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, type ReadingDesk, rows } from '#register/index.ts';
import { kinds, READS, SEES } from './codes.ts';
import { titles } from './patterns.ts';

/** Days before its end from which a title stands as running out. */
const ENDS_WITHIN = 90;

/** How a school stands by one title: held, on the way, or what became of the last entry. */
export interface TitleCell {
  /** The entry behind it; null where it is another school's, of which only the title is public. */
  readonly entry: string | null;
  readonly state: 'held' | 'ending' | 'over' | 'withdrawn' | 'waiting' | 'untitled';
  readonly level: string | null;
  readonly until: Day | null;
}

/** Schools × titles: who holds what, until when. */
export interface TitleBoard {
  readonly titles: readonly string[];
  readonly lines: readonly { readonly organisation: string; readonly name: string; readonly cells: readonly (TitleCell | null)[] }[];
}

type Entry = Awaited<ReturnType<typeof entriesOf>>[number];
const entriesOf = (desk: ReadingDesk) => rows(desk, titles.entry);

function cellOf({ id, state, level, titleUntil: until }: Entry, today: Day): TitleCell {
  const cell = { entry: id, level, until };
  if (state === 'titleWithdrawn') return { ...cell, state: 'withdrawn' };
  if (state === 'untitled') return { ...cell, state: 'untitled' };
  if (state !== 'titled' || until === null) return { ...cell, state: 'waiting', level: null, until: null };
  if (until < today) return { ...cell, state: 'over' };
  return { ...cell, state: daysBetween(today, until) <= ENDS_WITHIN ? 'ending' : 'held' };
}

const ORDER: readonly TitleCell['state'][] = ['held', 'ending', 'waiting', 'over', 'withdrawn', 'untitled'];

/** The board. Of several rounds of one name a title that is held comes first, then what is on the way. */
export async function boardOf(desk: ReadingDesk): Promise<TitleBoard> {
  const rounds = await rows(desk, titles.campaign);
  const nameOf = new Map(rounds.map(one => [one.id, one.name]));
  const named = [...new Set(rounds.map(one => one.name))];
  const entries = Map.groupBy(await entriesOf(desk), one => `${one.organisation} ${nameOf.get(one.campaign)}`);
  const bodies = (await organisationsOf(desk)).filter(one => one.state === 'open' && Object.hasOwn(kinds, one.kind));
  const lines = bodies.map(({ id, name }) => ({
    organisation: id,
    name,
    cells: named.map(title => {
      const own = (entries.get(`${id} ${title}`) ?? []).map(one => cellOf(one, desk.today));
      return own.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0] ?? null;
    }),
  }));
  return { titles: named, lines };
}

export const cellWords = {
  held: '有效',
  ending: '即将到期',
  over: '已过期',
  withdrawn: '已撤销',
  waiting: '评审中',
  untitled: '未命名',
} as const;

/** Which schools hold which title and until when (命名名单和有效期). A school sees its own entries that are still on the way; titles are public. */
export const titleBoard = defineView({
  name: 'character.titleBoard',
  label: '校园文化命名一览',
  by: SEES,
  input: {},
  async run(desk) {
    const board = await boardOf(desk);
    const all = may(desk.actor, READS);
    const shown = (own: string, cell: TitleCell | null): TitleCell | null => {
      if (cell === null || all || own === desk.actor.organisation) return cell;
      return cell.state === 'held' || cell.state === 'ending' ? { ...cell, entry: null } : null;
    };
    return ok({ ...board, lines: board.lines.map(line => ({ ...line, cells: line.cells.map(cell => shown(line.organisation, cell)) })) });
  },
  sheet: ({ titles: heads, lines }) =>
    ok({
      title: '校园文化命名一览',
      headings: ['单位', ...heads],
      rows: lines.map(one => [
        one.name,
        ...one.cells.map(cell => (cell === null ? null : `${cellWords[cell.state]}${cell.until === null ? '' : ` ${cell.until}`}`)),
      ]),
    }),
});
