import { type FitnessYear, hasFallenThreeYears } from '#engines/fitness/index.ts';
import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, masked, may, optional, type ReadingDesk, ref, rows, year } from '#register/index.ts';
import type { TableShape } from '#store/index.ts';
import { LEADS, READS, SCHOOL } from '../codes.ts';
import type { ClassFitness, ClassList, FitnessLine, FitnessView } from '../types.ts';
import { fitnessSummary } from './fitnessSummary.ts';
import { fitnessTest, type LevelKey } from './fitnessTest.ts';
import { throughGrade } from './score.ts';

/** Tests without what is sealed of them. */
const slim: TableShape = {
  name: 'fitnessTest',
  columns: {
    organisation: { type: 'uuid', nullable: false },
    testYear: { type: 'integer', nullable: false },
    total: { type: 'numeric', nullable: true },
    fitnessLevel: { type: 'text', nullable: true },
  },
  unique: [],
};
interface Slim {
  readonly organisation: string;
  readonly testYear: number;
  readonly total: string | number | null;
  readonly fitnessLevel: LevelKey | null;
}

/** What is known of a school's year: how many were tested, the mean, how many of each level. */
interface Year {
  readonly organisation: string;
  readonly year: number;
  readonly tested: number;
  readonly mean: number | null;
  readonly excellent: number;
  readonly good: number;
  readonly pass: number;
}

const meanOf = (totals: readonly number[]): number | null =>
  totals.length === 0 ? null : Math.round((totals.reduce((sum, one) => sum + Math.round(one * 10), 0) * 10) / totals.length) / 100;

