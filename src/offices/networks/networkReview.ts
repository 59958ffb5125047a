import { ok, problems, refuse } from '#kernel/problem.ts';
import { amount, code, date, defineRegister, defineVerb, insert, note, optional, ref, rows, year } from '#register/index.ts';
import { KEEPS, reviewPoints, reviewVerdicts, SEES, verdictOf } from './codes.ts';
import { networkSaid, schoolNetworks } from './patterns.ts';

const says = problems('networkReview', {
  notReported: {
    zh: '这个联合体还没有报送该学年的年度总结，先总结，后评价。',
    en: 'The network has not reported on that school year yet; it is judged afterwards.',
  },
});

const points = (label: string, most: number) => amount(label, { least: 0, most, unit: '分' });

/** A year of a whole network in points; the result is that of every member (捆绑评价). */
export const networkReview = defineRegister({
  name: 'networkReview',
  label: '联合体捆绑评价',
  scope: 'bureau',
  key: ['network', 'schoolYear'],
  title: ['network', 'schoolYear'],
  columns: ['network', 'schoolYear', 'total', 'verdict', 'reviewedOn'],
  fields: {
    network: ref(networkSaid.network.name, networkSaid.network.label),
    schoolYear: year('学年（起始年）'),
    planScore: points('计划与总结得分', reviewPoints.planScore),
    activityScore: points('活动落实得分', reviewPoints.activityScore),
    sharingScore: points('资源与师资共享得分', reviewPoints.sharingScore),
    effectScore: points('成员校提升得分', reviewPoints.effectScore),
    remark: optional(note('评价意见', { longest: 1000 })),
    total: points('评价总分', 100),
    verdict: code('评价等次', reviewVerdicts),
    reviewedOn: date('评价日期'),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

const { total: _total, verdict: _verdict, reviewedOn: _reviewedOn, ...asked } = networkReview.fields;

export const reviewNetwork = defineVerb({
  name: 'networks.reviewNetwork',
  label: '评价联合体',
  by: KEEPS,
  on: { register: 'networkReview' },
  input: asked,
  async run(desk, input) {
    const where = { network: input.network, schoolYear: input.schoolYear, state: 'reported' };
    if ((await rows(desk, schoolNetworks.plan, { where })).length === 0) return refuse(says.notReported({}, 'network'));
    const tenths = [input.planScore, input.activityScore, input.sharingScore, input.effectScore].reduce(
      (sum, one) => sum + Math.round(one * 10),
      0,
    );
    const total = tenths / 10;
    const added = await insert(desk, networkReview, { ...input, total, verdict: verdictOf(total), reviewedOn: desk.today });
    return added.ok ? ok({ row: added.value.id, total, verdict: added.value.verdict }) : added;
  },
});
