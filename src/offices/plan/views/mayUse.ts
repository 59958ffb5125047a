import { type Actor, may } from '#register/index.ts';
import { mayDraft } from '../drafting/chosen.ts';
import { leadOf } from '../drafting/mark.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';

/** True where the person's organisation leads or supports the promise. */
export const answersFor = (standing: Pick<Standing, 'bodies'>, row: Pick<PromiseRow, 'id'>, organisation: string | null): boolean =>
  organisation !== null && (standing.bodies.get(row.id) ?? []).some(body => body.organisation === organisation);

/** What only the planner does, in any plan. */
const ASSIGN = 'plan.assign';

function reviewing(standing: Standing, row: PromiseRow): readonly string[] {
  if (standing.plan.state === 'closed') return [];
  if (row.state === 'dropped') return ['plan.restorePromise'];
  const always = ['plan.correctPromise', 'plan.splitPromise', 'plan.dropPromise', 'plan.mergePromises'];
  const accept = row.state === 'proposed' ? ['plan.acceptPromises'] : [];
  const separate = row.restates === null ? [] : ['plan.separatePromise'];
  const own = row.kind === 'baseline' || row.restates !== null ? [] : [ASSIGN, 'plan.setMilestones'];
  return [...accept, ...always, ...separate, ...own];
}

/** The verbs that this person may use on a promise as it stands now. */
export function verbsFor(actor: Actor, standing: Standing, row: PromiseRow, filed: readonly FiledRow[]): readonly string[] {
  const verbs: string[] = [];
  const planner = may(actor, ['planner']);
  if (mayDraft({ actor }, standing.plan).ok) verbs.push(...reviewing(standing, row).filter(name => planner || name !== ASSIGN));
  const isKept = standing.inSight.includes(row);
  const mayFile = may(actor, ['filer', 'planner']) && answersFor(standing, row, actor.organisation);
  if (standing.plan.state === 'adopted' && isKept && row.state === 'accepted' && leadOf(standing, row) !== null && mayFile)
    verbs.push('plan.fileActual');
  if (planner && filed.some(one => one.state === 'filed' && one.filedBy !== actor.id))
    verbs.push('plan.acceptActual', 'plan.sendBackActual');
  return verbs;
}
