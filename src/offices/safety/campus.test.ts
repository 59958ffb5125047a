import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { safety } from './index.ts';
import type { CampusesView, CampusSheet } from './types.ts';

let its: Schools;
const items: string[] = [];
before(async () => {
  its = await openSchools(safety, { keeps: ['safetyOffice'], answers: ['filer'] }, false);
  for (const [place, points] of [60, 40, 0].entries()) {
    const item = { place: place + 1, standardPart: 'safetyLead', safeText: `标准${place + 1}`, points, isVeto: points === 0 };
    items.push(granted(await does<Record<string, string>>('addSafeItem', item)).safeItem!);
  }
});
after(() => its.store.close());

const does = <O>(verb: string, input: Readonly<Record<string, unknown>>, as = its.keeper) => its.office.does<O>(as, verb, input);
const given = (...points: readonly number[]) => points.map((one, place) => ({ item: items[place], points: one }));

test('an item has points or vetoes, never both', async () => {
  const both = { place: 9, standardPart: 'safetyVeto', safeText: '两样都有', points: 5, isVeto: true };
  assert.deepEqual(codesOf(await does('addSafeItem', both)), ['safeItem.pointsOrVeto']);
});

test('a school scores itself item by item, is judged on the spot, and passes from 80 points on with nothing that vetoes', async () => {
  const own = { year: 2027, organisation: its.school, proofs: [] };
  assert.deepEqual(codesOf(await does('fileCampus', { ...own, points: given(60) }, its.filer)), ['safety.itemsOpen']);
  assert.deepEqual(codesOf(await does('fileCampus', { ...own, points: given(61, 40, 0) }, its.filer)), ['safety.pointsOver']);
  assert.deepEqual(codesOf(await does('fileCampus', { ...own, points: given(60, 40, 0) }, its.stranger)), ['safety.notYourSchool']);
  const filed = granted(await does<{ campus: string; selfScore: number }>('fileCampus', { ...own, points: given(60, 35, 0) }, its.filer));
  assert.equal(filed.selfScore, 95);
  assert.deepEqual(codesOf(await does('fileCampus', { ...own, points: given(60, 40, 0) }, its.filer)), ['safety.notSentBack']);
  const { campus } = filed;
  granted(await does('sendBackCampus', { campus, version: 1, why: '第二项没有佐证' }));
  granted(await does('fileCampus', { ...own, points: given(60, 30, 0) }, its.filer));
  const judge = { campus, version: 3, opinion: '实地核查' };
  const vetoed = granted(await does<{ score: number; isPassed: boolean }>('judgeCampus', { ...judge, points: given(60, 40, 1) }));
  assert.deepEqual([vetoed.score, vetoed.isPassed], [100, false]);
  const passed = granted(await does<{ isPassed: boolean }>('judgeCampus', { ...judge, version: 4, points: given(50, 30, 0) }));
  assert.equal(passed.isPassed, true);
  const { rate, lines } = granted(await its.office.sees<CampusesView>(its.keeper, 'safeCampuses', { year: 2027 }));
  assert.equal(rate, 1 / lines.length);
  const strange = granted(await its.office.sees<CampusSheet>(its.stranger, 'campusSheet', { campus }));
  assert.deepEqual([strange.campus, strange.school], [null, null]);
});

test('a dispute runs through its own loop under names of its own', async () => {
  const dispute = {
    organisation: its.school,
    subject: '放学接送争执',
    disputeKind: 'homeSchool',
    grade: 'commonDispute',
    foundOn: '2028-01-10',
    deadline: '2028-01-20',
  };
  const { issue } = granted(await does<Record<string, string>>('raiseDispute', dispute, its.filer));
  granted(await does('fileSettlement', { issue, version: 1, measure: '约谈双方，达成一致', proofs: [] }, its.filer));
  granted(await does('confirmSettlement', { issue, version: 2, remark: '回访属实' }));
  const [sum] = granted(await its.office.sees<readonly { closed: number }[]>(its.keeper, 'disputeRates', {}));
  assert.equal(sum?.closed, 1);
});

test('departments act together on the surroundings of a school; what came of it is recorded once it is done', async () => {
  const action = {
    actionTheme: '校门口摊点整治',
    organisation: its.school,
    hazard: null,
    departments: ['urbanManagement', 'publicSecurity'],
    actionPlace: '南门',
    plannedOn: '2028-01-10',
  };
  const { jointAction } = granted(await does<Record<string, string>>('planAction', action));
  const done = { jointAction, version: 1, actionResult: '清退摊点', photos: [] };
  assert.deepEqual(codesOf(await does('recordAction', { ...done, doneOn: '2028-01-11' })), ['safety.actionAhead']);
  granted(await does('recordAction', { ...done, doneOn: '2028-01-10' }));
  assert.deepEqual(codesOf(await does('planAction', action, its.filer)), ['deed.notYours']);
});
