import { english, type Field } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { actual } from '../actual.ts';
import { taskStatuses } from '../codes.ts';
import { type Period, periodSaid } from '../keeping/periods.ts';
import { milestone } from '../milestone.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';

type Kept = Readonly<Record<string, unknown>>;

/** An event with the row it happened to. */
export interface Told {
  readonly event: AuditEvent;
  readonly held: Kept;
}

/** The same words in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

const nothing: Said = { zh: '', en: '' };
const blank: Said = { zh: '空', en: 'blank' };

/** Fields that say where a row belongs; they tell a reader nothing. */
const silent = new Set('plan promise mark start end place timeInherited bodiesNamed droppedBecause ancestor endedBy'.split(' '));

function valueSaid(field: Field<unknown>, value: unknown): Said {
  if (value === null || value === undefined || value === '') return blank;
  const code = field.codes?.[String(value)];
  return code === undefined ? { zh: String(value), en: String(value) } : { zh: code, en: english(code) ?? code };
}

/** `目标值：55 → 60` for each field of a promise that changed. */
function changesOf(before: Kept, after: Kept): readonly Said[] {
  return Object.entries(promise.fields as Readonly<Record<string, Field<unknown>>>).flatMap(([name, field]) => {
    if (silent.has(name) || !(name in after)) return [];
    const [was, is] = [valueSaid(field, before[name]), valueSaid(field, after[name])];
    if (was.zh === is.zh) return [];
    return [{ zh: `${field.label}：${was.zh} → ${is.zh}`, en: `${english(field.label) ?? field.label}: ${was.en} → ${is.en}` }];
  });
}

const states: Readonly<Record<string, Said>> = {
  proposed: { zh: '恢复，待复核', en: 'restored for review' },
  accepted: { zh: '接受这项承诺', en: 'accepted the promise' },
  dropped: { zh: '剔除', en: 'dropped it' },
};

const ended: Said = { zh: '由修订终止', en: 'ended by an amendment' };
const descended: Said = { zh: '接续上一规划的承诺', en: 'takes up a promise of the former plan' };

function tellPromise({ before, after }: AuditEvent): readonly Said[] {
  if (before === null) return [{ zh: '从原文读出', en: 'read from the text' }];
  if (after === null) return [];
  const moved = after.state === before.state || after.state === undefined ? undefined : states[String(after.state)];
  const state = moved !== undefined && (after.endedBy ?? null) !== null ? ended : moved;
  const linked = (after.ancestor ?? null) === null ? [] : [descended];
  return [...(state === undefined ? [] : [state]), ...linked, ...changesOf(before, after)];
}

const tasks: Readonly<Record<string, string>> = taskStatuses;

/** What was filed: the task state, the value with its unit. */
function figureSaid(row: Kept, unit: string | null): Said {
  const task = row.taskStatus === null || row.taskStatus === undefined ? '' : (tasks[String(row.taskStatus)] ?? '');
  const value = row.value === null || row.value === undefined ? '' : `${row.value}${task === '' ? (unit ?? '') : '%'}`;
  return { zh: task + value, en: [english(task) ?? '', value].filter(part => part !== '').join(' ') };
}

function tellActual({ event: { before, after }, held }: Told, unit: string | null): Said {
  const { zh, en } = periodSaid(held as unknown as Period);
  if (before === null && after !== null) {
    const filed = figureSaid(after, unit);
    return { zh: `报送${zh}：${filed.zh}`, en: `filed ${en}: ${filed.en}` };
  }
  if (after === null || before === null || (after.removedAt ?? null) !== null)
    return { zh: `${zh}原报的数由后报的取代`, en: `the figure of ${en} gave way to a later one` };
  if (after.state === 'accepted') return { zh: `审定${zh}实际值`, en: `accepted the actual of ${en}` };
  if (after.state === 'sentBack') return { zh: `退回${zh}报送`, en: `sent the filing of ${en} back` };
  const [was, is] = [figureSaid(before, unit), figureSaid(after, unit)];
  const same = was.zh === is.zh || is.zh === '';
  return same
    ? { zh: `重报${zh}`, en: `filed ${en} again` }
    : { zh: `重报${zh}：${was.zh} → ${is.zh}`, en: `filed ${en} again: ${was.en} → ${is.en}` };
}

function tellBody({ event: { before }, held }: Told, names: ReadonlyMap<string, string>): Said {
  const name = names.get(String(held.organisation)) ?? '';
  const lead = held.part === 'lead';
  if (before === null) return { zh: `${lead ? '牵头' : '配合'}：${name}`, en: `${lead ? 'lead' : 'support'}: ${name}` };
  return { zh: `不再${lead ? '牵头' : '配合'}：${name}`, en: `no longer ${lead ? 'lead' : 'support'}: ${name}` };
}

/** What one event did to a promise; empty where it did nothing worth telling. */
export function tell(told: Told, names: ReadonlyMap<string, string>, unit: string | null): readonly Said[] {
  const { event, held } = told;
  if (event.table === promiseBody.name) return [tellBody(told, names)];
  if (event.table === actual.name) return [tellActual(told, unit)];
  if (event.table === promise.name) return tellPromise(event);
  const isLaid = event.table === milestone.name && event.before === null;
  return isLaid ? [{ zh: `里程碑${held.year}年${held.value}`, en: `milestone ${held.year}: ${held.value}` }] : [nothing];
}

/** The reason that a row itself records: why it was sent back or dropped. */
export const reasonIn = (after: Kept | null): string | null => (after?.why ?? after?.droppedBecause ?? null) as string | null;
