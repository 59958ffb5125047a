import type { Reading, StoredRow } from '#store/index.ts';
import type { Field } from '../field.ts';
import type { Fields, Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { historyOf, type Told } from './history.ts';
import { shownRow } from './mask.ts';
import { type Ledgers, mayList, ownRows } from './permit.ts';
import { type Titles, titleOf, titlesFor } from './titles.ts';

type Values = Readonly<Record<string, unknown>>;
type Row = StoredRow<Values>;

/** A file of a row. */
export interface NamedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The rows of another register that refer to a row: the last ones, in the order in which they came. */
export interface Children {
  readonly register: string;
  readonly field: string;
  readonly total: number;
  /** False where `total` is a guess. */
  readonly isExact: boolean;
  readonly rows: readonly Values[];
}

/** A row with all that its page shows. */
export interface RecordShown {
  readonly title: string;
  readonly row: Values;
  readonly titles: Titles;
  /** By hash. */
  readonly files: Readonly<Record<string, NamedFile>>;
  readonly children: readonly Children[];
  /** Newest first, thirty of them. */
  readonly history: readonly Told[];
  /** What the next older entries are asked for with; null where there are none. */
  readonly earlier: number | null;
}

const MOST_CHILDREN = 20;
const MOST_FILES = 200;

/** The row of this id if this person may see it; null else, as for one that is not there. Removed rows are shown as removed. */
export async function seenRow(desk: ReadingDesk, ledgers: Ledgers, register: Register, id: string): Promise<Row | null> {
  if (!mayList(register, desk.actor) || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const known = await desk.store.row(shapeOf(register), id);
  if (known === null) return null;
  const [found] = await desk.store.rows(shapeOf(register), {
    where: { id },
    matching: ownRows(ledgers, register, desk.actor),
    withRemoved: true,
  });
  return found ?? null;
}

/** The hashes of the files that values of these fields name. */
export function filesIn(fields: Fields, values: Values): readonly string[] {
  const inField = (field: Field<unknown>, value: unknown): readonly string[] => {
    if (value === null || value === undefined) return [];
    if (field.kind === 'file') return [String(value)];
    if (field.kind === 'list' && Array.isArray(value) && field.item) return value.flatMap(member => inField(field.item!, member));
    return field.parts !== undefined && typeof value === 'object' ? filesIn(field.parts, value as Values) : [];
  };
  return Object.entries(fields).flatMap(([name, field]) => inField(field, values[name]));
}

async function namedFiles(store: Reading, hashes: readonly string[]): Promise<Readonly<Record<string, NamedFile>>> {
  const named: Record<string, NamedFile> = {};
  for (const hash of [...new Set(hashes)].slice(0, MOST_FILES)) {
    const file = await store.file(hash);
    if (file !== null) named[hash] = { name: file.name, mediaType: file.mediaType, bytes: file.bytes };
  }
  return named;
}

/** The registers whose rows refer to this one's, as far as this person may list them, with the field that refers. */
export const childrenOf = ({ offices }: Pick<Ledgers, 'offices'>, register: Register, desk: Pick<ReadingDesk, 'actor'>) =>
  offices
    .flatMap(office => office.registers as readonly Register[])
    .filter(other => mayList(other, desk.actor))
    .flatMap(other =>
      Object.entries(other.fields)
        .filter(([, field]) => field.kind === 'ref' && field.of === register.name)
        .slice(0, 1)
        .map(([field]) => ({ register: other, field })),
    );

/** Everything that the page of one row shows; sensitive values masked, in the history too. */
export async function showRecord(desk: ReadingDesk, ledgers: Ledgers, register: Register, row: Row): Promise<RecordShown> {
  const { history, earlier, values } = await historyOf(desk, ledgers, register, row.id);
  const children: Children[] = [];
  const referring: (readonly [Fields, Values])[] = [row, ...values].map(one => [register.fields, one]);
  for (const { register: other, field } of childrenOf(ledgers, register, desk)) {
    const matching = [{ column: field, oneOf: [row.id] }, ...ownRows(ledgers, other, desk.actor)];
    const {
      total,
      isExact,
      rows: found,
    } = await desk.store.page(shapeOf(other), { matching, orderBy: ['id', 'desc'], limit: MOST_CHILDREN });
    for (const one of found) referring.push([other.fields, one]);
    children.push({ register: other.name, field, total, isExact, rows: found.toReversed().map(one => shownRow(other, one)) });
  }
  const titles = await titlesFor(desk, ledgers, referring);
  return {
    title: titleOf(register, row, titles),
    row: shownRow(register, row),
    titles,
    files: await namedFiles(
      desk.store,
      referring.flatMap(([fields, values]) => filesIn(fields, values)),
    ),
    children,
    history,
    earlier,
  };
}
