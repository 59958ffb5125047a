import { ok } from '#kernel/problem.ts';
import { count, defineView, optional, type ReadingDesk, rows, text, year } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { account } from './account.ts';

const PAGE = 100;
const MOST = 200_000;

/** Names by the id of an account, for those whose names are not erased. */
async function called(desk: ReadingDesk): Promise<ReadonlyMap<string, string>> {
  const people = await rows(desk, account, { withRemoved: true });
  return new Map(people.map(one => [one.id, one.name ?? one.username]));
}

const line = (event: AuditEvent, names: ReadonlyMap<string, string>) => ({
  sequence: event.sequence,
  at: event.at.toISOString(),
  actor: names.get(event.actor) ?? event.actor,
  deed: event.deed,
  table: event.table,
  row: event.row,
  why: event.why,
  /** Who was on leave, where the deed was done in their place. */
  actingFor: typeof event.after?.actingFor === 'string' ? (names.get(event.after.actingFor) ?? event.after.actingFor) : null,
  hash: event.hash.slice(0, 12),
});

/** The audit, newest first: who did what to which row, and why; values stay in the histories of the rows. */
export const auditPage = defineView({
  name: 'accounts.audit',
  label: '审计记录',
  by: ['auditor'],
  input: { before: optional(count('序号', { least: 1 })), deed: optional(text('事项', { longest: 60 })) },
  async run(desk, { before, deed }) {
    const names = await called(desk);
    const events = await desk.store.events({ limit: PAGE, ...(before === null ? {} : { before }) });
    const chosen = deed === null ? events : events.filter(event => event.deed.startsWith(deed));
    return ok({ events: chosen.map(event => line(event, names)), next: events.length === PAGE ? events.at(-1)!.sequence : null });
  },
});

/** What a year's events come to. */
export interface AuditYear {
  readonly year: number;
  readonly events: number;
  readonly people: number;
  readonly refusedSignIns: number;
  readonly inPlaceOf: number;
  readonly exports: number;
  /** True where the year had more events than are counted. */
  readonly isCut: boolean;
  readonly deeds: readonly { readonly deed: string; readonly times: number; readonly people: number }[];
  readonly head: string;
}

async function eventsOf(desk: ReadingDesk, wanted: string): Promise<{ readonly events: readonly AuditEvent[]; readonly isCut: boolean }> {
  const found: AuditEvent[] = [];
  let before: number | undefined;
  for (;;) {
    const some = await desk.store.events({ limit: 1000, ...(before === undefined ? {} : { before }) });
    found.push(...some.filter(event => event.day.startsWith(wanted)));
    if (some.length < 1000 || some.at(-1)!.day < wanted) return { events: found, isCut: false };
    if (found.length > MOST) return { events: found, isCut: true };
    before = some.at(-1)!.sequence;
  }
}

/** The yearly report of the audit: what was done how often and by how many people, with what an auditor looks at first. */
export const auditYear = defineView({
  name: 'accounts.auditYear',
  label: '年度审计报告',
  by: ['auditor'],
  input: { year: year('年度') },
  async run(desk, { year: wanted }) {
    const { events, isCut } = await eventsOf(desk, String(wanted));
    const names = [...new Set(events.map(event => event.deed))].sort();
    const peopleIn = (some: readonly AuditEvent[]) => new Set(some.map(event => event.actor)).size;
    const of = (deed: string) => events.filter(event => event.deed === deed);
    const report: AuditYear = {
      year: wanted,
      events: events.length,
      people: peopleIn(events),
      refusedSignIns: of('accounts.signInRefused').length,
      inPlaceOf: events.filter(event => event.after?.actingFor !== undefined).length,
      exports:
        of('ledger.export').length + events.filter(event => event.deed === 'accounts.takeExport' && event.after?.rows !== undefined).length,
      isCut,
      deeds: names.map(deed => ({ deed, times: of(deed).length, people: peopleIn(of(deed)) })),
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
        ['代理办理', report.inPlaceOf, null],
        ['导出', report.exports, null],
        ...report.deeds.map(one => [one.deed, one.times, one.people]),
        [`审计链末端 ${report.head}`, null, null],
      ],
    }),
});
