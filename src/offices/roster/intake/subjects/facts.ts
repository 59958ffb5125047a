import { ok, problems, type Result } from '#kernel/problem.ts';
import { brokenRules, type Desk, type Field, insertAll, type RowOf, ref, rows, updateAll } from '#register/index.ts';
import { ENROLMENT } from '../../codes.ts';
import { schoolFacts } from '../../schools/schoolFacts.ts';
import { changesOf, type Difference, type FileLine, nothingTaken, type Subject, type Taken, type Values } from '../subject.ts';
import { target } from './words.ts';

type Facts = RowOf<typeof schoolFacts.fields>;

const says = problems('intake', {
  schoolTwice: { zh: '与文件第{line}行是同一所学校，请在原系统核对。', en: 'The school stands in line {line} as well; check the system.' },
});

const { organisation: _, day: __, ...figures } = schoolFacts.fields;
const others: Readonly<Record<string, readonly string[]>> = {
  siteAreaSqm: ['学校占地面积'],
  buildingAreaSqm: ['建筑面积', '校舍面积'],
  teachingAreaSqm: ['教学及教学辅助用房', '教学及辅助用房', '教学辅助用房面积'],
  sportsAreaSqm: ['运动场地面积', '体育场馆面积', '其中运动场地面积'],
  greenAreaSqm: ['绿化面积', '其中绿化用地面积'],
  dangerousAreaSqm: ['危房', 'D级危房面积'],
  classrooms: ['普通教室', '教室数'],
  multimediaRooms: ['网络多媒体教室', '多媒体教室数'],
  artRooms: ['音美教室数', '专用教室数'],
  books: ['图书', '图书藏量', '纸质图书册数'],
  computers: ['计算机数', '教学用计算机', '数字终端数'],
  equipmentYuan: ['教学仪器设备值', '教学科研实习仪器设备资产值'],
  boardingBeds: ['床位数', '宿舍床位数'],
};
const names = Object.keys(figures);

const entry = (line: FileLine, more: Partial<Difference> & Pick<Difference, 'kind'>): Difference => ({
  line: line.line,
  row: null,
  values: {},
  before: {},
  beside: {},
  wrong: [],
  name: '',
  organisation: typeof line.values.organisation === 'string' ? line.values.organisation : null,
  ...more,
});

async function take(desk: Desk, entries: readonly Difference[]): Promise<Result<Taken>> {
  const wanted = entries.filter(one => one.kind === 'new');
  const days = [...new Set(wanted.map(one => one.values.day))];
  const there = new Set(
    (days.length === 0 ? [] : await rows(desk, schoolFacts, { where: { day: days } })).map(one => `${one.organisation} ${one.day}`),
  );
  const fresh = wanted.filter(one => !there.has(`${one.values.organisation} ${one.values.day}`));
  const added = await insertAll(
    desk,
    schoolFacts,
    fresh.map(one => one.values as unknown as Facts),
  );
  if (!added.ok) return added;
  const changed = entries.filter(one => one.kind === 'changed');
  const known = new Map(
    (changed.length === 0 ? [] : await rows(desk, schoolFacts, { where: { id: changed.map(one => one.row) } })).map(
      one => [one.id, one] as const,
    ),
  );
  const here = changed.filter(one => known.has(one.row!));
  const done = await updateAll(
    desk,
    schoolFacts,
    here.map(one => ({ row: known.get(one.row!)!, changes: one.values as Partial<Facts> })),
  );
  if (!done.ok) return done;
  return ok({
    ...nothingTaken,
    added: fresh.length,
    changed: here.length,
    overtaken: wanted.length - fresh.length + changed.length - here.length,
    from: [
      ...added.value.map((row, at) => ({ register: schoolFacts.name, row: row.id, line: fresh[at]!.line ?? 0 })),
      ...here.map(one => ({ register: schoolFacts.name, row: one.row!, line: one.line ?? 0 })),
    ],
  });
}

/** 教育事业统计: what schools have on the statistics date, a line a school. */
export const facts: Subject = {
  key: 'facts',
  system: '教育事业统计信息平台',
  by: ENROLMENT,
  register: schoolFacts,
  targets: [
    target('organisation', ref('organisation', '学校'), ['学校名称', '学校标识码', '学校（机构）名称', '单位名称', '学校代码'], {
      isRequired: true,
      choices: {},
    }),
    ...Object.entries(figures).map(([key, field]) => target(key, field as Field<unknown>, others[key] ?? [])),
  ],
  gives: {
    organisation: ['schoolFacts.organisation', 'schoolFacts.day'],
    ...Object.fromEntries(names.map(key => [key, [`schoolFacts.${key}`]])),
  },
  async compare(desk, lines, about) {
    const known = new Map((await rows(desk, schoolFacts, { where: { day: about.day } })).map(one => [one.organisation, one] as const));
    return lines.map(line => {
      const school = typeof line.values.organisation === 'string' ? line.values.organisation : '';
      const before = about.seenKeys.get(school);
      if (line.wrong.length > 0 || before !== undefined)
        return entry(line, { kind: 'wrong', wrong: before === undefined ? line.wrong : [says.schoolTwice({ line: before })] });
      about.seenKeys.set(school, line.line);
      const values = Object.fromEntries(names.filter(key => about.brings.has(key)).map(key => [key, line.values[key] ?? null]));
      const row = known.get(school);
      const whole = {
        ...Object.fromEntries(names.map(key => [key, null])),
        ...row,
        ...values,
        organisation: school,
        day: about.day,
      } as unknown as Facts;
      const wrong = brokenRules(schoolFacts, whole);
      if (wrong.length > 0) return entry(line, { kind: 'wrong', wrong });
      if (row === undefined) return entry(line, { kind: 'new', values: whole as unknown as Values });
      const { changes, before: was } = changesOf(values, row as unknown as Values);
      return Object.keys(changes).length === 0
        ? entry(line, { kind: 'same', row: row.id })
        : entry(line, { kind: 'changed', row: row.id, values: changes, before: was });
    });
  },
  gone: async () => ({ found: [], next: null }),
  take: (desk, entries) => take(desk, entries),
};
