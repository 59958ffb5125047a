import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CampaignDeclaration, EntryLine, Fields, FormLine, Office, ShownResult, TitleLine } from '#register/index.ts';
import { codesOf, granted, person } from '../../county/people.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses a campaign, as its suite needs to know it. */
export interface CampaignUse {
  readonly office: Office;
  readonly said: CampaignDeclaration;
  readonly parts: Parts;
  /** Values of the fields that the office adds to an entry. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly made: boolean;
}

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}
type Marks = readonly { readonly item: string; readonly points: number }[];

const ITEMS = [
  { item: '校园环境', points: 60, isVeto: false },
  { item: '食品安全', points: 40, isVeto: true },
];
const points = (environment: number, food: number): Marks => [
  { item: '食品安全', points: food },
  { item: '校园环境', points: environment },
];

/** What every campaign keeps to, whichever office uses it: one round, told from its opening to the withdrawal of a title. */
export function campaignContract({ office, said, parts, more = {}, made }: CampaignUse): void {
  let its: Schools;
  let round: Told;
  let entry: Told;
  let other: Told;
  before(async () => {
    its = await openSchools(office, parts, made);
    const setting = { name: '整洁学校', year: 2028, kinds: ['school'], items: ITEMS, opensOn: '2028-01-08', closesOn: '2028-01-20' };
    const terms = { leastReviews: 2, needsVisit: true, showDays: 5, validYears: 3 };
    const levels = [
      { level: '合格', least: 60 },
      { level: '优秀', least: 90 },
    ];
    round = granted(await its.office.does<Told>(its.keeper, 'setCampaign', { ...setting, ...terms, levels }));
  });
  after(() => its.store.close());

  const on = (day: string) => {
    its.clock.now = `${day}T02:00:00Z`;
  };
  const experts = [1, 2, 3].map(place => person(30 + place, `专家${place}`, said.reviews));
  const does = (as: Schools['keeper'], deed: string, one: Told, input: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Told>(as, deed, { row: one.row, version: one.version, ...input });
  const enter = (as: Schools['keeper'], selfMarks: Marks) =>
    its.office.does<Told>(as, 'enterCampaign', { campaign: round.row, organisation: as.organisation, selfMarks, ...more });
  const review = (as: Schools['keeper'], one: Told, marks: Marks) => its.office.does<Told>(as, 'fileReview', { entry: one.row, marks });
  const board = async () => granted(await its.office.sees<readonly EntryLine[]>(its.keeper, 'campaignBoard', { campaign: round.row }));
  const titles = async (day: string) => granted(await its.office.sees<readonly TitleLine[]>(its.nobody, 'titlesHeld', { day }));
  const visit = { visitedOn: '2028-01-10', visitNote: '情况属实', visitProofs: [] };

  test(`${said.office}: a round is open from its opening; each organisation assesses every criterion once, within its points`, async () => {
    assert.deepEqual(codesOf(await enter(its.filer, points(50, 30))), ['campaign.notEntering']);
    round = granted(await does(its.keeper, 'openCampaign', { ...round }));
    assert.ok((await its.waits(its.filer)).some(duty => duty.title === '申报：整洁学校'));
    assert.deepEqual(codesOf(await enter(its.filer, [{ item: '校园环境', points: 61 }])), ['campaign.tooManyPoints', 'campaign.unmarked']);
    assert.deepEqual(codesOf(await enter(its.filer, [...points(1, 1), { item: '别的', points: 1 }])), ['campaign.unknownItem']);
    assert.deepEqual(codesOf(await enter(its.filer, [...points(1, 1), ...points(1, 1)])), ['campaign.markedTwice', 'campaign.markedTwice']);
    entry = granted(await enter(its.filer, points(55.5, 38)));
    assert.deepEqual(codesOf(await enter(its.filer, points(50, 30))), ['register.alreadyThere']);
    other = granted(await enter(its.stranger, points(60, 40)));
    assert.deepEqual(
      (await board()).map(one => [one.organisation, one.selfScore, one.reviews, one.spread]),
      [
        ['双泉小学', 100, 0, null],
        ['石门小学', 93.5, 0, null],
      ],
    );
  });

  test(`${said.office}: forms draw the criteria from the round, so that nobody types them; whoever reviews sees what the organisation gave itself`, async () => {
    const criteria = (as: Schools['keeper'], asked: Readonly<Record<string, string>>) =>
      its.office.sees<readonly FormLine[]>(as, 'criteria', asked);
    const [environment, food] = granted(await criteria(its.filer, { campaign: round.row }));
    assert.deepEqual([environment?.value, environment?.about], ['校园环境', '满分60分']);
    assert.deepEqual([food?.about, food?.aboutEnglish], ['满分40分 · 一票否决', 'out of 40 · veto item']);
    const [seen] = granted(await criteria(experts[0]!, { entry: entry.row }));
    assert.equal(seen?.about, '满分60分 · 自评55.5分');
    assert.deepEqual(codesOf(await criteria(its.stranger, { entry: entry.row })), ['campaign.notYourEntry']);
    assert.deepEqual(codesOf(await criteria(its.filer, {})), ['campaign.whichCriteria']);
    const asked = office.verbs.flatMap(({ input }) => Object.values(input as Fields).flatMap(field => field.lines ?? []));
    assert.deepEqual(
      asked.filter(lines => lines.view === `${said.office}.criteria`).map(lines => lines.from),
      [{ campaign: 'campaign' }, { entry: 'row' }, { entry: 'entry' }],
    );
  });

  test(`${said.office}: an entry that is sent back says why and is entered again by its own organisation alone`, async () => {
    const back = granted(await does(its.keeper, 'returnEntry', entry, { why: '缺校园环境照片' }));
    assert.ok((await its.waits(its.filer)).some(duty => duty.detail === '退回：缺校园环境照片'));
    const again = { selfMarks: points(55.5, 38), ...more };
    assert.deepEqual(codesOf(await does(its.stranger, 'enterAgain', back, again)), ['pattern.notYourBody']);
    entry = granted(await does(its.filer, 'enterAgain', back, again));
    assert.equal(entry.state, 'entered');
  });

  test(`${said.office}: experts review other organisations than their own, each once; too few, or no visit, settles nothing`, async () => {
    const ownExpert = { ...experts[0]!, organisation: its.school };
    assert.deepEqual(codesOf(await review(ownExpert, entry, points(50, 35))), ['campaign.ownOrganisation']);
    granted(await review(experts[0]!, entry, points(50, 0)));
    assert.deepEqual(codesOf(await does(its.keeper, 'settleEntry', entry)), ['campaign.fewReviews']);
    granted(await review(experts[0]!, entry, points(55, 35)));
    granted(await review(experts[1]!, entry, points(52, 36)));
    assert.deepEqual(codesOf(await does(its.keeper, 'settleEntry', entry)), ['campaign.notVisited']);
    entry = granted(await does(its.keeper, 'fileVisit', entry, visit));
    entry = granted(await does(its.keeper, 'settleEntry', entry));
    const [own] = (await board()).filter(one => one.organisation === '石门小学');
    assert.deepEqual([own?.reviews, own?.spread, own?.score, own?.level], [2, [88, 90], 89, '合格']);
    assert.deepEqual(codesOf(await review(experts[2]!, entry, points(60, 40))), ['campaign.notUnderReview']);
    assert.ok((await its.waits(experts[2]!)).some(duty => duty.title === '评审申报'));
  });

  test(`${said.office}: a veto item that more than half of the experts gave nothing leaves no level, whatever the points`, async () => {
    granted(await review(experts[0]!, other, points(60, 0)));
    granted(await review(experts[1]!, other, points(60, 40)));
    granted(await review(experts[2]!, other, points(60, 0)));
    other = granted(await does(its.keeper, 'fileVisit', other, visit));
    other = granted(await does(its.keeper, 'settleEntry', other));
    const [line] = (await board()).filter(one => one.organisation === '双泉小学');
    assert.deepEqual([line?.score, line?.vetoed, line?.level], [73.33, ['食品安全'], null]);
  });

  test(`${said.office}: results are on show for their weekdays; an objection that is upheld opens the review again`, async () => {
    assert.deepEqual(codesOf(await does(its.keeper, 'showResults', round)), ['campaign.stillEntering']);
    on('2028-01-21');
    round = granted(await does(its.keeper, 'showResults', round));
    const [shown] = granted(await its.office.sees<readonly ShownResult[]>(its.nobody, 'resultsOnShow', {}));
    assert.deepEqual([shown?.shownUntil, shown?.results.length], ['2028-01-27', 2]);
    assert.deepEqual(codesOf(await does(its.keeper, 'concludeCampaign', round)), ['campaign.stillOnShow']);
    const object = { entry: entry.row, channel: '来信', objectionText: '校园环境分低了' };
    const objection = granted(await its.office.does<Told>(its.keeper, 'receiveObjection', object));
    on('2028-01-28');
    assert.deepEqual(codesOf(await does(its.keeper, 'concludeCampaign', round)), ['campaign.unanswered']);
    granted(await does(its.keeper, 'answerObjection', objection, { isUpheld: true, reply: '复查属实' }));
    assert.deepEqual(codesOf(await does(its.keeper, 'concludeCampaign', round)), ['campaign.unsettled']);
    granted(await review(experts[1]!, entry, points(57, 38)));
    entry = granted(await does(its.keeper, 'settleEntry', { ...entry, version: entry.version + 1 }));
    round = granted(await does(its.keeper, 'concludeCampaign', round));
    assert.deepEqual([round.state, (await board()).map(one => one.state)], ['concluded', ['titled', 'untitled']]);
  });

  test(`${said.office}: a title holds for its years, is checked again before they end, kept or withdrawn`, async () => {
    assert.deepEqual(
      (await titles('2028-01-28')).map(one => [one.organisation, one.level, one.titleUntil]),
      [['石门小学', '优秀', '2031-01-28']],
    );
    assert.deepEqual([await titles('2028-01-27'), await titles('2031-01-29')], [[], []]);
    on('2031-01-10');
    assert.ok((await its.waits(its.keeper)).some(duty => duty.title === '复核命名'));
    const title = { ...entry, version: entry.version + 1 };
    const kept = granted(await does(its.keeper, 'keepTitle', title, { why: '复核合格', proofs: [] }));
    assert.equal((await titles('2034-01-01')).length, 1);
    granted(await does(its.keeper, 'withdrawTitle', kept, { why: '发生食品安全事故' }));
    assert.deepEqual(await titles('2031-01-10'), []);
    assert.equal((await titles('2030-01-10')).length, 1);
    on('2028-01-10');
  });

  test(`${said.office}: entries are opened, reviewed and settled by those alone whose duty it is, and a school sees no other's`, async () => {
    for (const deed of ['settleEntry', 'returnEntry', 'withdrawTitle'])
      assert.deepEqual(codesOf(await does(its.filer, deed, entry)), ['deed.notYours']);
    assert.deepEqual(codesOf(await its.office.sees(its.filer, 'campaignBoard', {})), ['deed.notYours']);
    assert.deepEqual(await its.waits(its.nobody), []);
  });
}
