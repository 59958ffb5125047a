import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, system } from '#register/index.ts';
import { follow } from './follow.ts';
import type { Promises } from './tellPromises.ts';
import { addIndicator, bindPromise } from './verbs.ts';

const DAY = '2028-01-10';

/** What the county adds to the catalogue. */
const own = {
  label: '体育教师配备（每百名学生）',
  unitWord: '人',
  direction: 'higher',
  formula: 'count(教职工[教职工类别 = "专任教师" and 任教体育]) / count(学生) * 100',
  grouping: 'ratioOfSums',
  basisWord: '玉泉市“十五五”教育规划 三（三）',
  note: null,
} as const;

/** The demonstration: an indicator of the county's own, the promise of one school bound to its staff register, figures as of today. */
export async function playIndicators(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  promises: Promises,
): Promise<void> {
  const planner = people.find(one => one.username === 'planner');
  if (planner === undefined) return;
  const desk = open(planner);
  await desk.perform(addIndicator, own, DAY);
  const found = await desk.deed('indicators.look', DAY, async at => {
    const school = (await organisationsOf(at)).find(one => one.name === '城关第一小学')?.id ?? null;
    const own = (await promises.namesOf(at)).find(one => one.organisation === school && one.name.includes('本科以上学历'));
    return ok({ promise: own?.id ?? null, school });
  });
  if (found.promise !== null && found.school !== null)
    await desk.perform(
      bindPromise,
      {
        promise: found.promise,
        indicatorName: 'bachelorShare',
        school: found.school,
        whenIncomplete: 'wait',
        why: '教职工台账已建，按台账计算',
      },
      DAY,
    );
  await open(system).deed('indicators.follow', DAY, at => follow(at, promises, 0));
}
