import type { Question } from '#register/index.ts';

/** A row as the oracle knows it. */
export interface Plain {
  readonly id: string;
  readonly state: string;
  readonly isRemoved: boolean;
  readonly number: string;
  readonly name: string;
  readonly school: string;
  readonly schoolName: string;
  readonly kind: string | null;
  readonly day: string | null;
  readonly people: number | null;
  readonly fee: number | null;
  readonly remark: string | null;
}

const LABELS: Readonly<Record<string, string>> = { fire: '消防', quake: '地震', traffic: '交通安全' };
const STATES: Readonly<Record<string, string>> = { draft: '草稿中', open: '办理中' };

// The readings of the characters that the made-up names are made of; surnames as surnames.
const READ: Readonly<Record<string, string>> = {
  赵: 'zhao',
  张: 'zhang',
  单: 'shan',
  曾: 'zeng',
  王: 'wang',
  军: 'jun',
  伟: 'wei',
  雄: 'xiong',
  帆: 'fan',
  林: 'lin',
  安: 'an',
};

const initial = (syllable: string) => syllable.charAt(0);
const wide = (syllable: string) => (/^[zcs]h/.test(syllable) ? syllable.slice(0, 2) : syllable.charAt(0));

/** Whether letters begin one of the ways in which a name is written by its reading. */
export function isReadSo(name: string, letters: string): boolean {
  return (name.match(/\p{Script=Han}+/gu) ?? []).some(run => {
    const syllables = [...run].map(sign => READ[sign] ?? '?');
    const [first = '', ...rest] = syllables;
    const ways = [
      syllables.join(''),
      first + rest.map(initial).join(''),
      initial(first) + rest.join(''),
      syllables.map(initial).join(''),
      wide(first) + rest.map(initial).join(''),
      syllables.map(wide).join(''),
    ];
    return ways.some(way => way.startsWith(letters));
  });
}

const flat = (text: string | null) => (text ?? '').normalize('NFKC').toLowerCase();

/** Whether a row has what is searched for: all words in its texts or its name's reading, or the label of its code or state, or the name of its school. */
function isFound(row: Plain, search: string): boolean {
  const words = search.trim();
  const terms = flat(words)
    .split(/\s+/)
    .filter(term => term !== '');
  const runs = [row.number, row.name, row.remark].flatMap(text => flat(text).split(/\s+/));
  const isThere = (term: string) => runs.some(run => run.includes(term)) || (/^[a-z]+$/.test(term) && isReadSo(row.name, term));
  if (terms.every(isThere)) return true;
  if (row.kind !== null && LABELS[row.kind]!.includes(words)) return true;
  if (STATES[row.state] === words) return true;
  return words.split(/\s+/).every(term => row.schoolName.includes(term));
}

function meets(value: unknown, wanted: unknown): boolean {
  if (wanted === null) return value === null;
  if (Array.isArray(wanted)) return wanted.some(one => (one === null ? value === null : value === one));
  if (typeof wanted !== 'object') return value === wanted;
  const { from, to, contains, isEmpty } = wanted as Readonly<Record<string, never>>;
  if (isEmpty !== undefined) return (value === null) === isEmpty;
  if (value === null) return false;
  if (contains !== undefined) return String(value).toLowerCase().includes(String(contains).toLowerCase());
  return (from === undefined || (value as number) >= from) && (to === undefined || (value as number) <= to);
}

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'string' && typeof b === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : Number(a) - Number(b);

/** The whole list that a question means, in its order, in the plainest way: every row is looked at, absent values come last. */
export function listOf(rows: readonly Plain[], { where, search, order, removed = false }: Question): readonly Plain[] {
  const found = rows
    .filter(row => row.isRemoved === removed)
    .filter(row => Object.entries(where).every(([name, wanted]) => meets(row[name as keyof Plain], wanted)))
    .filter(row => search === null || search.trim() === '' || isFound(row, search));
  const isDown = order?.startsWith('-') === true;
  const column = (order ?? 'id').replace('-', '') as keyof Plain;
  const way = isDown ? -1 : 1;
  return [...found].sort((a, b) => {
    if (a[column] === null || b[column] === null) return a[column] === b[column] ? way * compare(a.id, b.id) : a[column] === null ? 1 : -1;
    return way * (compare(a[column], b[column]) || compare(a.id, b.id));
  });
}
