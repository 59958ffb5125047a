import type { Measure } from '#standards/balancedQuality/types.ts';
import type { Part } from './county.ts';
import type { PassProblem, Price, Purchase, TeacherGroup } from './passProblem.ts';

/** One thing that may be done, once or several times over. */
export type Deed = { readonly price: Price; readonly most: number } & (
  | { readonly kind: 'transfer'; readonly group: TeacherGroup; readonly to: string; readonly km: number }
  | { readonly kind: 'upgrade'; readonly group: TeacherGroup }
  | { readonly kind: 'recruit'; readonly part: string; readonly subject: string }
  | { readonly kind: 'purchase'; readonly purchase: Purchase }
);

/** A deed with the column that says how often it is done. */
export interface Chosen {
  readonly deed: Deed;
  readonly column: number;
}

/** Everything that may be done among these parts. */
export function possibleDeeds(problem: PassProblem, parts: readonly Part[]): readonly Deed[] {
  const { roads, bands, upgrade, recruit } = problem;
  const judged = new Set(parts.map(part => part.id));
  const outOf = Map.groupBy(roads, road => road.from);
  const deeds: Deed[] = [];
  for (const group of problem.teachers) {
    const movable = group.movable ?? group.count;
    for (const { to, km } of outOf.get(group.part) ?? []) {
      const price = bands.find(band => km <= band.upTo);
      if (movable > 0 && price !== undefined && to !== group.part) deeds.push({ kind: 'transfer', group, to, km, price, most: movable });
    }
    if (upgrade !== null && !group.qualified && group.count > 0) deeds.push({ kind: 'upgrade', group, price: upgrade, most: group.count });
  }
  if (recruit !== null)
    for (const part of parts)
      for (const subject of recruit.subjects) deeds.push({ kind: 'recruit', part: part.id, subject, price: recruit, most: recruit.most });
  for (const purchase of problem.purchases)
    if (purchase.most > 0 && judged.has(purchase.part)) deeds.push({ kind: 'purchase', purchase, price: purchase, most: purchase.most });
  return deeds;
}

/** The parts whose amounts a deed changes. */
export function touchedBy(deed: Deed): readonly string[] {
  if (deed.kind === 'purchase') return [deed.purchase.part];
  if (deed.kind === 'recruit') return [deed.part];
  return deed.kind === 'upgrade' ? [deed.group.part] : [deed.group.part, deed.to];
}

/** What a deed done once adds to what a part has of a measure. */
export function effectOf(deed: Deed, part: string, measure: Measure, peArts: readonly string[]): number {
  if (deed.kind === 'purchase') return deed.purchase.part === part && deed.purchase.measure === measure ? deed.purchase.step : 0;
  if (deed.kind === 'upgrade') return deed.group.part === part && measure === 'qualifiedTeachers' ? 1 : 0;
  if (deed.kind === 'recruit')
    return deed.part === part && counts({ subject: deed.subject, qualified: true, backbone: false }, measure, peArts) ? 1 : 0;
  return counts(deed.group, measure, peArts) ? (deed.to === part ? 1 : 0) - (deed.group.part === part ? 1 : 0) : 0;
}

type Counted = Pick<TeacherGroup, 'subject' | 'qualified' | 'backbone'>;

function counts({ subject, qualified, backbone }: Counted, measure: Measure, peArts: readonly string[]): boolean {
  if (measure === 'qualifiedTeachers') return qualified;
  if (measure === 'backboneTeachers') return backbone;
  return measure === 'peArtsTeachers' && peArts.includes(subject);
}

const ofTeachers: readonly Measure[] = ['qualifiedTeachers', 'backboneTeachers', 'peArtsTeachers'];

/** What a part has before anything is done: teachers by their groups, the rest as reported. */
export function amountNow({ teachers, peArtsSubjects }: PassProblem, part: Part, measure: Measure): number {
  if (!ofTeachers.includes(measure)) return Number(part.amounts[measure] ?? 0);
  const own = teachers.filter(group => group.part === part.id && counts(group, measure, peArtsSubjects));
  return own.reduce((sum, group) => sum + group.count, 0);
}