/** The years of every school: from its pupils' tests where there are any, else from what was entered in sums. */
async function yearsOf(desk: ReadingDesk, organisation: string | null): Promise<readonly Year[]> {
  const own = organisation === null ? {} : { organisation };
  const tests = (await desk.store.rows<Slim>(slim, { where: { ...own, state: ['tested', 'emptied'] } })).filter(one => one.total !== null);
  const counted = [...Map.groupBy(tests, one => `${one.organisation}/${one.testYear}`).values()].map(of => {
    const level = (key: LevelKey) => of.filter(one => one.fitnessLevel === key).length;
    const mean = meanOf(of.map(one => Number(one.total)));
    const { organisation: school, testYear } = of[0]!;
    return {
      organisation: school,
      year: testYear,
      tested: of.length,
      mean,
      excellent: level('excellent'),
      good: level('good'),
      pass: level('pass'),
    };
  });
  const known = new Set(counted.map(one => `${one.organisation}/${one.year}`));
  const sums = (await rows(desk, fitnessSummary, { where: own })).filter(one => !known.has(`${one.organisation}/${one.testYear}`));
  const entered = sums.map(one => ({
    organisation: one.organisation,
    year: one.testYear,
    tested: one.testedPupils,
    mean: Number(one.meanTotal),
    excellent: one.excellentPupils,
    good: one.goodPupils,
    pass: one.passPupils,
  }));
  return [...counted, ...entered];
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function lineOf(organisation: string, name: string, years: readonly Year[], of: number): FitnessLine {
  const now = years.find(one => one.year === of);
  const asEngine = years
    .filter(one => one.year <= of)
    .map((one): FitnessYear => ({ year: one.year, tested: one.tested, incomplete: 0, mean: one.mean, levels: {} }));
  const tested = now?.tested ?? 0;
  const goodAndUp = (now?.excellent ?? 0) + (now?.good ?? 0);
  return {
    organisation,
    name,
    tested,
    mean: now?.mean ?? null,
    excellentRate: share(now?.excellent ?? 0, tested),
    goodRate: share(goodAndUp, tested),
    passRate: share(goodAndUp + (now?.pass ?? 0), tested),
    means: [of - 3, of - 2, of - 1, of].map(one => years.find(known => known.year === one)?.mean ?? null),
    hasFallen: hasFallenThreeYears(asEngine),
  };
}

/** The county's year from those of its schools: means weighted by how many were tested. */
function together(years: readonly Year[]): readonly Year[] {
  return [...Map.groupBy(years, one => one.year)].map(([of, schools]) => {
    const sum = (key: 'tested' | 'excellent' | 'good' | 'pass') => schools.reduce((all, one) => all + one[key], 0);
    const tested = sum('tested');
    const points = schools.reduce((all, one) => all + Math.round((one.mean ?? 0) * 100) * one.tested, 0);
    const mean = tested === 0 ? null : Math.round(points / tested) / 100;
    return { organisation: '', year: of, tested, mean, excellent: sum('excellent'), good: sum('good'), pass: sum('pass') };
  });
}

/** Rates of a year by school and for the county, the means of four years, and the schools whose mean fell three years on end. A school sees its own. */
export const fitnessRates = defineView({
  name: 'health.fitnessRates',
  label: '体质健康合格率',
  by: [...READS, ...SCHOOL, ...LEADS],
  input: { year: optional(year('年份')) },
  async run(desk, asked) {
    const all = may(desk.actor, READS);
    const years = await yearsOf(desk, all ? null : desk.actor.organisation);
    const of = asked.year ?? Math.max(Number(desk.today.slice(0, 4)) - 1, ...years.map(one => one.year));
    const bodies = (await organisationsOf(desk)).filter(one => years.some(known => known.organisation === one.id));
    const lines = bodies.map(body =>
      lineOf(
        body.id,
        body.name,
        years.filter(one => one.organisation === body.id),
        of,
      ),
    );
    return ok<FitnessView>({ year: of, lines, county: all ? lineOf('', '', together(years), of) : null });
  },
  sheet: ({ year: of, lines, county }) =>
    ok({
      title: `${of}年体质健康合格率`,
      headings: ['学校', '测试人数', '平均分', '优秀率', '优良率', '合格率', '连续三年下降'],
      rows: [...lines, ...(county === null ? [] : [{ ...county, name: '全县' }])].map(one => [
        one.name,
        one.tested,
        one.mean,
        ...[one.excellentRate, one.goodRate, one.passRate].map(rate => (rate === null ? null : Math.round(rate * 1000) / 10)),
        one.hasFallen === null ? '不足四年' : one.hasFallen ? '是' : '否',
      ]),
    }),
});

/** A class's tests of a year: who, total, level, and who may be put forward for an award (良好 and better, by the standard itself). */
export const classFitness = defineView({
  name: 'health.classFitness',
  label: '班级体质测试',
  by: SCHOOL,
  within: ['homeroom.organisation', 'homeroom'],
  input: { homeroom: ref('homeroom', '班级'), year: year('年份') },
  async run(desk, { homeroom: roomId, year: of }) {
    const [room] = await rows(desk, homeroom, { where: { id: roomId, organisation: desk.actor.organisation } });
    if (room === undefined) return ok<ClassFitness>({ room: null, lines: [] });
    const children = await rows(desk, pupil, { where: { homeroom: roomId, state: 'enrolled' } });
    const tests = new Map(
      (await rows(desk, fitnessTest, { where: { testYear: of, pupil: children.map(one => one.id) } })).map(one => [one.pupil, one]),
    );
    return ok<ClassFitness>({
      room: room.name,
      lines: children.map(child => {
        const test = tests.get(child.id);
        const level = test?.fitnessLevel ?? null;
        return {
          pupil: child.id,
          child: String(masked(pupil.fields.name, child.name) ?? ''),
          test: test?.id ?? null,
          state: test?.state ?? null,
          total: test?.total === null || test?.total === undefined ? null : Number(test.total),
          level,
          isEligible: level === null ? null : level === 'excellent' || level === 'good',
        };
      }),
    });
  },
});

/** The classes of the own school whose tests can be looked at. */
export const fitnessClasses = defineView({
  name: 'health.fitnessClasses',
  label: '测试班级',
  by: SCHOOL,
  input: {},
  async run(desk) {
    const rooms = await rows(desk, homeroom, { where: { organisation: desk.actor.organisation, state: 'studying' } });
    const listed = rooms.filter(one => throughGrade(one.stage, one.grade) !== null).map(({ id, name }) => ({ id, name }));
    return ok<ClassList>({ year: Number(desk.today.slice(0, 4)) - (desk.today.slice(5, 7) < '07' ? 1 : 0), rooms: listed });
  },
});
