import { addDays } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { defineView, type ReadingDesk, rows } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { account } from './account.ts';
import { signInRefused } from './refusedSignIn.ts';

/** From how many in two days on the security administrator is told; an account at which sign-in begins to wait is told of at once. */
export const alarmFrom = { refusedOfOne: 5, refusedFromOne: 20, unknownNames: 20, readInClear: 500, exports: 10 } as const;
const MOST = 2_000;

export type AlarmKind = keyof typeof alarmFrom;

/** Something that an administrator ought to look into: what, whom or which address it concerns, how often, when last. */
export interface Alarm {
  readonly kind: AlarmKind;
  /** The name of the account, or the address; null for names that nobody has. */
  readonly about: string | null;
  /** The id of the account, where it is about one. */
  readonly account: string | null;
  readonly times: number;
  readonly last: string | null;
}

const addressOf = (event: AuditEvent) => (typeof event.after?.from === 'string' ? event.after.from : '');

function refusedOnes(events: readonly AuditEvent[], nameOf: (id: string) => string): readonly Alarm[] {
  const alarm = (kind: AlarmKind, about: string | null, id: string | null, some: readonly AuditEvent[]): readonly Alarm[] =>
    some.length < alarmFrom[kind] ? [] : [{ kind, about, account: id, times: some.length, last: some[0]!.at.toISOString() }];
  const byAccount = Map.groupBy(
    events.filter(event => event.row !== null),
    event => event.row!,
  );
  const byAddress = Map.groupBy(
    events.filter(event => addressOf(event) !== ''),
    addressOf,
  );
  return [
    ...[...byAccount].flatMap(([id, some]) => alarm('refusedOfOne', nameOf(id), id, some)),
    ...[...byAddress].flatMap(([address, some]) => alarm('refusedFromOne', address, null, some)),
    ...alarm(
      'unknownNames',
      null,
      null,
      events.filter(event => event.row === null),
    ),
  ];
}

/** What of today and yesterday is out of the common: many refused sign-ins, much read in clear, many exports. */
export async function alarmsOf(desk: ReadingDesk): Promise<readonly Alarm[]> {
  const term = { from: addDays(desk.today, -1), to: desk.today };
  const refused = await desk.store.events({ ...term, deed: signInRefused, limit: MOST });
  const counted = [
    ...(await desk.store.eventCounts({ ...term, deed: 'ledger.reveal' })).map(one => ({ ...one, kind: 'readInClear' as const })),
    ...(await desk.store.eventCounts({ ...term, deed: 'ledger.export' })).map(one => ({ ...one, kind: 'exports' as const })),
  ].filter(one => one.times >= alarmFrom[one.kind]);
  if (refused.length === 0 && counted.length === 0) return [];
  const names = new Map((await rows(desk, account, { withRemoved: true })).map(one => [one.id, one.name ?? one.username]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return [
    ...refusedOnes(refused, nameOf),
    ...counted.map(({ kind, actor, times }): Alarm => ({ kind, about: nameOf(actor), account: actor, times, last: null })),
  ];
}

/** What an administrator ought to look into today. */
export const alarms = defineView({
  name: 'accounts.alarms',
  label: '安全提醒',
  by: ['security', 'auditor'],
  input: {},
  run: async desk => ok(await alarmsOf(desk)),
});
