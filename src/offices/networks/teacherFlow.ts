import { ok, problems, refuse } from '#kernel/problem.ts';
import { staff } from '#offices/roster/index.ts';
import {
  count,
  date,
  defineRegister,
  defineVerb,
  feelRule,
  fetchRow,
  insert,
  may,
  note,
  optional,
  ref,
  rows,
  step,
} from '#register/index.ts';
import { READS, SENDS } from './codes.ts';
import { networkSaid, schoolNetworks } from './patterns.ts';

const says = problems('teacherFlow', {
  notTheirs: { zh: '这位教师不在派出单位的教职工名册里。', en: 'The teacher is not on the staff of the organisation that sends.' },
  notYourSchool: { zh: '只能登记本单位派出的教师。', en: 'You enter teachers whom your own organisation sends.' },
  notTogether: {
    zh: '派出、接收单位在{day}不都是这个联合体的成员。',
    en: 'The two organisations are not both members of the network on {day}.',
  },
});

/** A teacher who works at another member of the network for a time (教师走教、支教、交流). */
export const teacherFlow = defineRegister({
  name: 'teacherFlow',
  label: '联合体教师派出',
  scope: 'organisation',
  key: ['teacher', 'startsOn'],
  title: ['teacher', 'startsOn'],
  columns: ['teacher', 'organisation', 'host', 'network', 'startsOn', 'until', 'weekdays'],
  fields: {
    teacher: ref('staff', '派出教师'),
    organisation: ref('organisation', '派出单位'),
    host: ref('organisation', '接收单位'),
    network: ref(networkSaid.network.name, networkSaid.network.label),
    startsOn: date('派出日期'),
    until: optional(date('返回日期')),
    weekdays: count('每周到岗天数', { least: 1, most: 7, unit: '天' }),
    duty: note('承担任务', { longest: 500 }),
  },
  rules: [
    feelRule('elsewhere', '接收单位 != 派出单位', '接收单位不能就是派出单位。', 'The host is another organisation.'),
    feelRule('flowInOrder', '返回日期 >= 派出日期', '返回日期不得早于派出日期。', 'A teacher cannot be back before leaving.'),
  ],
  workflow: { away: { endFlow: { to: 'back', by: SENDS } }, back: {} },
  states: { away: '在外任教', back: '已返回' },
  readBy: [...SENDS, ...READS],
  readAllBy: ['personnel', ...READS],
  person: 'teacher',
  basis: '《个人信息保护法》第十三条第一款第二项（人力资源管理所必需）；《教师法》第二十二条',
  purpose: '统计和保障联合体内教师共享、交流',
  retention: '返回后五年',
});

export const sendTeacher = defineVerb({
  name: 'networks.sendTeacher',
  label: '登记教师派出',
  by: SENDS,
  on: { register: 'teacherFlow' },
  input: (({ until: _, ...asked }) => asked)(teacherFlow.fields),
  async run(desk, input) {
    if (!may(desk.actor, ['personnel']) && desk.actor.organisation !== input.organisation)
      return refuse(says.notYourSchool({}, 'organisation'));
    const person = await fetchRow(desk, staff, input.teacher);
    if (!person.ok) return person;
    if (person.value.organisation !== input.organisation) return refuse(says.notTheirs({}, 'teacher'));
    const where = { network: input.network, organisation: [input.organisation, input.host] };
    const terms = (await rows(desk, schoolNetworks.member, { where })).filter(
      one => one.from <= input.startsOn && (one.until === null || input.startsOn <= one.until),
    );
    if (new Set(terms.map(one => one.organisation)).size < 2) return refuse(says.notTogether({ day: input.startsOn }, 'host'));
    const added = await insert(desk, teacherFlow, { ...input, until: null });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const endFlow = defineVerb({
  name: 'networks.endFlow',
  label: '登记返回',
  by: SENDS,
  on: { register: 'teacherFlow', row: 'row', step: 'endFlow' },
  input: { row: ref('teacherFlow', '联合体教师派出'), version: count('版次'), until: date('返回日期') },
  async run(desk, { row, version, until }) {
    const found = await fetchRow(desk, teacherFlow, row);
    if (!found.ok) return found;
    if (!may(desk.actor, ['personnel']) && desk.actor.organisation !== found.value.organisation) return refuse(says.notYourSchool());
    const done = await step(desk, teacherFlow, { ...found.value, version }, 'endFlow', { until });
    return done.ok ? ok({ row, version: done.value.version }) : done;
  },
});
