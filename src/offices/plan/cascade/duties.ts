import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { actual } from '../actual.ts';
import { plan } from '../plan.ts';
import type { PlanRow } from '../rowTypes.ts';
import { whySentBack } from './submission.ts';

const toReview = (its: PlanRow): Duty => ({
  due: null,
  title: `审核单位规划：${its.title}`,
  titleEnglish: `Decide on the plan ${its.title}`,
  detail: '看承接情况和与全市规划不一致的地方，再通过或退回',
  detailEnglish: 'See what it takes up and what contradicts the county’s plan, then accept it or send it back',
  path: `/plan/${its.id}`,
  action: '去审核',
  actionEnglish: 'Decide',
});

const toRevise = (its: PlanRow, why: string | undefined): Duty => ({
  due: null,
  title: its.state === 'sentBack' ? `修改后再提交：${its.title}` : `复核并提交：${its.title}`,
  titleEnglish: its.state === 'sentBack' ? `Revise and submit again: ${its.title}` : `Review and submit: ${its.title}`,
  detail: its.state === 'sentBack' ? `退回：${why ?? ''}` : '逐项接受、更正或剔除，再提交规划科',
  detailEnglish: its.state === 'sentBack' ? `Sent back: ${why ?? ''}` : 'Accept, correct or drop each promise, then submit',
  path: `/plan/${its.id}`,
  action: '去办',
  actionEnglish: 'Open',
});

/** Figures of plans of schools and departments that wait for a decision, in one line. */
function figures(waiting: number): readonly Duty[] {
  if (waiting === 0) return [];
  const title = `审核单位规划报送的${waiting}个数`;
  const titleEnglish = `Decide on ${waiting} figures of schools and departments`;
  return [
    {
      due: null,
      title,
      titleEnglish,
      detail: '学校和部门的规划',
      detailEnglish: 'Plans of schools and departments',
      path: '/plan/review',
      action: '去审核',
      actionEnglish: 'Decide',
    },
  ];
}

/** What waits about plans of schools and departments: for the planner those submitted, for a body its own. A few short queries, no text. */
export async function cascadeDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor } = desk;
  const planner = may(actor, ['planner']);
  if (!planner && !may(actor, ['filer'])) return [];
  const open = await rows(desk, plan, { where: { state: ['draft', 'sentBack', 'submitted', 'adopted'] } });
  const below = open.filter(its => its.parent !== null);
  const own = below.filter(its => its.organisation === actor.organisation && (its.state === 'draft' || its.state === 'sentBack'));
  const back = own.filter(its => its.state === 'sentBack').map(its => its.id);
  const why = await whySentBack(desk, back);
  const mine = own.map(its => toRevise(its, why.get(its.id)));
  if (!planner) return mine;
  const filed = below.length === 0 ? [] : await rows(desk, actual, { where: { plan: below.map(its => its.id), state: 'filed' } });
  const theirs = filed.filter(one => one.filedBy !== actor.id);
  return [...below.filter(its => its.state === 'submitted').map(toReview), ...mine, ...figures(theirs.length)];
}
