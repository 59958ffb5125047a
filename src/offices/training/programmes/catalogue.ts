import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, optional, rows, year } from '#register/index.ts';
import { audiences, categories, SEES, tiers } from '../codes.ts';
import { trainingRecord } from '../credits/record.ts';
import type { CatalogueView } from '../types.ts';
import { trainingBase, trainingCourse } from './base.ts';
import { programme, trainingPlace } from './programme.ts';

/** The catalogue of a year by tier: places given, people who came, who passed, what share of the places was used; and how bases are used. */
export const catalogue = defineView({
  name: 'training.catalogue',
  label: '培训目录和名额使用',
  by: SEES,
  input: { year: optional(year('年度')) },
  async run(desk, asked) {
    const of = asked.year ?? Number(desk.today.slice(0, 4)) - 1;
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const all = (await rows(desk, programme)).filter(one => one.state !== 'dropped');
    const given = Map.groupBy(await rows(desk, trainingPlace), one => one.programme);
    const came = Map.groupBy(await rows(desk, trainingRecord), one => one.programme);
    const lines = all
      .filter(one => one.year === of)
      .map(one => {
        const [places, people] = [given.get(one.id) ?? [], came.get(one.id) ?? []];
        return {
          id: one.id,
          name: one.name,
          tier: one.tier,
          tierLabel: tiers[one.tier],
          category: categories[one.category],
          audience: audiences[one.audience],
          hours: one.hours,
          organisation: names.get(one.organisation) ?? '',
          places: one.places,
          given: places.reduce((sum, place) => sum + place.places, 0),
          came: people.filter(person => person.outcome !== 'absent').length,
          passed: people.filter(person => person.outcome === 'passed').length,
          isFinished: one.state === 'finished',
        };
      });
    const courses = Map.groupBy(await rows(desk, trainingCourse), one => one.base);
    const bases = (await rows(desk, trainingBase)).map(({ id, name }) => {
      const held = all.filter(one => one.base === id && one.year === of);
      return {
        id,
        name,
        courses: courses.get(id)?.length ?? 0,
        select: (courses.get(id) ?? []).filter(one => one.isSelect).length,
        programmes: held.length,
        trained: held.reduce((sum, one) => sum + (came.get(one.id) ?? []).filter(person => person.outcome !== 'absent').length, 0),
      };
    });
    const order = Object.keys(tiers);
    return ok<CatalogueView>({ year: of, lines: lines.toSorted((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier)), bases });
  },
  sheet: ({ lines }) =>
    ok({
      title: '培训目录和名额使用',
      headings: ['层级', '培训项目', '类别', '对象', '学时', '组织单位', '计划人数', '已分名额', '参训', '合格'],
      rows: lines.map(one => [
        one.tierLabel,
        one.name,
        one.category,
        one.audience,
        one.hours,
        one.organisation,
        one.places,
        one.given,
        one.came,
        one.passed,
      ]),
    }),
});
