import { ok } from '#kernel/problem.ts';
import {
  amount,
  code,
  count,
  date,
  defineOffice,
  defineRegister,
  defineVerb,
  fetchRow,
  file,
  flag,
  geo,
  group,
  idNumber,
  insert,
  list,
  money,
  note,
  optional,
  period,
  phone,
  ref,
  sensitive,
  shapeOf,
  step,
  text,
  update,
  year,
} from '#register/index.ts';
import { draftMigration, draftWall } from '#store/index.ts';

/** A made-up register: fire drills, each of one school, with a box of every kind. */
export const drill = defineRegister({
  name: 'drill',
  label: '演练',
  scope: 'organisation',
  organisation: 'school',
  key: ['school', 'name'],
  title: ['name'],
  fields: {
    school: ref('organisation', '学校'),
    name: text('名称', { longest: 60 }),
    kind: code('类别', { fire: '消防', earthquake: '地震', evacuation: '疏散' }),
    heldOn: date('日期'),
    people: count('人数', { unit: '人' }),
    cost: optional(money('经费')),
    minutes: optional(amount('用时', { least: 0, unit: '分钟' })),
    isNight: flag('是否夜间'),
    term: optional(period('学期')),
    year: optional(year('年份')),
    place: optional(geo('位置')),
    leader: optional(sensitive('identity', text('负责人'))),
    leaderNumber: optional(idNumber('身份证件号')),
    phone: optional(phone('电话')),
    photos: list('照片', file('照片')),
    plan: optional(file('方案')),
    steps: list('步骤', group('步骤', { minute: count('第几分钟'), what: text('做什么') })),
    helpers: list('协助单位', ref('organisation', '单位')),
    note: optional(note('说明')),
  },
  rules: [{ code: 'somebody', says: '演练至少要有1人参加。', english: 'At least one person takes part.', holds: row => row.people > 0 }],
  workflow: {
    planned: { hold: { to: 'held', by: ['filer', 'planner'] } },
    held: { settle: { to: 'settled', by: ['planner'] } },
    settled: {},
  },
  states: { planned: '待演练', held: '已演练', settled: '已评定' },
  readBy: ['filer', 'planner'],
  readAllBy: ['planner', 'leader'],
  revealTo: { identity: ['filer', 'auditor'] },
  person: 'school',
  basis: '《中小学幼儿园应急疏散演练指南》',
  purpose: '安全演练留痕',
  retention: '三年',
});

/** Remarks on a drill; whose they are follows from the drill. */
export const remark = defineRegister({
  name: 'remark',
  label: '意见',
  scope: 'organisation',
  organisation: 'drill.school',
  key: [],
  title: ['what'],
  fields: { drill: ref('drill', '演练'), what: text('意见'), due: optional(date('期限')) },
  rules: [],
  workflow: {},
  readBy: ['filer', 'planner'],
  readAllBy: ['planner'],
});

const addDrill = defineVerb({
  name: 'drills.addDrill',
  label: '登记演练',
  by: ['planner', 'filer'],
  on: { register: 'drill' },
  input: drill.fields,
  async run(desk, input) {
    const added = await insert(desk, drill, input);
    return added.ok ? ok({ drill: added.value.id }) : added;
  },
});

const correctDrill = defineVerb({
  name: 'drills.correctDrill',
  label: '更正演练',
  by: ['planner', 'filer'],
  on: { register: 'drill', row: 'drill' },
  input: {
    drill: ref('drill', '演练'),
    version: count('版次'),
    name: drill.fields.name,
    people: drill.fields.people,
    steps: drill.fields.steps,
  },
  async run(desk, { drill: id, version, ...changes }) {
    const done = await update(desk, drill, id, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const taking = (name: 'hold' | 'settle', label: string, by: readonly string[]) =>
  defineVerb({
    name: `drills.${name}`,
    label,
    by,
    on: { register: 'drill', row: 'drill', step: name },
    input: { drill: ref('drill', '演练'), version: count('版次'), why: optional(note('事由')) },
    async run(desk, { drill: id, version }) {
      const found = await fetchRow(desk, drill, id);
      if (!found.ok) return found;
      const done = await step(desk, drill, { ...found.value, version }, name);
      return done.ok ? ok({ version: done.value.version }) : done;
    },
  });

const settleAll = defineVerb({
  name: 'drills.settleAll',
  label: '一并评定',
  by: ['planner'],
  on: { register: 'drill', rows: 'drills', step: 'settle' },
  input: { drills: list('演练', ref('drill', '演练'), { least: 1, most: 500 }), why: optional(note('事由')) },
  async run(desk, { drills }) {
    for (const id of drills) {
      const found = await fetchRow(desk, drill, id);
      if (!found.ok) return found;
      const done = await step(desk, drill, found.value, 'settle');
      if (!done.ok) return done;
    }
    return ok({ settled: drills.length });
  },
});

const addRemark = defineVerb({
  name: 'drills.addRemark',
  label: '提意见',
  by: ['planner'],
  on: { register: 'remark' },
  input: remark.fields,
  async run(desk, input) {
    const added = await insert(desk, remark, input);
    return added.ok ? ok({ remark: added.value.id }) : added;
  },
});

/** The made-up office: no page of its own. */
export const drills = defineOffice({
  name: 'drills',
  label: '演练管理',
  basis: [],
  serves: [],
  roles: [],
  registers: [drill, remark],
  verbs: [
    addDrill,
    correctDrill,
    taking('hold', '登记已演练', ['planner', 'filer']),
    taking('settle', '评定', ['planner']),
    settleAll,
    addRemark,
  ],
  views: [],
});

/** The migration that the store drafts for them. */
export const drillsMigration = (): string =>
  draftMigration(shapeOf(drill)) +
  draftMigration(shapeOf(remark)) +
  draftWall({ table: 'drill', column: 'school' }) +
  draftWall({ table: 'remark', column: 'drill', of: { table: 'drill', column: 'school' } });
