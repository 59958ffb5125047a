import { ok } from '#kernel/problem.ts';
import { organisationProfile, organisationsOf } from '#offices/roster/index.ts';
import { code, defineView, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import { urbanRuralGroup } from '#standards/codes/index.ts';
import { kinds, type Measure, measures, SEES } from './codes.ts';
import { schoolNetworks, weakPoints } from './patterns.ts';
import type { GapsView } from './types.ts';

/** Two places are enough to look at; the figures are kept as they were entered. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;

/** Standard deviation over the mean, each school counting once (差异系数); null with fewer than two or a mean of zero. */
export function variationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || mean === 0 || values.length < 2) return null;
  return Math.sqrt(meanOf(values.map(one => (one - mean) ** 2))!) / mean;
}

/** Which organisations lie in the countryside and which are of an ethnic township, by their own profile or that of the body above them. */
export async function placesOf(desk: ReadingDesk) {
  const bodies = await organisationsOf(desk);
  const profiles = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one]));
  const parentOf = new Map(bodies.map(one => [one.id, one.parent]));
  return {
    bodies: bodies.filter(one => one.state === 'open' && one.kind in kinds),
    /** Null where the class of place was never entered. */
    isRural: (id: string): boolean | null => {
      const place = profiles.get(id)?.urbanRural ?? null;
      return place === null ? null : urbanRuralGroup(place) === '乡村';
    },
    isEthnic: (id: string): boolean => [id, parentOf.get(id) ?? ''].some(one => profiles.get(one)?.isEthnicTownship === true),
  };
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : rounded(a - b));
const shown = (value: number | null) => (value === null ? null : rounded(value));

interface Figure {
  readonly organisation: string;
  readonly year: number;
  readonly value: number;
}

function trendOf(figures: readonly Figure[], { isRural, isEthnic }: Awaited<ReturnType<typeof placesOf>>): GapsView['trend'] {
  const years = [...new Set(figures.map(one => one.year))].toSorted((a, b) => a - b);
  return years.map(of => {
    const mean = (belongs: (id: string) => boolean) =>
      meanOf(figures.filter(one => one.year === of && belongs(one.organisation)).map(one => one.value));
    const [rural, urban] = [mean(id => isRural(id) === true), mean(id => isRural(id) === false)];
    const [ethnic, others] = [mean(isEthnic), mean(id => !isEthnic(id))];
    return {
      year: of,
      rural: shown(rural),
      urban: shown(urban),
      ethnic: shown(ethnic),
      others: shown(others),
      ruralGap: less(rural, urban),
      ethnicGap: less(ethnic, others),
    };
  });
}

/** The gaps by one measure: schools against their mean, and groups of schools against each other by year. */
export async function gapsOf(desk: ReadingDesk, measure: Measure, asked: number | null): Promise<GapsView> {
  const places = await placesOf(desk);
  const known = new Set(places.bodies.map(one => one.id));
  const figures = (await rows(desk, schoolNetworks.figure, { where: { measure } })).filter(one => known.has(one.organisation));
  const years = [...new Set(figures.map(one => one.year))].toSorted((a, b) => b - a);
  const of = asked ?? years[0] ?? null;
  const own = new Map(figures.filter(one => one.year === of).map(one => [one.organisation, one.value]));
  const mean = meanOf([...own.values()]);
  const open = Map.groupBy(
    (await rows(desk, weakPoints.issue)).filter(one => one.state !== 'closedOut'),
    one => one.organisation,
  );
  const lines = places.bodies.flatMap(({ id, name }) => {
    const value = own.get(id);
    if (value === undefined || mean === null) return [];
    return [{ organisation: id, name, value, gap: rounded(value - mean), open: open.get(id)?.length ?? 0 }];
  });
  return {
    measure,
    measures: Object.entries(measures).map(([key, label]) => ({ measure: key, label })),
    year: of,
    years,
    mean: shown(mean),
    variation: variationOf([...own.values()]),
    lines: lines.toSorted((a, b) => a.gap - b.gap),
    missing: places.bodies.filter(one => !own.has(one.id) && one.kind === 'school').map(one => one.name),
    trend: trendOf(figures, places),
  };
}

export const schoolGaps = defineView({
  name: 'networks.schoolGaps',
  label: '校际差距分析',
  by: SEES,
  input: { measure: optional(code('成效指标', measures)), year: optional(year('年份')) },
  run: async (desk, { measure, year: asked }) => ok(await gapsOf(desk, measure ?? 'passRate', asked)),
  sheet: ({ lines, mean }) =>
    ok({
      title: '校际差距分析',
      headings: ['单位', '指标值', '均值', '与均值之差', '在办提升事项'],
      rows: lines.map(one => [one.name, one.value, mean, one.gap, one.open]),
    }),
});
