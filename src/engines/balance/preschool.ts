import { add, compare, type Decimal, divide, toDecimal, zero } from '#kernel/decimal.ts';
import type { InclusivePreschool } from '#standards/inclusivePreschool/types.ts';

/** Classes of one kind and size. */
export interface ClassGroup {
  readonly kind: 'small' | 'middle' | 'large' | 'mixed';
  /** Children of each class. */
  readonly size: number;
  readonly count: number;
}

/** One kindergarten as the standard counts it; null where it has not been reported. */
export interface Kindergarten {
  readonly name: string;
  /** `inclusive`: a private one recognised as 普惠性; null: not known. */
  readonly kind: 'public' | 'inclusive' | 'private' | null;
  readonly children: number | null;
  readonly classes: readonly ClassGroup[] | null;
  readonly teachers: number | null;
  readonly certified: number | null;
}

/** One figure of a county against its limit; null where a part of it is missing. */
export interface PreschoolMark {
  readonly code: string;
  readonly value: Decimal | null;
  readonly limit: Decimal;
  readonly operator: '>=' | '<=';
  readonly passes: boolean | null;
}

/** How one kindergarten stands: what of the county's limits it keeps itself. */
export interface KindergartenVerdict {
  readonly name: string;
  readonly classShare: Decimal | null;
  readonly childrenPerTeacher: Decimal | null;
  readonly certifiedShare: Decimal | null;
  /** Labels of what it has not reported. */
  readonly missing: readonly ('kind' | 'children' | 'classes' | 'teachers' | 'certified')[];
}

/** The figures of a county; guarantees and the other items of quality are shown by documents and judged elsewhere. */
export interface PreschoolVerdict {
  readonly marks: readonly PreschoolMark[];
  readonly kindergartens: readonly KindergartenVerdict[];
  readonly passes: boolean | null;
}

type Limits = Pick<InclusivePreschool, 'rates' | 'classSize' | 'childrenPerTeacher' | 'certified'>;

/** Judges a county's kindergartens. `population` is of the ages 3 to 5. Compared exactly; quotients are rounded at their 34th digit. */
export function judgePreschool(kindergartens: readonly Kindergarten[], population: number | null, standard: Limits): PreschoolVerdict {
  const children = sum(kindergartens, one => one.children);
  const inKinds = (...kinds: readonly Kindergarten['kind'][]) =>
    kindergartens.some(one => one.kind === null || one.children === null)
      ? null
      : sum(
          kindergartens.filter(one => kinds.includes(one.kind)),
          one => one.children,
        );
  const values = [ratio(children, population), ratio(inKinds('public', 'inclusive'), children), ratio(inKinds('public'), children)];
  const [within, classes] = classesWithin(kindergartens, standard);
  const marks = [
    ...standard.rates.map(({ code, min }, i) => markOf(code, values[i] ?? null, '>=', min)),
    markOf('C2', ratio(within, classes), '>=', standard.classSize.minShare),
    markOf(
      'C3',
      ratio(
        children,
        sum(kindergartens, one => one.teachers),
      ),
      '<=',
      standard.childrenPerTeacher.value,
    ),
    markOf(
      'C4',
      ratio(
        sum(kindergartens, one => one.certified),
        sum(kindergartens, one => one.teachers),
      ),
      '>=',
      standard.certified.value,
    ),
  ];
  const verdicts = marks.map(mark => mark.passes);
  return {
    marks,
    kindergartens: kindergartens.map(one => ofOne(one, standard)),
    passes: verdicts.includes(false) ? false : verdicts.includes(null) ? null : true,
  };
}

function ofOne(one: Kindergarten, standard: Limits): KindergartenVerdict {
  const [within, classes] = classesWithin([one], standard);
  const keys = ['kind', 'children', 'classes', 'teachers', 'certified'] as const;
  return {
    name: one.name,
    classShare: ratio(within, classes),
    childrenPerTeacher: ratio(one.children, one.teachers),
    certifiedShare: ratio(one.certified, one.teachers),
    missing: keys.filter(key => one[key] === null),
  };
}

/** Classes that keep to the size of their kind, and all classes; null where a kindergarten did not report its own. */
function classesWithin(kindergartens: readonly Kindergarten[], { classSize }: Limits): readonly [number | null, number | null] {
  const groups: ClassGroup[] = [];
  for (const { classes } of kindergartens) {
    if (classes === null) return [null, null];
    groups.push(...classes);
  }
  const count = (some: readonly ClassGroup[]) => some.reduce((all, group) => all + group.count, 0);
  return [count(groups.filter(group => group.size <= classSize.most[group.kind])), count(groups)];
}

function sum(kindergartens: readonly Kindergarten[], of: (one: Kindergarten) => number | null): number | null {
  let total = 0;
  for (const one of kindergartens) {
    const value = of(one);
    if (value === null) return null;
    total += value;
  }
  return total;
}

const exact = (value: number | string): Decimal => add(toDecimal(value) ?? zero, zero);
const ratio = (part: number | null, whole: number | null): Decimal | null =>
  part === null || whole === null || whole === 0 ? null : divide(exact(part), exact(whole));

function markOf(code: string, value: Decimal | null, operator: '>=' | '<=', limit: string): PreschoolMark {
  const bound = exact(limit);
  const order = value === null ? null : compare(value, bound);
  return { code, value, limit: bound, operator, passes: order === null ? null : operator === '>=' ? order >= 0 : order <= 0 };
}
