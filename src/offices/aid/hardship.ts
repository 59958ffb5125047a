import { ok, problems, refuse } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import {
  code,
  correcting,
  date,
  defineRegister,
  defineVerb,
  type Fields,
  feelRule,
  fetchRow,
  file,
  insert,
  list,
  note,
  optional,
  ref,
  sensitive,
  stepping,
} from '#register/index.ts';
import { grantTiers, hardshipKinds, hardshipSources, KEEPS, SCHOOL } from './codes.ts';

const says = problems('aid', {
  ownPupilsAlone: { zh: '只能登记本校的学生。', en: 'You enter pupils of your own school alone.' },
  dayAhead: { zh: '“{label}”{day}还没有到，请核对。', en: '{day} is yet to come.' },
});

/** What personal data of aid rests on. */
export const aidLaw = {
  basis:
    '《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）、第三十一条；《关于做好家庭经济困难学生认定工作的指导意见》（教财〔2018〕16号）',
  purpose: '认定家庭经济困难学生，按规定给予资助，接受审计',
  retention: '资助结束后保存十年备查，期满经批准抹除',
} as const;

/** Who is in difficulty, why, and from when to when (家庭经济困难认定). The reasons stay sealed under the child's key. */
export const hardship = defineRegister({
  name: 'hardship',
  label: '家庭经济困难认定',
  scope: 'organisation',
  key: ['pupil', 'heldFrom'],
  title: ['pupil', 'heldFrom'],
  columns: ['pupil', 'organisation', 'source', 'kinds', 'tier', 'heldFrom', 'heldUntil'],
  fields: {
    pupil: ref('pupil', '学生'),
    organisation: ref('organisation', '学校'),
    source: code('认定来源', hardshipSources),
    kinds: sensitive('family', list('困难类别', code('困难类别', hardshipKinds), { least: 1, most: 8 })),
    tier: optional(sensitive('family', code('助学金档次', grantTiers))),
    heldFrom: date('认定起始日'),
    heldUntil: optional(date('认定截止日')),
    grounds: optional(sensitive('family', note('认定理由', { longest: 2000 }))),
    proofs: list('证明材料', file('证明材料'), { most: 20 }),
  },
  rules: [feelRule('inOrder', '认定截止日 >= 认定起始日', '认定截止日不得早于起始日。', 'The last day cannot be before the first.')],
  workflow: {
    waitsAidOffice: {
      confirmHardship: { to: 'recognised', by: KEEPS },
      refuseHardship: { to: 'notRecognised', by: KEEPS },
      correctHardship: { to: 'waitsAidOffice', by: SCHOOL },
    },
    recognised: { endHardship: { to: 'recognised', by: [...KEEPS, ...SCHOOL] }, refuseHardship: { to: 'notRecognised', by: KEEPS } },
    notRecognised: {},
  },
  states: { waitsAidOffice: '待资助中心认定', recognised: '已认定', notRecognised: '未认定' },
  readBy: [...KEEPS, ...SCHOOL],
  readAllBy: KEEPS,
  revealTo: { family: [...KEEPS, ...SCHOOL] },
  importBy: KEEPS,
  person: 'pupil',
  ...aidLaw,
});

const { organisation: _, ...asked } = hardship.fields;

const applyHardship = defineVerb({
  name: 'aid.applyHardship',
  label: '申请困难认定',
  by: [...SCHOOL, ...KEEPS],
  on: { register: 'hardship' },
  input: asked,
  async run(desk, input) {
    const child = await fetchRow(desk, pupil, input.pupil);
    if (!child.ok) return child;
    const { organisation } = child.value;
    const isKeeper = desk.actor.roles.some(role => KEEPS.includes(role));
    if (!isKeeper && organisation !== desk.actor.organisation) return refuse(says.ownPupilsAlone({}, 'pupil'));
    if (input.heldFrom > desk.today) return refuse(says.dayAhead({ label: '认定起始日', day: input.heldFrom }, 'heldFrom'));
    const added = await insert(desk, hardship, { ...input, organisation });
    return added.ok ? ok({ row: added.value.id, version: added.value.version, state: added.value.state }) : added;
  },
});

export const hardshipDeeds = [
  applyHardship,
  stepping(hardship, { name: 'aid.confirmHardship', label: '认定', step: 'confirmHardship' }),
  stepping(hardship, { name: 'aid.refuseHardship', label: '不予认定', step: 'refuseHardship', why: true }),
  correcting(hardship, {
    name: 'aid.endHardship',
    label: '登记截止日',
    by: [...KEEPS, ...SCHOOL],
    fields: ['heldUntil'],
  }),
] as readonly import('#register/index.ts').Verb<Fields, unknown>[];
