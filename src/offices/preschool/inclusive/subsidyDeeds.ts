import { ok, refuse } from '#kernel/problem.ts';
import { date, defineVerb, fetchRow, insertAll, ref, rows, step, stepping, text, updateAll, year } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { ratesIn, supportedIn } from './sheet.ts';
import { seen, subsidy } from './subsidy.ts';

/** States in which a line follows the facts; later ones stand. */
const OPEN = ['computed', 'lapsed'];

/** Computes a year's subsidies from rates, recognitions, confirmed figures and checked invoices. What was confirmed, paid or held back stands as it is; what no longer fits lapses. */
const computeSubsidies = defineVerb({
  name: 'preschool.computeSubsidies',
  label: '核算补助',
  by: KEEPS,
  on: { register: 'preschoolSubsidy' },
  input: { year: year('补助年度') },
  async run(desk, { year: of }) {
    const rates = await ratesIn(desk, of);
    if (!rates.ok) return rates;
    const due = (await supportedIn(desk, of, rates.value)).flatMap(one =>
      one.lines.flatMap(({ rate, counted, yuan, because }) =>
        yuan === null || counted === null ? [] : [{ organisation: one.organisation, rate, counted, yuan, because: because.zh }],
      ),
    );
    if (due.length === 0) return refuse(says.nothingComputed({ year: of }, 'year'));
    const before = new Map((await rows(desk, subsidy, { where: { year: of } })).map(one => [`${one.organisation} ${one.rate}`, one]));
    const stored = (one: (typeof due)[number]) => before.get(`${one.organisation} ${one.rate}`);
    const now = { computedOn: desk.today, computedBy: desk.actor.id };
    const added = await insertAll(
      desk,
      subsidy,
      due.filter(one => stored(one) === undefined).map(one => ({ ...one, ...now, year: of, paidOn: null, voucher: null })),
    );
    if (!added.ok) return added;
    const changed = due.flatMap(one => {
      const row = stored(one);
      const stands = row?.state === 'computed' && row.yuan === one.yuan && row.because === one.because;
      return row === undefined || stands || !OPEN.includes(row.state) ? [] : [{ row, changes: { ...one, ...now }, state: 'computed' }];
    });
    const fits = new Set(due.map(one => `${one.organisation} ${one.rate}`));
    const lapsed = [...before]
      .filter(([key, row]) => row.state === 'computed' && !fits.has(key))
      .map(([, row]) => ({ row, changes: now, state: 'lapsed' }));
    const done = await updateAll(desk, subsidy, [...changed, ...lapsed]);
    return done.ok ? ok({ added: added.value.length, changed: changed.length, lapsed: lapsed.length }) : done;
  },
});

const paySubsidy = defineVerb({
  name: 'preschool.paySubsidy',
  label: '登记拨付',
  by: KEEPS,
  on: { register: 'preschoolSubsidy', row: 'row', step: 'paySubsidy' },
  input: {
    row: ref('preschoolSubsidy', '普惠园补助'),
    version: seen,
    paidOn: date('拨付日期'),
    voucher: text('拨付凭证', { longest: 60 }),
  },
  async run(desk, { row, version, paidOn, voucher }) {
    const found = await fetchRow(desk, subsidy, row);
    if (!found.ok) return found;
    if (paidOn > desk.today) return refuse(says.dayAhead({ label: '拨付日期', day: paidOn }, 'paidOn'));
    const done = await step(desk, subsidy, { ...found.value, version }, 'paySubsidy', { paidOn, voucher });
    return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
  },
});

export const subsidyDeeds = [
  computeSubsidies,
  stepping(subsidy, { name: 'preschool.confirmSubsidy', label: '审定补助', step: 'confirmSubsidy' }),
  stepping(subsidy, { name: 'preschool.holdSubsidy', label: '缓拨', step: 'holdSubsidy', why: true }),
  paySubsidy,
];
