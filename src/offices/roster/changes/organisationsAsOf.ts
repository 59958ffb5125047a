import type { Day } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { code, date, defineView, optional, type ReadingDesk } from '#register/index.ts';
import { type OrganisationKind, organisationKinds } from '../organisation.ts';
import { ALWAYS, asOf } from '../timeline/fold.ts';
import { type Group, groupsBetween } from '../timeline/succession.ts';
import { logOf } from './record.ts';

/** On whose boundaries an answer is given: those of the day asked for, or today's. */
export const boundaries = code('口径', { thatDay: '当时建制', today: '现行建制' });

/** An organisation as it stood on a day. `others`: who stands for it today, or, on today's boundaries, whom it stands for. */
export interface OrganisationOnDay {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
  readonly parentName: string | null;
  readonly others: readonly string[];
}

/** Organisations as of a day, the tree by `parent`; `knownOn` asks for what was known at the end of that day. */
export async function organisationsOn(
  desk: ReadingDesk,
  { day, knownOn, boundaries: on }: { readonly day: Day; readonly knownOn: Day | null; readonly boundaries: 'thatDay' | 'today' },
): Promise<readonly OrganisationOnDay[]> {
  const log = await logOf(desk);
  const known = knownOn ?? ALWAYS;
  const [past, present] = [asOf(log, day, known), asOf(log, desk.today, known)];
  const groups = groupsBetween(log, day, desk.today, known);
  const [own, other] = on === 'thatDay' ? [past, present] : [present, past];
  const sides = (group: Group) =>
    (on === 'thatDay' ? [group.earlier, group.later] : [group.later, group.earlier]) as readonly [readonly string[], readonly string[]];
  const beside = new Map(groups.flatMap(group => sides(group)[0].map(id => [id, sides(group)[1]] as const)));
  return [...own.values()]
    .filter(one => one.isOpen)
    .map(({ organisation: id, name, type, parent }) => ({
      id,
      name,
      kind: type as OrganisationKind,
      parent,
      parentName: parent === null ? null : (own.get(parent)?.name ?? null),
      others: (beside.get(id) ?? []).map(one => other.get(one)?.name ?? ''),
    }));
}

/** Which organisations of an earlier day and of a later one can be compared, for offices that carry figures across a split or merger. */
export const comparableGroups = async (desk: ReadingDesk, from: Day, to: Day, knownOn: Day | null = null): Promise<readonly Group[]> =>
  groupsBetween(await logOf(desk), from, to, knownOn ?? ALWAYS);

export const organisationsAsOf = defineView({
  name: 'roster.organisationsAsOf',
  label: '某日单位名录',
  by: 'signedIn',
  input: { day: date('日期'), knownOn: optional(date('按此日所知')), boundaries },
  run: async (desk, asked) => ok(await organisationsOn(desk, asked)),
  sheet: lines =>
    ok({
      title: '某日单位名录',
      headings: ['单位名称', '单位类别', '上级单位', '对应单位'],
      rows: lines.map(one => [one.name, organisationKinds[one.kind], one.parentName, one.others.join('、')]),
    }),
});
