import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  type Desk,
  date,
  defineVerb,
  fetchRow,
  flag,
  insert,
  letterOf,
  may,
  note,
  type ReadingDesk,
  ref,
  rows,
  sheetImport,
  text,
  update,
} from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { ENROLMENT, PERSONNEL } from '../codes.ts';
import { type Intake, intake, intakeAnswer, intakeMapping, subjectWords } from './intake.ts';
import { placesIn, withPlaces } from './mapped.ts';
import { placesOf } from './places.ts';
import { lookThrough, type Sight } from './sight.ts';
import type { Subject } from './subject.ts';
import { subjectsByKey } from './subjects/byKey.ts';
import type { CodeMap, HeadingMap } from './target.ts';

/** Who may take over some kind of file; which kind, each subject says. */
export const INTAKE: readonly string[] = [...ENROLMENT, ...PERSONNEL, 'planner', 'administrator'];

const says = problems('intake', {
  notYourSubject: { zh: '“{subject}”的数据不由您接收。', en: 'Files of this kind ({subject}) are not yours to take over.' },
  notYourFile: { zh: '没有这份文件，或不是您上传的，请重新上传。', en: 'There is no such file, or another person uploaded it.' },
  notNow: { zh: '这份文件现在不能这样办（{state}）。', en: 'This cannot be done with the file as it stands ({state}).' },
  badMapping: { zh: '对照表不完整，请刷新页面后重新填写。', en: 'The mapping is not whole; reload the page.' },
});

const mine = (desk: ReadingDesk, subject: Subject): Result<null> =>
  may(desk.actor, subject.by) ? ok(null) : refuse(says.notYourSubject({ subject: subjectWords[subject.key] }));

/** The intake of that id, if its kind of file is this person's business. */
export async function intakeOf(
  desk: ReadingDesk,
  id: string,
): Promise<Result<{ readonly row: StoredRow<Intake>; readonly subject: Subject }>> {
  const found = await fetchRow(desk, intake, id);
  if (!found.ok) return found;
  const subject = subjectsByKey[found.value.subject];
  const allowed = mine(desk, subject);
  return allowed.ok ? ok({ row: found.value, subject }) : allowed;
}

const inState = (row: StoredRow<Intake>, ...states: readonly string[]): Result<null> =>
  states.includes(row.state) ? ok(null) : refuse(says.notNow({ state: intake.states?.[row.state] ?? row.state }));

const file = ref('sheetImport', '工作簿导入');

const bringIntake = defineVerb({
  name: 'roster.bringIntake',
  label: '导入系统数据',
  by: INTAKE,
  input: { subject: code('接收内容', subjectWords), sheetImport: file },
  async prepare(read, { subject: key, sheetImport: id }): Promise<Result<Sight>> {
    const kept = await read(async desk => {
      const found = await fetchRow(desk, sheetImport, id);
      if (!found.ok || found.value.importedBy !== desk.actor.id) return null;
      const bytes = (await (await desk.store.file(found.value.contentHash))?.read()) ?? null;
      return bytes === null ? null : { bytes, name: found.value.fileName };
    });
    return kept === null ? refuse(says.notYourFile()) : lookThrough(kept.bytes, kept.name, subjectsByKey[key]);
  },
  async run(desk, { subject, sheetImport: id }, sight) {
    const allowed = mine(desk, subjectsByKey[subject]);
    if (!allowed.ok) return allowed;
    const found = await fetchRow(desk, sheetImport, id);
    if (!found.ok) return found;
    const named = await update(desk, sheetImport, id, found.value.version, {
      register: subjectsByKey[subject].register.name,
      sheetName: sight.sheetName.slice(0, 60),
    });
    if (!named.ok) return named;
    const { fileName, contentHash } = found.value;
    const brought = await insert(desk, intake, {
      subject,
      fileName,
      contentHash,
      sheetImport: id,
      broughtBy: desk.actor.name,
      broughtOn: desk.today,
      sight: JSON.stringify(sight),
      mapping: null,
      day: null,
      isWhole: false,
      lines: sight.lines,
      done: 0,
      of: null,
      round: 0,
      outcome: null,
      trouble: null,
      takenOn: null,
    });
    return brought.ok ? ok({ intake: brought.value.id }) : brought;
  },
});

const parsed = (json: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
};
const isWords = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'string');

/** The saved mapping of that name as it is asked for: the latest if nothing differs, else a new number of it. */
async function keepMapping(desk: Desk, subject: Subject, system: string, headings: HeadingMap, codes: CodeMap): Promise<Result<string>> {
  const former = await rows(desk, intakeMapping, { where: { subject: subject.key, system }, orderBy: [['number', 'desc']], limit: 1 });
  const [latest] = former;
  const said = { headings: JSON.stringify(headings), codes: JSON.stringify(codes) };
  if (latest !== undefined && latest.headings === said.headings && latest.codes === said.codes) return ok(latest.id);
  const kept = await insert(desk, intakeMapping, {
    subject: subject.key,
    system,
    number: (latest?.number ?? 0) + 1,
    ...said,
    madeBy: desk.actor.name,
    madeOn: desk.today,
  });
  return kept.ok ? ok(kept.value.id) : kept;
}

