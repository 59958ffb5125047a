import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { staff } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  code,
  correcting,
  count,
  defineRegister,
  defineView,
  optional,
  type ReadingDesk,
  ref,
  rows,
  year,
} from '#register/index.ts';
import { KEEPS, SEES, shareMatters } from './codes.ts';
import { placesOf } from './gaps.ts';
import type { AllocationView, ShareView } from './types.ts';

const says = problems('ruralShare', {
  noTeachers: {
    zh: '名册里还没有专任教师，无法按教师数分配名额。',
    en: 'There are no full-time teachers on the roster to share places out by.',
  },
});

/** How many places of a year were given to a school: promotions, honours, masters, transfers. */
export const sharePlaces = defineRegister({
  name: 'sharePlaces',
  label: '分校名额',
  scope: 'bureau',
  key: ['year', 'matter', 'organisation'],
  title: ['organisation', 'matter', 'year'],
  fields: {
    year: year('年份'),
    matter: code('名额类别', shareMatters),
    organisation: ref('organisation', '单位'),
    places: count('分配名额', { most: 1000, unit: '人' }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

export const shareVerbs = [
  adding(sharePlaces, { name: 'networks.givePlaces', label: '登记分校名额', by: KEEPS }),
  correcting(sharePlaces, { name: 'networks.correctPlaces', label: '更正分校名额', by: KEEPS, fields: ['places'] }),
];

/** Full-time teachers in service by school. */
async function teachersBySchool(desk: ReadingDesk): Promise<ReadonlyMap<string, number>> {
  const found = await rows(desk, staff, { where: { state: 'inService', staffKind: 'fullTimeTeacher' } });
  return new Map([...Map.groupBy(found, one => one.organisation)].map(([id, own]) => [id, own.length]));
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

export const ruralShare = defineView({
  name: 'networks.ruralShare',
  label: '乡村学校名额占比',
  by: SEES,
  input: { year: optional(year('年份')) },
  async run(desk, asked): Promise<Result<ShareView>> {
    const of = asked.year ?? Number(desk.today.slice(0, 4)) - 1;
    const { isRural, bodies } = await placesOf(desk);
    const teachers = await teachersBySchool(desk);
    const counted = bodies.filter(one => isRural(one.id) !== null && (teachers.get(one.id) ?? 0) > 0);
    const all = sum(counted.map(one => teachers.get(one.id)!));
    const ruralTeachers = all === 0 ? null : sum(counted.filter(one => isRural(one.id)).map(one => teachers.get(one.id)!)) / all;
    const given = await rows(desk, sharePlaces, { where: { year: of } });
    const lines = Object.entries(shareMatters).map(([matter, label]) => {
      const own = given.filter(one => one.matter === matter);
      const places = sum(own.map(one => one.places));
      const rural = sum(own.filter(one => isRural(one.organisation) === true).map(one => one.places));
      const share = places === 0 ? null : rural / places;
      return { matter, label, places, rural, share, favours: share === null || ruralTeachers === null ? null : share > ruralTeachers };
    });
    return ok({ year: of, ruralTeachers, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '乡村学校名额占比',
      headings: ['名额类别', '名额合计', '乡村学校名额', '占比'],
      rows: lines.map(one => [one.label, one.places, one.rural, one.share]),
    }),
});

/** Shares places out by weight with the largest remainders (最大余额法); equal remainders go to who stands first. */
export function allocate(places: number, weights: readonly number[]): readonly number[] {
  const all = sum(weights);
  const exact = weights.map(one => (places * one) / all);
  const whole = exact.map(Math.floor);
  const left = places - sum(whole);
  const order = exact
    .map((one, place) => ({ place, rest: one - Math.floor(one) }))
    .toSorted((a, b) => b.rest - a.rest || a.place - b.place);
  const lucky = new Set(order.slice(0, left).map(one => one.place));
  return whole.map((one, place) => one + (lucky.has(place) ? 1 : 0));
}

export const allocation = defineView({
  name: 'networks.allocation',
  label: '名额分配测算',
  by: SEES,
  input: {
    places: count('拟分配名额', { least: 1, most: 10_000, unit: '人' }),
    weight: amount('乡村学校权重', { least: 1, most: 5 }),
  },
  async run(desk, { places, weight }): Promise<Result<AllocationView>> {
    const { isRural, bodies } = await placesOf(desk);
    const teachers = await teachersBySchool(desk);
    const own = bodies.filter(one => (teachers.get(one.id) ?? 0) > 0);
    if (own.length === 0) return refuse(says.noTeachers());
    const rural = own.map(one => isRural(one.id) === true);
    const given = allocate(
      places,
      own.map((one, place) => teachers.get(one.id)! * (rural[place] ? weight : 1)),
    );
    const lines = own.map(({ id, name }, place) => ({
      organisation: id,
      name,
      isRural: rural[place]!,
      teachers: teachers.get(id)!,
      places: given[place]!,
    }));
    return ok({ places, weight, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '名额分配测算',
      headings: ['单位', '乡村学校', '专任教师', '测算名额'],
      rows: lines.map(one => [one.name, one.isRural ? '是' : '否', one.teachers, one.places]),
    }),
});
