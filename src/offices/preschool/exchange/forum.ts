import { add, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { ok, refuse } from '#kernel/problem.ts';
import { organisationsOf, staff } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  code,
  date,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  file,
  flag,
  insertAll,
  list,
  may,
  note,
  optional,
  ref,
  rows,
  text,
  year,
} from '#register/index.ts';
import { CLERKS, FILES, forumKinds, KEEPS, PERSONNEL, READS, SEES } from '../codes.ts';
import { says } from '../refusals.ts';

/** A forum or another meeting of heads of kindergartens, with the hours that it is worth. */
export const forum = defineRegister({
  name: 'principalForum',
  label: '园长交流活动',
  scope: 'bureau',
  key: ['name', 'heldOn'],
  title: ['name', 'heldOn'],
  columns: ['name', 'forumKind', 'heldOn', 'host', 'hours'],
  fields: {
    name: text('活动名称', { longest: 80 }),
    forumKind: code('交流形式', forumKinds),
    heldOn: date('活动日期'),
    host: optional(ref('organisation', '承办单位')),
    hours: amount('认定学时', { least: 0.5, most: 72, unit: '学时' }),
    subject: optional(note('交流内容', { longest: 2000 })),
    proofs: list('活动佐证', file('佐证'), { most: 20 }),
  },
  rules: [],
  workflow: {},
  readBy: [...SEES, ...PERSONNEL, ...CLERKS],
});

/** That somebody took part, and the hours that they were given for it. */
export const attendance = defineRegister({
  name: 'forumAttendance',
  label: '园长交流学时',
  scope: 'organisation',
  key: ['forum', 'person'],
  title: ['person', 'forum'],
  columns: ['person', 'organisation', 'forum', 'creditHours', 'isSpeaker'],
  fields: {
    forum: ref('principalForum', '园长交流活动'),
    person: ref('staff', '教职工'),
    organisation: ref('organisation', '所在单位'),
    creditHours: amount('学时', { least: 0, most: 72, unit: '学时' }),
    isSpeaker: flag('作交流发言'),
  },
  rules: [],
  workflow: {},
  readBy: [...SEES, ...PERSONNEL, ...CLERKS],
  readAllBy: [...READS, ...PERSONNEL],
  person: 'person',
  basis: '《个人信息保护法》第十三条第一款第二项（人力资源管理所必需）；《教师法》第十九条',
  purpose: '园长培训交流的学时认定',
  retention: '认定后六年，满一个五年培训周期另加一年',
});

/** Enters who came to an event; a kindergarten enters its own people, the office and the personnel section anybody. */
const attend = defineVerb({
  name: 'preschool.attendForum',
  label: '登记参加人员',
  by: [...KEEPS, ...FILES, ...PERSONNEL, ...CLERKS],
  on: { register: 'forumAttendance' },
  input: {
    forum: attendance.fields.forum,
    persons: list('参加人员', ref('staff', '教职工'), { least: 1, most: 200 }),
    isSpeaker: flag('作交流发言'),
  },
  async run(desk, { forum: of, persons, isSpeaker }) {
    const its = await fetchRow(desk, forum, of);
    if (!its.ok) return its;
    if (its.value.heldOn > desk.today) return refuse(says.dayAhead({ label: '活动日期', day: its.value.heldOn }, 'forum'));
    const lines = [];
    for (const person of new Set(persons)) {
      const found = await fetchRow(desk, staff, person);
      if (!found.ok) return found;
      const { organisation } = found.value;
      if (!may(desk.actor, [...KEEPS, ...PERSONNEL]) && organisation !== desk.actor.organisation)
        return refuse(says.elsewhere({}, 'persons'));
      lines.push({ forum: of, person, organisation, creditHours: its.value.hours, isSpeaker });
    }
    const added = await insertAll(desk, attendance, lines);
    return added.ok ? ok({ added: added.value.length }) : added;
  },
});

export const forumDeeds = [adding(forum, { name: 'preschool.addForum', label: '登记交流活动', by: KEEPS }), attend];

/** The hours of a calendar year by kindergarten: persons, attendances, hours. Who exactly stands in the ledger 园长交流学时. */
export interface CreditLine {
  readonly organisation: string;
  readonly persons: number;
  readonly attendances: number;
  readonly hours: number;
}

export const forumCredits = defineView({
  name: 'preschool.forumCredits',
  label: '园长交流学时汇总',
  by: SEES,
  input: { year: optional(year('年份')) },
  async run(desk, asked) {
    const of = String(asked.year ?? Number(desk.today.slice(0, 4)));
    const events = (await rows(desk, forum)).filter(one => one.heldOn.startsWith(of));
    const all = may(desk.actor, READS);
    const came = await rows(desk, attendance, {
      where: { forum: events.map(one => one.id), ...(all ? {} : { organisation: desk.actor.organisation }) },
    });
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const lines = [...Map.groupBy(came, one => one.organisation)].map(([id, own]): CreditLine => {
      const hours = toNumber(own.reduce((so, one) => add(so, toDecimal(one.creditHours) ?? zero), zero));
      return { organisation: names.get(id) ?? '', persons: new Set(own.map(one => one.person)).size, attendances: own.length, hours };
    });
    return ok({ year: Number(of), events: events.length, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '园长交流学时汇总',
      headings: ['单位', '参加人数', '参加人次', '学时合计'],
      rows: lines.map(one => [one.organisation, one.persons, one.attendances, one.hours]),
    }),
});
