import { clockOf } from '#kernel/day.ts';
import { type Field, type ReadingDesk, rows } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { actual } from './actual.ts';
import { milestone } from './milestone.ts';
import { promise } from './promise.ts';
import { promiseBody } from './promiseBody.ts';
import type { PromiseRow } from './rowTypes.ts';
import type { PromiseView } from './types.ts';

type Kept = Readonly<Record<string, unknown>>;

/** Fields that say where a row belongs; they never change and tell a reader nothing. */
const silent = new Set(
  'plan promise mark start end year filedBy filedOn decidedBy decidedOn organisation round why droppedBecause'.split(' '),
);
const stateWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  promise: { proposed: '恢复，待复核', accepted: '已接受', dropped: '已剔除' },
  actual: { filed: '报送，待审核', accepted: '审定', sentBack: '退回' },
};

const said = (field: Field<unknown>, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return field.codes?.[String(value)] ?? (Array.isArray(value) ? value.join('、') || '空' : String(value));
};

function changed(fields: Readonly<Record<string, Field<unknown>>>, before: Kept | null, after: Kept | null): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (silent.has(name) || after === null || !(name in after)) return [];
    const [was, is] = [before?.[name] ?? null, after[name] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [before === null ? `${field.label}：${said(field, is)}` : `${field.label}：${said(field, was)} → ${said(field, is)}`];
  });
}

/** The reason that a row itself records: why it was sent back or dropped. */
const reasonIn = (after: Kept | null): string | null => (after?.why ?? after?.droppedBecause ?? null) as string | null;

/** An event with the row it happened to. */
interface Told {
  readonly event: AuditEvent;
  readonly held: Kept;
}

/** What one event did to this promise, in words; empty where it did nothing worth telling. */
function tell({ event, held }: Told, names: ReadonlyMap<string, string>): string {
  const { before, after } = event;
  if (event.table === promiseBody.name) {
    const who = `${held.part === 'lead' ? '牵头' : '配合'}：${names.get(String(held.organisation)) ?? ''}`;
    return before === null ? who : `不再${who}`;
  }
  if (event.table === milestone.name) return before === null && after !== null ? `里程碑：${held.year}年 ${held.value}` : '';
  const register = event.table === actual.name ? actual : promise;
  if (event.table === promise.name && before === null) return '从原文读出';
  const fields = register.fields as Readonly<Record<string, Field<unknown>>>;
  const state = after !== null && after.state !== before?.state ? (stateWords[register.name]?.[String(after.state)] ?? '') : '';
  const year = event.table === actual.name ? `${held.year}年` : '';
  return [year, state, ...changed(fields, before, after)].filter(part => part !== '').join('，');
}

/** What happened to a promise, its bodies, milestones and actuals, newest first; what one deed did at once is one entry. */
export async function historyOf(
  desk: ReadingDesk,
  row: PromiseRow,
  names: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): Promise<PromiseView['history']> {
  const events: Told[] = (await desk.store.events({ table: promise.name, row: row.id })).map(event => ({ event, held: row }));
  for (const register of [actual, promiseBody, milestone] as const)
    for (const held of await rows(desk, register as typeof milestone, { where: { promise: row.id }, withRemoved: true }))
      for (const event of await desk.store.events({ table: register.name, row: held.id })) events.push({ event, held });
  const deeds = Map.groupBy(
    events.toSorted((a, b) => b.event.sequence - a.event.sequence),
    ({ event }) => `${event.at.toISOString()} ${event.actor} ${event.deed}`,
  );
  return [...deeds.values()].flatMap(together => {
    const first = together[0]?.event;
    const what = [...new Set(together.toReversed().map(one => tell(one, names)))].filter(words => words !== '').join('；');
    if (first === undefined || what === '') return [];
    const at = first.day === clockOf(first.at).slice(0, 10) ? clockOf(first.at) : first.day;
    const why = first.why ?? together.map(({ event }) => reasonIn(event.after)).find(reason => reason !== null) ?? null;
    return [{ at, actor: nameOf(first.actor), deed: labels.get(first.deed) ?? first.deed, what, why }];
  });
}
