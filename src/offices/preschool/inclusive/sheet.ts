import { schoolYearOf } from '#kernel/day.ts';
import { add, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { ok, type Result } from '#kernel/problem.ts';
import { organisationProfile, organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import { KEEPS, READS, SEES } from '../codes.ts';
import { grading } from '../grading/patterns.ts';
import { kindergartenYear } from '../reach/figures.ts';
import { type Rate, type Said, type Supported, type SupportLine, supportOf } from './computing.ts';
import { conditionOf } from './facts.ts';
import { supportInvoice } from './invoice.ts';
import { recognisedOn } from './recognition.ts';
import { subsidy } from './subsidy.ts';
import { supportRate } from './supportRate.ts';

/** A kindergarten on the sheet: what it is due item by item with the sum in words, what was decided and paid, or why it is due nothing. */
export interface SupportedLine {
  readonly organisation: string;
  readonly name: string;
  readonly recognition: {
    readonly id: string;
    readonly number: string;
    readonly until: string;
    readonly places: number;
    readonly monthlyFee: number;
  } | null;
  readonly children: number | null;
  readonly lines: readonly (SupportLine & {
    readonly row: string | null;
    readonly state: string | null;
    readonly decided: number | null;
  })[];
  readonly total: number | null;
  readonly whyNot: Said | null;
}

export interface SubsidySheet {
  readonly year: number;
  readonly feeLimit: number | null;
  readonly lines: readonly SupportedLine[];
  readonly total: number | null;
  readonly paid: number;
}

/** The rates in force on the last day of a year, their conditions read. */
export async function ratesIn(desk: ReadingDesk, of: number): Promise<Result<readonly Rate[]>> {
  const day = `${of}-12-31`;
  const held = (await rows(desk, supportRate)).filter(
    one => one.startsOn <= day && (one.endsOn === null || one.endsOn >= day) && one.state === 'inForce',
  );
  const rates: Rate[] = [];
  for (const one of held) {
    const holds = conditionOf(one.condition);
    if (!holds.ok) return holds;
    rates.push({
      id: one.id,
      name: one.name,
      basis: one.basis,
      yuan: one.yuan,
      share: one.share,
      condition: one.condition,
      holds: holds.value,
      source: one.source,
    });
  }
  return ok(rates);
}

const sumOf = (values: readonly number[]) => toNumber(values.reduce((so, one) => add(so, toDecimal(one) ?? zero), zero));

/** Every private kindergarten before the rates of a year. Children are those of the school year that began in it; the day that counts is its last, or today. */
export async function supportedIn(desk: ReadingDesk, of: number, rates: readonly Rate[]) {
  const day = desk.today < `${of}-12-31` ? desk.today : `${of}-12-31`;
  const recognised = await recognisedOn(desk, day);
  const isPrivate = new Set((await rows(desk, organisationProfile, { where: { isPrivate: true } })).map(one => one.organisation));
  const figures = new Map(
    (await rows(desk, kindergartenYear, { where: { year: of, state: 'confirmed' } })).map(one => [one.organisation, one]),
  );
  const invoices = Map.groupBy(await rows(desk, supportInvoice, { where: { year: of, state: 'accepted' } }), one => one.organisation);
  const levels = new Map(
    (await rows(desk, grading.entry, { where: { state: 'titled' } }))
      .filter(one => (one.titleUntil ?? '') >= day)
      .map(one => [one.organisation, one.level]),
  );
  const feeLimit = rates.find(one => one.basis === 'feeLimit')?.yuan ?? null;
  const bodies = (await organisationsOf(desk)).filter(
    one => one.kind === 'kindergarten' && one.state === 'open' && (isPrivate.has(one.id) || recognised.has(one.id)),
  );
  return bodies.map(({ id, name }) => {
    const [its, counted] = [recognised.get(id) ?? null, figures.get(id)];
    const own = Map.groupBy(invoices.get(id) ?? [], one => one.rate);
    const facts = {
      children: counted?.children ?? null,
      classes: counted?.classes ?? null,
      monthlyFee: counted?.monthlyFee ?? its?.monthlyFee ?? null,
      feeLimit,
      level: levels.get(id) ?? null,
    };
    const supported: Supported = {
      isRecognised: its !== null,
      facts,
      invoices: Object.fromEntries([...own].map(([rate, list]) => [rate, sumOf(list.map(one => one.invoiceYuan))])),
    };
    return { organisation: id, name, recognition: its, facts, ...supportOf(rates, supported) };
  });
}

/** The sheet of a year: computed anew, beside what was decided. */
export async function subsidySheetOf(desk: ReadingDesk, of: number): Promise<Result<SubsidySheet>> {
  const rates = await ratesIn(desk, of);
  if (!rates.ok) return rates;
  const decided = await rows(desk, subsidy, { where: { year: of } });
  const all = may(desk.actor, READS);
  const supported = (await supportedIn(desk, of, rates.value)).filter(one => all || one.organisation === desk.actor.organisation);
  const lines = supported.map(({ organisation, name, recognition: its, facts, lines: due, total, whyNot }): SupportedLine => {
    const stored = (rate: string) => decided.find(one => one.organisation === organisation && one.rate === rate);
    const recognition =
      its === null ? null : { id: its.id, number: its.number, until: its.validUntil ?? '', places: its.places, monthlyFee: its.monthlyFee };
    const beside = due.map(one => {
      const kept = stored(one.rate);
      return { ...one, row: kept?.id ?? null, state: kept?.state ?? null, decided: kept?.yuan ?? null };
    });
    return { organisation, name, recognition, children: facts.children, lines: beside, total, whyNot };
  });
  const due = lines.flatMap(one => (one.total === null ? [] : [one.total]));
  const seen = new Set(lines.map(one => one.organisation));
  const paid = decided.filter(one => one.state === 'paid' && seen.has(one.organisation)).map(one => one.yuan);
  return ok({
    year: of,
    feeLimit: rates.value.find(one => one.basis === 'feeLimit')?.yuan ?? null,
    lines,
    total: due.length === 0 ? null : sumOf(due),
    paid: sumOf(paid),
  });
}

/** Every private kindergarten of a year with what it is due and why, or why not (扶持核算表). A kindergarten sees its own line. */
export const subsidySheet = defineView({
  name: 'preschool.subsidySheet',
  label: '扶持核算表',
  by: [...new Set([...SEES, ...KEEPS])],
  input: { year: optional(year('补助年度')) },
  run: (desk, asked) => subsidySheetOf(desk, asked.year ?? schoolYearOf(desk.today)),
  sheet: ({ lines }) =>
    ok({
      title: '扶持核算表',
      headings: ['幼儿园', '认定编号', '标准名称', '计数', '应补金额', '算法或原因'],
      rows: lines.flatMap(one =>
        one.whyNot === null
          ? one.lines.map(own => [one.name, one.recognition?.number ?? null, own.name, own.counted, own.yuan, own.because.zh])
          : [[one.name, one.recognition?.number ?? null, null, null, null, one.whyNot.zh]],
      ),
    }),
});
