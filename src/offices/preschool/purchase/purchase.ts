import { add, compare, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  code,
  date,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  file,
  insert,
  list,
  money,
  note,
  optional,
  ref,
  rows,
  stepping,
  text,
} from '#register/index.ts';
import { KEEPS, READS, serviceKinds, serviceVerdicts } from '../codes.ts';
import { says } from '../refusals.ts';

const own = problems('preschool', {
  contractOver: { zh: '这份合同已经终止，不能再登记履约。', en: 'This contract was ended; nothing more is entered.' },
});

/** A contract by which the county buys services for kindergartens (政府购买服务). */
export const purchase = defineRegister({
  name: 'servicePurchase',
  label: '购买服务合同',
  scope: 'bureau',
  key: ['contractNumber'],
  title: ['contractName'],
  columns: ['contractName', 'serviceKind', 'provider', 'contractYuan', 'startsOn', 'endsOn'],
  fields: {
    contractNumber: text('合同编号', { longest: 40 }),
    contractName: text('合同名称', { longest: 80 }),
    serviceKind: code('服务类别', serviceKinds),
    provider: text('承接主体', { longest: 80 }),
    served: list('服务对象', ref('organisation', '幼儿园'), { most: 100 }),
    contractYuan: money('合同金额'),
    fundSource: text('资金来源', { longest: 80 }),
    startsOn: date('合同起始日'),
    endsOn: date('合同截止日'),
    requirement: note('服务要求', { longest: 2000 }),
    contractFile: optional(file('合同文本')),
  },
  rules: [
    {
      code: 'termInOrder',
      says: '合同截止日不得早于起始日。',
      english: 'A contract cannot end before it begins.',
      holds: row => row.endsOn >= row.startsOn,
    },
  ],
  workflow: {
    inForce: { finishPurchase: { to: 'finished', by: KEEPS }, endPurchase: { to: 'terminated', by: KEEPS } },
    finished: {},
    terminated: {},
  },
  states: { inForce: '履行中', finished: '已验收', terminated: '合同已终止' },
  readBy: READS,
});

/** A look at how a contract is kept, and what is paid for it. */
export const serviceCheck = defineRegister({
  name: 'serviceCheck',
  label: '履约评价和付款',
  scope: 'bureau',
  key: ['purchase', 'checkedOn'],
  title: ['purchase', 'checkedOn'],
  columns: ['purchase', 'checkedOn', 'score', 'verdict', 'paidYuan'],
  fields: {
    purchase: ref('servicePurchase', '购买服务合同'),
    checkedOn: date('评价日期'),
    score: optional(amount('评价得分', { least: 0, most: 100, unit: '分' })),
    verdict: code('评价结论', serviceVerdicts),
    paidYuan: money('本次付款'),
    opinion: optional(note('评价意见', { longest: 2000 })),
    proofs: list('佐证材料', file('佐证'), { most: 20 }),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});

const paidFor = (checks: readonly { readonly paidYuan: number }[]) =>
  checks.reduce((so, one) => add(so, toDecimal(one.paidYuan) ?? zero), zero);

const fileCheck = defineVerb({
  name: 'preschool.checkService',
  label: '登记履约评价',
  by: KEEPS,
  on: { register: 'serviceCheck' },
  input: serviceCheck.fields,
  async run(desk, input) {
    const its = await fetchRow(desk, purchase, input.purchase);
    if (!its.ok) return its;
    if (its.value.state === 'terminated') return refuse(own.contractOver({}, 'purchase'));
    if (input.checkedOn > desk.today) return refuse(says.dayAhead({ label: '评价日期', day: input.checkedOn }, 'checkedOn'));
    const paid = paidFor([...(await rows(desk, serviceCheck, { where: { purchase: its.value.id } })), input]);
    if (compare(paid, toDecimal(its.value.contractYuan) ?? zero) > 0)
      return refuse(says.beyondContract({ paid: toNumber(paid), amount: its.value.contractYuan }, 'paidYuan'));
    const added = await insert(desk, serviceCheck, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const purchaseDeeds = [
  adding(purchase, { name: 'preschool.addPurchase', label: '登记购买服务合同', by: KEEPS }),
  fileCheck,
  stepping(purchase, { name: 'preschool.finishPurchase', label: '验收合同', step: 'finishPurchase' }),
  stepping(purchase, { name: 'preschool.endPurchase', label: '终止合同', step: 'endPurchase', why: true }),
];

/** A contract as the ledger of purchases shows it: what was paid, what is left, how it was judged last. */
export interface PurchaseLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly provider: string;
  readonly served: readonly string[];
  readonly yuan: number;
  readonly paid: number;
  readonly checks: number;
  readonly lastScore: number | null;
  readonly lastVerdict: string | null;
  readonly endsOn: string;
  readonly state: string;
}

export const purchaseBoard = defineView({
  name: 'preschool.purchaseBoard',
  label: '购买服务台账',
  by: READS,
  input: {},
  async run(desk) {
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const checks = Map.groupBy(await rows(desk, serviceCheck), one => one.purchase);
    return ok(
      (await rows(desk, purchase)).map((one): PurchaseLine => {
        const held = (checks.get(one.id) ?? []).toSorted((a, b) => a.checkedOn.localeCompare(b.checkedOn));
        const last = held.at(-1);
        const served = one.served.map(id => names.get(id) ?? '');
        const { id, contractName: name, serviceKind: kind, provider, contractYuan: yuan, endsOn, state } = one;
        return {
          id,
          name,
          kind,
          provider,
          served,
          yuan,
          paid: toNumber(paidFor(held)),
          checks: held.length,
          lastScore: last?.score ?? null,
          lastVerdict: last?.verdict ?? null,
          endsOn,
          state,
        };
      }),
    );
  },
  sheet: lines =>
    ok({
      title: '购买服务台账',
      headings: ['合同名称', '服务类别', '承接主体', '合同金额', '已付', '评价次数', '最近得分', '合同截止日'],
      rows: lines.map(one => [
        one.name,
        serviceKinds[one.kind as keyof typeof serviceKinds] ?? one.kind,
        one.provider,
        one.yuan,
        one.paid,
        one.checks,
        one.lastScore,
        one.endsOn,
      ]),
    }),
});
