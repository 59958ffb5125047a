import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { organisation, organisationProfile, staff } from '#offices/roster/index.ts';
import { type Actor, shapeOf } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import type { DriftLine } from './drift/check.ts';
import type { ExchangeLine } from './exchange/posting.ts';
import type { GradeLine } from './grading/board.ts';
import type { SubsidySheet } from './inclusive/sheet.ts';
import { preschool } from './index.ts';
import type { PurchaseLine } from './purchase/purchase.ts';
import type { CoverageView } from './reach/view.ts';

let its: Schools;
let sunny: Actor;
let town: Actor;
let head: Actor;
const leader = person(40, '局长', ['leader']);

const add = (name: string, kind: string): Promise<string> =>
  its.office.at(its.keeper, 'roster.addOrganisation', async desk =>
    ok((await desk.store.insert(shapeOf(organisation), { name, kind, shortName: null, code: null, parent: null }, 'open')).id),
  );
const profile = (body: string, isPrivate: boolean, urbanRural: string): Promise<string> =>
  its.office.at(its.keeper, 'roster.addOrganisationProfile', async desk => {
    const none = {
      schoolKind: null,
      schoolCode: null,
      divisionCode: null,
      isEthnicTownship: false,
      isBoardingSchool: false,
      foundedOn: null,
    };
    const values = { ...none, organisation: body, isPrivate, urbanRural };
    return ok((await desk.store.insert(shapeOf(organisationProfile), values, 'current')).id);
  });
const teacher = (name: string, at: string, idNumber: string): Promise<string> =>
  its.office.at(its.keeper, 'roster.addStaff', async desk => {
    const none = { ethnicity: null, phone: null, teachingYears: null };
    const told = { name, sex: 'female', idNumber, birthMonth: '1990-05', organisation: at, staffKind: 'fullTimeTeacher', post: '教师' };
    const work = { isAuthorised: true, professionalTitle: 'first', qualification: 'bachelor', subjects: [], hiredOn: '2015-09-01' };
    return ok((await desk.store.insert(shapeOf(staff), { ...none, ...told, ...work }, 'inService')).id);
  });

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}
type Input = Readonly<Record<string, unknown>>;
const does = (as: Actor, deed: string, input: Input) => its.office.does<Told>(as, deed, input);
const step = (as: Actor, deed: string, one: Told, input: Input = {}) => does(as, deed, { row: one.row, version: one.version, ...input });

before(async () => {
  its = await openSchools(preschool, { keeps: ['preschoolOffice'], answers: ['filer'] }, false);
  sunny = person(41, '阳园长', ['filer'], await add('阳光幼儿园', 'kindergarten'));
  head = person(42, '范园长', ['filer'], await add('机关幼儿园', 'kindergarten'));
  town = person(43, '乡干事', ['filer'], await add('白杨镇', 'township'));
  await profile(sunny.organisation!, true, '210');
  await profile(head.organisation!, false, '111');
});
after(() => its.store.close());

const round = { name: '达标晋级', year: 2028, kinds: ['kindergarten'], opensOn: '2028-01-05', closesOn: '2028-01-09', leastReviews: 1 };
const rules = {
  needsVisit: false,
  showDays: 5,
  validYears: 3,
  items: [{ item: '保教', points: 100, isVeto: false }],
  levels: [{ level: '一类', least: 80 }],
};
const marks = (points: number) => [{ item: '保教', points }];

test('a township that is named reviews first; until then no level is settled, and the board says where everybody stands', async () => {
  its.clock.now = '2028-01-08T02:00:00Z';
  let set = granted(await does(its.keeper, 'setCampaign', { ...round, ...rules }));
  set = granted(await step(its.keeper, 'openCampaign', set));
  const entry = { campaign: set.row, organisation: sunny.organisation, selfMarks: marks(88), township: its.bureau };
  assert.deepEqual(codesOf(await does(sunny, 'enterCampaign', entry)), ['preschool.notTownship']);
  const one = granted(await does(sunny, 'enterCampaign', { ...entry, township: town.organisation }));
  granted(await does(person(50, '专家', ['preschoolExpert']), 'fileReview', { entry: one.row, marks: marks(85) }));
  assert.deepEqual(codesOf(await step(its.keeper, 'settleEntry', one)), ['preschool.townshipWaits']);
  const [waits] = await its.waits(town);
  assert.equal(waits?.title, '初审幼儿园评级申报');
  const opinion = { row: waits?.path.split('/').at(-1), version: 1, isRecommended: true, opinion: '属实' };
  assert.deepEqual(codesOf(await does(head, 'reviewAtTownship', opinion)), ['preschool.notTownship']);
  granted(await does(town, 'reviewAtTownship', opinion));
  granted(await step(its.keeper, 'settleEntry', one));
  its.clock.now = '2028-01-10T02:00:00Z';
  granted(await step(its.keeper, 'showResults', set));
  const board = granted(await its.office.sees<readonly GradeLine[]>(its.keeper, 'gradeBoard', {}));
  const line = board.find(found => found.name === '阳光幼儿园');
  assert.deepEqual([line?.title, line?.entry?.state, line?.entry?.township], [null, 'onShow', 'recommended']);
  assert.deepEqual(codesOf(await its.office.sees(sunny, 'gradeBoard', {})), ['deed.notYours']);
});

