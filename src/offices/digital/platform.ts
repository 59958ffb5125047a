import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { adding, correcting, count, defineRegister, defineView, may, optional, period, ref, rows } from '#register/index.ts';
import { FILES, KEEPS, READS, SEES } from './codes.ts';
import type { PlatformView } from './types.ts';

const people = (label: string) => count(label, { most: 1_000_000, unit: '人' });

/** A school's accounts on the platform in a month: spaces opened and in use. Lists of the platform are brought as a workbook. */
export const platformUse = defineRegister({
  name: 'platformUse',
  label: '网络学习空间应用',
  scope: 'organisation',
  key: ['organisation', 'month'],
  title: ['organisation', 'month'],
  fields: {
    organisation: ref('organisation', '学校'),
    month: period('应用月份'),
    teachers: people('应开通教师'),
    teacherSpaces: people('已开通教师'),
    teacherActive: people('月活跃教师'),
    pupils: people('应开通学生'),
    pupilSpaces: people('已开通学生'),
    pupilActive: people('月活跃学生'),
  },
  rules: [
    {
      code: 'spacesWithinPeople',
      says: '已开通人数不能大于应开通人数，请核对。',
      english: 'No more spaces than people can be open.',
      holds: row => row.teacherSpaces <= row.teachers && row.pupilSpaces <= row.pupils,
    },
    {
      code: 'activeWithinSpaces',
      says: '月活跃人数不能大于已开通人数，请核对。',
      english: 'No more people can be active than have a space.',
      holds: row => row.teacherActive <= row.teacherSpaces && row.pupilActive <= row.pupilSpaces,
    },
    {
      code: 'isMonth',
      says: '应用月份请填到月，如2027年12月。',
      english: 'Give a month, such as 2027-12.',
      holds: row => /^\d{4}-\d\d$/.test(row.month),
      at: 'month',
    },
  ],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
  importBy: [...KEEPS, ...FILES],
});

export const platformVerbs = [
  adding(platformUse, { name: 'digital.addPlatformUse', label: '填报空间应用', by: [...FILES, ...KEEPS] }),
  correcting(platformUse, { name: 'digital.correctPlatformUse', label: '更正空间应用', by: [...FILES, ...KEEPS] }),
];

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

type Counts = { readonly [name in 'teachers' | 'teacherSpaces' | 'teacherActive' | 'pupils' | 'pupilSpaces' | 'pupilActive']: number };

const ratesOf = (one: Counts) => ({
  teacherOpen: rate(one.teacherSpaces, one.teachers),
  teacherActive: rate(one.teacherActive, one.teacherSpaces),
  pupilOpen: rate(one.pupilSpaces, one.pupils),
  pupilActive: rate(one.pupilActive, one.pupilSpaces),
});

const sumOf = (all: readonly Counts[], name: keyof Counts) => all.reduce((sum, one) => sum + one[name], 0);

export const platformRates = defineView({
  name: 'digital.platformRates',
  label: '空间开通率和活跃率',
  by: SEES,
  input: { month: optional(period('应用月份')) },
  async run(desk, asked) {
    const all = may(desk.actor, READS);
    const schools = (await organisationsOf(desk)).filter(
      one => one.state === 'open' && one.kind === 'school' && (all || one.id === desk.actor.organisation),
    );
    const ids = new Set(schools.map(one => one.id));
    const filed = (await rows(desk, platformUse)).filter(one => ids.has(one.organisation));
    const months = [...new Set(filed.map(one => one.month))].toSorted().toReversed();
    const month = asked.month ?? months[0] ?? null;
    const own = new Map(filed.filter(one => one.month === month).map(one => [one.organisation, one]));
    const lines = schools.flatMap(({ id, name }) => {
      const row = own.get(id);
      return row === undefined ? [] : [{ organisation: id, name, row: row.id, ...ratesOf(row) }];
    });
    const counted = [...own.values()];
    const names = ['teachers', 'teacherSpaces', 'teacherActive', 'pupils', 'pupilSpaces', 'pupilActive'] as const;
    const total = Object.fromEntries(names.map(name => [name, sumOf(counted, name)])) as Counts;
    return ok<PlatformView>({
      month,
      months,
      lines,
      county: counted.length === 0 ? null : ratesOf(total),
      missing: schools.filter(one => !own.has(one.id)).map(one => one.name),
    });
  },
  sheet: ({ lines }) =>
    ok({
      title: '空间开通率和活跃率',
      headings: ['学校', '教师开通率', '教师活跃率', '学生开通率', '学生活跃率'],
      rows: lines.map(one => [one.name, one.teacherOpen, one.teacherActive, one.pupilOpen, one.pupilActive]),
    }),
});
