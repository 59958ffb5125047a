import { ok, refuse } from '#kernel/problem.ts';
import { amount, code, date, defineRegister, defineVerb, insert, money, note, optional, stepping, text } from '#register/index.ts';
import { KEEPS, READS, rateBases, SEES } from '../codes.ts';
import { says } from '../refusals.ts';
import { conditionOf } from './facts.ts';

/** What the county gives inclusive private kindergartens, and the limit of their fees: figures with their source, from a day on. */
export const supportRate = defineRegister({
  name: 'supportRate',
  label: '普惠扶持标准',
  scope: 'bureau',
  key: ['name', 'startsOn'],
  title: ['name', 'startsOn'],
  columns: ['name', 'basis', 'yuan', 'share', 'startsOn', 'endsOn', 'source'],
  fields: {
    name: text('标准名称', { longest: 60 }),
    basis: code('计算方式', rateBases),
    yuan: optional(money('标准金额')),
    share: optional(amount('补助比例', { least: 0, most: 100, unit: '%' })),
    condition: optional(text('补助条件', { longest: 500 })),
    startsOn: date('执行起始日'),
    endsOn: optional(date('执行截止日')),
    source: note('标准来源', { longest: 500 }),
  },
  rules: [],
  workflow: { inForce: { endRate: { to: 'ended', by: KEEPS } }, ended: {} },
  states: { inForce: '执行中', ended: '已停用' },
  readBy: [...new Set([...SEES, ...READS])],
});

export const setRate = defineVerb({
  name: 'preschool.setRate',
  label: '设定扶持标准',
  by: KEEPS,
  on: { register: 'supportRate' },
  input: supportRate.fields,
  async run(desk, input) {
    if (input.basis === 'byInvoice' && input.share === null) return refuse(says.noShare({}, 'share'));
    if (input.basis !== 'byInvoice' && input.yuan === null) return refuse(says.noYuan({}, 'yuan'));
    const condition = conditionOf(input.condition);
    if (!condition.ok) return condition;
    const added = await insert(desk, supportRate, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const rateDeeds = [setRate, stepping(supportRate, { name: 'preschool.endRate', label: '停用扶持标准', step: 'endRate', why: true })];