/** The fields of the subject's own register that a target gives. */
const ownGiven = ({ gives, register }: Subject, key: string): readonly string[] =>
  (gives[key] ?? []).flatMap(field => (field.startsWith(`${register.name}.`) ? [field.slice(register.name.length + 1)] : []));

const own = ref('intake', '系统数据接收');

/** Saves the mapping and begins the comparison. */
const compareIntake = defineVerb({
  name: 'roster.compareIntake',
  label: '与名录比对',
  by: INTAKE,
  input: {
    intake: own,
    system: text('来源系统', { longest: 60 }),
    headings: note('表头对照'),
    codes: note('代码对照', { longest: 60_000 }),
    isWhole: flag('覆盖全县'),
    day: date('数据日期'),
  },
  async run(desk, { intake: id, system, headings: said, codes: saidCodes, isWhole, day: given }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const { row, subject } = found.value;
    const ready = inState(row, 'brought', 'compared');
    if (!ready.ok) return ready;
    const day = effectiveDay(desk, given, '数据日期');
    if (!day.ok) return day;
    const [headings, codes] = [parsed(said), parsed(saidCodes)];
    if (!isWords(headings) || codes === null || !Object.values(codes).every(isWords)) return refuse(says.badMapping());
    const targets = withPlaces(subject.targets, await placesOf(desk));
    const columns = placesIn(targets, headings, JSON.parse(row.sight) as Sight);
    if (!columns.ok) return columns;
    const mapping = await keepMapping(desk, subject, system, headings, codes as CodeMap);
    if (!mapping.ok) return mapping;
    const letters = Object.fromEntries(
      [...columns.value].flatMap(([key, place]) => ownGiven(subject, key).map(field => [field, letterOf(place)] as const)),
    );
    const book = await fetchRow(desk, sheetImport, row.sheetImport);
    if (!book.ok) return book;
    const lettered = await update(desk, sheetImport, book.value.id, book.value.version, { sheetColumns: JSON.stringify(letters) });
    if (!lettered.ok) return lettered;
    const begun = await update(
      desk,
      intake,
      id,
      row.version,
      { mapping: mapping.value, isWhole, day: day.value, round: row.round + 1, done: 0, of: row.lines, outcome: null, trouble: null },
      'comparing',
    );
    return begun.ok ? ok({ intake: id, intakeMapping: mapping.value }) : begun;
  },
});

const answerIntake = defineVerb({
  name: 'roster.answerIntake',
  label: '答复是否同一人',
  by: INTAKE,
  input: { intake: own, line: count('行号'), answer: intakeAnswer.fields.answer },
  async run(desk, { intake: id, line, answer }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const ready = inState(found.value.row, 'compared', 'stopped');
    if (!ready.ok) return ready;
    const [before] = await rows(desk, intakeAnswer, { where: { intake: id, line } });
    const said = { answer, answeredBy: desk.actor.name };
    const kept =
      before === undefined
        ? await insert(desk, intakeAnswer, { intake: id, line, ...said })
        : await update(desk, intakeAnswer, before.id, before.version, said);
    return kept.ok ? ok({ line }) : kept;
  },
});

/** Begins to take over what the comparison found, or goes on where it was stopped. */
const takeOver = defineVerb({
  name: 'roster.takeOver',
  label: '接收差异',
  by: INTAKE,
  input: { intake: own },
  async run(desk, { intake: id }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const ready = inState(found.value.row, 'compared', 'stopped');
    if (!ready.ok) return ready;
    const begun = await update(desk, intake, id, found.value.row.version, { trouble: null }, 'taking');
    return begun.ok ? ok({ intake: id }) : begun;
  },
});

const stopIntake = defineVerb({
  name: 'roster.stopIntake',
  label: '停止接收',
  by: INTAKE,
  input: { intake: own },
  async run(desk, { intake: id }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const { row } = found.value;
    const ready = inState(row, 'comparing', 'taking');
    if (!ready.ok) return ready;
    const stopped = await update(desk, intake, id, row.version, {}, row.state === 'comparing' ? 'brought' : 'stopped');
    return stopped.ok ? ok({ intake: id }) : stopped;
  },
});

/** A file of an intake is given to those whose kind of file it is; null for any other file. */
export async function intakeFile(desk: ReadingDesk, hash: string): Promise<boolean | null> {
  const found = await rows(desk, intake, { where: { contentHash: hash } });
  return found.length === 0 ? null : found.some(one => may(desk.actor, subjectsByKey[one.subject].by));
}

export const intakeVerbs = [bringIntake, compareIntake, answerIntake, takeOver, stopIntake];
