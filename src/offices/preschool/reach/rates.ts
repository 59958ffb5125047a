import { inclusivePreschool2020 as standard } from '#standards/inclusivePreschool/2020.ts';

/** One kindergarten's figures of a school year as the coverage takes them; what is not confirmed is null. */
export interface Counted {
  readonly name: string;
  /** `other`: private and not recognised; null: the roster does not say who runs it. */
  readonly kind: 'public' | 'inclusive' | 'other' | null;
  readonly figures: {
    readonly children: number;
    readonly classes: number;
    readonly oversizeClasses: number;
    readonly teachers: number;
    readonly certified: number;
  } | null;
}

/** What a rate still lacks: whose figures, or who runs them; without a name, the population. */
export interface Missing {
  readonly name: string | null;
  readonly what: 'figures' | 'kind' | 'population';
}

export const missingWords = { figures: '年度数据未核定', kind: '办园性质未登记', population: '适龄人口未登记' } as const;

/** What is lacking, in words for a paper. */
export const toldMissing = (missing: readonly Missing[]): string =>
  missing.map(({ name, what }) => (name === null ? missingWords[what] : `${name}：${missingWords[what]}`)).join('；');

/** A rate against its standard: the value, what it is over what, or what is missing for it. */
export interface CoverageRate {
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly value: number | null;
  readonly over: readonly [number, number] | null;
  readonly standard: number;
  /** `perTeacher` is met from above: no more children than so many. */
  readonly isMost: boolean;
  readonly isMet: boolean | null;
  readonly missing: readonly Missing[];
}

type Part = Omit<CoverageRate, 'value' | 'over' | 'isMet' | 'missing'>;

const sum = (values: readonly number[]) => values.reduce((so, one) => so + one, 0);

/** A rate of two sums; null with the names of what is missing where a part is not there. */
function rateOf(part: Part, top: number | null, bottom: number | null, missing: readonly Missing[]): CoverageRate {
  if (missing.length > 0 || top === null || bottom === null || bottom === 0)
    return { ...part, value: null, over: null, isMet: null, missing };
  // Met by whole numbers, so that no rounding decides: top ÷ bottom against a decimal of at most four places.
  const [least, all] = [Math.round(part.standard * 10_000) * bottom, top * 10_000];
  return { ...part, value: top / bottom, over: [top, bottom], isMet: part.isMost ? all <= least : all >= least, missing };
}

const asked = (code: string): Part => {
  const its = standard.rates.find(one => one.code === code)!;
  return { code, name: its.name, english: its.english, standard: Number(its.min), isMost: false };
};
const PER_TEACHER: Part = {
  code: 'C3',
  name: '每名专任教师负责幼儿数',
  english: 'Children for each full-time teacher',
  standard: Number(standard.childrenPerTeacher.value),
  isMost: true,
};
const CERTIFIED: Part = {
  code: 'C4',
  name: '专任教师持证率',
  english: 'Teachers who hold the certificate',
  standard: Number(standard.certified.value),
  isMost: false,
};
const CLASS_SIZE: Part = {
  code: 'C2',
  name: '班额达标率',
  english: 'Classes within their size',
  standard: Number(standard.classSize.minShare),
  isMost: false,
};

/** The rates of a county by the standard of 2020 (教督〔2020〕1号): three of coverage, three of quality that figures can tell. Nothing missing counts as zero. */
export function coverageOf(all: readonly Counted[], population: number | null): readonly CoverageRate[] {
  const unfiled = all.filter(one => one.figures === null).map(({ name }): Missing => ({ name, what: 'figures' }));
  const unknown = all.filter(one => one.kind === null).map(({ name }): Missing => ({ name, what: 'kind' }));
  const children = (of: readonly Counted[]) => sum(of.map(one => one.figures?.children ?? 0));
  const total = children(all);
  const of = (kinds: readonly Counted['kind'][]) => children(all.filter(one => kinds.includes(one.kind)));
  const field = (name: 'classes' | 'oversizeClasses' | 'teachers' | 'certified') => sum(all.map(one => one.figures?.[name] ?? 0));
  return [
    rateOf(asked('A1'), total, population, [...unfiled, ...(population === null ? [{ name: null, what: 'population' as const }] : [])]),
    rateOf(asked('A2'), of(['public', 'inclusive']), total, [...unfiled, ...unknown]),
    rateOf(asked('A3'), of(['public']), total, [...unfiled, ...unknown]),
    rateOf(CLASS_SIZE, field('classes') - field('oversizeClasses'), field('classes'), unfiled),
    rateOf(PER_TEACHER, total, field('teachers'), unfiled),
    rateOf(CERTIFIED, field('certified'), field('teachers'), unfiled),
  ];
}
