import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, date, defineView, optional, type ReadingDesk, rows, text, wordOf, year } from '#register/index.ts';
import type { AuditEvent, EventSelection } from '#store/index.ts';
import { account } from './account.ts';
import { signInRefused } from './refusedSignIn.ts';
import { serviceToken } from './serviceToken.ts';

const PAGE = 100;
/** Taking an approved export leaves two events: the request's new state, and what was taken. */
const EVENTS_OF_TAKING = 2;

const says = problems('accounts', {
  noSuchPerson: { zh: '没有叫“{name}”的人或用户名，请核对。', en: 'There is nobody of the name or user name “{name}”.' },
});

/** What says in the note itself what was refused. */
const NOTED = [signInRefused, 'accounts.deedRefused'];

/** Names by the id of an account, for those whose names are not erased. */
async function called(desk: ReadingDesk): Promise<ReadonlyMap<string, string>> {
  const people = await rows(desk, account, { withRemoved: true });
  const tokens = await rows(desk, serviceToken, { withRemoved: true });
  return new Map([...people.map(one => [one.id, one.name ?? one.username] as const), ...tokens.map(one => [one.id, one.name] as const)]);
}

/** What the server and the program itself leave in the audit, beside the deeds of offices. */
const OWN: Readonly<Record<string, { readonly label: string; readonly english: string }>> = {
  'accounts.signIn': { label: '登录', english: 'sign in' },
  'accounts.signOut': { label: '退出', english: 'sign out' },
  'accounts.signInFromProvider': { label: '统一身份登录', english: 'sign in through the provider' },
  'accounts.changePassword': { label: '换口令', english: 'change one’s password' },
  'accounts.firstAdministrator': { label: '设首位管理员', english: 'first administrator' },
  'accounts.deedRefused': { label: '越权被拒', english: 'refused: not among one’s duties' },
  'accounts.takeExport': { label: '取走批准的导出', english: 'fetch an approved export' },
  'accounts.demonstration': { label: '示例账号', english: 'accounts of the demonstration' },
  'demonstration.played': { label: '示例县就绪', english: 'demonstration ready' },
  'files.keep': { label: '上传文件', english: 'upload a file' },
  'ledger.export': { label: '导出台账', english: 'export a list' },
  'ledger.bringSheet': { label: '带来工作簿', english: 'bring a workbook' },
  'store.erase': { label: '抹除个人信息', english: 'erase a person' },
};

/** The word for a deed or a table, by the glossary; its key where there is none. */
const word = (key: string | null) => {
  const own = OWN[key ?? ''];
  if (own !== undefined) return own;
  const last = key?.split('.').at(-1) ?? '';
  const found = wordOf(last);
  return { label: found?.label ?? key ?? '', english: found?.english ?? key ?? '' };
};

const line = (event: AuditEvent, names: ReadonlyMap<string, string>) => ({
  sequence: event.sequence,
  at: event.at.toISOString(),
  actor: names.get(event.actor) ?? (event.actor === 'system' ? '系统' : event.actor),
  deed: event.deed,
  deedWord: word(event.deed),
  table: event.table,
  tableWord: event.table === null ? null : word(event.table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())),
  row: event.row,
  why: event.why,
  /** Why a sign-in was refused and from where, or what was noted else; values of rows stay in their histories. */
  noted: NOTED.includes(event.deed) ? [event.after?.refused, event.after?.from].filter(one => typeof one === 'string') : [],
  /** Who was on leave, where the deed was done in their place. */
  actingFor: typeof event.after?.actingFor === 'string' ? (names.get(event.after.actingFor) ?? event.after.actingFor) : null,
  hash: event.hash.slice(0, 12),
});

/** The id of whoever is called so: by name, by user name, as a service token, as the program itself. */
async function actorCalled(desk: ReadingDesk, name: string): Promise<string | null> {
  if (name === '系统' || name === 'system') return 'system';
  const people = await rows(desk, account, { withRemoved: true });
  const [token] = await rows(desk, serviceToken, { where: { name }, withRemoved: true });
  return people.find(one => one.username === name)?.id ?? people.find(one => one.name === name)?.id ?? token?.id ?? null;
}

