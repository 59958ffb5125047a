import { schoolYearOf } from '#kernel/day.ts';
import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  code,
  correcting,
  count,
  date,
  defineRegister,
  defineVerb,
  defineView,
  file,
  insert,
  list,
  may,
  note,
  optional,
  ref,
  rows,
  text,
  year,
} from '#register/index.ts';
import { ACTS, KEEPS, type Level, levels, prizes, researchKinds, SEES } from '../codes.ts';
import type { ResearchView } from '../types.ts';

const says = problems('research', {
  ownLevel: {
    zh: '学校只能登记本单位组织的活动，市级活动由教研部门登记。',
    en: 'A school enters activities of its own; those of the county are entered by the office.',
  },
  dayAhead: { zh: '活动日期{day}还没有到。', en: '{day} is yet to come.' },
});

/** Who answers for training and research at each of the three levels, by organisation and post; no person is named. */
export const researchDuty = defineRegister({
  name: 'researchDuty',
  label: '三级研训责任',
  scope: 'bureau',
  key: ['level', 'organisation', 'duty'],
  title: ['organisation', 'duty'],
  fields: {
    level: code('研训层级', levels),
    organisation: ref('organisation', '责任单位'),
    upper: optional(ref('organisation', '上一级单位')),
    post: text('责任岗位', { longest: 40 }),
    duty: text('研训职责', { longest: 200 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

/** An activity of teaching research at one of the three levels. */
export const researchActivity = defineRegister({
  name: 'researchActivity',
  label: '教研活动',
  scope: 'bureau',
  key: ['organisation', 'heldOn', 'subject'],
  title: ['subject', 'heldOn'],
  columns: ['subject', 'level', 'researchKind', 'organisation', 'heldOn', 'attendance'],
  fields: {
    level: code('研训层级', levels),
    organisation: ref('organisation', '组织单位'),
    researchKind: code('教研活动类型', researchKinds),
    subject: text('教研主题', { longest: 120 }),
    heldOn: date('活动日期'),
    attendance: optional(count('参加人次', { most: 10_000, unit: '人次' })),
    studio: optional(ref('studio', '名师工作室')),
    outcome: optional(note('反馈和成果', { longest: 2000 })),
    proofs: list('活动佐证', file('活动佐证'), { most: 20 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

const by = [...KEEPS, ...ACTS];

const logResearch = defineVerb({
  name: 'training.logResearch',
  label: '登记教研活动',
  by,
  on: { register: 'researchActivity' },
  input: researchActivity.fields,
  async run(desk, input) {
    const isOwn = input.level !== 'countyLevel' && input.organisation === desk.actor.organisation;
    if (!may(desk.actor, KEEPS) && !isOwn) return refuse(says.ownLevel({}, 'level'));
    if (input.heldOn > desk.today) return refuse(says.dayAhead({ day: input.heldOn }, 'heldOn'));
    const added = await insert(desk, researchActivity, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** A lesson that was watched on a visit, in points, and what was advised; the teacher is not named. */
export const lessonObservation = defineRegister({
  name: 'lessonObservation',
  label: '听课评课',
  scope: 'organisation',
  key: [],
  title: ['lesson', 'observedOn'],
  fields: {
    activity: ref('researchActivity', '教研活动'),
    organisation: ref('organisation', '被听课单位'),
    lesson: text('课题和班级', { longest: 80 }),
    observedOn: date('听课日期'),
    aimScore: amount('目标与内容', { least: 0, most: 25, unit: '分' }),
    processScore: amount('过程与方法', { least: 0, most: 35, unit: '分' }),
    studentScore: amount('学生表现', { least: 0, most: 25, unit: '分' }),
    qualityScore: amount('教师素养', { least: 0, most: 15, unit: '分' }),
    advice: note('评课建议', { longest: 2000 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: KEEPS,
});

/** A prize of a contest, by school and piece. */
export const contestPrize = defineRegister({
  name: 'contestPrize',
  label: '比武获奖名单',
  scope: 'bureau',
  key: ['activity', 'organisation', 'piece'],
  title: ['piece', 'prize'],
  fields: {
    activity: ref('researchActivity', '教研活动'),
    organisation: ref('organisation', '获奖单位'),
    piece: text('参赛课题', { longest: 80 }),
    score: amount('比武得分', { least: 0, most: 100, unit: '分' }),
    prize: code('获奖等次', prizes),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

export const researchVerbs = [
  adding(researchDuty, { name: 'training.addDuty', label: '登记研训责任', by: KEEPS }),
  correcting(researchDuty, { name: 'training.correctDuty', label: '更正研训责任', by: KEEPS }),
  logResearch,
  adding(lessonObservation, { name: 'training.observeLesson', label: '登记听课评课', by: KEEPS }),
  adding(contestPrize, { name: 'training.givePrize', label: '登记比武获奖', by: KEEPS }),
];

/** The three levels in a school year: who answers for what, how active each organisation was. */
export const researchNetwork = defineView({
  name: 'training.researchNetwork',
  label: '三级研训网络',
  by: SEES,
  input: { year: optional(year('学年（起始年）')) },
  async run(desk, asked) {
    const of = asked.year ?? schoolYearOf(desk.today);
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const duties = await rows(desk, researchDuty);
    const held = (await rows(desk, researchActivity)).filter(one => schoolYearOf(one.heldOn) === of);
    const lines = (Object.keys(levels) as Level[]).map(level => {
      const [own, done] = [duties.filter(one => one.level === level), held.filter(one => one.level === level)];
      const bodies = [...new Set([...own.map(one => one.organisation), ...done.map(one => one.organisation)])];
      return {
        level,
        label: levels[level],
        bodies: bodies.map(id => ({
          organisation: id,
          name: names.get(id) ?? '',
          duties: own.filter(one => one.organisation === id).map(({ post, duty }) => ({ post, duty })),
          activities: Object.entries(researchKinds).flatMap(([kind, label]) => {
            const count = done.filter(one => one.organisation === id && one.researchKind === kind).length;
            return count === 0 ? [] : [{ kind, label, count }];
          }),
          attendance: done.filter(one => one.organisation === id).reduce((sum, one) => sum + (one.attendance ?? 0), 0),
        })),
      };
    });
    return ok<ResearchView>({ year: of, levels: lines });
  },
  sheet: ({ levels: all }) =>
    ok({
      title: '三级研训网络',
      headings: ['层级', '单位', '责任岗位和职责', '活动次数', '参加人次'],
      rows: all.flatMap(one =>
        one.bodies.map(body => [
          one.label,
          body.name,
          body.duties.map(({ post, duty }) => `${post}：${duty}`).join('；'),
          body.activities.reduce((sum, { count }) => sum + count, 0),
          body.attendance,
        ]),
      ),
    }),
});
