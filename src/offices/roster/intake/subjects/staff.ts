import { ok, problems, type Result } from '#kernel/problem.ts';
import { brokenRules, type Desk, insertAll, list, type ReadingDesk, type RowOf, ref, rows, text, updateAll } from '#register/index.ts';
import { PERSONNEL, professionalTitles, qualifications, sexes, staffKinds, subjects } from '../../codes.ts';
import { staff } from '../../staff/staff.ts';
import { staffEvent } from '../../staff/staffEvent.ts';
import { proposeDepartures } from '../departure.ts';
import {
  type Comparing,
  changesOf,
  type Difference,
  type FileLine,
  notAfter,
  nothingTaken,
  type Subject,
  type Taken,
  type Taking,
  type Values,
} from '../subject.ts';
import { dayTarget, guessing, guessPeople, guessSex, guessYesNo, peopleChoices, target, yesNo } from './words.ts';

type Staff = RowOf<typeof staff.fields>;
const { fields } = staff;

const says = problems('intake', {
  staffTwice: {
    zh: '与文件第{line}行是同一个身份证号，请在原系统核对。',
    en: 'The identity number stands in line {line} as well; check the system.',
  },
  subjectUnknown: { zh: '任教学科“{word}”认不出，请在原系统核对。', en: 'The subject “{word}” is not known; check the system.' },
});

const subjectWords = guessing({
  chinese: ['语文', '13'],
  mathematics: ['数学', '14'],
  foreignLanguage: ['外语', '英语', '俄语', '日语'],
  moralityAndLaw: ['道德与法治', '思想政治', '政治', '品德与生活', '思想品德', '品德与社会'],
  science: ['科学', '15'],
  physics: ['物理', '16'],
  chemistry: ['化学'],
  biology: ['生物', '生物学'],
  history: ['历史', '历史与社会'],
  geography: ['地理'],
  physicalEducation: ['体育', '体育与健康'],
  music: ['音乐', '艺术'],
  art: ['美术'],
  informationTechnology: ['信息技术', '信息科技', '通用技术'],
  labour: ['劳动', '劳动技术', '综合实践活动', '综合实践'],
  mentalHealth: ['心理健康', '心理健康教育'],
  preschoolTeaching: ['学前保教', '学前教育', '幼儿教育', '保教', '五大领域'],
  vocationalSubject: ['专业课', '专业课程'],
});

const targets = [
  target('name', fields.name, ['教师姓名', '教职工姓名'], { isRequired: true }),
  target('idNumber', fields.idNumber, ['身份证件号', '身份证件号码', '身份证号码', '公民身份号码', '证件号码'], { isRequired: true }),
  target('sex', fields.sex, ['性别码'], { isRequired: true, choices: sexes, guess: guessSex }),
  target('ethnicity', text('民族', { longest: 20 }), ['民族码'], { choices: peopleChoices, guess: guessPeople }),
  target('phone', fields.phone, ['手机号', '手机号码', '移动电话', '联系方式']),
  target('organisation', ref('organisation', '所在单位'), ['学校名称', '所在学校', '任职学校', '单位名称', '学校标识码', '学校', '单位'], {
    isRequired: true,
    choices: {},
  }),
  target('staffKind', fields.staffKind, ['教职工类型', '人员类别', '岗位类别'], {
    isRequired: true,
    choices: staffKinds,
    guess: guessing({
      fullTimeTeacher: ['11', '专任教师', '教师'],
      assistant: ['12', '教辅人员', '教学辅助人员'],
      administrative: ['13', '行政人员', '管理人员'],
      worker: ['14', '工勤人员', '工勤技能人员'],
    }),
  }),
  target('post', fields.post, ['岗位名称', '岗位职业', '职务', '现任岗位']),
  target('isAuthorised', text('是否在编', { longest: 10 }), ['在编', '在编情况', '用人形式', '编制类别'], {
    isRequired: true,
    choices: yesNo,
    guess: word =>
      word.startsWith('在编') || word === '事业编制'
        ? 'yes'
        : /^(合同|聘用|临聘|代课|不在编|非在编|劳务)/.test(word)
          ? 'no'
          : guessYesNo(word),
  }),
  target('professionalTitle', fields.professionalTitle, ['专业技术职务', '聘任专业技术职务', '专业技术职称', '现专业技术职务'], {
    choices: professionalTitles,
    guess: word =>
      /正高/.test(word)
        ? 'fullSenior'
        : /高级/.test(word)
          ? 'seniorTitle'
          : /一级|小学高级/.test(word)
            ? 'firstGrade'
            : /二级/.test(word)
              ? 'secondGrade'
              : /三级/.test(word)
                ? 'thirdGrade'
                : /未定|未评|无职称|见习|^无$/.test(word)
                  ? 'ungraded'
                  : null,
  }),
  target('qualification', fields.qualification, ['最高学历', '学历层次', '文化程度'], {
    choices: qualifications,
    guess: word =>
      /博士|^1[123]$/.test(word)
        ? 'doctor'
        : /硕士|研究生|^1[0456789]$/.test(word)
          ? 'master'
          : /本科|^2\d$/.test(word)
            ? 'bachelor'
            : /大学专科|大专|专科毕业|^专科|^3\d$/.test(word)
              ? 'college'
              : /高中|中专|中等|职高|技工|^[46]\d$/.test(word)
                ? 'upperSecondary'
                : /初中|小学|^[78]\d$/.test(word)
                  ? 'lower'
                  : null,
  }),
  target('subjects', list('任教学科', text('任教学科', { longest: 20 })), ['任教课程', '任课学科', '主要任教学科', '任教学科名称']),
  dayTarget('hiredOn', '入职日期', ['参加工作年月', '参加工作时间', '来本校年月', '从教年月', '任教时间']),
  target('teachingYears', fields.teachingYears, ['任教年限', '从教年限']),
];

