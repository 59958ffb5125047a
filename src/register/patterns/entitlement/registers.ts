import type { StoredRow } from '#store/index.ts';
import { optional, sensitive } from '../../field.ts';
import { code, ref } from '../../fields/choice.ts';
import { count, money } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { feelRule } from '../../rule.ts';
import { proofs, rolesOf } from '../deeds.ts';
import type { EntitlementDeclaration } from './declaration.ts';

const programmeFields = ({ functions = {} }: EntitlementDeclaration) => ({
  name: text('项目名称', { longest: 80 }),
  basis: text('政策依据', { longest: 300 }),
  condition: optional(note('享受条件（公式）', { longest: 4000 })),
  standard: optional(note('标准（公式，元）', { longest: 2000 })),
  method: optional(code('判定办法', Object.fromEntries(Object.entries(functions).map(([key, rule]) => [key, rule.label])))),
  budget: optional(money('预算上限')),
  startsOn: date('执行起始日'),
  endsOn: optional(date('执行截止日')),
});

const rightFields = (said: EntitlementDeclaration) => ({
  programme: ref(said.programme.name, said.programme.label),
  period: text('享受期次', { longest: 12 }),
  person: ref(said.person.of, said.person.label),
  organisation: ref('organisation', '就读单位'),
  due: optional(money('应享金额')),
  because: optional(sensitive('family', note('判定依据', { longest: 4000 }))),
  missing: optional(text('缺少的信息', { longest: 300 })),
  origin: code('来源', { rule: '按规则认定', proposal: '学校申请' }),
  proofs: proofs('证明材料'),
  reviewedOn: optional(date('审核日期')),
  reviewedBy: optional(text('审核人', { longest: 60 })),
  lastReason: optional(note('审核意见', { longest: 500 })),
});

const rosterFields = (said: EntitlementDeclaration) => ({
  programme: ref(said.programme.name, said.programme.label),
  period: text('享受期次', { longest: 12 }),
  persons: count('享受人数', { unit: '人' }),
  total: money('应发合计'),
  closedOn: date('名册确定日期'),
  closedBy: text('名册确定人', { longest: 60 }),
});

const paymentFields = (said: EntitlementDeclaration) => ({
  programme: ref(said.programme.name, said.programme.label),
  period: text('享受期次', { longest: 12 }),
  person: ref(said.person.of, said.person.label),
  organisation: ref('organisation', '就读单位'),
  paid: money('实发金额'),
  paidOn: date('发放日期'),
  reference: text('发放批次', { longest: 80 }),
  returnedOn: optional(date('退回日期')),
  lastReason: optional(note('退回说明', { longest: 500 })),
});

export type ProgrammeFields = ReturnType<typeof programmeFields>;
export type RightFields = ReturnType<typeof rightFields>;
export type RosterFields = ReturnType<typeof rosterFields>;
export type PaymentFields = ReturnType<typeof paymentFields>;
export type Programme = StoredRow<RowOf<ProgrammeFields>>;
export type Right = StoredRow<RowOf<RightFields>>;
export type Payment = StoredRow<RowOf<PaymentFields>>;

/** The four registers of entitlements. */
export interface EntitlementRegisters {
  readonly programme: Register<ProgrammeFields>;
  readonly right: Register<RightFields>;
  readonly roster: Register<RosterFields>;
  readonly payment: Register<PaymentFields>;
}

/** What is found by the rule anew may change as long as nobody has confirmed it: these states. */
export const UNDECIDED = ['found', 'unclear', 'lapsed'] as const;

function rightRegister(said: EntitlementDeclaration) {
  const { decides, reviews } = said;
  const way = (to: string) => ({ to, by: rolesOf(decides, reviews) });
  const review = { confirmRight: way('confirmed'), rejectRight: way('rejected') };
  return defineRegister<Fields>({
    ...said.right,
    ...said.law,
    scope: 'organisation',
    key: ['programme', 'person', 'period'],
    title: ['person', 'programme', 'period'],
    columns: ['person', 'organisation', 'programme', 'period', 'due', 'missing', 'origin', 'reviewedOn'],
    fields: rightFields(said),
    rules: [],
    workflow: {
      found: review,
      unclear: review,
      confirmed: { reopenRight: { to: 'found', by: decides } },
      rejected: { reopenRight: { to: 'found', by: decides } },
      lapsed: {},
    },
    states: { found: '待审核', unclear: '信息不全', confirmed: '已确认享受', rejected: '审核不予享受', lapsed: '不再符合' },
    readBy: rolesOf(decides, reviews, said.pays, said.reads),
    readAllBy: rolesOf(decides, said.pays, said.reads),
    revealTo: { family: rolesOf(decides, reviews) },
    person: 'person',
  });
}

/** Declares the registers. A person is named by reference alone: names stay sealed where the person is kept. */
export function entitlementRegisters(said: EntitlementDeclaration): EntitlementRegisters {
  const all = rolesOf(said.decides, said.reviews, said.pays, said.reads);
  const programme = defineRegister<Fields>({
    ...said.programme,
    scope: 'bureau',
    key: ['name', 'startsOn'],
    title: ['name'],
    columns: ['name', 'basis', 'standard', 'budget', 'startsOn', 'endsOn'],
    fields: programmeFields(said),
    rules: [feelRule('inOrder', '执行截止日 >= 执行起始日', '执行截止日不得早于起始日。', 'The last day cannot be before the first.')],
    workflow: {
      inForce: { endProgramme: { to: 'ended', by: said.decides }, findEntitled: { to: 'inForce', by: said.decides } },
      ended: {},
    },
    states: { inForce: '执行中', ended: '已停止' },
    readBy: all,
  });
  const roster = defineRegister<Fields>({
    ...said.roster,
    scope: 'bureau',
    key: ['programme', 'period'],
    title: ['programme', 'period'],
    fields: rosterFields(said),
    rules: [],
    workflow: { closed: { payRoster: { to: 'closed', by: said.pays } } },
    states: { closed: '名册已定' },
    readBy: rolesOf(said.decides, said.pays, said.reads),
  });
  const payment = defineRegister<Fields>({
    ...said.payment,
    ...said.law,
    scope: 'organisation',
    key: [],
    title: ['person', 'programme', 'period'],
    columns: ['person', 'organisation', 'programme', 'period', 'paid', 'paidOn', 'reference', 'returnedOn'],
    fields: paymentFields(said),
    rules: [],
    workflow: { paid: { returnPayment: { to: 'sentBack', by: said.pays } }, sentBack: {} },
    states: { paid: '已发放', sentBack: '已退回' },
    readBy: all,
    readAllBy: rolesOf(said.decides, said.pays, said.reads),
    importBy: said.pays,
    person: 'person',
  });
  return { programme, right: rightRegister(said), roster, payment } as unknown as EntitlementRegisters;
}
