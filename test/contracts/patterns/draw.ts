import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type DrawDeclaration,
  type DrawRecord,
  drawnOrder,
  nobody,
  type Office,
  type OpenAnswer,
  readDrawRecord,
  verifyDraw,
} from '#register/index.ts';
import { codesOf, granted, person } from '../../county/people.ts';
import { testCounty } from '../../county/store.ts';
import { openSchools, type Schools } from './school.ts';

/** An office that draws lots, as its suite needs to know it. */
export interface DrawUse {
  readonly office: Office;
  readonly said: DrawDeclaration;
  readonly made: boolean;
}

interface Drawn {
  readonly draw: string;
  readonly version: number;
  readonly drawn: readonly string[];
}

/** What every draw keeps to, whichever office uses it: one draw, from its list to a stranger who draws it again. */
export function drawContract({ office, said, made }: DrawUse): void {
  let its: Schools;
  let draw: Drawn;
  const lister = person(51, '登记员', said.lists);
  const drawer = person(52, '乙', said.draws);
  before(async () => {
    its = await openSchools(office, { keeps: said.lists, answers: [] }, made);
  });
  after(() => its.store.close());

  const candidates = Array.from({ length: 40 }, (_, place) => `编号${String(place + 1).padStart(3, '0')}`);
  const seed = { seed: '20280110', seedSource: '1月9日福利彩票双色球开奖号码', witness: '公证员庚' };
  const close = (names: readonly string[], places = 5) =>
    its.office.does<Drawn>(lister, 'closeList', { occasion: '第一次抽签', candidates: names, places });
  const lots = (changes: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Drawn>(drawer, 'drawLots', { draw: draw.draw, version: draw.version, ...seed, ...changes });
  const openly = (path: string, query: Readonly<Record<string, string>> = {}): Promise<OpenAnswer | null> =>
    its.store.read({ county: testCounty.code, actor: nobody.id }, async reading => {
      const desk = { store: reading, actor: nobody, today: reading.today };
      return (await office.openly?.(desk, { path, query, county: { name: '云岭县', bureau: '云岭县教育局', isExample: false } })) ?? null;
    });

  test(`${said.office}: a list names everyone once, has enough of them, and is closed before a seed is known`, async () => {
    assert.deepEqual(codesOf(await close([...candidates, candidates[0]!])), ['draw.namedTwice']);
    assert.deepEqual(codesOf(await close(candidates, 41)), ['draw.tooFew']);
    draw = granted(await close(candidates));
    assert.ok((await its.waits(drawer)).some(duty => duty.title === '抽签：第一次抽签'));
    const page = await openly(`${said.office}/draws`);
    assert.match(String(page?.body), /名单已定，尚未抽签/);
  });

  test(`${said.office}: it is drawn once, with a seed from outside, before a witness who is another person`, async () => {
    assert.deepEqual(codesOf(await lots({ seed: '4294967296' })), ['draw.seedTooLarge']);
    assert.deepEqual(codesOf(await lots({ witness: '乙' })), ['draw.ownWitness']);
    const done = granted(await lots());
    assert.deepEqual(done.drawn, drawnOrder(20280110, candidates.toReversed()).slice(0, 5));
    assert.deepEqual(codesOf(await lots({ version: done.version, seed: '1' })), ['register.notFromThisState']);
    assert.deepEqual(codesOf(await its.office.does(lister, 'drawLots', { draw: draw.draw, version: 1, ...seed })).length, 1);
    assert.deepEqual(await its.waits(drawer), []);
  });

  test(`${said.office}: anybody finds list, seed and result as data, and draws the same again; a changed result is found out`, async () => {
    const page = await openly(`${said.office}/draws`);
    const english = await openly(`${said.office}/draws`, { lang: 'en' });
    assert.match(String(page?.body), /福利彩票双色球/);
    assert.match(String(english?.body), /Draws by lot/);
    const data = await openly(`${said.office}/draws/${draw.draw}.json`);
    const record = granted(readDrawRecord(String(data?.body)));
    assert.deepEqual(verifyDraw(record), { isSame: true, expected: record.drawn, firstDifference: null });
    const changed = {
      ...record,
      drawn: [...record.drawn.slice(0, 2), candidates.find(one => !record.drawn.includes(one))!, ...record.drawn.slice(3)],
    };
    assert.deepEqual([verifyDraw(changed).isSame, verifyDraw(changed).firstDifference], [false, 3]);
    assert.deepEqual(granted(await its.office.sees<DrawRecord>(its.filer, 'drawRecord', { draw: draw.draw })), record);
    assert.deepEqual(
      [await openly(`${said.office}/draws/0190a1b2-0000-7000-8000-000000000999.json`), await openly('elsewhere')],
      [null, null],
    );
  });
}
