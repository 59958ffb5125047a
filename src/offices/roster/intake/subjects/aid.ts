import { ok, problems, type Result } from '#kernel/problem.ts';
import { type Desk, rows, text, updateAll } from '#register/index.ts';
import { ENROLMENT, specialGroups } from '../../codes.ts';
import { pupil } from '../../pupils/pupil.ts';
import { type Difference, type FileLine, nothingTaken, type Subject, type Taken, type Values } from '../subject.ts';
import { guessing, target } from './words.ts';

const says = problems('intake', {
  notInRoster: {
    zh: '名录里没有这个身份证号的在籍学生，请先接收学籍数据。',
    en: 'No enrolled pupil has this identity number; take over the enrolment file first.',
  },
  otherName: { zh: '身份证号在名录里是另一个姓名，请核对。', en: 'The identity number belongs to another name here; check it.' },
});

const groups = Object.keys(specialGroups);
const entry = (line: FileLine, more: Partial<Difference> & Pick<Difference, 'kind'>): Difference => ({
  line: line.line,
  row: null,
  values: {},
  before: {},
  beside: {},
  wrong: [],
  name: String(line.values.name ?? ''),
  organisation: null,
  ...more,
});

const withGroup = (now: readonly string[] | null, group: string): readonly string[] =>
  groups.filter(one => one === group || (now ?? []).includes(one));

async function take(desk: Desk, entries: readonly Difference[]): Promise<Result<Taken>> {
  const changed = entries.filter(one => one.kind === 'changed');
  const known = new Map(
    (changed.length === 0 ? [] : await rows(desk, pupil, { where: { id: changed.map(one => one.row) } })).map(
      one => [one.id, one] as const,
    ),
  );
  const here = changed.filter(one => known.has(one.row!));
  const changes = new Map<string, readonly string[]>();
  for (const one of here)
    changes.set(one.row!, withGroup(changes.get(one.row!) ?? known.get(one.row!)!.specialGroups, String(one.beside.group)));
  const done = await updateAll(
    desk,
    pupil,
    [...changes].map(([id, specialGroups]) => ({ row: known.get(id)!, changes: { specialGroups } as Values as never })),
  );
  if (!done.ok) return done;
  return ok({
    ...nothingTaken,
    changed: changes.size,
    overtaken: changed.length - here.length,
    from: here.map(one => ({ register: pupil.name, row: one.row!, line: one.line ?? 0 })),
  });
}

/** 资助: which pupils are of a special group. It admits nobody and takes nobody out of a group. */
export const aid: Subject = {
  key: 'aid',
  system: '全国学生资助管理信息系统',
  by: ENROLMENT,
  register: pupil,
  targets: [
    target('idNumber', pupil.fields.idNumber, ['身份证件号', '身份证件号码', '身份证号码', '公民身份号码', '证件号码'], {
      isRequired: true,
    }),
    target('name', pupil.fields.name, ['学生姓名'], { isRequired: true }),
    target('group', text('困难类型', { longest: 60 }), ['资助类型', '特殊困难类型', '困难学生类型', '困难类别', '认定类型'], {
      isRequired: true,
      choices: specialGroups,
      guess: guessing({
        lowIncome: ['低保', '低保家庭', '最低生活保障家庭', '最低生活保障家庭学生', '低保学生'],
        povertyMonitored: ['脱贫不稳定', '脱贫不稳定户', '防返贫监测', '防返贫监测对象', '监测户', '边缘易致贫户'],
        orphan: ['孤儿'],
        unsupported: ['事实无人抚养', '事实无人抚养儿童'],
        disabled: ['残疾', '残疾学生', '残疾儿童'],
        martyr: ['烈士子女', '优抚子女'],
        leftBehind: ['留守儿童', '农村留守儿童'],
        migrant: ['随迁子女'],
      }),
    }),
  ],
  gives: { group: ['pupil.specialGroups'] },
  async compare(desk, lines, about) {
    const numbers = lines.flatMap(line => (typeof line.values.idNumber === 'string' ? [line.values.idNumber] : []));
    const found = numbers.length === 0 ? [] : await rows(desk, pupil, { where: { idNumber: numbers } });
    const known = new Map(found.map(one => [one.idNumber, one] as const));
    return lines.map(line => {
      if (line.wrong.length > 0) return entry(line, { kind: 'wrong', wrong: line.wrong });
      const row = known.get(line.values.idNumber as string);
      if (row === undefined || !['enrolled', 'suspended'].includes(row.state))
        return entry(line, { kind: 'wrong', wrong: [says.notInRoster()] });
      about.seenRows.add(row.id);
      if (row.name !== line.values.name) return entry(line, { kind: 'wrong', wrong: [says.otherName()] });
      const group = typeof line.values.group === 'string' ? line.values.group : null;
      const shared = { row: row.id, organisation: row.organisation };
      if (group === null || (row.specialGroups ?? []).includes(group as never)) return entry(line, { kind: 'same', ...shared });
      const values = { specialGroups: withGroup(row.specialGroups, group) };
      return entry(line, { kind: 'changed', ...shared, values, before: { specialGroups: row.specialGroups }, beside: { group } });
    });
  },
  gone: async () => ({ found: [], next: null }),
  take: (desk, entries) => take(desk, entries),
};
