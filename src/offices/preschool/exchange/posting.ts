import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationProfile, organisationsOf, staff } from '#offices/roster/index.ts';
import {
  code,
  date,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  insert,
  note,
  optional,
  ref,
  rows,
  stepping,
} from '#register/index.ts';
import { exchangeKinds, KEEPS, PERSONNEL, READS, SEES } from '../codes.ts';

import { says } from '../refusals.ts';

const own = problems('preschool', {
  notTheirs: { zh: '这名教师不在派出园，请核对。', en: 'This teacher does not work at the sending kindergarten.' },
});

/** The office agrees, the personnel section enters whom it is about. */
const POSTS = [...KEEPS, ...PERSONNEL];

/** A teacher posted from one kindergarten to another for a time (城乡幼儿教师交流轮岗). */
export const exchangePosting = defineRegister({
  name: 'exchangePosting',
  label: '幼儿教师交流',
  scope: 'organisation',
  key: ['person', 'postedFrom'],
  title: ['person', 'postedFrom'],
  columns: ['person', 'organisation', 'receiving', 'exchangeKind', 'postedFrom', 'postedUntil'],
  fields: {
    person: ref('staff', '教职工'),
    organisation: ref('organisation', '派出园'),
    receiving: ref('organisation', '接收园'),
    exchangeKind: code('交流方式', exchangeKinds),
    postedFrom: date('交流开始日'),
    postedUntil: date('交流结束日'),
    outcome: optional(note('交流总结', { longest: 2000 })),
  },
  rules: [
    {
      code: 'termInOrder',
      says: '交流结束日不得早于开始日。',
      english: 'A posting cannot end before it begins.',
      holds: row => row.postedUntil >= row.postedFrom,
    },
    {
      code: 'twoKindergartens',
      says: '接收园不能与派出园相同。',
      english: 'A teacher is posted to another kindergarten than their own.',
      holds: row => row.receiving !== row.organisation,
    },
  ],
  workflow: {
    posted: { endPosting: { to: 'postingEnded', by: POSTS }, cancelPosting: { to: 'cancelled', by: POSTS } },
    postingEnded: {},
    cancelled: {},
  },
  states: { posted: '已安排', postingEnded: '已结束', cancelled: '已取消' },
  readBy: [...SEES, ...PERSONNEL],
  readAllBy: [...READS, ...PERSONNEL],
  person: 'person',
  basis: '《个人信息保护法》第十三条第一款第二项（人力资源管理所必需）；《教师法》第二十二条',
  purpose: '城乡幼儿教师交流轮岗的安排和考核',
  retention: '交流结束后三年',
});

const postTeacher = defineVerb({
  name: 'preschool.postTeacher',
  label: '安排交流',
  by: POSTS,
  on: { register: 'exchangePosting' },
  input: {
    person: exchangePosting.fields.person,
    organisation: exchangePosting.fields.organisation,
    receiving: exchangePosting.fields.receiving,
    exchangeKind: exchangePosting.fields.exchangeKind,
    postedFrom: exchangePosting.fields.postedFrom,
    postedUntil: exchangePosting.fields.postedUntil,
  },
  async run(desk, input) {
    const person = await fetchRow(desk, staff, input.person);
    if (!person.ok) return person;
    if (person.value.organisation !== input.organisation) return refuse(own.notTheirs({}, 'person'));
    const before = await rows(desk, exchangePosting, { where: { person: input.person, state: ['posted', 'postingEnded'] } });
    if (before.some(one => one.postedFrom <= input.postedUntil && input.postedFrom <= one.postedUntil))
      return refuse(says.onPostAlready({}, 'postedFrom'));
    const added = await insert(desk, exchangePosting, { ...input, outcome: null });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const postingDeeds = [
  postTeacher,
  stepping(exchangePosting, { name: 'preschool.endPosting', label: '结束交流', step: 'endPosting' }),
  stepping(exchangePosting, { name: 'preschool.cancelPosting', label: '取消交流', step: 'cancelPosting', why: true }),
];

/** One direction of exchange in a term: how many teachers go from one kindergarten to another. Nobody is named. */
export interface ExchangeLine {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly teachers: number;
  readonly until: string;
  /** City to country, country to city, or within; null where the roster does not say where one of them is. */
  readonly way: 'toCountry' | 'toCity' | 'within' | null;
}

/** Class codes of the statistics of place: those that begin with 1 are city and town. */
const isCity = (place: string | null | undefined) => (place == null ? null : place.startsWith('1'));

/** Who goes where on a day, by kindergartens (学期交流安排). */
export const exchangesOn = defineView({
  name: 'preschool.exchangesOn',
  label: '学期交流安排',
  by: READS,
  input: { day: optional(date('查询日期')) },
  async run(desk, asked) {
    const day = asked.day ?? desk.today;
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const places = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one.urbanRural]));
    const running = (await rows(desk, exchangePosting, { where: { state: 'posted' } })).filter(
      one => one.postedFrom <= day && day <= one.postedUntil,
    );
    return ok(
      [...Map.groupBy(running, one => `${one.organisation} ${one.receiving} ${one.exchangeKind}`).values()].map((group): ExchangeLine => {
        const [first] = group;
        const [a, b] = [isCity(places.get(first!.organisation)), isCity(places.get(first!.receiving))];
        const way = a === null || b === null ? null : a === b ? 'within' : a ? 'toCountry' : 'toCity';
        const until =
          group
            .map(one => one.postedUntil)
            .toSorted()
            .at(-1) ?? '';
        return {
          from: names.get(first!.organisation) ?? '',
          to: names.get(first!.receiving) ?? '',
          kind: first!.exchangeKind,
          teachers: group.length,
          until,
          way,
        };
      }),
    );
  },
  sheet: lines =>
    ok({
      title: '学期交流安排',
      headings: ['派出园', '接收园', '交流方式', '人数', '最晚结束日'],
      rows: lines.map(one => [
        one.from,
        one.to,
        exchangeKinds[one.kind as keyof typeof exchangeKinds] ?? one.kind,
        one.teachers,
        one.until,
      ]),
    }),
});
