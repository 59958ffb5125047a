import type { AuditEvent, Reading, StoredRow } from '#store/index.ts';
import type { Field } from '../field.ts';
import { english, wordOf } from '../glossary.ts';
import type { Fields, Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { maskedValues, shownRow } from './mask.ts';
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

/** One entry of a row's history: who did what when, and which fields changed from what to what. */
export interface Told {
  readonly at: Date;
  readonly actor: string;
  readonly deed: string;
  readonly label: string;
  readonly english: string;
  readonly why: string | null;
  readonly isNew: boolean;
  readonly before: Values;
  readonly after: Values;
}

/** The rows of another register that refer to a row: the last ones, in the order in which they came. */
export interface Children {
  readonly register: string;
  readonly field: string;
  readonly total: number;
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
  /** Newest first. */
  readonly history: readonly Told[];
}

const MOST_CHILDREN = 20;
const MOST_EVENTS = 200;

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
  for (const hash of [...new Set(hashes)].slice(0, MOST_EVENTS)) {
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

const BEHIND = ['id', 'version', 'county', 'createdAt', 'changedAt'];

/** What the server itself notes about a row. */
const NOTED: Readonly<Record<string, string>> = { 'ledger.reveal': '查看原文' };

/** A note about a row changes nothing of it: who read it in clear, and which fields. */
function noted(register: Register, names: ReadonlyMap<string, string>, event: AuditEvent): Told {
  const fields = Array.isArray(event.after?.fields) ? event.after.fields.map(String) : [];
  const labels = fields.map(name => register.fields[name]?.label ?? name).join('、');
  const label = NOTED[event.deed]!;
  return {
    at: event.at,
    actor: names.get(event.actor) ?? '—',
    deed: event.deed,
    label,
    english: english(label) ?? event.deed,
    why: [labels, event.why ?? ''].filter(word => word !== '').join('；'),
    isNew: false,
    before: {},
    after: {},
  };
}

function told(ledgers: Ledgers, register: Register, names: ReadonlyMap<string, string>, event: AuditEvent): Told {
  if (Object.hasOwn(NOTED, event.deed)) return noted(register, names, event);
  const verb = ledgers.offices.flatMap(office => office.verbs).find(one => one.name === event.deed);
  // What the program does by itself is no deed of anybody's; the glossary has its word.
  const word = wordOf(event.deed.split('.')[1] ?? '');
  const shown = (values: Values | null) =>
    maskedValues(register, Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => !BEHIND.includes(name))));
  return {
    at: event.at,
    actor: names.get(event.actor) ?? (event.actor === 'system' ? '系统' : '—'),
    deed: event.deed,
    label: verb?.label ?? word?.label ?? event.deed,
    english: (verb && english(verb.label)) ?? word?.english ?? event.deed,
    why: event.why,
    isNew: event.before === null,
    before: shown(event.before),
    after: shown(event.after),
  };
}

/** Everything that the page of one row shows; sensitive values masked, in the history too. */
export async function showRecord(desk: ReadingDesk, ledgers: Ledgers, register: Register, row: Row): Promise<RecordShown> {
  const events = await desk.store.events({ table: register.name, row: row.id, limit: MOST_EVENTS });
  const names = await ledgers.namesOf(desk, [...new Set(events.map(event => event.actor))]);
  const children: Children[] = [];
  const referring: (readonly [Fields, Values])[] = [[register.fields, row]];
  for (const event of events)
    for (const values of NOTED[event.deed] === undefined ? [event.before, event.after] : [])
      if (values !== null) referring.push([register.fields, values]);
  for (const { register: other, field } of childrenOf(ledgers, register, desk)) {
    const matching = ownRows(ledgers, other, desk.actor);
    const where = { [field]: row.id };
    const total = await desk.store.count(shapeOf(other), where, matching, MOST_CHILDREN * 500);
    const found = await desk.store.rows(shapeOf(other), { where, matching, orderBy: [['id', 'desc']], limit: MOST_CHILDREN });
    for (const one of found) referring.push([other.fields, one]);
    children.push({ register: other.name, field, total, rows: found.toReversed().map(one => shownRow(other, one)) });
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
    history: events.map(event => told(ledgers, register, names, event)),
  };
}
