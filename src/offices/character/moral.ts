import { ok, problems, refuse } from '#kernel/problem.ts';
import {
  adding,
  code,
  correcting,
  count,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  file,
  insert,
  list,
  note,
  optional,
  ref,
  stepping,
  text,
} from '#register/index.ts';
import { FILES, KEEPS, partnerKinds, READS, SEES, stages, themes } from './codes.ts';

const says = problems('character', {
  notYourSchool: { zh: '只能登记本单位的活动。', en: 'You enter what your own school held.' },
  heldAhead: { zh: '活动日期{day}还没有到，请核对。', en: '{day} is yet to come.' },
  itemRetired: { zh: '“{name}”已停用，请改选。', en: '“{name}” is retired; choose another.' },
});

/** An item of the catalogue of moral education: what is done at which stage, to which end (一体化德育目录). */
export const moralItem = defineRegister({
  name: 'moralItem',
  label: '德育活动目录',
  scope: 'bureau',
  key: ['stage', 'name'],
  title: ['name', 'stage'],
  columns: ['name', 'stage', 'theme', 'lessonHours', 'aims'],
  fields: {
    name: text('活动项目', { longest: 80 }),
    stage: code('学段', stages),
    theme: code('德育主题', themes),
    aims: note('活动目标', { longest: 1000 }),
    lessonHours: optional(count('建议课时', { most: 200, unit: '课时' })),
  },
  rules: [],
  workflow: { inUse: { retireItem: { to: 'retired', by: KEEPS } }, retired: {} },
  states: { inUse: '使用中', retired: '已停用' },
  readBy: SEES,
});

/** Who educates together with the schools: families, communities, bodies, bases (三位一体德育网络). */
export const partner = defineRegister({
  name: 'moralPartner',
  label: '协同育人单位',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  columns: ['name', 'partnerKind', 'offers', 'agreedUntil'],
  fields: {
    name: text('单位名称', { longest: 80 }),
    partnerKind: code('协同类别', partnerKinds),
    offers: note('可提供的资源', { longest: 1000 }),
    place: optional(text('地址', { longest: 120 })),
    agreedFrom: optional(date('协议起始日')),
    agreedUntil: optional(date('协议截止日')),
    agreement: optional(file('合作协议')),
  },
  rules: [
    {
      code: 'termInOrder',
      says: '协议截止日不得早于起始日。',
      english: 'An agreement cannot end before it begins.',
      holds: row => row.agreedFrom === null || row.agreedUntil === null || row.agreedUntil >= row.agreedFrom,
    },
  ],
  workflow: { standing: { endPartner: { to: 'ended', by: KEEPS } }, ended: {} },
  states: { standing: '合作中', ended: '合作已终止' },
  readBy: SEES,
});

/** What a school held by the catalogue, and with whom. Classes are told, never children. */
export const moralActivity = defineRegister({
  name: 'moralActivity',
  label: '德育活动记录',
  scope: 'organisation',
  key: ['organisation', 'item', 'heldOn'],
  title: ['item', 'heldOn'],
  columns: ['organisation', 'item', 'heldOn', 'attended', 'partner'],
  fields: {
    organisation: ref('organisation', '学校'),
    item: ref('moralItem', '德育活动目录'),
    heldOn: date('活动日期'),
    grades: text('参加年级和班级', { longest: 120 }),
    attended: count('参加人数', { most: 50_000, unit: '人' }),
    partner: optional(ref('moralPartner', '协同育人单位')),
    record: note('活动记录', { longest: 4000 }),
    proofs: list('活动佐证', file('佐证'), { most: 20 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

const addActivity = defineVerb({
  name: 'character.addActivity',
  label: '登记德育活动',
  by: FILES,
  on: { register: 'moralActivity' },
  input: moralActivity.fields,
  async run(desk, input) {
    if (desk.actor.organisation !== input.organisation) return refuse(says.notYourSchool({}, 'organisation'));
    if (input.heldOn > desk.today) return refuse(says.heldAhead({ day: input.heldOn }, 'heldOn'));
    const item = await fetchRow(desk, moralItem, input.item);
    if (!item.ok) return item;
    if (item.value.state !== 'inUse') return refuse(says.itemRetired({ name: item.value.name }, 'item'));
    const added = await insert(desk, moralActivity, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const moralDeeds = [
  adding(moralItem, { name: 'character.addItem', label: '登记活动项目', by: KEEPS }),
  correcting(moralItem, { name: 'character.correctItem', label: '更正活动项目', by: KEEPS, fields: ['aims', 'lessonHours'] }),
  stepping(moralItem, { name: 'character.retireItem', label: '停用活动项目', step: 'retireItem', why: true }),
  adding(partner, { name: 'character.addPartner', label: '登记协同单位', by: KEEPS }),
  correcting(partner, { name: 'character.correctPartner', label: '更正协同单位', by: KEEPS }),
  stepping(partner, { name: 'character.endPartner', label: '终止合作', step: 'endPartner', why: true }),
  addActivity,
];
