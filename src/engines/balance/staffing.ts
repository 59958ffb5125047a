import type { Program, Terms } from '../integer/index.ts';
import type { Chosen, Deed } from './deeds.ts';
import type { PassProblem, TeacherGroup } from './passProblem.ts';

const sum = (groups: readonly TeacherGroup[]) => groups.reduce((all, group) => all + group.count, 0);
const all = (chosen: readonly Chosen[]): Terms => chosen.map(one => [one.column, 1] as const);

/** Nobody moves or studies twice, each subject keeps what it needs, not too many leave one school, so many study and are engaged. */
export function writeStaffing(program: Program, problem: PassProblem, chosen: readonly Chosen[]): void {
  const atMost = (found: readonly Chosen[], high: number) => {
    if (found.length > 0) program.row(all(found), Number.NEGATIVE_INFINITY, high);
  };
  const of = (kind: Deed['kind']) => chosen.filter(one => one.deed.kind === kind);
  const byGroup = Map.groupBy([...of('transfer'), ...of('upgrade')], ({ deed }) => ('group' in deed ? deed.group : null));
  for (const [group, found] of byGroup) {
    atMost(
      found.filter(one => one.deed.kind === 'transfer'),
      group?.movable ?? group?.count ?? 0,
    );
    atMost(found, group?.count ?? 0);
  }
  const byPart = Map.groupBy(problem.teachers, group => group.part);
  const leaving = Map.groupBy(of('transfer'), ({ deed }) => ('group' in deed ? deed.group.part : ''));
  for (const [part, found] of leaving) atMost(found, Math.floor(sum(byPart.get(part) ?? []) * problem.mostLeaving + 1e-9));
  if (problem.upgrade !== null) atMost(of('upgrade'), problem.upgrade.most);
  if (problem.recruit !== null) atMost(of('recruit'), problem.recruit.most);
  writeSubjects(program, problem, chosen);
}

/** How many of a subject a part has in the end: at least as many as it needs, or as now. */
function writeSubjects(program: Program, { teachers, staffing }: PassProblem, chosen: readonly Chosen[]): void {
  const keyOf = (part: string, subject: string) => JSON.stringify([part, subject]);
  const changes = new Map<string, [column: number, coefficient: number][]>();
  const change = (key: string, column: number, coefficient: number) =>
    changes.set(key, [...(changes.get(key) ?? []), [column, coefficient]]);
  for (const { deed, column } of chosen) {
    if (deed.kind === 'recruit') change(keyOf(deed.part, deed.subject), column, 1);
    if (deed.kind !== 'transfer') continue;
    change(keyOf(deed.group.part, deed.group.subject), column, -1);
    change(keyOf(deed.to, deed.group.subject), column, 1);
  }
  const now = Map.groupBy(teachers, group => keyOf(group.part, group.subject));
  const bounds = new Map(staffing.map(one => [keyOf(one.part, one.subject), one]));
  for (const [key, terms] of changes) {
    const has = sum(now.get(key) ?? []);
    const { least = has, most = Number.POSITIVE_INFINITY } = bounds.get(key) ?? {};
    program.row(terms, Math.min(least, has) - has, Math.max(most, has) - has);
  }
}