const plain = [
  'name',
  'idNumber',
  'sex',
  'ethnicity',
  'phone',
  'organisation',
  'staffKind',
  'post',
  'professionalTitle',
  'qualification',
  'hiredOn',
  'teachingYears',
];

function told({ values }: FileLine, about: Comparing): { readonly values: Values; readonly unknown: readonly string[] } {
  const own = Object.fromEntries(plain.filter(key => about.brings.has(key) && values[key] !== null).map(key => [key, values[key]]));
  const words = (values.subjects ?? []) as readonly string[];
  const taught = words.map(word => subjectWords(word) ?? Object.entries(subjects).find(([, label]) => label === word)?.[0] ?? null);
  const number = typeof values.idNumber === 'string' ? values.idNumber : null;
  return {
    unknown: words.filter((_, place) => taught[place] === null),
    values: {
      ...own,
      isAuthorised: values.isAuthorised === 'yes',
      ...(number === null ? {} : { birthMonth: `${number.slice(6, 10)}-${number.slice(10, 12)}` }),
      ...(about.brings.has('subjects') && words.length > 0 ? { subjects: [...new Set(taught)] } : {}),
    },
  };
}

const absent = {
  ethnicity: null,
  phone: null,
  post: '教师',
  professionalTitle: 'ungraded',
  qualification: 'lower',
  subjects: [],
  teachingYears: null,
};

const entry = (line: FileLine, more: Partial<Difference> & Pick<Difference, 'kind'>): Difference => ({
  line: line.line,
  row: null,
  values: {},
  before: {},
  beside: {},
  wrong: [],
  name: String(line.values.name ?? ''),
  organisation: typeof line.values.organisation === 'string' ? line.values.organisation : null,
  ...more,
});

function judge(line: FileLine, row: (Staff & { readonly id: string; readonly state: string }) | undefined, about: Comparing): Difference {
  const { values, unknown } = told(line, about);
  const number = String(values.idNumber);
  const before = about.seenKeys.get(number);
  about.seenKeys.set(number, before ?? line.line);
  const wrong = [
    ...(before === undefined ? [] : [says.staffTwice({ line: before })]),
    ...unknown.map(word => says.subjectUnknown({ word })),
  ];
  if (row !== undefined) about.seenRows.add(row.id);
  if (wrong.length > 0) return entry(line, { kind: 'wrong', wrong });
  if (row === undefined) {
    const whole = { ...absent, hiredOn: about.day, ...values } as unknown as Staff;
    const broken = brokenRules(staff, whole);
    return broken.length > 0
      ? entry(line, { kind: 'wrong', wrong: broken })
      : entry(line, { kind: 'new', values: whole as unknown as Values });
  }
  const { changes, before: was } = changesOf(values, row as unknown as Values);
  const broken = brokenRules(staff, { ...row, ...changes });
  if (broken.length > 0) return entry(line, { kind: 'wrong', row: row.id, wrong: broken });
  const isBack = row.state !== 'inService';
  const beside = isBack ? { status: 'inService', statusBefore: row.state } : {};
  return Object.keys(changes).length === 0 && !isBack
    ? entry(line, { kind: 'same', row: row.id })
    : entry(line, { kind: 'changed', row: row.id, values: changes, before: was, beside });
}

