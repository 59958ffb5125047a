import { ok, refuse } from '#kernel/problem.ts';
import {
  count,
  date,
  defineRegister,
  defineVerb,
  type Fields,
  fetchRow,
  insert,
  may,
  money,
  note,
  optional,
  ref,
  rows,
  step,
  text,
  update,
  year,
} from '#register/index.ts';
import { FILES, KEEPS, READS, SEES } from '../codes.ts';
import { says } from '../refusals.ts';

const people = (label: string) => count(label, { most: 5000, unit: '人' });
const given = {
  organisation: ref('organisation', '幼儿园'),
  year: year('学年（起始年）'),
  countedOn: date('统计日期'),
  children: people('在园幼儿数'),
  classes: count('班数', { most: 200, unit: '个' }),
  oversizeClasses: count('超班额班数', { most: 200, unit: '个' }),
  places: optional(count('学位数', { most: 5000, unit: '个' })),
  teachers: people('专任教师数'),
  certified: people('持证专任教师数'),
  monthlyFee: optional(money('月保教费')),
};

/** What a kindergarten counts once a school year: children, classes, teachers, fee. The coverage of the county and the subsidies rest on it. */
export const kindergartenYear = defineRegister({
  name: 'kindergartenYear',
  label: '幼儿园年度数据',
  scope: 'organisation',
  key: ['organisation', 'year'],
  title: ['organisation', 'year'],
  columns: ['organisation', 'year', 'children', 'classes', 'oversizeClasses', 'teachers', 'certified', 'monthlyFee'],
  fields: {
    ...given,
    filedBy: text('填报人', { longest: 60 }),
    confirmedBy: optional(text('核定人', { longest: 60 })),
    confirmedOn: optional(date('核定日期')),
    returnedBecause: optional(note('退回事由', { longest: 500 })),
  },
  rules: [
    {
      code: 'oversizeAmongClasses',
      says: '超班额班数不能大于班数。',
      english: 'Oversize classes are among the classes.',
      holds: row => row.oversizeClasses <= row.classes,
    },
    {
      code: 'certifiedAmongTeachers',
      says: '持证专任教师数不能大于专任教师数。',
      english: 'Certified teachers are among the teachers.',
      holds: row => row.certified <= row.teachers,
    },
  ],
  workflow: {
    filed: { confirmFigures: { to: 'confirmed', by: KEEPS }, returnFigures: { to: 'returned', by: KEEPS } },
    returned: {},
    confirmed: { returnFigures: { to: 'returned', by: KEEPS } },
  },
  states: { filed: '待核定', confirmed: '已核定', returned: '已退回' },
  readBy: SEES,
  readAllBy: READS,
});

/** Files the figures of a school year; until they are confirmed they may be filed again. The office may file for a kindergarten. */
const fileFigures = defineVerb({
  name: 'preschool.fileFigures',
  label: '填报幼儿园数据',
  by: [...FILES, ...KEEPS],
  on: { register: 'kindergartenYear' },
  input: given as Fields,
  async run(desk, input) {
    const values = input as unknown as { readonly organisation: string; readonly year: number; readonly countedOn: string };
    if (!may(desk.actor, KEEPS) && desk.actor.organisation !== values.organisation) return refuse(says.elsewhere({}, 'organisation'));
    if (values.countedOn > desk.today) return refuse(says.dayAhead({ label: '统计日期', day: values.countedOn }, 'countedOn'));
    const written = { ...input, filedBy: desk.actor.id, confirmedBy: null, confirmedOn: null, returnedBecause: null } as never;
    const { organisation, year: of } = values;
    const [before] = await rows(desk, kindergartenYear, { where: { organisation, year: of } });
    if (before?.state === 'confirmed') return refuse(says.figuresConfirmed({ year: of }, 'year'));
    const done =
      before === undefined
        ? await insert(desk, kindergartenYear, written)
        : await update(desk, kindergartenYear, before.id, before.version, written, 'filed');
    return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
  },
});

const deciding = (way: 'confirmFigures' | 'returnFigures', label: string, input: Fields) =>
  defineVerb({
    name: `preschool.${way}`,
    label,
    by: KEEPS,
    on: { register: 'kindergartenYear', row: 'row', step: way },
    input: { row: ref('kindergartenYear', '幼儿园年度数据'), version: count('版次'), ...input } as Fields,
    async run(desk, asked) {
      const found = await fetchRow(desk, kindergartenYear, String(asked.row));
      if (!found.ok) return found;
      if (found.value.filedBy === desk.actor.id) return refuse(says.ownFigures());
      const changes =
        way === 'confirmFigures'
          ? { confirmedBy: desk.actor.id, confirmedOn: desk.today, returnedBecause: null }
          : { returnedBecause: String(asked.why), confirmedBy: null, confirmedOn: null };
      const done = await step(desk, kindergartenYear, { ...found.value, version: Number(asked.version) }, way, changes);
      return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
    },
  });

export const figureDeeds = [
  fileFigures,
  deciding('confirmFigures', '核定年度数据', {}),
  deciding('returnFigures', '退回年度数据', { why: note('事由', { longest: 500 }) }),
];
