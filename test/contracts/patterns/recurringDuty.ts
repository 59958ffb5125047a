import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DutyDeclaration, MatrixView, MissingLine, Office } from '#register/index.ts';
import { codesOf, granted } from '../../county/people.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses recurring duties, as its suite needs to know it. */
export interface DutyUse {
  readonly office: Office;
  readonly said: DutyDeclaration;
  readonly parts: Parts;
  /** Values of the fields that the office adds. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly made: boolean;
}

/** What recurring duties keep to, whichever office uses them. */
export function recurringDutyContract({ office, said, parts, more: own = {}, made }: DutyUse): void {
  let its: Schools;
  let duty = '';
  before(async () => {
    its = await openSchools(office, parts, made);
    const set = { name: '每月疏散演练', topic: Object.keys(said.topics)[0], cycle: 'month', kinds: ['school'], startsOn: '2027-10-08' };
    const more = { graceDays: 5, leastProofs: 1, restMonths: [12] };
    duty = granted(await its.office.does<Record<string, string>>(its.keeper, 'setDuty', { ...set, ...more }))[said.duty.name]!;
  });
  after(() => its.store.close());

  const file = async (period: string, as = its.filer, more: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<{ filing: string; version: number; lateDays: number }>(as, 'fileDuty', {
      duty,
      organisation: as.organisation,
      period,
      proofs: [await its.keep('签到.txt')],
      ...own,
      ...more,
    });
  const matrix = async (as = its.keeper, year = 2027) => granted(await its.office.sees<MatrixView>(as, 'dutyMatrix', { duty, year }));

  test(`${said.office}: rounds appear when they begin, months of rest left out, and those not filed are missing`, async () => {
    const { periods, rows } = await matrix();
    assert.deepEqual(periods, ['2027-10', '2027-11', '2028-01']);
    assert.deepEqual(
      rows.map(one => one.cells.map(cell => cell.standing)),
      [
        ['missing', 'missing', 'open'],
        ['missing', 'missing', 'open'],
      ],
    );
    assert.deepEqual((await matrix(its.keeper, 2026)).periods, []);
    const missing = granted(await its.office.sees<readonly MissingLine[]>(its.keeper, 'missingFilings', {}));
    assert.deepEqual(
      missing.filter(one => one.organisation === '石门小学').map(one => [one.period, one.dueOn, one.lateDays]),
      [
        ['2027-10', '2027-11-05', 66],
        ['2027-11', '2027-12-05', 36],
      ],
    );
  });

  test(`${said.office}: a round is filed once, with its proofs; what comes late says how late`, async () => {
    assert.deepEqual(codesOf(await file('2028-01', its.filer, { proofs: [] })), ['duty.fewProofs']);
    assert.deepEqual(codesOf(await file('2028-02')), ['duty.noSuchRound']);
    assert.deepEqual(codesOf(await file('2027-12')), ['duty.noSuchRound']);
    assert.equal(granted(await file('2028-01')).lateDays, 0);
    assert.equal(granted(await file('2027-11')).lateDays, 36);
    assert.deepEqual(codesOf(await file('2027-11')), ['register.alreadyThere']);
    const [own] = (await matrix()).rows.filter(one => one.name === '石门小学');
    assert.deepEqual(
      own?.cells.map(one => one.standing),
      ['missing', 'late', 'filed'],
    );
  });

  test(`${said.office}: a round is exempted with a reason, and is missing no more`, async () => {
    const asked = { duty, organisation: its.school, period: '2027-10' };
    assert.deepEqual(codesOf(await its.office.does(its.keeper, 'exempt', asked)), ['field.blank']);
    assert.deepEqual(codesOf(await its.office.does(its.filer, 'exempt', { ...asked, why: '停课' })), ['deed.notYours']);
    granted(await its.office.does(its.keeper, 'exempt', { ...asked, why: '校舍加固停课' }));
    assert.deepEqual((await matrix()).counts, { open: 1, filed: 1, late: 1, returned: 0, missing: 2, exempt: 1 });
  });

  test(`${said.office}: what is sent back is filed again, by its own school alone`, async () => {
    const { filing, version } = granted(await file('2028-01', its.stranger));
    granted(await its.office.does(its.keeper, 'sendBackFiling', { filing, version, why: '缺签到表' }));
    assert.ok((await its.waits(its.stranger)).some(one => one.detail === '退回：缺签到表'));
    const again = { filing, version: version + 1, proofs: [await its.keep('签到表.txt')], ...own };
    assert.deepEqual(codesOf(await its.office.does(its.filer, 'fileAgain', again)), ['pattern.notYourBody']);
    granted(await its.office.does(its.stranger, 'fileAgain', again));
    assert.equal((await matrix()).counts.filed, 2);
  });

  test(`${said.office}: a school sees its own rounds alone, and files for itself`, async () => {
    assert.deepEqual(
      (await matrix(its.stranger)).rows.map(one => one.name),
      ['双泉小学'],
    );
    assert.deepEqual(codesOf(await file('2027-10', its.stranger, { organisation: its.school })), ['pattern.notYourBody']);
    assert.deepEqual(codesOf(await its.office.sees(its.nobody, 'dutyMatrix', {})), ['deed.notYours']);
    assert.ok((await its.waits(its.keeper)).some(one => one.title === '催报：每月疏散演练' && one.detail === '1个单位共2期未报'));
  });

  test(`${said.office}: a duty that is stopped has no more rounds, and those of before stand`, async () => {
    granted(await its.office.does(its.keeper, 'endDuty', { duty, version: 1, why: '改为每季度' }));
    its.clock.now = '2028-03-10T02:00:00Z';
    assert.deepEqual((await matrix()).periods, ['2027-10', '2027-11', '2028-01']);
    its.clock.now = '2028-01-10T02:00:00Z';
  });
}
