import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, optional, type ReadingDesk, ref, rows, year } from '#register/index.ts';
import { FILES, KEEPS, kinds, READS, SEES } from '../codes.ts';
import type { CampusesView, CampusSheet } from '../types.ts';
import { safeCampus } from './safeCampus.ts';
import { safeItem } from './safeItem.ts';

/** The schools that a safe campus is asked of, as far as this person sees them. */
async function schoolsOf(desk: ReadingDesk) {
  const all = may(desk.actor, READS);
  return (await organisationsOf(desk)).filter(
    one => one.state === 'open' && one.kind in kinds && (all || one.id === desk.actor.organisation),
  );
}

/** The year that is asked about: the one given, else the one that ended last. */
const yearOf = (desk: ReadingDesk, asked: number | null) => asked ?? Number(desk.today.slice(0, 4)) - 1;

/** Safe campuses of a year: who filed, who passed, and the rate of those that passed among all that are asked. */
export const safeCampuses = defineView({
  name: 'safety.safeCampuses',
  label: '平安校园合格情况',
  by: SEES,
  input: { year: optional(year('年份')) },
  async run(desk, asked) {
    const of = yearOf(desk, asked.year);
    const filed = new Map((await rows(desk, safeCampus, { where: { year: of } })).map(one => [one.organisation, one]));
    const lines = (await schoolsOf(desk)).map(({ id, name }) => {
      const its = filed.get(id);
      return {
        organisation: id,
        name,
        campus: its?.id ?? null,
        state: its?.state ?? null,
        selfScore: its?.selfScore ?? null,
        score: its?.safeScore ?? null,
        isPassed: its?.isPassed ?? null,
        judgedOn: its?.confirmedOn ?? null,
      };
    });
    const passed = lines.filter(one => one.isPassed === true).length;
    return ok<CampusesView>({
      year: of,
      lines,
      passed,
      rate: lines.length === 0 ? null : passed / lines.length,
      hasStandard: (await rows(desk, safeItem, { where: { state: 'inUse' } })).length > 0,
      mine: may(desk.actor, FILES) && lines.some(one => one.organisation === desk.actor.organisation) ? desk.actor.organisation : null,
    });
  },
  sheet: ({ year: of, lines, rate }) =>
    ok({
      title: `${of}年平安校园`,
      headings: ['单位', '自评总分', '核查总分', '是否合格', '核查日期'],
      rows: [
        ...lines.map(one => [
          one.name,
          one.selfScore,
          one.score,
          one.isPassed === null ? '未评定' : one.isPassed ? '合格' : '不合格',
          one.judgedOn,
        ]),
        ['合格率', null, rate, null, null],
      ],
    }),
});

/** One school's year on one sheet: the standard, its own points and those of the office. */
export const campusSheet = defineView({
  name: 'safety.campusSheet',
  label: '平安校园评估表',
  by: SEES,
  input: { campus: optional(ref('safeCampus', '平安校园评估')), year: optional(year('年份')) },
  async run(desk, asked) {
    const schools = await schoolsOf(desk);
    const where = asked.campus === null ? { year: yearOf(desk, asked.year), organisation: desk.actor.organisation } : { id: asked.campus };
    const [its] = await rows(desk, safeCampus, { where });
    const school = schools.find(one => one.id === (its?.organisation ?? desk.actor.organisation));
    const own = new Map((its?.selfPoints ?? []).map(one => [one.item, one.points]));
    const checked = new Map((its?.checkedPoints ?? []).map(one => [one.item, one.points]));
    const items = (await rows(desk, safeItem)).filter(one => one.state === 'inUse' || own.has(one.id));
    return ok<CampusSheet>({
      year: its?.year ?? yearOf(desk, asked.year),
      school: school === undefined ? null : { id: school.id, name: school.name },
      campus:
        its === undefined || school === undefined
          ? null
          : {
              id: its.id,
              version: its.version,
              state: its.state,
              selfScore: its.selfScore,
              score: its.safeScore,
              isPassed: its.isPassed,
              opinion: its.opinion,
              proofs: its.proofs,
            },
      items: items
        .toSorted((a, b) => a.place - b.place)
        .map(({ id, standardPart: part, safeText, points, isVeto, requirement }) => ({
          id,
          part,
          text: safeText,
          points,
          isVeto,
          requirement,
          self: school === undefined ? null : (own.get(id) ?? null),
          checked: school === undefined ? null : (checked.get(id) ?? null),
        })),
      mayFile:
        may(desk.actor, FILES) &&
        school !== undefined &&
        school.id === desk.actor.organisation &&
        (its === undefined || its.state === 'returned'),
      mayJudge: may(desk.actor, KEEPS) && its !== undefined && its.state !== 'returned',
    });
  },
});
