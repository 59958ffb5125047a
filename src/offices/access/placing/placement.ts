import { code, count, date, defineRegister, file, list, note, optional, type RowOf, ref, sensitive, text } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { accessLaw, CASES, disabilityKinds, KEEPS, placementWays, SCHOOL } from '../codes.ts';

const at = (to: string, by: readonly string[]) => ({ to, by });

const ofChild = {
  scope: 'organisation',
  rules: [],
  readBy: SCHOOL,
  readAllBy: KEEPS,
  revealTo: { health: CASES },
  person: 'pupil',
  ...accessLaw,
  basis: `${accessLaw.basis}；《残疾人教育条例》第十七条、第二十条`,
} as const;

/** How a child with a disability learns (一人一案): proposed by its school, decided by the county with its experts, looked at anew each year. */
export const placement = defineRegister({
  ...ofChild,
  name: 'placement',
  label: '残疾儿童安置',
  key: [],
  title: ['pupil'],
  columns: ['pupil', 'organisation', 'placementWay', 'hoursPerMonth', 'decidedOn', 'reviewOn'],
  fields: {
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    placementWay: code('安置方式', placementWays),
    hoursPerMonth: optional(count('每月送教课时', { least: 1, most: 120, unit: '课时' })),
    disability: optional(sensitive('health', code('残疾类别', disabilityKinds))),
    plan: optional(sensitive('health', note('个别化教育计划', { longest: 8000 }))),
    proposedOn: date('提出日期'),
    decidedOn: optional(date('决定日期')),
    reviewOn: optional(date('复评期限')),
    opinion: optional(sensitive('health', note('专家委员会意见', { longest: 4000 }))),
    endedOn: optional(date('终止日期')),
  },
  workflow: {
    proposed: { decidePlacement: at('placed', KEEPS), returnProposal: at('sentBack', KEEPS) },
    sentBack: { proposeAgain: at('proposed', SCHOOL) },
    placed: { reviewPlacement: at('placed', KEEPS), endPlacement: at('ended', SCHOOL) },
    ended: {},
  },
  states: { proposed: '待决定', sentBack: '退回补充', placed: '已安置', ended: '已终止' },
});
export type Placement = StoredRow<RowOf<typeof placement.fields>>;

/** One lesson at a child's home. */
export const homeLesson = defineRegister({
  ...ofChild,
  name: 'homeLesson',
  label: '送教记录',
  key: [],
  title: ['placement', 'heldOn'],
  columns: ['placement', 'organisation', 'heldOn', 'lessonHours', 'teachers'],
  fields: {
    placement: ref('placement', '残疾儿童安置'),
    organisation: ref('organisation', '学校'),
    pupil: ref('pupil', '学生'),
    heldOn: date('送教日期'),
    lessonHours: count('送教课时', { least: 1, most: 12, unit: '课时' }),
    teachers: text('送教教师', { longest: 80 }),
    content: optional(sensitive('health', note('送教内容与表现', { longest: 4000 }))),
    photos: list('佐证材料', file('佐证'), { most: 6 }),
  },
  workflow: {},
});
