import { ok } from '#kernel/problem.ts';
import { adding, code, correcting, count, date, defineRegister, defineView, optional, period, ref, rows, text } from '#register/index.ts';
import { KEEPS, providerKinds } from '../codes.ts';
import type { ProviderLine } from '../types.ts';

/** Whom a school or a family can turn to (心理救助网络): institutions and help lines, open to everybody who signs in. */
export const mindProvider = defineRegister({
  name: 'mindProvider',
  label: '心理救助机构',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  columns: ['name', 'providerKind', 'openPhone', 'openHours', 'monthCapacity', 'agreedUntil'],
  fields: {
    name: text('机构名称', { longest: 80 }),
    providerKind: code('机构类别', providerKinds),
    openPhone: text('公开电话', { longest: 40 }),
    openHours: optional(text('服务时间', { longest: 80 })),
    place: optional(text('机构地址', { longest: 120 })),
    monthCapacity: optional(count('每月可接诊人次', { most: 100_000, unit: '人次' })),
    agreedUntil: optional(date('协议期限')),
  },
  rules: [],
  workflow: {},
  readBy: 'signedIn',
});

/** How many a provider saw in a month, without anybody's name. */
export const providerMonth = defineRegister({
  name: 'providerMonth',
  label: '机构接诊月报',
  scope: 'bureau',
  key: ['mindProvider', 'month'],
  title: ['mindProvider', 'month'],
  fields: {
    mindProvider: ref('mindProvider', '心理救助机构'),
    month: period('接诊月份'),
    visits: count('接诊人次', { most: 100_000, unit: '人次' }),
    answeredReferrals: count('反馈转介数', { most: 100_000, unit: '例' }),
  },
  rules: [],
  workflow: {},
  readBy: [...KEEPS, 'leader'],
});

export const providerDeeds = [
  adding(mindProvider, { name: 'health.addProvider', label: '登记救助机构', by: KEEPS }),
  correcting(mindProvider, { name: 'health.correctProvider', label: '更正救助机构', by: KEEPS }),
  adding(providerMonth, { name: 'health.addProviderMonth', label: '登记接诊月报', by: KEEPS }),
];

/** The directory with the load of the newest month. */
export const providers = defineView({
  name: 'health.providers',
  label: '心理救助网络',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const months = await rows(desk, providerMonth, { orderBy: [['month', 'asc']] });
    const newest = new Map(months.map(one => [one.mindProvider, one]));
    const lines = (await rows(desk, mindProvider)).map((one): ProviderLine => {
      const last = newest.get(one.id);
      const own = { id: one.id, name: one.name, kind: one.providerKind, phone: one.openPhone, hours: one.openHours };
      return { ...own, capacity: one.monthCapacity, visits: last?.visits ?? null, month: last?.month ?? null };
    });
    return ok(lines);
  },
});
