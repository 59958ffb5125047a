import { ok, problems, refuse } from '#kernel/problem.ts';
import { date, defineRegister, defineVerb, fetchRow, insert, note, optional, ref, sensitive, step, stepping } from '#register/index.ts';
import { FILES, KEEPS, READS, SEES } from './codes.ts';

const says = problems('party', {
  dayAhead: { zh: '“{label}”{day}还没有到，请核对。', en: '{day} is yet to come.' },
  tooSoon: {
    zh: '{label}至少要在{before}一年以后，最早{from}。',
    en: 'This takes a year after the stage before: {from} at the earliest.',
  },
  elsewhere: { zh: '只能登记本单位的教职工。', en: 'You enter staff of your own organisation alone.' },
});

/** Somebody on the way to membership (《中国共产党发展党员工作细则》): stages with their days; the person is a reference to the staff's record. */
export const candidate = defineRegister({
  name: 'partyCandidate',
  label: '党员发展对象',
  scope: 'organisation',
  key: ['person'],
  title: ['person'],
  columns: ['person', 'organisation', 'activistOn', 'namedOn', 'probationOn', 'fullOn'],
  fields: {
    person: ref('staff', '教职工'),
    organisation: ref('organisation', '所在单位'),
    applicationOn: date('递交申请日期'),
    activistOn: optional(date('确定积极分子日期')),
    namedOn: optional(date('确定发展对象日期')),
    probationOn: optional(date('接收预备党员日期')),
    fullOn: optional(date('转正日期')),
    training: optional(sensitive('identity', note('培养考察情况', { longest: 4000 }))),
  },
  rules: [],
  workflow: {
    partyApplicant: { nameActivist: { to: 'activist', by: FILES }, endCandidacy: { to: 'candidacyEnded', by: FILES } },
    activist: { nameCandidate: { to: 'namedCandidate', by: KEEPS }, endCandidacy: { to: 'candidacyEnded', by: FILES } },
    namedCandidate: { admitProbation: { to: 'probationary', by: KEEPS }, endCandidacy: { to: 'candidacyEnded', by: FILES } },
    probationary: { confirmMember: { to: 'fullMember', by: KEEPS }, endCandidacy: { to: 'candidacyEnded', by: KEEPS } },
    fullMember: {},
    candidacyEnded: {},
  },
  states: {
    partyApplicant: '入党申请人',
    activist: '入党积极分子',
    namedCandidate: '发展对象',
    probationary: '预备党员',
    fullMember: '正式党员',
    candidacyEnded: '终止培养',
  },
  readBy: SEES,
  readAllBy: READS,
  revealTo: { identity: [...KEEPS, ...FILES] },
  person: 'person',
  basis: '《个人信息保护法》第十三条第一款第三项（履行法定职责所必需）；《中国共产党发展党员工作细则》',
  purpose: '发展党员工作的培养、考察和审批',
  retention: '转正或终止后一年，档案转入本人人事档案',
});

export const addCandidate = defineVerb({
  name: 'party.addCandidate',
  label: '登记入党申请人',
  by: FILES,
  on: { register: 'partyCandidate' },
  input: { person: candidate.fields.person, organisation: candidate.fields.organisation, applicationOn: candidate.fields.applicationOn },
  async run(desk, input) {
    const shape = { name: 'staff', columns: { organisation: { type: 'uuid', nullable: false } }, unique: [] } as const;
    const person = await desk.store.row<{ organisation: string }>(shape, input.person);
    if (person?.organisation !== input.organisation || desk.actor.organisation !== input.organisation)
      return refuse(says.elsewhere({}, 'person'));
    if (input.applicationOn > desk.today)
      return refuse(says.dayAhead({ label: '递交申请日期', day: input.applicationOn }, 'applicationOn'));
    const blank = { activistOn: null, namedOn: null, probationOn: null, fullOn: null, training: null };
    const added = await insert(desk, candidate, { ...input, ...blank });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-03-01');

type Stage = 'activistOn' | 'namedOn' | 'probationOn' | 'fullOn';

/** A step to the next stage on a day; `after` names the stage that must lie a year back. */
const advancing = (way: string, label: string, by: readonly string[], field: Stage, after?: Stage) =>
  defineVerb({
    ...stepping(candidate, { name: `party.${way}`, label, step: way }),
    by,
    input: { ...stepping(candidate, { name: way, label, step: way }).input, [field]: date(candidate.fields[field].label) },
    async run(desk, input) {
      const found = await fetchRow(desk, candidate, String(input.row));
      if (!found.ok) return found;
      const day = String((input as Readonly<Record<string, unknown>>)[field]);
      if (!by.some(role => READS.includes(role as never)) && desk.actor.organisation !== found.value.organisation)
        return refuse(says.elsewhere());
      if (day > desk.today) return refuse(says.dayAhead({ label: candidate.fields[field].label, day }, field));
      const before = after === undefined ? null : found.value[after];
      if (before !== null && after !== undefined && day < yearAfter(before))
        return refuse(says.tooSoon({ label, before: candidate.fields[after].label, from: yearAfter(before) }, field));
      const done = await step(desk, candidate, { ...found.value, version: Number(input.version) }, way, { [field]: day });
      return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
    },
  });

/** The deeds upon candidates. An activist is trained for a year before they are named, a probation lasts a year. */
export const candidateVerbs = [
  addCandidate,
  advancing('nameActivist', '确定积极分子', FILES, 'activistOn'),
  advancing('nameCandidate', '确定发展对象', KEEPS, 'namedOn', 'activistOn'),
  advancing('admitProbation', '接收预备党员', KEEPS, 'probationOn'),
  advancing('confirmMember', '转为正式党员', KEEPS, 'fullOn', 'probationOn'),
  stepping(candidate, { name: 'party.endCandidacy', label: '终止培养', step: 'endCandidacy', why: true }),
];
