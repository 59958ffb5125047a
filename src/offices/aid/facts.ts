import { type Day, schoolYearOf } from '#kernel/day.ts';
import { enrolledOn, homeroom, pupil } from '#offices/roster/index.ts';
import { type Candidate, count, date, type Fields, flag, list, money, type ReadingDesk, rows, text } from '#register/index.ts';
import { countedOn, grantTiers, hardshipKinds, ownerships, termOf } from './codes.ts';
import { hardship } from './hardship.ts';
import { aidSchoolTerm } from './schoolTerm.ts';

const stages: Readonly<Record<string, string>> = {
  preschool: '学前',
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
  vocational: '中职',
};

/** The facts that programmes may ask for, by the names of the national pack; formulas of a county's own programmes read them by their labels. */
export const facts: Fields = {
  stage: text('学段'),
  grade: count('年级'),
  isBoarder: flag('寄宿'),
  kinds: list('困难类别', text('困难类别')),
  isOfProvince: flag('户籍在本省'),
  isNutritionSchool: flag('营养改善计划学校'),
  mealDays: count('供餐天数', { unit: '天' }),
  tier: text('助学金档次'),
  tuition: money('每学期学费'),
  careFee: money('每学期保教费'),
  localCareFee: money('当地公办保教费'),
  ownership: text('办园性质'),
  isRural: flag('农村或涉农专业'),
  countedOn: date('认定日'),
  place: text('所在地区划代码'),
};

/**
 * Every pupil enrolled on the day that counts in a term, with the facts of that day: school and class by the enrolment of then, difficulty by what was
 * recognised for then. How a pupil boards and where they are registered is what the roster says now. `person` asks for one pupil alone.
 */
export async function candidatesOf(
  desk: ReadingDesk,
  period: { readonly from: Day },
  person: string | null = null,
): Promise<readonly Candidate[]> {
  const day = countedOn(period.from, desk.today);
  const enrolled = await enrolledOn(desk, day);
  const where = person === null ? {} : { where: { id: person } };
  const [pupils, classes, terms, lists] = [
    await rows(desk, pupil, where),
    new Map((await rows(desk, homeroom)).map(one => [one.id, one])),
    new Map((await rows(desk, aidSchoolTerm, { where: { period: termOf(period.from).period } })).map(one => [one.organisation, one])),
    Map.groupBy(
      await rows(desk, hardship, { where: { state: 'recognised', ...(person === null ? {} : { pupil: person }) } }),
      one => one.pupil,
    ),
  ];
  return pupils.flatMap((one): readonly Candidate[] => {
    // Who has no history of enrolment yet is where the roster says, since the day of admission.
    const here = one.state === 'enrolled' && one.admittedOn <= day ? { school: one.organisation, homeroom: one.homeroom } : null;
    const at = enrolled.has(one.id) ? (enrolled.get(one.id) ?? null) : here;
    if (at === null) return [];
    const own = at.homeroom === null ? undefined : classes.get(at.homeroom);
    const term = terms.get(at.school);
    const known = (lists.get(one.id) ?? []).filter(entry => entry.heldFrom <= day && (entry.heldUntil === null || day <= entry.heldUntil));
    const tier = known.find(entry => entry.tier !== null)?.tier ?? null;
    return [
      {
        person: one.id,
        organisation: at.school,
        facts: {
          stage: own === undefined ? null : (stages[own.stage] ?? null),
          grade: own === undefined ? null : schoolYearOf(day) - own.entryYear + 1,
          isBoarder: one.boarding === 'boarder',
          kinds: [...new Set(known.flatMap(entry => entry.kinds.map(kind => hardshipKinds[kind as keyof typeof hardshipKinds])))],
          isOfProvince: one.householdPlace === null ? null : one.householdPlace.startsWith(desk.store.county.slice(0, 2)),
          isNutritionSchool: term?.isNutritionSchool ?? null,
          mealDays: term?.mealDays ?? null,
          tier: tier === null ? null : grantTiers[tier as keyof typeof grantTiers],
          tuition: term?.tuition ?? null,
          careFee: term?.careFee ?? null,
          localCareFee: term?.localCareFee ?? null,
          ownership: term?.ownership == null ? null : ownerships[term.ownership as keyof typeof ownerships],
          isRural: one.householdKind === null ? null : one.householdKind === 'agricultural',
          countedOn: day,
          place: desk.store.county,
        },
      },
    ];
  });
}
