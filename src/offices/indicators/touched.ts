import { schoolFacts } from '#offices/roster/index.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { indicator } from './indicator.ts';
import { promiseBinding } from './promiseBinding.ts';
import { ledgers } from './sources.ts';

/** What a stretch of the audit did to the figures. */
export interface Touched {
  /** Organisations whose figures are computed anew; null: all of them. */
  readonly organisations: readonly string[] | null;
  /** Past years of dated rows that changed. */
  readonly years: readonly number[];
  /** True where a promise was bound, or a formula changed: what rests on figures is told anew though none changed. */
  readonly tellsAll: boolean;
}

const tables = new Set(ledgers.flatMap(ledger => ledger.tables));
const isText = (value: unknown): value is string => typeof value === 'string';
/** More touched organisations than this are all of them. */
const MOST = 400;

const said = (event: AuditEvent, column: string): readonly string[] => [event.before?.[column], event.after?.[column]].filter(isText);

/** The organisations of rows by their ids, whatever became of the rows. */
async function ownersOf(desk: ReadingDesk, table: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const shape = { name: table, columns: { organisation: { type: 'uuid', nullable: false } }, unique: [] } as const;
  const found = await desk.store.rows<{ readonly organisation: string }>(shape, { where: { id: ids }, withRemoved: true });
  return found.map(row => row.organisation);
}

/** Whom the rows of staff records belong to. */
async function personsOf(desk: ReadingDesk, table: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const shape = { name: table, columns: { staff: { type: 'uuid', nullable: false } }, unique: [] } as const;
  return (await desk.store.rows<{ readonly staff: string }>(shape, { where: { id: ids }, withRemoved: true })).map(row => row.staff);
}

const days = { name: schoolFacts.name, columns: { day: { type: 'date', nullable: false } }, unique: [] } as const;

/** All years of which there are dated rows. */
export const datedYears = async (desk: ReadingDesk): Promise<readonly number[]> => [
  ...new Set((await desk.store.rows<{ readonly day: string }>(days)).map(row => Number(row.day.slice(0, 4)))),
];

/** Which figures the events since may have changed; null where none. */
export async function touchedBy(desk: ReadingDesk, events: readonly AuditEvent[]): Promise<Touched | null> {
  const written = events.filter(event => event.table !== null && tables.has(event.table));
  const tellsAll = events.some(
    event =>
      event.table === promiseBinding.name || event.table === indicator.name || event.table === 'promise' || event.table === 'adoption',
  );
  const redefined = events.some(event => event.table === indicator.name);
  if (written.length === 0 && !tellsAll) return null;
  const found = new Set(written.flatMap(event => said(event, 'organisation')));
  const rowsIn = (table: string) => [
    ...new Set(written.flatMap(event => (event.table === table && event.row !== null ? [event.row] : []))),
  ];
  for (const table of ['staff', 'pupil', 'homeroom', 'schoolFacts'])
    for (const id of await ownersOf(desk, table, rowsIn(table))) found.add(id);
  for (const table of ['staffHonour', 'staffCertificate']) {
    const persons = [
      ...(await personsOf(desk, table, rowsIn(table))),
      ...written.filter(event => event.table === table).flatMap(event => said(event, 'staff')),
    ];
    for (const id of await ownersOf(desk, 'staff', [...new Set(persons)])) found.add(id);
  }
  const told = [
    ...written.filter(event => event.table === schoolFacts.name).flatMap(event => said(event, 'day')),
    ...(await rows(desk, schoolFacts, { where: { id: rowsIn(schoolFacts.name) }, withRemoved: true })).map(row => row.day),
  ];
  const years = [...new Set(told.map(day => Number(day.slice(0, 4))))];
  if (redefined) return { organisations: null, years: await datedYears(desk), tellsAll };
  return { organisations: found.size > MOST ? null : [...found], years, tellsAll };
}