async function compare(desk: ReadingDesk, lines: readonly FileLine[], about: Comparing): Promise<readonly Difference[]> {
  const numbers = lines.flatMap(line => (typeof line.values.idNumber === 'string' ? [line.values.idNumber] : []));
  const known = new Map(
    (numbers.length === 0 ? [] : await rows(desk, staff, { where: { idNumber: numbers } })).map(one => [one.idNumber, one] as const),
  );
  for (const { values } of lines) if (typeof values.organisation === 'string') about.seenPlaces.add(values.organisation);
  return lines.map(line => {
    const row = known.get(line.values.idNumber as string);
    if (line.wrong.length === 0) return judge(line, row, about);
    if (row !== undefined) about.seenRows.add(row.id);
    return entry(line, { kind: 'wrong', wrong: line.wrong });
  });
}

async function gone(desk: ReadingDesk, about: Comparing) {
  const where = { state: 'inService', ...(about.isWhole ? {} : { organisation: [...about.seenPlaces] }) };
  const missing = (await rows(desk, staff, { where })).filter(one => !about.seenRows.has(one.id));
  const found = missing.map(
    (one): Difference => ({
      kind: 'gone',
      line: null,
      row: one.id,
      values: {},
      before: {},
      beside: {},
      wrong: [],
      name: one.name,
      organisation: one.organisation,
    }),
  );
  return { found, next: null };
}

async function take(desk: Desk, entries: readonly Difference[], about: Taking): Promise<Result<Taken>> {
  const wanted = entries.filter(one => one.kind === 'new');
  const numbers = wanted.map(one => one.values.idNumber);
  const there = new Set((numbers.length === 0 ? [] : await rows(desk, staff, { where: { idNumber: numbers } })).map(one => one.idNumber));
  const fresh = wanted.filter(one => !there.has(String(one.values.idNumber)));
  const added = await insertAll(
    desk,
    staff,
    fresh.map(one => one.values as unknown as Staff),
  );
  if (!added.ok) return added;
  const changed = entries.filter(one => one.kind === 'changed');
  const known = new Map(
    (changed.length === 0 ? [] : await rows(desk, staff, { where: { id: changed.map(one => one.row) } })).map(
      one => [one.id, one] as const,
    ),
  );
  const here = changed.filter(one => known.has(one.row!));
  const moved = await updateAll(
    desk,
    staff,
    here.map(one => ({ row: known.get(one.row!)!, changes: one.values as Partial<Staff>, state: 'inService' })),
  );
  if (!moved.ok) return moved;
  const event = (
    row: { readonly id: string; readonly organisation: string; readonly post: string },
    change: 'hired' | 'moved' | 'rehired',
    day: string,
  ) => ({
    staff: row.id,
    change,
    day: notAfter(day, desk.today),
    recordedOn: desk.today,
    school: row.organisation,
    post: row.post,
  });
  const told = await insertAll(desk, staffEvent, [
    ...added.value.map(row => event(row, 'hired', row.hiredOn)),
    ...moved.value.flatMap(row => {
      const was = known.get(row.id)!;
      if (was.state !== 'inService') return [event(row, 'rehired', about.day)];
      return was.organisation === row.organisation ? [] : [event(row, 'moved', about.day)];
    }),
  ]);
  if (!told.ok) return told;
  const missing = entries.flatMap(one =>
    one.kind === 'gone' && one.row !== null ? [{ person: one.row, organisation: one.organisation! }] : [],
  );
  const proposed = await proposeDepartures(desk, 'staff', missing, about);
  if (!proposed.ok) return proposed;
  return ok({
    ...nothingTaken,
    added: fresh.length,
    changed: here.length,
    proposed: proposed.value,
    overtaken: wanted.length - fresh.length + changed.length - here.length,
    from: [
      ...added.value.map((row, at) => ({ register: staff.name, row: row.id, line: fresh[at]!.line ?? 0 })),
      ...here.map(one => ({ register: staff.name, row: one.row!, line: one.line ?? 0 })),
    ],
  });
}

/** 教师管理: teachers and staff, where they work and as what. */
export const staffSubject: Subject = {
  key: 'staff',
  system: '全国教师管理信息系统',
  by: PERSONNEL,
  register: staff,
  targets,
  gives: {
    ...Object.fromEntries([...plain, 'isAuthorised', 'subjects'].map(key => [key, [`staff.${key}`]])),
    idNumber: ['staff.idNumber', 'staff.birthMonth'],
  },
  compare,
  gone,
  take,
};
