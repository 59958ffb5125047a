import { addDays } from '#kernel/day.ts';
import { ok, type Result } from '#kernel/problem.ts';
import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { flag, ref } from '../../fields/choice.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import type { Fields, RowOf } from '../../register.ts';
import { insert, rows, update } from '../../rows.ts';
import { type Desk, defineVerb } from '../../verb.ts';
import { notAhead } from '../bodies.ts';
import { type Deed, rolesOf, rowDeed, seenVersion, told, type Values, why } from '../deeds.ts';
import { knownFile } from './access.ts';
import type { CaseDeclaration } from './declaration.ts';
import { dueAfter } from './files.ts';
import type { CaseFile, CaseRegisters, EntryFields, ReferralFields } from './registers.ts';

/** A whole file in clear, as it is given to who knows it, for a reason that stands in the audit. */
export interface WholeFile {
  readonly file: CaseFile;
  readonly entries: readonly StoredRow<RowOf<EntryFields>>[];
  readonly referrals: readonly StoredRow<RowOf<ReferralFields>>[];
}

/** A deed that is done from the page of a file, and stands there as long as its workflow knows the step. */
const atFile = (
  said: CaseDeclaration,
  registers: CaseRegisters,
  what: { readonly name: string; readonly label: string; readonly input: Fields },
  work: (desk: Desk, file: CaseFile, given: Values) => Promise<Result<Values>>,
): Deed =>
  defineVerb({
    name: `${said.office}.${what.name}`,
    label: what.label,
    by: rolesOf(said.keeps, said.leads),
    on: { register: said.file.name, row: 'file', step: what.name },
    input: { file: ref(said.file.name, said.file.label), version: seenVersion, ...what.input } as Fields,
    async run(desk, { file, version: _, ...given }) {
      const found = await knownFile(desk, said, registers, String(file));
      return found.ok ? work(desk, found.value, given) : found;
    },
  });

const writing = (said: CaseDeclaration, registers: CaseRegisters): Deed =>
  atFile(
    said,
    registers,
    {
      name: 'writeEntry',
      label: '登记跟进',
      input: {
        entryKind: registers.entry.fields.entryKind,
        heldOn: date('记录日期'),
        content: note('记录内容', { longest: 8000 }),
        nextDueOn: optional(date('下次跟进期限')),
      },
    },
    async (desk, file, { nextDueOn, ...given }) => {
      const heldOn = String(given.heldOn);
      const past = notAhead(desk, '记录日期', heldOn, 'heldOn');
      if (!past.ok) return past;
      const { id, person, version, level } = file;
      const added = await insert(desk, registers.entry, {
        ...given,
        file: id,
        person,
        writtenBy: desk.actor.id,
      } as unknown as RowOf<EntryFields>);
      if (!added.ok) return added;
      const next = (nextDueOn as string | null) ?? dueAfter(said, level, heldOn);
      const moved = await update(desk, registers.file, id, version, { nextDueOn: next });
      return moved.ok ? told(added) : moved;
    },
  );

const referring = (said: CaseDeclaration, registers: CaseRegisters): readonly Deed[] => [
  atFile(
    said,
    registers,
    {
      name: 'referCase',
      label: '转介',
      input: {
        institution: text('转介机构', { longest: 120 }),
        hasConsent: flag('监护人已同意'),
        grounds: note('转介理由', { longest: 8000 }),
      },
    },
    async (desk, { id, person }, given) => {
      const values = { ...given, file: id, person, referredOn: desk.today, answeredOn: null, answer: null };
      return told(await insert(desk, registers.referral, values as unknown as RowOf<ReferralFields>));
    },
  ),
  rowDeed(
    registers.referral,
    {
      name: `${said.office}.answerReferral`,
      label: '登记转介反馈',
      by: rolesOf(said.keeps, said.leads),
      step: 'answerReferral',
      input: { answer: note('反馈意见', { longest: 8000 }) },
    },
    async (desk, row, { answer }) => {
      const found = await knownFile(desk, said, registers, row.file);
      return found.ok ? ok({ answer: String(answer), answeredOn: desk.today }) : found;
    },
  ),
];

/** Gives a whole file in clear; who read it, when and why is written down first. */
const reading = (said: CaseDeclaration, registers: CaseRegisters): Deed =>
  atFile(said, registers, { name: 'readFile', label: '查阅档案', input: { why } }, async (desk, file) => {
    await desk.store.note({ read: said.file.name }, { table: said.file.name, row: file.id });
    const where = { file: file.id };
    const whole: WholeFile = {
      file,
      entries: await rows(desk, registers.entry, { where }),
      referrals: await rows(desk, registers.referral, { where }),
    };
    return ok({ ...whole });
  });

/** The deeds by which a file grows and is read. */
export const entryDeeds = (said: CaseDeclaration, registers: CaseRegisters): readonly Deed[] => [
  writing(said, registers),
  ...referring(said, registers),
  reading(said, registers),
];

/** Days ahead of which a follow-up is told: a working rule of ours. */
export const soon = (today: string): string => addDays(today, 3);
