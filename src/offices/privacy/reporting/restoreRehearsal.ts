import { addDays, type Day } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  flag,
  insert,
  note,
  optional,
  type ReadingDesk,
  type RowOf,
  rows,
  system,
  text,
} from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { rehearsalKinds } from '../codes.ts';
import { says } from '../refusals.ts';

const KEEPERS = ['administrator', 'privacyOfficer'];
/** A rehearsal each half-year: a working rule; the law asks for backups that can be restored and names no interval. */
const EVERY_DAYS = 183;

/** Restorations that were rehearsed, or needed: which backup, where, how long, whether the chain was whole (备份、恢复演练记录). */
export const restoreRehearsal = defineRegister({
  name: 'restoreRehearsal',
  label: '恢复演练记录',
  scope: 'bureau',
  key: [],
  title: ['backupName', 'rehearsedOn'],
  columns: ['rehearsedOn', 'rehearsalKind', 'backupName', 'restoredRows', 'isChainWhole', 'neededMinutes'],
  fields: {
    rehearsalKind: code('恢复类别', rehearsalKinds),
    backupName: text('备份文件', { longest: 120 }),
    backupOn: date('备份日期'),
    rehearsedOn: date('恢复日期'),
    restoredTo: text('恢复到何处', { longest: 120 }),
    restoredRows: count('恢复行数', { unit: '行' }),
    restoredFiles: count('恢复文件数', { unit: '个' }),
    neededMinutes: count('用时', { unit: '分钟' }),
    isChainWhole: flag('审计链完整'),
    findings: optional(note('发现的问题和处理', { longest: 1000 })),
    rehearsedBy: text('演练人', { longest: 60 }),
  },
  rules: [
    {
      code: 'backupBefore',
      says: '备份日期不能晚于恢复日期，请核对。',
      english: 'A backup is older than its restoration.',
      holds: row => row.backupOn <= row.rehearsedOn,
    },
  ],
  workflow: {},
  readBy: [...KEEPERS, 'auditor', 'leader', 'security'],
});

const { rehearsedBy: _, ...asked } = restoreRehearsal.fields;

/** Enters a rehearsal with the figures that `yuheng restore` printed. */
export const recordRehearsal = defineVerb({
  name: 'privacy.recordRehearsal',
  label: '登记恢复演练',
  by: KEEPERS,
  on: { register: 'restoreRehearsal' },
  input: asked,
  async run(desk, input) {
    if (input.rehearsedOn > desk.today) return refuse(says.dayAhead({ label: '恢复日期', today: desk.today }, '恢复日期'));
    const added = await insert(desk, restoreRehearsal, { ...input, rehearsedBy: desk.actor.id });
    return added.ok ? ok({ restoreRehearsal: added.value.id }) : added;
  },
});

/** When a restoration was last tried with the chain found whole, and by when the next is due; due today where there was none. */
export async function rehearsalDue(desk: ReadingDesk): Promise<{ readonly on: Day | null; readonly due: Day }> {
  const [last] = await rows(desk, restoreRehearsal, { where: { isChainWhole: true }, orderBy: [['rehearsedOn', 'desc']], limit: 1 });
  return last === undefined ? { on: null, due: desk.today } : { on: last.rehearsedOn, due: addDays(last.rehearsedOn, EVERY_DAYS) };
}

/** What a restoration came to. */
type Restored = Pick<
  RowOf<typeof restoreRehearsal.fields>,
  'backupName' | 'backupOn' | 'restoredTo' | 'restoredRows' | 'restoredFiles' | 'neededMinutes' | 'isChainWhole'
>;

/** Leaves in restored books the record that they were restored, so that nobody takes them for books that were never interrupted. */
export const recordRestoration = (store: Store, county: string, restored: Restored) =>
  store.deed({ county, actor: system.id, deed: 'privacy.recordRehearsal' }, transaction => {
    const desk = { store: transaction, actor: system, today: transaction.today };
    // A demonstration county's day may lie before the machine's.
    const [backupOn = desk.today] = [restored.backupOn, desk.today].sort();
    const said = { rehearsalKind: 'incident', rehearsedOn: desk.today, findings: null, rehearsedBy: system.id } as const;
    return insert(desk, restoreRehearsal, { ...restored, ...said, backupOn });
  });
