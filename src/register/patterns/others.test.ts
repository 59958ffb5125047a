import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type CompletionView, drawnOrder } from '#register/index.ts';
import { seatOffice, wellOffice } from '../../../test/contracts/patterns/offices.ts';
import { openSchools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted } from '../../../test/county/people.ts';

const parts = { keeps: ['master', 'chief'], answers: ['filer'] };

test('a draw is made once, from a list closed before, with a seed from outside, and anybody can draw it again', async () => {
  const its = await openSchools(seatOffice, parts, true);
  after(() => its.store.close());
  const candidates = Array.from({ length: 40 }, (_, place) => `学生编号${String(place + 1).padStart(3, '0')}`);
  const closed = (names: readonly string[], places = 5) =>
    its.office.does<{ draw: string; version: number }>(its.keeper, 'closeList', { occasion: '幼儿园摇号', candidates: names, places });
  assert.deepEqual(codesOf(await closed([...candidates, candidates[0]!])), ['draw.namedTwice']);
  assert.deepEqual(codesOf(await closed(candidates, 41)), ['draw.tooFew']);
  const draw = granted(await closed(candidates));
  const seed = { seed: '20280110', seedSource: '1月9日福利彩票双色球开奖号码', witness: '公证员庚' };
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'drawLots', { ...draw, ...seed, seed: '4294967296' })), ['draw.seedTooLarge']);
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'drawLots', { ...draw, ...seed, witness: '乙' })), ['draw.ownWitness']);
  const { drawn, version } = granted(
    await its.office.does<{ drawn: readonly string[]; version: number }>(its.keeper, 'drawLots', { ...draw, ...seed }),
  );
  assert.deepEqual(drawn, drawnOrder(20280110, candidates.toReversed()).slice(0, 5));
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'drawLots', { ...draw, version, ...seed, seed: '1' })), [
    'register.notFromThisState',
  ]);
});

test('over many seeds every place of a list is drawn equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed++) {
    const [first] = drawnOrder(seed, ['甲', '乙', '丙', '丁']);
    counts.set(first!, (counts.get(first!) ?? 0) + 1);
  }
  for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 120, String(count));
  assert.equal(counts.size, 4);
});

test('a matrix counts what is met out of what is asked; what nobody marked is empty, and a new mark waits to be confirmed again', async () => {
  const its = await openSchools(wellOffice, parts, true);
  after(() => its.store.close());
  const mark = (item: string, standing: string, as = its.filer) =>
    its.office.does<{ mark: string; version: number }>(as, 'markItem', { organisation: as.organisation, item, standing, proofs: [] });
  const { mark: id, version } = granted(await mark('water', 'met'));
  granted(await mark('heating', 'notApplicable'));
  granted(await mark('heating', 'lacking', its.stranger));
  granted(await its.office.does(its.keeper, 'confirmMark', { mark: id, version, standing: 'met' }));
  const seen = async (as = its.keeper) => granted(await its.office.sees<CompletionView>(as, 'completion', {}));
  assert.deepEqual(
    (await seen()).items.map(one => [one.item, one.met, one.asked]),
    [
      ['water', 1, 2],
      ['heating', 0, 1],
      ['light', 0, 2],
    ],
  );
  assert.equal((await seen()).rows[0]?.cells[0]?.isConfirmed, true);
  granted(await mark('water', 'partly'));
  assert.deepEqual([(await seen()).rows[0]?.cells[0]?.isConfirmed, (await seen()).rows[0]?.cells[2]], [false, null]);
  assert.equal((await seen(its.stranger)).rows.length, 1);
});
