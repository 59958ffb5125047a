import { ok, problems, refuse } from '#kernel/problem.ts';
import {
  adding,
  code,
  correcting,
  count,
  date,
  defineRegister,
  defineVerb,
  feelRule,
  insert,
  may,
  note,
  optional,
  ref,
  stepping,
  text,
  year,
} from '#register/index.ts';
import { ACTS, audiences, categories, forms, KEEPS, SCHOOL, SEES, tiers } from '../codes.ts';

const says = problems('programme', {
  schoolOnly: { zh: '学校只能登记本校的校本研修。', en: 'A school enters school-based training of its own.' },
});

/** A training: of which tier, on what, for whom, how long, with how many places (分层分类目录). */
export const programme = defineRegister({
  name: 'trainingProgramme',
  label: '培训项目',
  scope: 'bureau',
  key: ['year', 'name'],
  title: ['name', 'year'],
  columns: ['year', 'name', 'tier', 'category', 'audience', 'hours', 'places', 'startsOn', 'organisation'],
  fields: {
    year: year('年度'),
    name: text('培训项目名称', { longest: 80 }),
    tier: code('培训层级', tiers),
    category: code('培训类别', categories),
    audience: code('培训对象', audiences),
    form: code('培训方式', forms),
    hours: count('学时', { least: 1, most: 400, unit: '学时' }),
    places: count('计划人数', { least: 1, most: 10_000, unit: '人' }),
    startsOn: date('开班日期'),
    endsOn: date('结业日期'),
    organisation: ref('organisation', '组织单位'),
    base: optional(ref('trainingBase', '研训基地')),
    goals: optional(note('培训目标', { longest: 2000 })),
  },
  rules: [feelRule('programmeInOrder', '结业日期 >= 开班日期', '结业日期不得早于开班日期。', 'A training cannot end before it begins.')],
  workflow: {
    planned: { finishProgramme: { to: 'finished', by: [...KEEPS, ...ACTS] }, dropProgramme: { to: 'dropped', by: KEEPS } },
    finished: {},
    dropped: {},
  },
  states: { planned: '计划和实施中', finished: '已结业', dropped: '已取消' },
  readBy: SEES,
  importBy: KEEPS,
});

const addProgramme = defineVerb({
  name: 'training.addProgramme',
  label: '登记培训项目',
  by: [...KEEPS, ...SCHOOL],
  on: { register: 'trainingProgramme' },
  input: programme.fields,
  async run(desk, input) {
    const isOwn = input.tier === 'schoolTier' && input.organisation === desk.actor.organisation;
    if (!may(desk.actor, KEEPS) && !isOwn) return refuse(says.schoolOnly({}, 'tier'));
    const added = await insert(desk, programme, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** How many places of a training go to a school. */
export const trainingPlace = defineRegister({
  name: 'trainingPlace',
  label: '培训名额',
  scope: 'bureau',
  key: ['programme', 'organisation'],
  title: ['programme', 'organisation'],
  fields: {
    programme: ref('trainingProgramme', '培训项目'),
    organisation: ref('organisation', '参训单位'),
    places: count('分配名额', { least: 1, most: 1000, unit: '人' }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

export const programmeVerbs = [
  addProgramme,
  correcting(programme, { name: 'training.correctProgramme', label: '更正培训项目', by: KEEPS }),
  stepping(programme, { name: 'training.finishProgramme', label: '办结培训项目', step: 'finishProgramme' }),
  stepping(programme, { name: 'training.dropProgramme', label: '取消培训项目', step: 'dropProgramme', why: true }),
  adding(trainingPlace, { name: 'training.givePlaces', label: '分配培训名额', by: KEEPS }),
  correcting(trainingPlace, { name: 'training.correctPlace', label: '调整培训名额', by: KEEPS, fields: ['places'] }),
];