const figures = {
  year: 2027,
  countedOn: '2027-09-20',
  children: 90,
  classes: 3,
  oversizeClasses: 1,
  places: null,
  teachers: 6,
  certified: 5,
  monthlyFee: 500,
};
const sheet = async (as = its.keeper) => granted(await its.office.sees<SubsidySheet>(as, 'subsidySheet', { year: 2027 }));

test('support is computed by rates with their source; what is not there is told as the reason, never as zero', async () => {
  const rate = { name: '生均补助', basis: 'perChild', yuan: 600.5, startsOn: '2027-01-01', source: '示例办法第五条' };
  assert.deepEqual(codesOf(await does(its.keeper, 'setRate', { ...rate, condition: '在园幼儿数 >' })).length > 0, true);
  granted(await does(its.keeper, 'setRate', { ...rate, condition: '月保教费 <= 月保教费限价' }));
  granted(await does(its.keeper, 'setRate', { name: '限价', basis: 'feeLimit', yuan: 600, startsOn: '2027-01-01', source: '示例' }));
  assert.equal((await sheet()).lines[0]?.whyNot?.en, 'No recognition in force');
  assert.deepEqual(
    codesOf(await does(head, 'apply', { organisation: head.organisation, places: 90, classes: 3, monthlyFee: 300, papers: [] })),
    ['preschool.notPrivate'],
  );
  its.clock.now = '2027-03-01T02:00:00Z';
  let one = granted(await does(sunny, 'apply', { organisation: sunny.organisation, places: 90, classes: 3, monthlyFee: 500, papers: [] }));
  one = granted(await step(its.keeper, 'approve', one));
  granted(await step(leader, 'approve', one));
  its.clock.now = '2028-01-10T02:00:00Z';
  assert.equal((await sheet()).lines[0]?.lines[0]?.because.zh, '年度数据还没有核定，缺的数不当作零');
  const filed = granted(await does(sunny, 'fileFigures', { ...figures, organisation: sunny.organisation }));
  assert.deepEqual(codesOf(await does(sunny, 'fileFigures', { ...figures, organisation: head.organisation })), ['preschool.elsewhere']);
  granted(await step(its.keeper, 'confirmFigures', filed));
  const [line] = (await sheet(sunny)).lines;
  assert.deepEqual([line?.total, line?.lines[0]?.because.zh], [54_045, '600.5元×90人']);
  assert.deepEqual((await sheet(head)).lines, []);
});

test('what was confirmed stands when figures change; a sum that was not confirmed follows them', async () => {
  granted(await does(its.keeper, 'computeSubsidies', { year: 2027 }));
  const subsidyOf = async () => (await sheet()).lines[0]!.lines[0]!;
  const row = (await subsidyOf()).row!;
  granted(await step(leader, 'confirmSubsidy', { row, version: 1, state: 'computed' }));
  assert.deepEqual(codesOf(await step(its.keeper, 'confirmSubsidy', { row, version: 2, state: '' })), ['deed.notYours']);
  const [year] = granted(await its.office.sees<CoverageView>(its.keeper, 'coverage', { year: 2027 })).lines.filter(
    found => found.row !== null,
  );
  granted(await step(its.keeper, 'returnFigures', { row: year!.row!, version: 2, state: '' }, { why: '多报一班' }));
  const again = granted(await does(sunny, 'fileFigures', { ...figures, organisation: sunny.organisation, children: 80 }));
  granted(await step(its.keeper, 'confirmFigures', again));
  granted(await does(its.keeper, 'computeSubsidies', { year: 2027 }));
  const line = await subsidyOf();
  assert.deepEqual([line.yuan, line.decided, line.state], [48_040, 54_045, 'confirmed']);
  granted(await step(its.keeper, 'paySubsidy', { row, version: 2, state: '' }, { paidOn: '2028-01-09', voucher: '支付1号' }));
  assert.equal((await sheet()).paid, 54_045);
});

test('a rate of coverage lacks what nobody confirmed, by name; with everything there it has its verdict', async () => {
  const rates = async () => granted(await its.office.sees<CoverageView>(its.keeper, 'coverage', { year: 2027 })).rates;
  assert.deepEqual((await rates())[0]?.missing, [
    { name: '机关幼儿园', what: 'figures' },
    { name: null, what: 'population' },
  ]);
  granted(await does(its.keeper, 'addPopulation', { year: 2027, population: 200, source: '户籍年报' }));
  const filed = granted(
    await does(head, 'fileFigures', {
      ...figures,
      organisation: head.organisation,
      children: 90,
      oversizeClasses: 0,
      teachers: 6,
      certified: 6,
    }),
  );
  granted(await step(its.keeper, 'confirmFigures', filed));
  assert.deepEqual(
    (await rates()).map(one => [one.code, one.over, one.isMet]),
    [
      ['A1', [170, 200], true],
      ['A2', [170, 170], true],
      ['A3', [90, 170], true],
      ['C2', [5, 6], false],
      ['C3', [170, 12], true],
      ['C4', [11, 12], false],
    ],
  );
});

