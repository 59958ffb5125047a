import { randomOf } from '#kernel/random.ts';
import { placeWord } from '#register/ledger/ask.ts';
import { keysOf } from '#store/search/pinyin.ts';
import type { Known, Loaded } from './seed.ts';

/** One page of the list as the address asks for it. */
export interface Asking {
  readonly where?: Readonly<Record<string, unknown>>;
  readonly search?: string;
  readonly order?: string;
  readonly after?: string;
}

const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What is measured: each line asks again and again, of rows that the seed picks. */
export const KINDS: Readonly<Record<string, (row: Known, by: (limit: number) => number) => Asking>> = {
  'first page': () => ({}),
  'deep page, by id': row => ({ after: placeWord(null, row.id) }),
  'deep page, by day': row => ({ order: '-day', after: placeWord(row.day, row.id) }),
  'deep page, by fee': row => ({ order: 'fee', after: placeWord(row.fee, row.id) }),
  'filter by code': (row, by) => ({ where: { kind: by(4) === 0 ? 'rare' : row.kind } }),
  'filter by days': (row, by) => ({ where: { day: { from: row.day, to: later(row.day, by(60)) } } }),
  'filter by fee': (row, by) => ({ where: { fee: { from: row.fee, to: Math.round(row.fee) + 10 + by(500) } } }),
  'sort by name': (_, by) => ({ order: by(2) === 0 ? 'name' : '-name' }),
  'sort by day': (_, by) => ({ order: by(2) === 0 ? 'day' : '-day' }),
  'sort by score': (_, by) => ({ order: by(2) === 0 ? 'score' : '-score' }),
  'two characters': row => ({ search: [...row.name].slice(0, 2).join('') }),
  'whole name': row => ({ search: row.name }),
  'initials zj': row => ({
    search:
      (keysOf(row.name)[0] ?? 'z').slice(0, 1) +
      [...row.name]
        .slice(1, 2)
        .map(one => keysOf(one)[0]?.[0] ?? '')
        .join(''),
  }),
  'initials zjw': row => ({ search: [...row.name].map(one => keysOf(one)[0]?.[0] ?? '').join('') }),
  'surname zhao': row => ({ search: keysOf([...row.name][0]!)[0] ?? 'zhao' }),
  'filter, sort, search': (row, by) => ({
    where: { kind: row.kind, day: { from: later(row.day, -by(400)), to: later(row.day, by(400)) } },
    order: ['-day', 'seats', 'fee'][by(3)]!,
    search: by(2) === 0 ? [...row.name].slice(0, 2).join('') : [...row.name].map(one => keysOf(one)[0]?.[0] ?? '').join(''),
  }),
  'nothing there': (_, by) => ({ search: ['龘龘', '饕餮', 'xqxq'][by(3)]! }),
  'count of a state': (_, by) => ({ where: { state: ['draft', 'open', 'closed'][by(3)]! } }),
};

/** The questions of one kind by this seed. */
export function questionsOf(kind: string, { known }: Loaded, seed: number, number: number): readonly Asking[] {
  const { below } = randomOf(seed);
  return Array.from({ length: number }, () => KINDS[kind]!(known[below(known.length)]!, below));
}

/** Questions of all kinds as they come, drawn by this seed: what a day of work asks. */
export function mixedBy({ known }: Pick<Loaded, 'known'>, seed: number, number: number): readonly Asking[] {
  const { below } = randomOf(seed);
  const kinds = Object.values(KINDS);
  return Array.from({ length: number }, () => kinds[below(kinds.length)]!(known[below(known.length)]!, below));
}
