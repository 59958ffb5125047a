import { addDays, type Day } from '#kernel/day.ts';
import { firstWrong } from '../../src/offices/roster/timeline/fold.ts';
import type { Happening, HappeningKind } from '../../src/offices/roster/timeline/happening.ts';

/** One random wish: how many days go by, what is wished, whose numbers are taken modulo what there is, and how far back it is dated. */
export interface Wish {
  readonly days: number;
  readonly kind: HappeningKind | 'withdrawn';
  readonly who: number;
  readonly other: number;
  readonly back: number;
}

/** What the town clerk of the tests knows: each organisation's name, parent and whether it stands, changed in place as things happen. */
export type Book = Map<string, { name: string; parent: string | null; isOpen: boolean }>;

/** The entries that a wish asks for, as far as names go; whether they may stand is for the log to say. */
function wished(wish: Wish, place: number, day: Day, today: Day, ids: readonly string[]): readonly Happening[] {
  const organisation = ids[wish.who % ids.length]!;
  const other = ids[wish.other % ids.length]!;
  const stamp = { day, recordedOn: today, withdrawnOn: null };
  const born = (mark: string, parent: string | null): Happening => {
    const id = `o${place}${mark}`;
    return { kind: 'opened', organisation: id, name: `校${id}`, type: 'school', parent, ...stamp };
  };
  if (wish.kind === 'opened') return [born('', wish.who % 3 === 0 ? null : organisation)];
  if (wish.kind === 'renamed') return [{ kind: 'renamed', organisation, name: `名${wish.other % 9}`, ...stamp }];
  if (wish.kind === 'reparented') return [{ kind: 'reparented', organisation, parent: wish.who % 4 === 0 ? null : other, ...stamp }];
  if (wish.kind === 'split') {
    const heirs = [born('a', null), born('b', null)];
    const all = [...heirs.map(one => one.organisation), ...(wish.other % 2 === 0 ? [organisation] : [])];
    return [...heirs, { kind: 'split', organisation, heirs: all, ...stamp }];
  }
  if (wish.kind === 'merged') return organisation === other ? [] : [{ kind: 'merged', organisation, heirs: [other], ...stamp }];
  return wish.kind === 'closed' ? [{ kind: 'closed', organisation, ...stamp }] : [];
}

/** Plays wishes from 1 January 2020 on: those that may stand are written into the log. `seen` is called at the end of each day. */
export function play(
  wishes: readonly Wish[],
  seen: (today: Day, log: readonly Happening[], fresh: readonly Happening[]) => void,
): readonly Happening[] {
  let today: Day = '2020-01-01';
  const root = { kind: 'opened', organisation: 'o', name: '局', type: 'bureau', parent: null, day: today, recordedOn: today } as const;
  let log: readonly Happening[] = [{ ...root, withdrawnOn: null }];
  seen(today, log, log);
  for (const [place, wish] of wishes.entries()) {
    today = addDays(today, 1 + wish.days);
    const ids = [...new Set(log.map(one => one.organisation))];
    const fresh = wished(wish, place, addDays(today, -wish.back), today, ids);
    const taken = wish.kind === 'withdrawn' ? wish.who % log.length : -1;
    const next = [...log.map((one, at) => (at === taken && one.withdrawnOn === null ? { ...one, withdrawnOn: today } : one)), ...fresh];
    const isLegal = firstWrong(next) === null;
    if (isLegal) log = next;
    seen(today, log, isLegal ? fresh : []);
  }
  return log;
}

/** Writes into the book what the clerk does on the day it happens. */
export function keep(book: Book, { kind, organisation: id, name, parent, heirs = [] }: Happening): void {
  const own = book.get(id);
  if (kind === 'opened') book.set(id, { name: name ?? '', parent: parent ?? null, isOpen: true });
  if (kind === 'renamed' && own) own.name = name ?? '';
  if (kind === 'reparented' && own) own.parent = parent ?? null;
  if (kind === 'merged') for (const one of book.values()) if (one.isOpen && one.parent === id) one.parent = heirs[0]!;
  if (['closed', 'split', 'merged'].includes(kind) && own && !heirs.includes(id)) own.isOpen = false;
}
