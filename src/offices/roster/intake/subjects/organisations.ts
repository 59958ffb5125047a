import { ok, problems, type Result } from '#kernel/problem.ts';
import { brokenRules, type Desk, insertAll, type RowOf, rows, text, update } from '#register/index.ts';
import { urbanRuralCodes } from '#standards/codes/index.ts';
import { record } from '../../changes/record.ts';
import { ENROLMENT, schoolKinds } from '../../codes.ts';
import { organisation } from '../../organisation.ts';
import { organisationProfile } from '../../schools/organisationProfile.ts';
import { changesOf, type Difference, type FileLine, nothingTaken, type Subject, type Taken, type Taking, type Values } from '../subject.ts';
import { guessing, guessYesNo, target, yesNo } from './words.ts';

type Profile = RowOf<typeof organisationProfile.fields>;
const { fields } = organisationProfile;

const says = problems('intake', {
  otherSchoolName: {
    zh: '学校标识码在名录里是“{name}”，请先在“单位”页办理更名。',
    en: 'The school code is that of “{name}” here; rename it on the page of organisations first.',
  },
  placeTwice: { zh: '与文件第{line}行是同一所学校，请在原系统核对。', en: 'The school stands in line {line} as well; check the system.' },
});

const targets = [
  target('name', organisation.fields.name, ['学校名称', '学校（机构）名称', '机构名称'], { isRequired: true }),
  target('schoolCode', fields.schoolCode, ['学校（机构）标识码', '标识码', '学校代码']),
  target('schoolKind', fields.schoolKind, ['办学类型码', '学校办学类型', '学校类型'], {
    choices: schoolKinds,
    guess: guessing({
      kindergarten: ['111', '幼儿园'],
      primarySchool: ['211', '小学'],
      teachingPoint: ['218', '小学教学点', '教学点'],
      juniorMiddle: ['311', '初级中学'],
      nineYear: ['312', '九年一贯制学校', '九年制学校'],
      completeMiddle: ['341', '完全中学'],
      seniorHigh: ['342', '高级中学'],
      twelveYear: ['345', '十二年一贯制学校'],
      specialSchool: ['514', '其他特教学校', '特殊教育学校'],
      secondaryVocational: ['362', '363', '中等职业学校', '职业高中学校'],
    }),
  }),
  target('urbanRural', fields.urbanRural, ['所在地城乡类型', '城乡分类代码', '城乡类型'], { choices: urbanRuralCodes }),
  target('divisionCode', fields.divisionCode, ['所在地行政区划', '行政区划代码', '驻地代码', '属地管理教育行政部门代码']),
  target('isPrivate', text('民办', { longest: 10 }), ['是否民办', '办别', '举办者类型', '性质类别'], {
    choices: yesNo,
    guess: word => (/民办|社会力量/.test(word) ? 'yes' : /公办|教育部门|教育行政部门/.test(word) ? 'no' : guessYesNo(word)),
  }),
];

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

const none = {
  schoolKind: null,
  schoolCode: null,
  divisionCode: null,
  urbanRural: null,
  isEthnicTownship: false,
  isBoardingSchool: false,
  isPrivate: false,
  foundedOn: null,
};

const toldOf = ({ values }: FileLine, brings: ReadonlySet<string>): Values => ({
  ...Object.fromEntries(
    ['schoolCode', 'schoolKind', 'urbanRural', 'divisionCode']
      .filter(key => brings.has(key) && values[key] !== null)
      .map(key => [key, values[key]]),
  ),
  ...(brings.has('isPrivate') && values.isPrivate !== null ? { isPrivate: values.isPrivate === 'yes' } : {}),
});

