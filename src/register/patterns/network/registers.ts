import type { Day } from '#kernel/day.ts';
import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { code, ref } from '../../fields/choice.ts';
import { group, list } from '../../fields/composite.ts';
import { amount, count } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import { date, year } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { feelRule } from '../../rule.ts';
import { proofs, rolesOf } from '../deeds.ts';
import type { NetworkDeclaration } from './declaration.ts';

export const memberRoles = { lead: '牵头单位', member: '成员单位' } as const;

const networkFields = ({ kinds }: NetworkDeclaration) => ({
  name: text('联合体名称', { longest: 80 }),
  kind: code('联合体类型', kinds),
  aim: optional(note('建设目标', { longest: 2000 })),
  startsOn: date('成立日期'),
  endsOn: optional(date('解散日期')),
});

const memberFields = (said: NetworkDeclaration) => ({
  network: ref(said.network.name, said.network.label),
  organisation: ref('organisation', '单位'),
  memberRole: code('单位角色', memberRoles),
  from: date('加入日期'),
  until: optional(date('退出日期')),
});

const activityFields = (said: NetworkDeclaration) => ({
  network: ref(said.network.name, said.network.label),
  organisation: ref('organisation', '主办单位'),
  activityKind: code('活动类型', said.activityKinds),
  subject: text('活动主题', { longest: 120 }),
  heldOn: date('活动日期'),
  partners: list('参加单位', ref('organisation', '单位'), { most: 100 }),
  attendance: optional(count('参加人次', { most: 100_000, unit: '人次' })),
  proofs: proofs('活动佐证', 1),
  outcome: optional(note('活动成效', { longest: 2000 })),
  loggedBy: text('登记人', { longest: 60 }),
});

const planFields = (said: NetworkDeclaration) => ({
  network: ref(said.network.name, said.network.label),
  organisation: ref('organisation', '制定单位'),
  schoolYear: year('学年（起始年）'),
  aims: note('年度目标', { longest: 2000 }),
  steps: list('年度安排', group('年度安排项', { step: text('安排事项', { longest: 200 }), due: optional(date('完成时限')) }), {
    least: 1,
    most: 50,
  }),
  plannedOn: date('制定日期'),
  report: optional(note('年度总结', { longest: 4000 })),
  reportProofs: optional(proofs('总结佐证')),
  reportedOn: optional(date('总结日期')),
});

const figureFields = (said: NetworkDeclaration) => ({
  organisation: ref('organisation', '单位'),
  measure: code('成效指标', said.measures),
  year: year('年份'),
  value: amount('指标值'),
  source: text('数据来源', { longest: 200 }),
});

export type NetworkFields = ReturnType<typeof networkFields>;
export type MemberFields = ReturnType<typeof memberFields>;
export type ActivityFields = ReturnType<typeof activityFields>;
export type PlanFields = ReturnType<typeof planFields>;
export type FigureFields = ReturnType<typeof figureFields>;
export type Network = StoredRow<RowOf<NetworkFields>>;
export type Member = StoredRow<RowOf<MemberFields>>;

/** The five registers of networks. */
export interface NetworkRegisters {
  readonly network: Register<NetworkFields>;
  readonly member: Register<MemberFields>;
  readonly activity: Register<ActivityFields>;
  readonly plan: Register<PlanFields>;
  readonly figure: Register<FigureFields>;
}

/** True where a term runs on a day; the last day is the last in it. */
export const runsOn = ({ from, until }: Pick<Member, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === null || day <= until);

/** Declares the registers. Who is in which network is open to all who take part; nothing is removed: terms end. */
export function networkRegisters(said: NetworkDeclaration): NetworkRegisters {
  const readBy = rolesOf(said.keeps, said.acts, said.reads);
  const all = { scope: 'bureau', readBy, rules: [] } as const;
  const network = defineRegister<Fields>({
    ...said.network,
    ...all,
    key: ['name'],
    title: ['name'],
    fields: networkFields(said),
    workflow: {
      standing: { endNetwork: { to: 'dissolved', by: said.keeps }, changeLead: { to: 'standing', by: said.keeps } },
      dissolved: {},
    },
    states: { standing: '运行中', dissolved: '已解散' },
  });
  const member = defineRegister<Fields>({
    ...said.member,
    ...all,
    key: [],
    title: ['organisation', 'network'],
    fields: memberFields(said),
    rules: [feelRule('termInOrder', '退出日期 >= 加入日期', '退出日期不得早于加入日期。', 'A term cannot end before it begins.')],
    workflow: { inForce: { endMembership: { to: 'ended', by: said.keeps } }, ended: {} },
    states: { inForce: '在任', ended: '已退出' },
  });
  const activity = defineRegister<Fields>({
    ...said.activity,
    ...all,
    key: ['network', 'heldOn', 'subject'],
    title: ['subject', 'heldOn'],
    columns: ['subject', 'network', 'organisation', 'activityKind', 'heldOn', 'attendance'],
    fields: activityFields(said),
    workflow: {},
  });
  const plan = defineRegister<Fields>({
    ...said.plan,
    ...all,
    key: ['network', 'schoolYear'],
    title: ['network', 'schoolYear'],
    columns: ['network', 'schoolYear', 'organisation', 'plannedOn', 'reportedOn'],
    fields: planFields(said),
    workflow: { planned: { reportYear: { to: 'reported', by: said.acts } }, reported: {} },
    states: { planned: '实施中', reported: '已总结' },
  });
  const figure = defineRegister<Fields>({
    ...said.figure,
    ...all,
    key: ['organisation', 'measure', 'year'],
    title: ['organisation', 'measure', 'year'],
    fields: figureFields(said),
    workflow: { current: { correctFigure: { to: 'current', by: rolesOf(said.keeps, said.acts) } } },
    states: { current: '现行' },
  });
  return { network, member, activity, plan, figure } as unknown as NetworkRegisters;
}
