import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf, staff } from '#offices/roster/index.ts';
import {
  amount,
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  defineView,
  feelRule,
  fetchRow,
  insert,
  masked,
  note,
  optional,
  ref,
  rows,
  stepping,
  text,
  year,
} from '#register/index.ts';
import { appraisals, KEEPS, law, READS, SEES_PEOPLE, titles } from '../codes.ts';
import type { HoldersView } from '../types.ts';

const says = problems('titleHolder', {
  elsewhere: { zh: '这位教师不在所填单位的名册里。', en: 'The teacher is not on the staff of that organisation.' },
  notHolding: { zh: '这一称号已经退出，不能再考评。', en: 'The title is no longer held and cannot be appraised.' },
});

/** A teacher who holds a title or post for a term: research officer, master, subject leader, backbone teacher. */
export const titleHolder = defineRegister({
  name: 'titleHolder',
  label: '教研员和骨干教师',
  scope: 'organisation',
  key: ['teacher', 'teacherTitle', 'startsOn'],
  title: ['teacher', 'teacherTitle'],
  fields: {
    teacher: ref('staff', '任职教师'),
    organisation: ref('organisation', '所在单位'),
    teacherTitle: code('称号或岗位', titles),
    startsOn: date('任期开始'),
    until: date('任期结束'),
    duty: text('任期职责', { longest: 200 }),
  },
  rules: [feelRule('termInOrder', '任期结束 > 任期开始', '任期结束应晚于任期开始。', 'A term ends after it begins.')],
  workflow: { holding: { quitTitle: { to: 'quit', by: KEEPS } }, quit: {} },
  states: { holding: '任期内', quit: '已退出' },
  readBy: SEES_PEOPLE,
  readAllBy: READS,
  person: 'teacher',
  ...law,
  retention: '任期结束后五年',
});

/** A year of a holder: lessons shown, teachers led, works; points and verdict. */
export const titleAppraisal = defineRegister({
  name: 'titleAppraisal',
  label: '骨干教师年度考评',
  scope: 'organisation',
  key: ['holder', 'year'],
  title: ['teacher', 'year'],
  columns: ['teacher', 'organisation', 'year', 'score', 'appraisal'],
  fields: {
    holder: ref('titleHolder', '教研员和骨干教师'),
    teacher: ref('staff', '任职教师'),
    organisation: ref('organisation', '所在单位'),
    year: year('年度'),
    lessonsShown: count('示范课节数', { most: 1000, unit: '节' }),
    teachersLed: count('带教教师人数', { most: 1000, unit: '人' }),
    works: count('成果件数', { most: 1000, unit: '件' }),
    score: amount('考评得分', { least: 0, most: 100, unit: '分' }),
    appraisal: code('考评结论', appraisals),
    remark: optional(note('考评意见', { longest: 1000 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES_PEOPLE,
  readAllBy: READS,
  person: 'teacher',
  ...law,
  retention: '任期结束后五年',
});

const nameHolder = defineVerb({
  name: 'training.nameHolder',
  label: '认定教研员或骨干教师',
  by: KEEPS,
  on: { register: 'titleHolder' },
  input: titleHolder.fields,
  async run(desk, input) {
    const teacher = await fetchRow(desk, staff, input.teacher);
    if (!teacher.ok) return teacher;
    if (teacher.value.organisation !== input.organisation) return refuse(says.elsewhere({}, 'organisation'));
    const added = await insert(desk, titleHolder, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

const { teacher: _teacher, organisation: _organisation, ...asked } = titleAppraisal.fields;

const appraise = defineVerb({
  name: 'training.appraise',
  label: '年度考评',
  by: KEEPS,
  on: { register: 'titleAppraisal' },
  input: asked,
  async run(desk, input) {
    const holder = await fetchRow(desk, titleHolder, input.holder);
    if (!holder.ok) return holder;
    if (holder.value.state !== 'holding') return refuse(says.notHolding({}, 'holder'));
    const { teacher, organisation } = holder.value;
    const added = await insert(desk, titleAppraisal, { ...input, teacher, organisation });
    return added.ok ? ok({ row: added.value.id }) : added;
  },
});

export const titleVerbs = [
  nameHolder,
  appraise,
  stepping(titleHolder, { name: 'training.quitTitle', label: '退出称号', step: 'quitTitle', why: true }),
];

/** Holders with their appraisals by year; who is due to leave: two weak years, or a term that is over. Names masked. */
export const holders = defineView({
  name: 'training.holders',
  label: '任期考评一览',
  by: READS,
  input: {},
  async run(desk) {
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const judged = Map.groupBy(await rows(desk, titleAppraisal, { orderBy: [['year', 'asc']] }), one => one.holder);
    const found = await rows(desk, titleHolder, { where: { state: 'holding' } });
    const people = new Map((await rows(desk, staff, { where: { id: found.map(one => one.teacher) } })).map(one => [one.id, one]));
    const last = Number(desk.today.slice(0, 4)) - 1;
    const lines = found.map(one => {
      const own = judged.get(one.id) ?? [];
      const weak = own.filter(year => year.appraisal === 'weakTerm').length;
      return {
        id: one.id,
        name: String(masked(staff.fields.name, people.get(one.teacher)?.name ?? '')),
        organisation: names.get(one.organisation) ?? '',
        title: titles[one.teacherTitle],
        until: one.until,
        years: own.map(({ year, score, appraisal }) => ({ year, score, label: appraisals[appraisal] })),
        isUnjudged: Number(one.startsOn.slice(0, 4)) <= last && !own.some(year => year.year === last),
        leaves: weak >= 2 ? ('weakTwice' as const) : one.until < desk.today ? ('termOver' as const) : null,
      };
    });
    return ok<HoldersView>({ year: last, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '任期考评一览',
      headings: ['教师', '单位', '称号或岗位', '任期结束', '历年考评', '退出'],
      rows: lines.map(one => [
        one.name,
        one.organisation,
        one.title,
        one.until,
        one.years.map(({ year, label }) => `${year}年${label}`).join('；'),
        one.leaves === null ? '' : one.leaves === 'weakTwice' ? '两次不合格' : '任期已满',
      ]),
    }),
});