test('a check goes through every item, and what it finds is an issue with a deadline', async () => {
  const items = ['primaryLessons', 'primaryMethods', 'primarySetting', 'unqualifiedTeachers', 'entranceTests'];
  const all = items.map(item => ({ item, isFound: item === 'primaryMethods', grade: null, detail: null }));
  const check = { organisation: sunny.organisation, checkedOn: '2028-01-09', checkers: '乙', proofs: [] };
  assert.deepEqual(codesOf(await does(its.keeper, 'checkDrift', { ...check, marks: all.slice(1) })), ['preschool.itemUnchecked']);
  assert.deepEqual(codesOf(await does(its.keeper, 'checkDrift', { ...check, marks: all })), ['preschool.deadlineNeeded']);
  granted(await does(its.keeper, 'checkDrift', { ...check, marks: all, deadline: '2028-01-20' }));
  const { lines } = granted(await its.office.sees<{ readonly lines: readonly DriftLine[] }>(its.keeper, 'driftBoard', {}));
  assert.deepEqual(
    lines.map(one => [one.name, one.check?.found ?? null, one.open]),
    [
      ['阳光幼儿园', ['primaryMethods'], 1],
      ['机关幼儿园', null, 0],
    ],
  );
});

test('teachers are posted from their own kindergarten, one place at a time; views count them and name nobody', async () => {
  const one = await teacher('沙小棠', head.organisation!, '110101199005060028');
  const posting = { person: one, organisation: head.organisation, receiving: sunny.organisation, exchangeKind: 'supportPost' };
  const term = { postedFrom: '2027-09-01', postedUntil: '2028-06-30' };
  assert.deepEqual(codesOf(await does(its.keeper, 'postTeacher', { ...posting, organisation: sunny.organisation, ...term })), [
    'preschool.notTheirs',
  ]);
  granted(await does(its.keeper, 'postTeacher', { ...posting, ...term }));
  assert.deepEqual(codesOf(await does(its.keeper, 'postTeacher', { ...posting, ...term, postedFrom: '2028-03-01' })), [
    'preschool.onPostAlready',
  ]);
  const lines = granted(await its.office.sees<readonly ExchangeLine[]>(its.keeper, 'exchangesOn', {}));
  assert.deepEqual(
    lines.map(line => [line.from, line.to, line.teachers, line.way]),
    [['机关幼儿园', '阳光幼儿园', 1, 'toCountry']],
  );
  const event = { name: '园长论坛', forumKind: 'principalForum', heldOn: '2027-11-26', hours: 6, proofs: [] };
  const { principalForum: forum } = granted(await its.office.does<{ principalForum: string }>(its.keeper, 'addForum', event));
  assert.deepEqual(codesOf(await does(sunny, 'attendForum', { forum, persons: [one], isSpeaker: false })), ['preschool.elsewhere']);
  granted(await does(head, 'attendForum', { forum, persons: [one], isSpeaker: true }));
  const credits = async (as: Actor) =>
    granted(await its.office.sees<{ readonly lines: readonly unknown[] }>(as, 'forumCredits', { year: 2027 })).lines;
  assert.deepEqual(
    [await credits(its.keeper), await credits(sunny)],
    [[{ organisation: '机关幼儿园', persons: 1, attendances: 1, hours: 6 }], []],
  );
});

test('a contract is paid by appraisals, never beyond its sum', async () => {
  const said = {
    contractNumber: '购1',
    contractName: '保安服务',
    serviceKind: 'guardService',
    provider: '某公司',
    served: [sunny.organisation],
  };
  const term = { contractYuan: 1000, fundSource: '专项', startsOn: '2027-09-01', endsOn: '2028-08-31', requirement: '到岗' };
  const { servicePurchase: purchase } = granted(
    await its.office.does<{ servicePurchase: string }>(its.keeper, 'addPurchase', { ...said, ...term }),
  );
  const check = { purchase, verdict: 'qualifiedService', proofs: [] };
  granted(await does(its.keeper, 'checkService', { ...check, checkedOn: '2027-12-01', score: 90, paidYuan: 600.1 }));
  assert.deepEqual(codesOf(await does(its.keeper, 'checkService', { ...check, checkedOn: '2028-01-09', paidYuan: 400 })), [
    'preschool.beyondContract',
  ]);
  const [line] = granted(await its.office.sees<readonly PurchaseLine[]>(its.keeper, 'purchaseBoard', {}));
  assert.deepEqual([line?.paid, line?.lastScore], [600.1, 90]);
});

test('papers are written from the ledgers, and not before there is something to say', async () => {
  assert.deepEqual(codesOf(await does(its.keeper, 'printSubsidies', { year: 2026 })), ['preschool.nothingToPrint']);
  const paper = granted(await its.office.does<{ paper: string }>(its.keeper, 'printSubsidies', { year: 2027 })).paper;
  assert.match(paper, /^[0-9a-f]{64}$/);
  granted(await does(its.keeper, 'printCoverage', { year: 2027 }));
});
