import {
  adding,
  code,
  correcting,
  date,
  defineOffice,
  defineRegister,
  feelRule,
  money,
  optional,
  ref,
  stepping,
  text,
} from '#register/index.ts';

const filer = ['filer'];

/** A made-up register: what a section buys. With its deeds and its office it is the whole of this file. */
export const purchase = defineRegister({
  name: 'purchase',
  label: '项目',
  scope: 'organisation',
  key: ['name'],
  title: ['name'],
  fields: {
    name: text('名称', { longest: 60 }),
    organisation: ref('organisation', '单位'),
    kind: code('类别', { school: '学校', kindergarten: '幼儿园' }),
    budget: money('投入'),
    day: optional(date('印发日期')),
  },
  rules: [feelRule('notFree', '投入 > 0', '投入不得为零。', 'Nothing is bought for nothing.')],
  workflow: {
    draft: {
      adopt: { to: 'adopted', by: ['planner'] },
      removeRow: { to: 'draft', by: filer },
      restoreRow: { to: 'draft', by: filer },
    },
    adopted: {},
  },
  readBy: filer,
  readAllBy: ['planner'],
});

export const purchases = defineOffice({
  name: 'purchases',
  label: '规划',
  basis: [],
  serves: [],
  roles: [],
  registers: [purchase],
  verbs: [
    adding(purchase, { name: 'purchases.addPurchase', label: '登记单位', by: filer }),
    correcting(purchase, { name: 'purchases.correctPurchase', label: '更正承诺', by: filer, fields: ['name', 'budget', 'day'] }),
    stepping(purchase, { name: 'purchases.adoptPurchase', label: '登记印发', step: 'adopt' }),
  ],
  views: [],
});
