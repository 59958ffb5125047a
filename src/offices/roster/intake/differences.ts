import { ok } from '#kernel/problem.ts';
import { code, count, defineView, english, type Field, masked, type ReadingDesk, ref, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { guardian } from '../pupils/guardian.ts';
import { homeroom } from '../pupils/homeroom.ts';
import { pupil } from '../pupils/pupil.ts';
import { type DifferenceKind, differenceWords, type Intake, intakeAnswer, intakePart } from './intake.ts';
import { unpacked } from './part.ts';
import { placesOf } from './places.ts';
import type { Difference, Subject } from './subject.ts';
import { INTAKE, intakeOf } from './verbs.ts';

/** One change of a difference as it may be shown. */
export interface ChangeShown {
  readonly label: string;
  readonly english: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A difference as it may be shown: names and numbers masked. */
export interface DifferenceShown {
  readonly line: number | null;
  readonly name: string;
  readonly organisation: string | null;
  readonly beside: string | null;
  readonly changes: readonly ChangeShown[];
  readonly wrong: readonly { readonly message: string; readonly english: string }[];
  readonly answer: string | null;
}

const PAGE = 50;

function wordFor(field: Field<unknown> | undefined, value: unknown, nameOf: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (field === undefined) return String(value);
  const shown = masked(field, value);
  if (field.sensitive !== undefined) return Array.isArray(shown) ? '***' : String(shown);
  if (field.of === 'organisation') return nameOf.get(String(shown)) ?? '—';
  if (typeof shown === 'boolean') return shown ? '是' : '否';
  const word = (one: unknown) => (field.item?.codes ?? field.codes)?.[String(one)] ?? String(one);
  return Array.isArray(shown) ? shown.map(word).join('、') : word(shown);
}

const stateWord = (register: Subject['register'], state: unknown) =>
  typeof state === 'string' ? (register.states?.[state] ?? state) : null;

function changesIn(one: Difference, { register }: Subject, nameOf: ReadonlyMap<string, string>): readonly Omit<ChangeShown, 'english'>[] {
  if (one.kind !== 'changed') return [];
  const fields = register.fields as Readonly<Record<string, Field<unknown>>>;
  const own = Object.keys(one.values)
    .filter(name => name !== 'birthMonth')
    .map(name => ({
      label: fields[name]?.label ?? name,
      before: wordFor(fields[name], one.before[name], nameOf),
      after: wordFor(fields[name], one.values[name], nameOf),
    }));
  const {
    room,
    roomBefore,
    guardian: home,
    guardianBefore,
    status,
    statusBefore,
  } = one.beside as Readonly<Record<string, Readonly<Record<string, unknown>> | string | null | undefined>>;
  const more: Omit<ChangeShown, 'english'>[] = [];
  if (room && typeof room === 'object')
    more.push({ label: homeroom.label, before: typeof roomBefore === 'string' ? roomBefore : null, after: String(room.name) });
  if (status) more.push({ label: '状态', before: stateWord(register, statusBefore), after: stateWord(register, status) });
  if (home && typeof home === 'object')
    for (const name of ['name', 'relation', 'phone'] as const) {
      const was = guardianBefore && typeof guardianBefore === 'object' ? guardianBefore[name] : null;
      if (was !== home[name])
        more.push({
          label: guardian.fields[name].label,
          before: wordFor(guardian.fields[name] as Field<unknown>, was, nameOf),
          after: wordFor(guardian.fields[name] as Field<unknown>, home[name], nameOf),
        });
    }
  return [...own, ...more];
}

const changesShown = (...asked: Parameters<typeof changesIn>): readonly ChangeShown[] =>
  changesIn(...asked).map(one => ({ ...one, english: english(one.label) ?? one.label }));

function shown(
  one: Difference,
  subject: Subject,
  nameOf: ReadonlyMap<string, string>,
  answers: ReadonlyMap<number, string>,
): DifferenceShown {
  const room = one.beside.room as { readonly name: string } | null | undefined;
  const isPerson = subject.register.person !== undefined;
  const at = typeof one.beside.at === 'string' ? `${nameOf.get(one.beside.at) ?? ''} ${String(one.beside.state ?? '')}`.trim() : null;
  return {
    line: one.line,
    name: isPerson ? String(masked(pupil.fields.name, one.name) ?? '') : one.name,
    organisation: one.organisation === null ? null : (nameOf.get(one.organisation) ?? null),
    beside: one.kind === 'ask' ? at : (room?.name ?? null),
    changes: changesShown(one, subject, nameOf),
    wrong: one.wrong.map(({ message, english }) => ({ message, english })),
    answer: one.line === null ? null : (answers.get(one.line) ?? null),
  };
}

async function partsOf(desk: ReadingDesk, row: StoredRow<Intake>, difference: DifferenceKind) {
  return rows(desk, intakePart, { where: { intake: row.id, round: row.round, difference }, orderBy: [['place', 'asc']] });
}

const intakeDifferences = defineView({
  name: 'roster.intakeDifferences',
  label: '系统数据差异',
  by: INTAKE,
  input: { intake: ref('intake', '系统数据接收'), difference: code('差异类别', differenceWords), page: count('页') },
  async run(desk, { intake: id, difference, page }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const { row, subject } = found.value;
    const parts = await partsOf(desk, row, difference);
    const total = parts.reduce((sum, part) => sum + part.size, 0);
    const entries: Difference[] = [];
    let before = 0;
    for (const part of parts) {
      const [from, to] = [Math.max(0, page * PAGE - before), Math.max(0, (page + 1) * PAGE - before)];
      if (from < part.size && to > 0) entries.push(...unpacked(part.packed).slice(from, Math.min(to, part.size)));
      before += part.size;
    }
    const { nameOf } = await placesOf(desk);
    const answers = new Map(
      difference === 'ask' ? (await rows(desk, intakeAnswer, { where: { intake: id } })).map(one => [one.line, one.answer] as const) : [],
    );
    return ok({ total, pages: Math.ceil(total / PAGE), entries: entries.map(one => shown(one, subject, nameOf, answers)) });
  },
});

/** Reasons why lines cannot be taken over, each with how often and some lines: what to put right in the system. */
const intakeReasons = defineView({
  name: 'roster.intakeReasons',
  label: '不能接收的原因',
  by: INTAKE,
  input: { intake: ref('intake', '系统数据接收') },
  async run(desk, { intake: id }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const reasons = new Map<string, { message: string; english: string; count: number; lines: number[] }>();
    for (const part of await partsOf(desk, found.value.row, 'wrong'))
      for (const one of unpacked(part.packed))
        for (const { message, english } of one.wrong) {
          const reason = reasons.get(message) ?? { message, english, count: 0, lines: [] };
          reason.count += 1;
          if (reason.lines.length < 10 && one.line !== null) reason.lines.push(one.line);
          reasons.set(message, reason);
        }
    return ok([...reasons.values()].sort((a, b) => b.count - a.count).slice(0, 60));
  },
});

export const differenceViews = [intakeDifferences, intakeReasons];
