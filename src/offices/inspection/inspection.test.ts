import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isNotYours, nobody, readDocument } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { inspection } from './index.ts';
import type { OverviewView, TimelineView, VisitSheet, ZonesView } from './types.ts';
import { numberAfter } from './views/visitSheet.ts';

let its: Schools;
const items = new Map<string, string>();
let inspector = '';
before(async () => {
  its = await openSchools(inspection, { keeps: ['inspectionOffice'], answers: ['filer'] }, false);
  for (const [subject, place, item, points] of [
    ['regularVisit', 1, '食堂留样', 20],
    ['compulsory', 1, '课程开设', 60],
    ['compulsory', 2, '校园文化', 40],
  ] as const)
    items.set(item, granted(await does<Record<string, string>>('addItem', { subject, place, item, points })).inspectionItem!);
  const term = { termFrom: '2027-01-01', termTo: '2028-06-30' };
  const one = { inspectorName: '柯望舒', engagement: 'fullTime', specialty: '小学教育', ...term };
  inspector = granted(await does<Record<string, string>>('addInspector', one)).inspector!;
});
after(() => its.store.close());

type Input = Readonly<Record<string, unknown>>;
const does = <O>(verb: string, input: Input, as = its.keeper) => its.office.does<O>(as, verb, input);
const openly = async () => {
  const { name, bureau, isExample } = testCounty;
  const ask = { path: 'inspection', query: {}, county: { name, bureau, isExample } };
  const answer = await its.store.read({ county: testCounty.code, actor: nobody.id }, store =>
    inspection.openly!({ store, actor: nobody, today: store.today }, ask),
  );
  return answer!.body.toString();
};

test('a visit is planned within the inspector’s term, held, marked; what is not met is raised, and the notice lists it', async () => {
  const post = { organisation: its.school, inspector, since: '2027-01-01' };
  assert.deepEqual(codesOf(await does('postInspector', post)), ['inspection.zoneNeeded']);
  const { inspectionZone } = granted(await does<Record<string, string>>('addZone', { zoneName: '第一责任区', place: 1 }));
  granted(await does('placeSchool', { organisation: its.school, zone: inspectionZone, schoolPosition: '97.05,40.28' }));
  granted(await does('postInspector', post));
  const [zone] = granted(await its.office.sees<ZonesView>(its.keeper, 'zones', {})).zones;
  assert.deepEqual([zone?.name, zone?.inspectors, zone?.schools.map(one => one.name)], ['第一责任区', ['柯望舒'], ['石门小学']]);
  const plan = { organisation: its.school, inspector, visitKind: 'regular', theme: '食堂督导' };
  assert.deepEqual(codesOf(await does('planVisit', { ...plan, plannedOn: '2028-07-01' })), ['inspection.termOver']);
  const { visit, version } = granted(await does<{ visit: string; version: number }>('planVisit', { ...plan, plannedOn: '2028-01-10' }));
  const mark = { visit, item: items.get('食堂留样'), verdict: 'notMet', found: '留样不足' };
  assert.deepEqual(codesOf(await does('markVisit', mark)), ['inspection.visitAhead']);
  const report = { visit, version, summary: '查看食堂', photos: [] };
  assert.deepEqual(codesOf(await does('holdVisit', { ...report, heldOn: '2028-01-11' })), ['inspection.visitAhead']);
  granted(await does('holdVisit', { ...report, heldOn: '2028-01-10' }));
  assert.deepEqual(codesOf(await does('issueNotice', { visit, noticeNumber: '1号' })), ['inspection.nothingFound']);
  assert.deepEqual(codesOf(await does('markVisit', mark)), ['inspection.deadlineNeeded']);
  granted(await does('markVisit', { ...mark, deadline: '2028-01-25' }));
  assert.deepEqual(codesOf(await does('markVisit', { ...mark, deadline: '2028-01-25' })), ['inspection.markedAlready']);
  const { file } = granted(await does<{ file: string }>('issueNotice', { visit, noticeNumber: '1号' }));
  const bytes = await its.office.at(its.keeper, 'look', async desk => ({ ok: true, value: await (await desk.store.file(file))!.read() }));
  const paper = JSON.stringify(await readDocument(bytes, { name: '通知.docx' }));
  for (const words of ['石门小学', '食堂留样', '留样不足', '2028-01-25']) assert.ok(paper.includes(words), words);
});

