import { ok, problems, refuse } from '#kernel/problem.ts';
import { correcting, count, date, defineRegister, defineVerb, feelRule, insert, may, ref, rows, text } from '#register/index.ts';
import { FILES, KEEPS, SEES } from '../codes.ts';
import { linkSaid, links } from '../patterns.ts';

const says = problems('lessonSlot', {
  notGiver: { zh: '互动课表由授课学校或电教登记。', en: 'The school that gives the lessons, or the office, enters the timetable.' },
  notLinked: {
    zh: '授课、受课学校在{day}不都在这个结对里。',
    en: 'The two schools are not both in this link on {day}.',
  },
});

/** A lesson that one school gives to another over the line every week, from a day until a day (三个课堂课表). */
export const lessonSlot = defineRegister({
  name: 'lessonSlot',
  label: '互动课表',
  scope: 'bureau',
  key: ['receiver', 'weekday', 'lessonNumber', 'startsOn'],
  title: ['receiver', 'subject', 'weekday', 'lessonNumber'],
  columns: ['link', 'giver', 'receiver', 'subject', 'className', 'weekday', 'lessonNumber', 'startsOn', 'endsOn'],
  fields: {
    link: ref(linkSaid.network.name, linkSaid.network.label),
    giver: ref('organisation', '授课学校'),
    receiver: ref('organisation', '受课学校'),
    subject: text('互动课科目', { longest: 20 }),
    className: text('受课班级', { longest: 40 }),
    weekday: count('星期', { least: 1, most: 7 }),
    lessonNumber: count('节次', { least: 1, most: 12 }),
    pupils: count('受课班级人数', { least: 1, most: 500, unit: '人' }),
    startsOn: date('开课日期'),
    endsOn: date('结课日期'),
  },
  rules: [
    feelRule('slotInOrder', '结课日期 >= 开课日期', '结课日期不得早于开课日期。', 'Lessons cannot end before they begin.'),
    feelRule('twoSchools', '受课学校 != 授课学校', '授课、受课学校不能是同一所。', 'The two schools are different ones.'),
  ],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

export const addSlot = defineVerb({
  name: 'digital.addSlot',
  label: '登记互动课表',
  by: [...KEEPS, ...FILES],
  on: { register: 'lessonSlot' },
  input: lessonSlot.fields,
  async run(desk, input) {
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== input.giver) return refuse(says.notGiver({}, 'giver'));
    const where = { network: input.link, organisation: [input.giver, input.receiver] };
    const terms = (await rows(desk, links.member, { where })).filter(
      one => one.from <= input.startsOn && (one.until === null || input.startsOn <= one.until),
    );
    if (new Set(terms.map(one => one.organisation)).size < 2) return refuse(says.notLinked({ day: input.startsOn }, 'receiver'));
    const added = await insert(desk, lessonSlot, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** Days on which no lesson is expected: holidays and examinations. */
export const lessonBreak = defineRegister({
  name: 'lessonBreak',
  label: '不上课时段',
  scope: 'bureau',
  key: ['startsOn', 'endsOn'],
  title: ['reason', 'startsOn'],
  fields: { startsOn: date('起始日'), endsOn: date('截止日'), reason: text('不上课原因', { longest: 60 }) },
  rules: [feelRule('breakInOrder', '截止日 >= 起始日', '截止日不得早于起始日。', 'A break cannot end before it begins.')],
  workflow: {},
  readBy: SEES,
});

export const addBreak = defineVerb({
  name: 'digital.addBreak',
  label: '登记不上课时段',
  by: KEEPS,
  on: { register: 'lessonBreak' },
  input: lessonBreak.fields,
  async run(desk, input) {
    const added = await insert(desk, lessonBreak, input);
    return added.ok ? ok({ row: added.value.id }) : added;
  },
});

export const slotVerbs = [
  addSlot,
  correcting(lessonSlot, {
    name: 'digital.correctSlot',
    label: '更正互动课表',
    by: KEEPS,
    fields: ['subject', 'className', 'pupils', 'endsOn'],
  }),
  addBreak,
];