/** Opens schools that are new here, under the bureau, on the day of the data; keeps the profile of all. */
async function take(desk: Desk, entries: readonly Difference[], about: Taking): Promise<Result<Taken>> {
  const all = await rows(desk, organisation, { where: { state: 'open' } });
  const bureau = all.find(one => one.kind === 'bureau')?.id ?? null;
  const there = new Set(all.map(one => one.name));
  const wanted = entries.filter(one => one.kind === 'new');
  const fresh = wanted.filter(one => !there.has(one.name));
  const kindOf = (one: Difference) => (one.values.schoolKind === 'kindergarten' ? ('kindergarten' as const) : ('school' as const));
  const added = await insertAll(
    desk,
    organisation,
    fresh.map(one => ({ name: one.name, shortName: null, code: null, kind: kindOf(one), parent: bureau })),
  );
  if (!added.ok) return added;
  if (added.value.length > 0) {
    const opened = added.value.map(({ id, name, kind, parent }) => ({
      organisation: id,
      happening: 'opened' as const,
      name,
      kind,
      parent,
    }));
    const told = await record(desk, about.day, opened, '国家系统数据接收');
    if (!told.ok) return told;
  }
  const profiles = await insertAll(
    desk,
    organisationProfile,
    added.value.map((row, at) => ({ ...none, ...fresh[at]!.values, organisation: row.id }) as Profile),
  );
  if (!profiles.ok) return profiles;
  const changed = entries.filter(one => one.kind === 'changed');
  for (const one of changed) {
    const [row] = await rows(desk, organisationProfile, { where: { organisation: one.organisation } });
    const done =
      row === undefined
        ? await insertAll(desk, organisationProfile, [{ ...none, ...one.values, organisation: one.organisation! } as Profile])
        : await update(desk, organisationProfile, row.id, row.version, one.values as Partial<Profile>);
    if (!done.ok) return done;
  }
  return ok({
    ...nothingTaken,
    added: fresh.length,
    changed: changed.length,
    overtaken: wanted.length - fresh.length,
    from: profiles.value.map((row, at) => ({ register: organisationProfile.name, row: row.id, line: fresh[at]!.line ?? 0 })),
  });
}

const SCHOOLS = ['school', 'campus', 'kindergarten'];

/** 学校名单: which schools there are, with code, kind and class of place. A rename or a closing is a deed of its own. */
export const organisationsSubject: Subject = {
  key: 'organisations',
  system: '全国学校（机构）代码管理信息系统',
  by: [...ENROLMENT, 'planner', 'administrator'],
  register: organisationProfile,
  targets,
  gives: {
    name: ['organisation.name', 'organisationProfile.organisation'],
    ...Object.fromEntries(
      ['schoolCode', 'schoolKind', 'urbanRural', 'divisionCode', 'isPrivate'].map(key => [key, [`organisationProfile.${key}`]]),
    ),
  },
  async compare(desk, lines, about) {
    const open = await rows(desk, organisation, { where: { state: 'open' } });
    const byId = new Map(open.map(one => [one.id, one]));
    const profiles = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one] as const));
    const byCode = new Map(
      [...profiles.values()].flatMap(one => (one.schoolCode === null ? [] : [[one.schoolCode, one.organisation] as const])),
    );
    return lines.map(line => {
      if (line.wrong.length > 0) return entry(line, { kind: 'wrong', wrong: line.wrong });
      const name = String(line.values.name);
      const before = about.seenKeys.get(name);
      if (before !== undefined) return entry(line, { kind: 'wrong', wrong: [says.placeTwice({ line: before })] });
      about.seenKeys.set(name, line.line);
      const coded = typeof line.values.schoolCode === 'string' ? byId.get(byCode.get(line.values.schoolCode) ?? '') : undefined;
      const found = coded ?? open.find(one => one.name === name || one.shortName === name);
      if (found !== undefined) about.seenRows.add(found.id);
      if (coded !== undefined && coded.name !== name)
        return entry(line, { kind: 'wrong', wrong: [says.otherSchoolName({ name: coded.name })] });
      const values = toldOf(line, about.brings);
      const row = found === undefined ? undefined : profiles.get(found.id);
      const whole = { ...none, ...row, ...values, organisation: found?.id ?? '' } as unknown as Profile;
      const wrong = brokenRules(organisationProfile, whole);
      if (wrong.length > 0) return entry(line, { kind: 'wrong', wrong });
      if (found === undefined) return entry(line, { kind: 'new', values });
      const { changes, before: was } = changesOf(values, { ...none, ...row });
      const isSame = Object.keys(changes).length === 0;
      return entry(
        line,
        isSame ? { kind: 'same', row: found.id } : { kind: 'changed', row: found.id, organisation: found.id, values: changes, before: was },
      );
    });
  },
  async gone(desk, about) {
    if (!about.isWhole) return { found: [], next: null };
    const open = await rows(desk, organisation, { where: { state: 'open', kind: SCHOOLS } });
    const found = open
      .filter(one => !about.seenRows.has(one.id))
      .map(
        (one): Difference => ({
          kind: 'gone',
          line: null,
          row: one.id,
          values: {},
          before: {},
          beside: {},
          wrong: [],
          name: one.name,
          organisation: one.id,
        }),
      );
    return { found, next: null };
  },
  take,
};