test('a visit is written down whole in one deed, or not at all; the school sees its sheet once it was held', async () => {
  const plan = { organisation: its.school, inspector, visitKind: 'regular', theme: '常规督导', plannedOn: '2028-01-10' };
  const { visit } = granted(await does<{ visit: string }>('planVisit', plan));
  const sheet = (as: Schools['keeper']) => its.office.sees<VisitSheet>(as, 'visitSheet', { visit });
  assert.deepEqual(codesOf(await sheet(its.filer)), ['register.noSuchRow']);
  const item = items.get('食堂留样');
  const written = { visit, version: 1, heldOn: '2028-01-10', summary: '随机查看', photos: [] };
  const notMet = { item, verdict: 'notMet', found: '缺记录' };
  assert.deepEqual(codesOf(await does('recordVisit', { ...written, visitMarks: [notMet] })), ['inspection.deadlineNeeded']);
  assert.equal(granted(await sheet(its.keeper)).visit.state, 'planned');
  const done = await does<{ issues: number }>('recordVisit', { ...written, visitMarks: [{ ...notMet, deadline: '2028-01-31' }] });
  assert.equal(granted(done).issues, 1);
  const seen = granted(await sheet(its.filer));
  assert.deepEqual([seen.items.map(one => one.mark?.verdict), seen.issues.map(one => one.deadline)], [['notMet'], ['2028-01-31']]);
  assert.equal(seen.mayInspect, false);
  assert.deepEqual(codesOf(await sheet(its.stranger)), ['register.noSuchRow']);
  assert.equal(numberAfter(['督改〔2027〕12号', '督改〔2028〕3号', '督改〔2028〕11号'], '2028'), '督改〔2028〕12号');
  assert.equal(numberAfter(['1号'], '2028'), null);
});

test('a score is the mean of the experts, item by item; a grade follows when every item is scored', async () => {
  const input = { year: 2027, subject: 'compulsory', organisation: its.school };
  assert.deepEqual(codesOf(await does('openEvaluation', { ...input, subject: 'township' })), ['inspection.noRubric']);
  const { evaluation } = granted(await does<{ evaluation: string }>('openEvaluation', input));
  const score = (item: string, points: number, as = its.keeper) =>
    does('scoreItem', { evaluation, item: items.get(item), points, proofs: [] }, as);
  assert.deepEqual(codesOf(await score('课程开设', 61)), ['inspection.tooManyPoints']);
  assert.deepEqual(codesOf(await score('食堂留样', 5)), ['inspection.notOfSubject']);
  granted(await score('课程开设', 60));
  granted(await score('课程开设', 50, its.second));
  const conclude = { evaluation, version: 1, conclusion: '良好' };
  assert.deepEqual(codesOf(await does('concludeEvaluation', conclude)), ['inspection.unscored']);
  granted(await score('校园文化', 30));
  const done = granted(await does<{ score: number; grade: string }>('concludeEvaluation', conclude));
  assert.deepEqual([done.score, done.grade], [85, 'good']);
  assert.deepEqual(codesOf(await score('校园文化', 40)), ['inspection.notScoring']);
});

