import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import { character } from './index.ts';
import type { TitleBoard } from './titleBoard.ts';
import type { MoralMap, ParentLine, PartnerLine } from './views.ts';

let its: Schools;
before(async () => {
  its = await openSchools(character, { keeps: ['moralOffice'], answers: ['filer'] }, false);
});
after(() => its.store.close());

interface Told {
  readonly row: string;
  readonly version: number;
}
type Input = Readonly<Record<string, unknown>>;
const does = (as: Schools['keeper'], deed: string, input: Input) => its.office.does<Told>(as, deed, input);
const step = (as: Schools['keeper'], deed: string, one: Told, input: Input = {}) =>
  does(as, deed, { row: one.row, version: one.version, ...input });
const on = (day: string) => {
  its.clock.now = `${day}T02:00:00Z`;
};

test('a title is on the board with its last day, runs out before the eyes of all, and a notice is written once it is given', async () => {
  const criteria = { items: [{ item: '校风', points: 100, isVeto: false }], levels: [{ level: '合格', least: 80 }] };
  const terms = { kinds: ['school'], leastReviews: 1, needsVisit: false, showDays: 5, validYears: 1 };
  let round = granted(
    await does(its.keeper, 'setCampaign', {
      ...terms,
      ...criteria,
      name: '文明校园',
      year: 2028,
      opensOn: '2028-01-10',
      closesOn: '2028-01-11',
    }),
  );
  round = granted(await step(its.keeper, 'openCampaign', round));
  const marks = [{ item: '校风', points: 90 }];
  const one = granted(await does(its.filer, 'enterCampaign', { campaign: round.row, organisation: its.school, selfMarks: marks }));
  const board = async (as = its.keeper) => granted(await its.office.sees<TitleBoard>(as, 'titleBoard', {}));
  const cell = async (as = its.keeper) => (await board(as)).lines.find(line => line.name === '石门小学')?.cells[0];
  assert.deepEqual([(await cell())?.state, await cell(its.stranger)], ['waiting', null]);
  granted(await does(person(50, '专家', ['campusExpert']), 'fileReview', { entry: one.row, marks }));
  granted(await step(its.keeper, 'settleEntry', one));
  on('2028-01-12');
  round = granted(await step(its.keeper, 'showResults', round));
  assert.deepEqual(codesOf(await does(its.keeper, 'printTitles', { cultureRound: round.row })), ['character.notConcluded']);
  on('2028-01-20');
  granted(await step(its.keeper, 'concludeCampaign', round));
  granted(await does(its.keeper, 'printTitles', { cultureRound: round.row }));
  assert.deepEqual([(await cell(its.stranger))?.state, (await cell())?.until], ['held', '2029-01-20']);
  assert.deepEqual([(await cell(its.stranger))?.entry, (await cell(its.filer))?.entry], [null, one.row]);
  on('2028-12-01');
  assert.equal((await cell())?.state, 'ending');
  on('2029-01-21');
  assert.deepEqual([(await cell())?.state, await cell(its.stranger)], ['over', null]);
  on('2028-01-10');
});

test('moral education is one map: what the catalogue asks at each stage, what was held, with whom, and what nobody held', async () => {
  const item = { name: '经典诵读', stage: 'primarySchool', theme: 'traditionalCulture', aims: '诵读古诗文' };
  const { moralItem } = granted(await its.office.does<{ moralItem: string }>(its.keeper, 'addItem', item));
  granted(await its.office.does(its.keeper, 'addItem', { ...item, name: '小苗', theme: 'ecologyTheme' }));
  const { moralPartner } = granted(
    await its.office.does<{ moralPartner: string }>(its.keeper, 'addPartner', {
      name: '图书馆',
      partnerKind: 'publicBody',
      offers: '阅览室',
      agreedUntil: '2027-12-31',
    }),
  );
  const held = {
    organisation: its.school,
    item: moralItem,
    heldOn: '2027-10-12',
    grades: '三年级',
    attended: 80,
    partner: moralPartner,
    record: '诵读',
    proofs: [],
  };
  assert.deepEqual(codesOf(await does(its.stranger, 'addActivity', held)), ['character.notYourSchool']);
  assert.deepEqual(codesOf(await does(its.filer, 'addActivity', { ...held, heldOn: '2028-02-01' })), ['character.heldAhead']);
  granted(await does(its.filer, 'addActivity', held));
  const map = granted(await its.office.sees<MoralMap>(its.keeper, 'moralMap', {}));
  const culture = map.lines.find(line => line.theme === 'traditionalCulture')?.cells[map.stages.indexOf('primarySchool')];
  assert.deepEqual(culture, { items: 1, held: 1, schools: 1, attended: 80 });
  assert.deepEqual([map.unheld.map(one => one.name), map.silent], [['小苗'], ['双泉小学']]);
  const other = granted(await its.office.sees<MoralMap>(its.stranger, 'moralMap', {}));
  assert.deepEqual([other.lines.flatMap(line => line.cells).every(one => one.held === 0), other.silent], [true, []]);
  const [partner] = granted(await its.office.sees<readonly PartnerLine[]>(its.keeper, 'partners', {}));
  assert.deepEqual([partner?.held, partner?.isOver, partner?.lastOn], [1, true, '2027-10-12']);
  granted(await does(its.keeper, 'retireItem', { row: moralItem, version: 1, why: '目录调整' }));
  assert.deepEqual(codesOf(await does(its.filer, 'addActivity', { ...held, heldOn: '2027-11-12' })), ['character.itemRetired']);
});

test('parent schools are filed term by term, and their coverage is of all schools', async () => {
  const duty = {
    name: '家长学校',
    topic: 'parentSchool',
    cycle: 'term',
    kinds: ['school'],
    startsOn: '2027-09-01',
    graceDays: 5,
    leastProofs: 0,
  };
  const { parentDuty } = granted(await its.office.does<{ parentDuty: string }>(its.keeper, 'setDuty', duty));
  const filed = { duty: parentDuty, organisation: its.school, period: '2027-2028-1', proofs: [] };
  assert.deepEqual(codesOf(await does(its.filer, 'fileDuty', filed)).length, 4);
  granted(await does(its.filer, 'fileDuty', { ...filed, heldOn: '2027-11-12', lesson: '陪伴', households: 400, came: 350 }));
  const { lines } = granted(await its.office.sees<{ readonly lines: readonly ParentLine[] }>(its.keeper, 'parentCoverage', {}));
  assert.deepEqual(
    lines.map(one => [one.organisation, one.sessions, one.share]),
    [
      ['石门小学', 1, 0.875],
      ['双泉小学', 0, null],
    ],
  );
});
