import type { Condition, StoredRow } from '#store/index.ts';
import { optional, sensitive } from '../../field.ts';
import { code, flag, ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { type Actor, may } from '../../roles.ts';
import { shapeOf } from '../../shape.ts';
import { rolesOf } from '../deeds.ts';
import type { CaseDeclaration } from './declaration.ts';

const sealed = (label: string, longest = 8000) => sensitive('health', note(label, { longest }));

export const levelsOf = ({ levels }: Pick<CaseDeclaration, 'levels'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(levels).map(([key, { label }]) => [key, label]));

/** Keepers as a file names them: accounts of its own organisation. */
export const keepers = () => list('知情责任人', ref('account', '账号'), { least: 1, most: 10 });

const fileFields = (said: CaseDeclaration) => ({
  number: text('档案编号', { longest: 30 }),
  organisation: ref('organisation', '建档单位'),
  person: ref(said.person.of, said.person.label),
  level: optional(sensitive('health', code('关注等级', levelsOf(said)))),
  origin: optional(sealed('建档缘由')),
  plan: optional(sealed('工作方案')),
  keepers: keepers(),
  openedOn: date('建档日期'),
  nextDueOn: optional(date('下次跟进期限')),
  closedOn: optional(date('结案日期')),
  closingNote: optional(sealed('结案说明')),
  keptUntil: optional(date('保存期限')),
});

const entryFields = (said: CaseDeclaration) => ({
  file: ref(said.file.name, said.file.label),
  person: ref(said.person.of, said.person.label),
  entryKind: code('记录类别', said.entryKinds),
  heldOn: date('记录日期'),
  content: optional(sealed('记录内容')),
  writtenBy: text('记录人', { longest: 60 }),
});

const referralFields = (said: CaseDeclaration) => ({
  file: ref(said.file.name, said.file.label),
  person: ref(said.person.of, said.person.label),
  institution: optional(sensitive('health', text('转介机构', { longest: 120 }))),
  hasConsent: flag('监护人已同意'),
  grounds: optional(sealed('转介理由')),
  referredOn: date('转介日期'),
  answeredOn: optional(date('反馈日期')),
  answer: optional(sealed('反馈意见')),
});

const handOverFields = (said: CaseDeclaration) => ({
  file: ref(said.file.name, said.file.label),
  sender: ref('organisation', '移交单位'),
  receiver: ref('organisation', '接收单位'),
  cause: code('移交原因', { nextStage: '升学', transfer: '转学', otherCause: '其他原因' }),
  sentOn: date('移交日期'),
  sentBy: text('移交人', { longest: 60 }),
  endedOn: optional(date('办结日期')),
});

export type FileFields = ReturnType<typeof fileFields>;
export type EntryFields = ReturnType<typeof entryFields>;
export type ReferralFields = ReturnType<typeof referralFields>;
export type HandOverFields = ReturnType<typeof handOverFields>;
export type CaseFile = StoredRow<RowOf<FileFields>>;

/** The four registers of case files. */
export interface CaseRegisters {
  readonly file: Register<FileFields>;
  readonly entry: Register<EntryFields>;
  readonly referral: Register<ReferralFields>;
  readonly handOver: Register<HandOverFields>;
}

/** The states in which a file can be known to anybody at all; one that is handed over is sealed until it is accepted. */
export const KNOWN = ['open', 'closed'] as const;

const is = (column: string, value: unknown): Condition => ({ column, from: value, to: value });

/** A file is known to its named keepers and to the leadership of its organisation; to nobody else, whatever role they hold. */
const known = (said: CaseDeclaration, actor: Actor): readonly Condition[] => [
  { anyOf: KNOWN.map(state => is('state', state)) },
  {
    anyOf: [
      { column: 'keepers', holds: actor.id },
      ...(may(actor, said.leads) && actor.organisation !== null ? [is('organisation', actor.organisation)] : []),
    ],
  },
];

function fileRegister(said: CaseDeclaration) {
  const both = rolesOf(said.keeps, said.leads);
  for (const [name, field] of Object.entries(said.more ?? {}))
    if (field.required || field.sensitive === undefined)
      throw new Error(`case file ${said.file.name}: ${name} must be optional and sensitive`);
  const stays = (to: string, by: readonly string[]) => ({ to, by });
  return defineRegister<Fields>({
    ...said.file,
    ...said.law,
    scope: 'organisation',
    key: ['organisation', 'number'],
    title: ['number'],
    columns: ['number', 'openedOn', 'nextDueOn', 'closedOn', 'keptUntil'],
    fields: { ...fileFields(said), ...said.more },
    rules: [],
    workflow: {
      open: {
        changePlan: stays('open', both),
        nameKeepers: stays('open', said.leads),
        writeEntry: stays('open', both),
        referCase: stays('open', both),
        readFile: stays('open', both),
        handOverFile: { to: 'handedOver', by: said.leads },
        closeFile: { to: 'closed', by: both },
      },
      handedOver: { receiveFile: { to: 'open', by: said.leads } },
      closed: { readFile: stays('closed', both), reopenFile: { to: 'open', by: said.leads }, clearFile: { to: 'cleared', by: said.leads } },
      cleared: {},
    },
    states: { open: '跟进中', handedOver: '移交封存', closed: '已结案', cleared: '已清除' },
    readBy: both,
    within: actor => known(said, actor),
    revealTo: { health: both },
    person: 'person',
  });
}

/** Declares the registers. Nothing that tells of the person stands outside the seal but the reference to them and the days. */
export function caseRegisters(said: CaseDeclaration): CaseRegisters {
  const both = rolesOf(said.keeps, said.leads);
  const file = fileRegister(said) as unknown as Register<FileFields>;
  const ofFile = {
    ...said.law,
    scope: 'organisation',
    organisation: 'file.organisation',
    key: [],
    rules: [],
    readBy: both,
    within: (actor: Actor): readonly Condition[] => [{ column: 'file', among: { table: shapeOf(file), matching: known(said, actor) } }],
    revealTo: { health: both },
    person: 'person',
  } as const;
  const entry = defineRegister<Fields>({
    ...said.entry,
    ...ofFile,
    title: ['file', 'heldOn'],
    columns: ['file', 'entryKind', 'heldOn'],
    fields: entryFields(said),
    workflow: { current: {}, cleared: {} },
    states: { current: '现行', cleared: '已清除' },
  });
  const referral = defineRegister<Fields>({
    ...said.referral,
    ...ofFile,
    title: ['file', 'referredOn'],
    columns: ['file', 'hasConsent', 'referredOn', 'answeredOn'],
    fields: referralFields(said),
    workflow: { referred: { answerReferral: { to: 'answered', by: both } }, answered: {}, cleared: {} },
    states: { referred: '待反馈', answered: '已反馈', cleared: '已清除' },
  });
  const handOver = defineRegister<Fields>({
    ...said.handOver,
    scope: 'bureau',
    key: [],
    title: ['sender', 'sentOn'],
    columns: ['sender', 'receiver', 'cause', 'sentOn', 'endedOn'],
    fields: handOverFields(said),
    rules: [],
    workflow: {
      waiting: {
        acceptHandOver: { to: 'accepted', by: said.leads },
        declineHandOver: { to: 'declined', by: said.leads },
        takeBack: { to: 'takenBack', by: said.leads },
      },
      accepted: {},
      declined: {},
      takenBack: {},
    },
    states: { waiting: '待接收', accepted: '已接收', declined: '已退回', takenBack: '已收回' },
    readBy: said.leads,
    within: actor => [{ anyOf: actor.organisation === null ? [] : [is('sender', actor.organisation), is('receiver', actor.organisation)] }],
  });
  return { file, entry, referral, handOver } as unknown as CaseRegisters;
}
