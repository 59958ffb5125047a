import { amount, count, date, defineRegister, money, note, optional, ref, text, year } from '#register/index.ts';
import { KEEPS, READS, SEES } from '../codes.ts';

/** A subsidy as it was computed on a day, with the sum in words; confirmed by another person, then paid or held back. */
export const subsidy = defineRegister({
  name: 'preschoolSubsidy',
  label: '普惠园补助',
  scope: 'organisation',
  key: ['organisation', 'year', 'rate'],
  title: ['organisation', 'rate', 'year'],
  columns: ['organisation', 'rate', 'year', 'counted', 'yuan', 'computedOn', 'paidOn'],
  fields: {
    organisation: ref('organisation', '幼儿园'),
    year: year('补助年度'),
    rate: ref('supportRate', '普惠扶持标准'),
    counted: amount('计数'),
    yuan: money('应补金额'),
    because: note('算法', { longest: 1000 }),
    computedOn: date('核算日期'),
    computedBy: text('核算人', { longest: 60 }),
    paidOn: optional(date('拨付日期')),
    voucher: optional(text('拨付凭证', { longest: 60 })),
  },
  rules: [],
  workflow: {
    computed: { confirmSubsidy: { to: 'confirmed', by: ['leader'] }, holdSubsidy: { to: 'held', by: [...KEEPS, 'leader'] } },
    confirmed: { paySubsidy: { to: 'paid', by: KEEPS }, holdSubsidy: { to: 'held', by: [...KEEPS, 'leader'] } },
    held: { confirmSubsidy: { to: 'confirmed', by: ['leader'] } },
    paid: {},
    lapsed: {},
  },
  states: { computed: '已核算', confirmed: '已审定', held: '缓拨', paid: '已拨付', lapsed: '不再符合' },
  readBy: SEES,
  readAllBy: READS,
});

/** The version of a row of this register, in the forms of its deeds. */
export const seen = count('版次');
