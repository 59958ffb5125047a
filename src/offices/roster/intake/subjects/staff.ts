import { ok, problems, type Result } from '#kernel/problem.ts';
import { brokenRules, type Desk, insertAll, type ReadingDesk, type RowOf, rows, updateAll } from '#register/index.ts';
import { PERSONNEL, subjects } from '../../codes.ts';
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
import { staffTargets, subjectWords } from './staffTargets.ts';

type Staff = RowOf<typeof staff.fields>;

const says = problems('intake', {
  staffTwice: {
    zh: '与文件第{line}行是同一个身份证号，请在原系统核对。',
    en: 'The identity number stands in line {line} as well; check the system.',
  },
  subjectUnknown: { zh: '任教学科“{word}”认不出，请在原系统核对。', en: 'The subject “{word}” is not known; check the system.' },
});

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
  targets: staffTargets,
  gives: {
    ...Object.fromEntries([...plain, 'isAuthorised', 'subjects'].map(key => [key, [`staff.${key}`]])),
    idNumber: ['staff.idNumber', 'staff.birthMonth'],
  },
  compare,
  gone,
  take,
};
