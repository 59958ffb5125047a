import { ok, problems, refuse } from '#kernel/problem.ts';
import { staff } from '#offices/roster/index.ts';
import {
  code,
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
  update,
} from '#register/index.ts';
import { KEEPS, law, outcomes, READS, SCHOOL, SEES_PEOPLE } from '../codes.ts';
import { programme } from '../programmes/programme.ts';

const says = problems('trainingRecord', {
  tooManyHours: { zh: '学时不能多于培训项目的{hours}学时。', en: 'No more than the {hours} hours of the training can be credited.' },
  notYourTeacher: { zh: '只能登记本校在册教师的培训。', en: 'You enter the training of teachers of your own school.' },
  elsewhere: { zh: '这位教师不在所填单位的名册里。', en: 'The teacher is not on the staff of that organisation.' },
  dayAhead: { zh: '结业日期{day}还没有到。', en: '{day} is yet to come.' },
});

/** What a teacher did at a training: sessions, outcome, hours credited. Hours count where it was passed. */
export const trainingRecord = defineRegister({
  name: 'trainingRecord',
  label: '教师培训记录',
  scope: 'organisation',
  key: ['programme', 'teacher'],
  title: ['teacher', 'programme'],
  columns: ['teacher', 'organisation', 'programme', 'hours', 'finishedOn', 'outcome'],
  fields: {
    programme: ref('trainingProgramme', '培训项目'),
    teacher: ref('staff', '参训教师'),
    organisation: ref('organisation', '参训单位'),
    sessionsDue: optional(count('应到次数', { most: 400, unit: '次' })),
    sessionsCame: optional(count('实到次数', { most: 400, unit: '次' })),
    hours: count('认定学时', { most: 400, unit: '学时' }),
    finishedOn: date('结业日期'),
    outcome: code('培训结果', outcomes),
    remark: optional(note('培训备注', { longest: 500 })),
  },
  rules: [
    feelRule(
      'sessionsWithin',
      '实到次数 <= 应到次数',
      '实到次数不能大于应到次数。',
      'One cannot come more often than there were sessions.',
    ),
    {
      code: 'hoursWherePassed',
      says: '没有合格的不认定学时，请填0。',
      english: 'No hours are credited unless it was passed.',
      holds: row => row.outcome === 'passed' || row.hours === 0,
      at: 'hours',
    },
  ],
  workflow: {},
  readBy: SEES_PEOPLE,
  readAllBy: READS,
  importBy: [...KEEPS, ...SCHOOL],
  person: 'teacher',
  ...law,
  retention: '在职期间及离职后五年',
});

const by = [...KEEPS, ...SCHOOL];

export const addRecord = defineVerb({
  name: 'training.addRecord',
  label: '登记教师培训',
  by,
  on: { register: 'trainingRecord' },
  input: trainingRecord.fields,
  async run(desk, input) {
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== input.organisation) return refuse(says.notYourTeacher({}, 'organisation'));
    const [teacher, training] = [await fetchRow(desk, staff, input.teacher), await fetchRow(desk, programme, input.programme)];
    if (!teacher.ok) return teacher;
    if (!training.ok) return training;
    if (teacher.value.organisation !== input.organisation) return refuse(says.elsewhere({}, 'teacher'));
    if (input.finishedOn > desk.today) return refuse(says.dayAhead({ day: input.finishedOn }, 'finishedOn'));
    const { hours } = training.value;
    if (input.hours > hours) return refuse(says.tooManyHours({ hours }, 'hours'));
    const added = await insert(desk, trainingRecord, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

const { sessionsDue, sessionsCame, hours, finishedOn, outcome, remark } = trainingRecord.fields;

export const correctRecord = defineVerb({
  name: 'training.correctRecord',
  label: '更正教师培训',
  by,
  on: { register: 'trainingRecord', row: 'row' },
  input: {
    row: ref('trainingRecord', '教师培训记录'),
    version: count('版次'),
    sessionsDue,
    sessionsCame,
    hours,
    finishedOn,
    outcome,
    remark,
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { row, version, why: _, ...changes }) {
    const found = await fetchRow(desk, trainingRecord, row);
    if (!found.ok) return found;
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== found.value.organisation) return refuse(says.notYourTeacher());
    const training = await fetchRow(desk, programme, found.value.programme);
    if (!training.ok) return training;
    if (changes.hours > training.value.hours) return refuse(says.tooManyHours({ hours: training.value.hours }, 'hours'));
    const done = await update(desk, trainingRecord, row, version, changes);
    return done.ok ? ok({ row, version: done.value.version }) : done;
  },
});
