import { addDays } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  type Actor,
  count,
  date,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  flag,
  insert,
  note,
  optional,
  ref,
  row,
  rows,
  step,
  text,
  wordOf,
} from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { account } from './account.ts';

/** Rows that leave as a workbook without anyone's approval. */
export const exportLimit = 1_000;
/** Days in which an approved export may be fetched, once. */
const DAYS = 7;

const says = problems('accounts', {
  exportNeedsApproval: {
    zh: '这次导出有{rows}条，超过{limit}条，要经安全管理员批准。请先提出导出申请。',
    en: 'This export has {rows} rows, more than {limit}; ask the security administrator for approval first.',
  },
  ownExport: { zh: '不能批准自己的导出申请。', en: 'Nobody approves their own export.' },
  noExport: {
    zh: '没有可取的导出：不是您的、没有批准、已经取过或已过{days}天。',
    en: 'Nothing to fetch: not yours, not approved, fetched before, or older than {days} days.',
  },
});

/** A wish to take many rows, or sensitive ones in the clear, out of the house. */
export const exportRequest = defineRegister({
  name: 'exportRequest',
  label: '导出申请',
  scope: 'bureau',
  key: [],
  title: ['register'],
  columns: ['account', 'register', 'isClear', 'reason', 'decidedOn'],
  fields: {
    account: ref('account', '申请人'),
    register: text('台账', { longest: 60 }),
    question: note('筛选条件', { longest: 4000 }),
    isClear: flag('含敏感信息原文'),
    reason: note('用途', { longest: 500 }),
    decidedBy: optional(ref('account', '审批人')),
    decidedOn: optional(date('审批日期')),
  },
  rules: [],
  workflow: {
    waiting: {
      approveExport: { to: 'approved', by: ['security'] },
      refuseExport: { to: 'refused', by: ['security'] },
    },
    approved: { takeExport: { to: 'taken', by: ['system'] } },
    refused: {},
    taken: {},
  },
  states: { waiting: '待审批', approved: '已批准', refused: '未批准', taken: '已取走' },
  readBy: 'signedIn',
  within: actor =>
    actor.roles.some(role => role === 'security' || role === 'auditor') ? [] : [{ column: 'account', from: actor.id, to: actor.id }],
});

/** Asks for an export over the limit, or with sensitive values in the clear. */
export const requestExport = defineVerb({
  name: 'accounts.requestExport',
  label: '申请导出',
  by: 'signedIn',
  input: {
    register: exportRequest.fields.register,
    question: exportRequest.fields.question,
    isClear: exportRequest.fields.isClear,
    reason: exportRequest.fields.reason,
  },
  async run(desk, input) {
    const person = await fetchRow(desk, account, desk.actor.id);
    if (!person.ok) return person;
    const asked = await insert(desk, exportRequest, { ...input, account: desk.actor.id, decidedBy: null, decidedOn: null });
    return asked.ok ? ok({ exportRequest: asked.value.id }) : asked;
  },
});

const decision = (name: string, label: string, way: 'approveExport' | 'refuseExport') =>
  defineVerb({
    name,
    label,
    by: ['security'],
    on: { register: 'exportRequest', row: 'exportRequest', step: way },
    input: { exportRequest: ref('exportRequest', '导出申请'), version: count('版次'), why: note('意见', { longest: 500 }) },
    async run(desk, { exportRequest: id, version }) {
      const found = await fetchRow(desk, exportRequest, id);
      if (!found.ok) return found;
      if (found.value.account === desk.actor.id) return refuse(says.ownExport());
      const changes = { decidedBy: desk.actor.id, decidedOn: desk.today };
      const decided = await step(desk, exportRequest, { ...found.value, version }, way, changes);
      return decided.ok ? ok({ version: decided.value.version }) : decided;
    },
  });

export const approveExport = decision('accounts.approveExport', '批准导出', 'approveExport');
export const refuseExport = decision('accounts.refuseExport', '不批准导出', 'refuseExport');

/** A request as its page shows it: what is asked for in words, and who asked. */
export interface ExportLine {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly isOwn: boolean;
  readonly asker: string;
  /** What the register or view is called, in both languages. */
  readonly of: { readonly label: string; readonly english: string };
  readonly question: string;
  readonly isClear: boolean;
  readonly reason: string;
  readonly askedAt: string;
}

const MOST_SHOWN = 200;

/** One's own requests; those of all for whoever decides on them or audits. Newest first. */
export const exportRequests = defineView({
  name: 'accounts.exports',
  label: '导出申请记录',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const matching = exportRequest.within?.(desk.actor) ?? [];
    const found = await rows(desk, exportRequest, { matching, orderBy: [['createdAt', 'desc']], limit: MOST_SHOWN });
    const people = await rows(desk, account, { where: { id: [...new Set(found.map(one => one.account))] }, withRemoved: true });
    const names = new Map(people.map(one => [one.id, one.name ?? one.username]));
    const lines: readonly ExportLine[] = found.map(one => {
      const word = wordOf(one.register.split('.').at(-1) ?? '');
      return {
        id: one.id,
        version: one.version,
        state: one.state,
        isOwn: one.account === desk.actor.id,
        asker: names.get(one.account) ?? '',
        of: { label: word?.label ?? one.register, english: word?.english ?? one.register },
        question: one.question,
        isClear: one.isClear,
        reason: one.reason,
        askedAt: one.createdAt.toISOString(),
      };
    });
    return ok(lines);
  },
});

/** Refuses an export of so many rows that it needs approval. */
export const mustAsk = (rows: number): Result<null> =>
  rows > exportLimit ? refuse(says.exportNeedsApproval({ rows, limit: exportLimit })) : ok(null);

/** What was approved for this person, and not fetched yet; looked at before it is taken. */
export const approvedExport = (store: Store, county: string, actor: Actor, id: string) =>
  store.read({ county, actor: actor.id }, async reading => {
    const desk = { store: reading, actor, today: reading.today };
    const found = await row(desk, exportRequest, id);
    const isOpen =
      found !== null &&
      found.account === actor.id &&
      found.state === 'approved' &&
      addDays(found.decidedOn ?? desk.today, DAYS) >= desk.today;
    return isOpen ? ok(found) : refuse(says.noExport({ days: DAYS }));
  });

/** Marks it as fetched: it cannot be again. The audit keeps who, when and how many rows. */
export const takeExport = (
  store: Store,
  county: string,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
  rowsTaken: number,
): Promise<Result<null>> =>
  store.deed({ county, actor: actor.id, deed: 'accounts.takeExport' }, async transaction => {
    const desk = { store: transaction, actor: { ...actor, roles: [...actor.roles, 'system'] }, today: transaction.today };
    const found = await fetchRow(desk, exportRequest, id);
    if (!found.ok) return found;
    const taken = await step(desk, exportRequest, { ...found.value, version }, 'takeExport');
    if (!taken.ok) return taken;
    await transaction.note(
      { register: found.value.register, rows: rowsTaken, isClear: found.value.isClear },
      { table: 'exportRequest', row: id },
    );
    return ok(null);
  });
