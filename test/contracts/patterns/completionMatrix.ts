import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionView, MatrixDeclaration, Office } from '#register/index.ts';
import { codesOf, granted } from '../../county/people.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses a completion matrix, as its suite needs to know it. */
export interface MatrixUse {
  readonly office: Office;
  readonly said: MatrixDeclaration;
  readonly parts: Parts;
  readonly made: boolean;
}

interface Marked {
  readonly mark: string;
  readonly version: number;
}

/** What every completion matrix keeps to, whichever office uses it. */
export function completionContract({ office, said, parts, made }: MatrixUse): void {
  let its: Schools;
  before(async () => {
    its = await openSchools(office, parts, made);
  });
  after(() => its.store.close());

  const [first, second, ...others] = Object.keys(said.items) as [string, string, ...string[]];
  const mark = (item: string, standing: string, as = its.filer, changes: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Marked>(as, 'markItem', { organisation: as.organisation, item, standing, proofs: [], ...changes });
  const seen = async (as = its.keeper) => granted(await its.office.sees<CompletionView>(as, 'completion', {}));
  const column = async (item: string) => (await seen()).items.find(one => one.item === item);
  const cell = async (item: string, name = '石门小学') => {
    const view = await seen();
    return view.rows.find(one => one.name === name)?.cells[view.items.findIndex(one => one.item === item)];
  };

  test(`${said.office}: what nobody marked is empty and asked for; coverage is met out of all that are asked`, async () => {
    assert.deepEqual([(await column(first))?.met, (await column(first))?.asked, (await column(first))?.coverage], [0, 2, 0]);
    assert.equal(await cell(first), null);
    assert.ok((await its.waits(its.filer)).some(duty => duty.detail === `还有${others.length + 2}项没有填`));
    granted(await mark(first, 'met'));
    granted(await mark(second, 'notApplicable'));
    granted(await mark(second, 'lacking', its.stranger));
    assert.deepEqual([(await column(first))?.coverage, (await column(second))?.asked, (await column(second))?.met], [0.5, 1, 0]);
    for (const item of others) assert.equal((await column(item))?.asked, 2, item);
  });

  test(`${said.office}: a mark is confirmed on the spot as it is found, and a new mark waits to be confirmed again`, async () => {
    assert.ok((await its.waits(its.keeper)).some(duty => duty.detail === '3项待核查'));
    const { mark: id, version } = granted(await mark(first, 'met'));
    assert.deepEqual(codesOf(await its.office.does(its.filer, 'confirmMark', { mark: id, version, standing: 'met' })), ['deed.notYours']);
    granted(await its.office.does(its.keeper, 'confirmMark', { mark: id, version, standing: 'partly' }));
    assert.deepEqual([(await cell(first))?.standing, (await cell(first))?.isConfirmed], ['partly', true]);
    granted(await mark(first, 'met'));
    assert.deepEqual([(await cell(first))?.standing, (await cell(first))?.isConfirmed], ['met', false]);
  });

  test(`${said.office}: a school marks and sees itself alone, with proofs that are kept`, async () => {
    assert.deepEqual(codesOf(await mark(first, 'met', its.stranger, { organisation: its.school })), ['pattern.notYourBody']);
    assert.deepEqual(codesOf(await mark(first, 'met', its.filer, { proofs: ['a'.repeat(64)] })), ['pattern.noSuchFile']);
    assert.deepEqual(
      (await seen(its.stranger)).rows.map(one => one.name),
      ['双泉小学'],
    );
    assert.deepEqual(codesOf(await its.office.sees(its.nobody, 'completion', {})), ['deed.notYours']);
    assert.deepEqual(await its.waits(its.nobody), []);
  });
}
