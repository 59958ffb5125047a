import type { AuditEvent } from '#store/index.ts';
import { english, wordOf } from '../glossary.ts';
import type { Register } from '../register.ts';
import { SAVING } from '../sheet/source.ts';
import type { ReadingDesk } from '../verb.ts';
import { maskedValues } from './mask.ts';
import type { Ledgers } from './permit.ts';
import { type Titles, titlesFor } from './titles.ts';

type Values = Readonly<Record<string, unknown>>;

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

const MOST_EVENTS = 30;
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
    // An import notes its id for the sources of the row; people read the name of the file.
    why: event.deed === SAVING ? (event.why?.replace(/ [0-9a-f-]{36}$/, '') ?? null) : event.why,
    isNew: event.before === null,
    before: shown(event.before),
    after: shown(event.after),
  };
}

/** Thirty entries of a row's history, newest first, and the values that they name; sensitive ones masked. `before` is a place that was given as `earlier`. */
export async function historyOf(desk: ReadingDesk, ledgers: Ledgers, register: Register, row: string, before?: number) {
  const place = before === undefined ? {} : { before };
  const found = await desk.store.events({ table: register.name, row, limit: MOST_EVENTS + 1, ...place });
  const events = found.slice(0, MOST_EVENTS);
  const names = await ledgers.namesOf(desk, [...new Set(events.map(event => event.actor))]);
  const named = events.filter(event => NOTED[event.deed] === undefined).flatMap(event => [event.before, event.after]);
  return {
    history: events.map(event => told(ledgers, register, names, event)),
    earlier: found.length > MOST_EVENTS ? events.at(-1)!.sequence : null,
    values: named.filter(values => values !== null),
  };
}

/** Older entries of a row's history, as its page asks for them. */
export interface Earlier {
  readonly history: readonly Told[];
  readonly titles: Titles;
  readonly earlier: number | null;
}

/** The entries of a row's history that are older than a place, with the titles of what they name. */
export async function earlierHistory(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  row: string,
  before: number,
): Promise<Earlier> {
  const { history, earlier, values } = await historyOf(desk, ledgers, register, row, before);
  const titles = await titlesFor(
    desk,
    ledgers,
    values.map(one => [register.fields, one] as const),
  );
  return { history, titles, earlier };
}
