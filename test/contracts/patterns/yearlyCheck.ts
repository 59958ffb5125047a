import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Office, YearlyDeclaration, YearlyMatrix } from '#register/index.ts';
import { codesOf, granted } from '../../county/people.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses yearly checks, as its suite needs to know it. */
export interface YearlyUse {
  readonly office: Office;
  readonly said: YearlyDeclaration;
  readonly parts: Parts;
  /** Figures of 2025 and 2026 by which every rule of 2026 can be told, and of 2027 by which it is met; by item. */
  readonly years: Readonly<Record<2025 | 2026 | 2027, Readonly<Record<string, number>>>>;
  /** An item whose figure of 2027, when it becomes this one, breaks this rule. */
  readonly breaks: { readonly item: string; readonly value: number; readonly rule: string };
  readonly made: boolean;
}

interface Told {
  readonly row: string;
  readonly version: number;
}

/** What yearly checks keep to, whichever office uses them: three years of figures, one concluded, one figure corrected afterwards. */
export function yearlyContract({ office, said, parts, years, breaks, made }: YearlyUse): void {
  let its: Schools;
  const entered = new Map<string, Told>();
  before(async () => {
    its = await openSchools(office, parts, made);
  });
  after(() => its.store.close());

  const owner = () => (said.per === 'county' ? {} : { organisation: its.school });
  const enter = (year: number, item: string, value: number, as = its.filer) =>
    its.office.does<Told>(as, 'enterYearFigure', { ...owner(), year, item, value, source: '决算', proofs: [] });
  const does = (as: Schools['keeper'], deed: string, one: Told, input: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Told>(as, deed, { row: one.row, version: one.version, ...input });
  const enterYear = async (year: 2025 | 2026 | 2027) => {
    for (const [item, value] of Object.entries(years[year])) entered.set(`${year} ${item}`, granted(await enter(year, item, value)));
  };
  const matrix = async (as = its.keeper) => granted(await its.office.sees<YearlyMatrix>(as, 'yearlyMatrix', { from: 2025, to: 2027 }));
  const own = async () => (await matrix()).lines.filter(line => ['全县', '石门小学'].includes(line.owner));
  const verdicts = async (year: number) => (await own()).map(line => line.cells.find(cell => cell?.year === year)?.verdict ?? null);
  const all = (verdict: string) => Object.keys(said.rules).map(() => verdict);
  const items = Object.keys(said.items);

  test(`${said.office}: what nobody has entered makes a verdict unknown, names the figures, and never counts as zero`, async () => {
    await enterYear(2026);
    assert.deepEqual(await verdicts(2027), all('unknown'));
    const [cell] = (await own())[0]!.cells.slice(-1);
    assert.equal(cell?.value, null);
    assert.ok(cell!.missing.every(one => one.startsWith('2027年')) && cell!.missing.length > 0);
    const missing = granted(await its.office.sees<readonly { owner: string; label: string }[]>(its.filer, 'missingFigures', {}));
    assert.equal(missing.length, items.length);
    assert.ok((await its.waits(its.filer)).some(duty => duty.title === '填报2027年数据' && duty.detail === `还有${items.length}项没有填`));
  });

  test(`${said.office}: with the figures there, every rule is told by its own sum`, async () => {
    await enterYear(2025);
    await enterYear(2027);
    assert.deepEqual(await verdicts(2027), all('met'));
    for (const line of await own()) assert.match(line.cells.at(-1)?.because ?? '', /2027年|增长/, line.label);
    assert.deepEqual(codesOf(await enter(2027, items[0]!, 1)), ['register.alreadyThere']);
    assert.deepEqual(granted(await its.office.sees(its.filer, 'missingFigures', { year: 2027 })), []);
  });

  test(`${said.office}: a year is concluded when it is over and its figures are confirmed by another person`, async () => {
    const conclude = (year: number) => its.office.does<Readonly<Record<string, number>>>(its.keeper, 'concludeYear', { year });
    assert.deepEqual(codesOf(await conclude(2028)), ['yearly.yearAhead']);
    assert.deepEqual(codesOf(await conclude(2027)), ['yearly.unconfirmed']);
    const both = { ...its.filer, roles: [...parts.keeps, ...parts.answers] };
    for (const [name, one] of entered) {
      assert.deepEqual(codesOf(await does(both, 'confirmFigure', one)), ['yearly.ownFigure']);
      entered.set(name, granted(await does(its.keeper, 'confirmFigure', one)));
    }
    const others = said.per === 'county' ? 0 : Object.keys(said.rules).length;
    assert.deepEqual(granted(await conclude(2027)), { met: Object.keys(said.rules).length, broken: 0, unknown: others });
    assert.deepEqual(codesOf(await conclude(2027)), ['yearly.concludedAlready']);
  });

  test(`${said.office}: a figure that is corrected says why, waits to be confirmed again, and what was concluded stays beside what holds now`, async () => {
    const figure = entered.get(`2027 ${breaks.item}`)!;
    const again = { value: breaks.value, source: '决算（更正）', proofs: [] };
    assert.deepEqual(codesOf(await does(its.filer, 'correctFigure', figure, again)), ['field.blank']);
    granted(await does(its.filer, 'correctFigure', figure, { ...again, why: '决算批复' }));
    const line = (await own()).find(one => one.rule === breaks.rule);
    const cell = line?.cells.at(-1);
    assert.deepEqual([cell?.verdict, cell?.concluded], ['broken', 'met']);
    assert.ok((await its.waits(its.keeper)).some(duty => duty.title === '复核年度数据'));
  });

  test(`${said.office}: figures are entered and concluded by those alone whose duty it is`, async () => {
    assert.deepEqual(codesOf(await its.office.does(its.filer, 'concludeYear', { year: 2026 })), ['deed.notYours']);
    assert.deepEqual(codesOf(await its.office.sees(its.nobody, 'yearlyMatrix', {})), ['deed.notYours']);
    assert.deepEqual(await its.waits(its.nobody), []);
  });
}