test('results stand on public notice for five working days, objections are answered, then they are final and circulated', async () => {
  assert.match(await openly(), /没有正在公示/);
  const notice = { title: '2027年度公示', year: 2027, subject: 'compulsory', contact: '督导室' };
  assert.deepEqual(codesOf(await does('openNotice', { ...notice, until: '2028-01-13' })), ['inspection.spanTooShort']);
  granted(await does('enterDaysOff', { dayName: '腊八', dayKind: 'restDay', from: '2028-01-13', until: '2028-01-13' }));
  const tooShort = await does('openNotice', { ...notice, until: '2028-01-14' });
  assert.match(tooShort.ok ? '' : (tooShort.problems[0]?.message ?? ''), /只有4个工作日.*最早到2028-01-17/);
  granted(await does('enterDaysOff', { dayName: '腊八', dayKind: 'workedDay', from: '2028-01-15', until: '2028-01-15' }));
  const opened = granted(await does<{ resultNotice: string; version: number }>('openNotice', { ...notice, until: '2028-01-15' }));
  assert.match(await openly(), /石门小学.*85\.00.*良好/s);
  const [line] = granted(await its.office.sees<OverviewView>(its.filer, 'overview', {})).lines;
  assert.deepEqual([line?.name, line?.grade], ['石门小学', 'good']);
  assert.deepEqual(codesOf(await does('endNotice', opened)), ['inspection.stillShown']);
  const evaluation = (await timeline(its.keeper)).events
    .find(one => one.kind === 'result')
    ?.path.split('/')
    .at(-1);
  const against = { resultNotice: opened.resultNotice, evaluation, channel: 'letter', objectionText: '扣分偏重' };
  const got = granted(await does<{ objection: string; version: number }>('receiveObjection', against));
  its.clock.now = '2028-01-16T02:00:00Z';
  assert.match(await openly(), /没有正在公示/);
  assert.deepEqual(codesOf(await does('endNotice', opened)), ['inspection.objectionsOpen']);
  granted(await does('answerObjection', { ...got, isUpheld: false, reply: '复查无误' }));
  assert.deepEqual(codesOf(await does('issueCircular', { year: 2027, subject: 'compulsory' })), ['inspection.nothingFinal']);
  const late = granted(
    await does<{ evaluation: string }>('openEvaluation', { year: 2027, subject: 'compulsory', organisation: its.other }),
  );
  for (const [item, points] of [
    ['课程开设', 50],
    ['校园文化', 30],
  ] as const)
    granted(await does('scoreItem', { evaluation: late.evaluation, item: items.get(item), points, proofs: [] }));
  granted(await does('concludeEvaluation', { evaluation: late.evaluation, version: 1, conclusion: '良好' }));
  granted(await does('openNotice', { ...notice, title: '2027年度第二批公示', until: '2028-01-21' }));
  assert.equal(granted(await does<{ settled: number }>('endNotice', opened)).settled, 1, 'what another notice shows is not final yet');
  granted(await does('issueCircular', { year: 2027, subject: 'compulsory' }));
});

const timeline = async (as: Schools['keeper']) =>
  granted(await its.office.sees<TimelineView>(as, 'timeline', { organisation: its.school }));

test('a school sees its own line and course of inspection, no other school’s, and does nothing of the office’s', async () => {
  assert.ok((await timeline(its.filer)).events.length >= 3);
  assert.deepEqual(codesOf(await its.office.sees(its.stranger, 'timeline', { organisation: its.school })), ['register.noSuchRow']);
  const lines = granted(await its.office.sees<OverviewView>(its.stranger, 'overview', {}));
  assert.deepEqual([lines.lines.map(one => one.name), lines.load], [['双泉小学'], []]);
  const leader = person(9, '庚', ['leader']);
  for (const verb of inspection.verbs) {
    const short = verb.name.replace('inspection.', '');
    const tried = await does(short, {}, its.filer);
    assert.equal(!tried.ok && tried.problems.some(isNotYours), short !== 'fileMeasure', verb.name);
    const read = await does(short, {}, leader);
    assert.equal(!read.ok && read.problems.some(isNotYours), true, verb.name);
  }
});