/** The audit, newest first: who did what to which row, and why; by person, deed, row and day. */
export const auditPage = defineView({
  name: 'accounts.audit',
  label: '审计记录',
  by: ['auditor'],
  input: {
    before: optional(count('序号', { least: 1 })),
    deed: optional(text('事项', { longest: 60 })),
    person: optional(text('办理人', { longest: 60 })),
    row: optional(text('行编号', { longest: 36 })),
    from: optional(date('起始日期')),
    to: optional(date('截止日期')),
  },
  async run(desk, { before, deed, person, row, from, to }) {
    const actor = person === null ? null : await actorCalled(desk, person.trim());
    if (person !== null && actor === null) return refuse(says.noSuchPerson({ name: person }, 'person'));
    const asked = { before, deed, row: row?.trim() ?? null, from, to, actor };
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null)) as EventSelection;
    const events = await desk.store.events({ ...given, limit: PAGE });
    const names = await called(desk);
    return ok({ events: events.map(event => line(event, names)), next: events.length === PAGE ? events.at(-1)!.sequence : null });
  },
});

/** What a year's events come to. */
export interface AuditYear {
  readonly year: number;
  readonly events: number;
  readonly people: number;
  readonly refusedSignIns: number;
  readonly refusedDeeds: number;
  readonly inPlaceOf: number;
  readonly exports: number;
  readonly readInClear: number;
  readonly deeds: readonly {
    readonly deed: string;
    readonly deedWord: { readonly label: string; readonly english: string };
    readonly times: number;
    readonly people: number;
  }[];
  readonly head: string;
}

/** The yearly report of the audit: what was done how often and by how many people, with what an auditor looks at first. */
export const auditYear = defineView({
  name: 'accounts.auditYear',
  label: '年度审计报告',
  by: ['auditor'],
  input: { year: year('年度') },
  async run(desk, { year: wanted }) {
    const term = { from: `${wanted}-01-01`, to: `${wanted}-12-31` };
    const counted = await desk.store.eventCounts(term);
    const byDeed = Map.groupBy(counted, one => one.deed);
    const sum = (some: readonly { readonly times: number }[]) => some.reduce((all, one) => all + one.times, 0);
    const of = (deed: string) => sum(byDeed.get(deed) ?? []);
    const deeds = [...byDeed].map(([deed, some]) => ({ deed, deedWord: word(deed), times: sum(some), people: some.length }));
    const report: AuditYear = {
      year: wanted,
      events: sum(counted),
      people: new Set(counted.map(one => one.actor)).size,
      refusedSignIns: of(signInRefused),
      refusedDeeds: of('accounts.deedRefused'),
      inPlaceOf: (await desk.store.events({ ...term, table: account.name })).filter(event => event.after?.actingFor !== undefined).length,
      exports: of('ledger.export') + Math.floor(of('accounts.takeExport') / EVENTS_OF_TAKING),
      readInClear: of('ledger.reveal'),
      deeds: deeds.sort((a, b) => b.times - a.times || a.deed.localeCompare(b.deed)),
      head: await desk.store.head(),
    };
    return ok(report);
  },
  sheet: report =>
    ok({
      title: `${report.year}年度审计报告`,
      headings: ['事项', '次数', '人数'],
      rows: [
        ['全部', report.events, report.people],
        ['登录被拒', report.refusedSignIns, null],
        ['越权被拒', report.refusedDeeds, null],
        ['代理办理', report.inPlaceOf, null],
        ['导出', report.exports, null],
        ['查看原文', report.readInClear, null],
        ...report.deeds.map(one => [`${one.deedWord.label}（${one.deed}）`, one.times, one.people]),
        [`审计链末端 ${report.head}`, null, null],
      ],
    }),
});
