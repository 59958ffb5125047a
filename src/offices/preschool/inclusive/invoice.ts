import { ok, refuse } from '#kernel/problem.ts';
import {
  adding,
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  file,
  insert,
  money,
  optional,
  ref,
  stepping,
  text,
  year,
} from '#register/index.ts';
import { FILES, goodsKinds, KEEPS, READS, SEES } from '../codes.ts';
import { says } from '../refusals.ts';

/** An invoice that a kindergarten brings for a support by share: heating above all. */
export const supportInvoice = defineRegister({
  name: 'supportInvoice',
  label: '补助票据',
  scope: 'organisation',
  key: ['organisation', 'invoiceNumber'],
  title: ['organisation', 'invoiceNumber'],
  columns: ['organisation', 'rate', 'year', 'invoiceNumber', 'invoicedOn', 'invoiceYuan'],
  fields: {
    organisation: ref('organisation', '幼儿园'),
    rate: ref('supportRate', '普惠扶持标准'),
    year: year('补助年度'),
    invoiceNumber: text('票据号码', { longest: 40 }),
    invoicedOn: date('开票日期'),
    invoiceYuan: money('票据金额'),
    scan: file('票据扫描件'),
  },
  rules: [],
  workflow: {
    filed: { acceptInvoice: { to: 'accepted', by: KEEPS }, rejectInvoice: { to: 'rejected', by: KEEPS } },
    accepted: {},
    rejected: {},
  },
  states: { filed: '待核', accepted: '已核', rejected: '不予采用' },
  readBy: SEES,
  readAllBy: READS,
});

const fileInvoice = defineVerb({
  name: 'preschool.fileInvoice',
  label: '报送票据',
  by: FILES,
  on: { register: 'supportInvoice' },
  input: supportInvoice.fields,
  async run(desk, input) {
    if (desk.actor.organisation !== input.organisation) return refuse(says.elsewhere({}, 'organisation'));
    if (input.invoicedOn > desk.today) return refuse(says.dayAhead({ label: '开票日期', day: input.invoicedOn }, 'invoicedOn'));
    const added = await insert(desk, supportInvoice, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const invoiceDeeds = [
  fileInvoice,
  stepping(supportInvoice, { name: 'preschool.acceptInvoice', label: '核过票据', step: 'acceptInvoice' }),
  stepping(supportInvoice, { name: 'preschool.rejectInvoice', label: '不予采用', step: 'rejectInvoice', why: true }),
];

/** Toys and equipment given in kind to a kindergarten, with the receipt. */
export const supportGoods = defineRegister({
  name: 'supportGoods',
  label: '帮扶物资',
  scope: 'organisation',
  key: [],
  title: ['goodsName', 'organisation'],
  columns: ['organisation', 'goodsKind', 'goodsName', 'quantity', 'worth', 'deliveredOn'],
  fields: {
    organisation: ref('organisation', '受助园'),
    goodsKind: code('物资类别', goodsKinds),
    goodsName: text('物资名称', { longest: 80 }),
    quantity: count('物资数量', { least: 1, most: 100_000, unit: '件' }),
    worth: money('价值'),
    deliveredOn: date('交付日期'),
    receipt: optional(file('签收单')),
  },
  rules: [],
  workflow: { delivered: { receiveGoods: { to: 'received', by: FILES } }, received: {} },
  states: { delivered: '待签收', received: '已签收' },
  readBy: SEES,
  readAllBy: READS,
});

export const goodsDeeds = [
  adding(supportGoods, { name: 'preschool.giveGoods', label: '登记帮扶物资', by: KEEPS }),
  stepping(supportGoods, { name: 'preschool.receiveGoods', label: '确认签收', step: 'receiveGoods' }),
];
