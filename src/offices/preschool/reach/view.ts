import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationProfile, organisationsOf } from '#offices/roster/index.ts';
import { defineView, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import { READS } from '../codes.ts';
import { recognisedOn } from '../inclusive/recognition.ts';
import { kindergartenYear } from './figures.ts';
import { preschoolPopulation } from './population.ts';
import { type Counted, type CoverageRate, coverageOf, toldMissing } from './rates.ts';

/** A kindergarten in the table of coverage. */
export interface CoverageLine extends Counted {
  readonly organisation: string;
  readonly row: string | null;
  readonly state: string | null;
  readonly places: number | null;
}

/** The coverage of a school year: rates against the standard, every kindergarten, the years that can be looked at. */
export interface CoverageView {
  readonly year: number;
  readonly population: number | null;
  readonly source: string | null;
  readonly rates: readonly CoverageRate[];
  readonly lines: readonly CoverageLine[];
}

/** The coverage of a school year. A kindergarten counts as inclusive where its recognition was in force on the day it was counted. */
export async function coverageIn(desk: ReadingDesk, of: number): Promise<CoverageView> {
  const isPrivate = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one.isPrivate]));
  const figures = new Map((await rows(desk, kindergartenYear, { where: { year: of } })).map(one => [one.organisation, one]));
  const [people] = await rows(desk, preschoolPopulation, { where: { year: of } });
  const bodies = (await organisationsOf(desk)).filter(one => one.kind === 'kindergarten' && (one.state === 'open' || figures.has(one.id)));
  const lines: CoverageLine[] = [];
  for (const { id, name } of bodies) {
    const own = figures.get(id);
    const known = isPrivate.get(id);
    const inclusive = known === true && (await recognisedOn(desk, own?.countedOn ?? desk.today)).has(id);
    const kind = known === undefined ? null : !known ? 'public' : inclusive ? 'inclusive' : 'other';
    const confirmed = own?.state === 'confirmed' ? own : null;
    lines.push({
      organisation: id,
      name,
      kind,
      figures: confirmed,
      row: own?.id ?? null,
      state: own?.state ?? null,
      places: confirmed?.places ?? null,
    });
  }
  const population = people?.population ?? null;
  return { year: of, population, source: people?.source ?? null, rates: coverageOf(lines, population), lines };
}

export const coverage = defineView({
  name: 'preschool.coverage',
  label: '普及普惠情况',
  by: READS,
  input: { year: optional(year('学年（起始年）')) },
  run: async (desk, asked) => ok(await coverageIn(desk, asked.year ?? schoolYearOf(desk.today))),
  sheet: ({ rates }) =>
    ok({
      title: '普及普惠情况',
      headings: ['指标', '数值', '标准', '是否达到', '还缺'],
      rows: rates.map(one => [
        one.name,
        one.value,
        one.standard,
        one.isMet === null ? '不能判断' : one.isMet ? '达到' : '未达到',
        toldMissing(one.missing),
      ]),
    }),
});
