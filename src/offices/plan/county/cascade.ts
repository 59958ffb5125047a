import { ok } from '#kernel/problem.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, rows } from '#register/index.ts';
import { acceptPlan } from '../cascade/acceptPlan.ts';
import { confirmLinks } from '../cascade/linking.ts';
import { promiseLink } from '../cascade/promiseLink.ts';
import { pasteSubPlan } from '../cascade/readSubPlan.ts';
import { sendBackPlan } from '../cascade/sendBackPlan.ts';
import { submitPlan } from '../cascade/submitPlan.ts';
import { acceptPromises } from '../drafting/acceptPromises.ts';
import { acceptActuals } from '../keeping/acceptActuals.ts';
import { fileYear } from '../keeping/fileYear.ts';
import { promisesOf } from './review.ts';
import { type SubPlanPlayed, subPlansPlayed } from './subPlans.ts';

/** One plan: read, reviewed and submitted by its own people, decided on by the planner; what was accepted files its year. */
async function playOne(own: DemonstrationDesk, planner: DemonstrationDesk, parent: string, its: SubPlanPlayed): Promise<void> {
  const { plan } = await own.perform(pasteSubPlan, { parent, title: its.title, text: its.text }, '2026-05-11');
  const promises = (await promisesOf(own, plan, '2026-05-12')).filter(row => row.state === 'proposed').map(row => row.id);
  if (its.became === 'draft') return;
  await own.perform(acceptPromises, { promises }, '2026-05-14');
  const { version } = await own.perform(submitPlan, { plan, version: 1 }, '2026-05-20');
  if (its.became === 'submitted') return;
  if (its.became === 'sentBack') {
    await planner.perform(sendBackPlan, { plan, version, why: its.why ?? '请修改' }, '2026-06-02');
    return;
  }
  const links = await planner.deed('plan.look', '2026-06-02', async desk => ok(await rows(desk, promiseLink, { where: { plan } })));
  if (links.length > 0) await planner.perform(confirmLinks, { links: links.map(link => link.id) }, '2026-06-02');
  await planner.perform(acceptPlan, { plan, version }, '2026-06-03');
  const held = await promisesOf(own, plan, '2028-01-03');
  const actuals = Object.entries(its.filed ?? {}).flatMap(([words, value]) => {
    const row = held.find(one => one.kind !== 'baseline' && `${one.measure}${one.quote}`.includes(words) && one.value !== null);
    return row === undefined ? [] : [{ promise: row.id, value, taskStatus: null, note: null, evidence: [] }];
  });
  const unique = actuals.filter((one, place) => actuals.findIndex(other => other.promise === one.promise) === place);
  if (unique.length === 0) return;
  const done = await own.perform(fileYear, { year: 2027, actuals: unique }, '2028-01-03');
  const filed = done.actuals.map(({ actual, version: seen }) => ({ actual, version: seen }));
  await planner.perform(acceptActuals, { actuals: filed }, '2028-01-07');
}

/** Plays the plans of four schools, a kindergarten and two departments under the county's. */
export async function playSubPlans(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  planner: DemonstrationDesk,
  plan: string,
): Promise<void> {
  for (const its of subPlansPlayed) {
    const filer = people.find(person => person.username === its.filer);
    if (filer !== undefined) await playOne(open(filer), planner, plan, its);
  }
}
