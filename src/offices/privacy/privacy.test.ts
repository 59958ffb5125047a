import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { pupil, roster } from '#offices/roster/index.ts';
import {
  type Actor,
  date,
  defineOffice,
  defineRegister,
  idNumberCheck,
  insert,
  optional,
  type Register,
  readDocument,
  ref,
  rows,
  sensitive,
  system,
  text,
} from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { booksIn } from '../../../test/county/errands.ts';
import { atOffice, codesOf, granted } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { personRequest } from './asking/personRequest.ts';
import { guardianConsent } from './consent/guardianConsent.ts';
import { imageUse } from './consent/imageUse.ts';
import { privacy } from './index.ts';
import { erasureBatch, erasureItem } from './keeping/erasureBatch.ts';
import { carryOut, checkChain, listDue } from './keeping/errands.ts';
import type { ConsentView, Dossier, OverviewView, ProcessingLine, YearView } from './types.ts';

const house = () => [roster, office];
const office = privacy(house);
const registers = () => house().flatMap(one => one.registers as readonly Register[]);
let its: Schools;
let leader: Actor;
const ids = new Map<string, string>();
before(async () => {
  its = await openSchools(office, { keeps: ['privacyOfficer'], answers: ['schoolClerk'] }, false);
  leader = { ...its.second, id: its.second.id.replace(/3$/, '9'), roles: ['leader'] };
  for (const [name, birthday, school] of [
    ['赵小满', '2019-05-01', its.school],
    ['钱小雨', '2018-06-02', its.school],
    ['孙年长', '2013-12-31', its.school],
    ['李邻校', '2019-07-03', its.other],
  ] as const)
    ids.set(name, await enrol(name, birthday, school));
});
after(() => its.store.close());

type Input = Readonly<Record<string, unknown>>;
const does = <O = Readonly<Record<string, string>>>(verb: string, input: Input, as: Actor = its.keeper) =>
  its.office.does<O>(as, verb, input);
const sees = async <O>(view: string, input: Input = {}, as: Actor = its.keeper) => granted(await its.office.sees<O>(as, view, input));
const idOf = (name: string) => ids.get(name)!;
const books = () =>
  booksIn(
    () => its.store,
    testCounty.code,
    () => new Date(its.clock.now),
    registers(),
  );

async function enrol(name: string, birthday: string, organisation: string): Promise<string> {
  const digits = `990101${birthday.replaceAll('-', '')}001`;
  return its.office.at(system, 'enrol', async desk => {
    const blank = { studentNumber: null, ethnicity: null, homeroom: null, householdKind: null, householdPlace: null, specialGroups: null };
    const one = { name, birthday, birthMonth: birthday.slice(0, 7), organisation, idNumber: digits + idNumberCheck(digits) };
    const fixed = { sex: 'male', boarding: 'dayPupil', homeAddress: `${name}家`, admittedOn: '2025-09-01' } as const;
    const added = await insert(desk, pupil, { ...one, ...blank, ...fixed });
    return added.ok ? ok(added.value.id) : added;
  });
}

test('a ledger that asks for consent refuses a child under fourteen until the guardian’s consent is recorded, and an older pupil needs none', async () => {
  const use = { occasion: '运动会', shownIn: '校园橱窗', shownFrom: '2028-01-09' };
  const young = { ...use, pupil: idOf('赵小满') };
  assert.deepEqual(codesOf(await does('addImageUse', young, its.filer)), ['consent.lacking']);
  granted(await does('addImageUse', { ...use, pupil: idOf('孙年长') }, its.filer));
  const text = { purpose: 'publicity', heading: '肖像使用同意书', wording: '目的、方式、范围、期限', stops: '停用照片', asksAnew: false };
  const { consentText } = granted(await does('publishConsentText', text));
  const said = { consentText, guardianName: '赵大满', relation: 'father', givenOn: '2028-01-10' };
  const paper = { ...said, pupil: idOf('赵小满'), consentWay: 'signedPaper' };
  assert.deepEqual(codesOf(await does('recordConsent', paper, its.filer)), ['guardianConsent.scanWithPaper']);
  assert.deepEqual(codesOf(await does('recordConsent', { ...paper, consentWay: 'onTheSpot' }, its.stranger)), ['privacy.notYourPupil']);
  const scan = await its.keep('同意书扫描');
  granted(await does('recordConsent', { ...paper, scan }, its.filer));
  // The scan is the pupil's own from then on: sealed under their key, it goes with them.
  const whose = await its.office.at(its.keeper, 'look', async desk => ok(await desk.store.ownerOfFile(scan)));
  assert.equal(whose, idOf('赵小满'));
  assert.deepEqual(codesOf(await does('recordConsent', { ...paper, consentWay: 'onTheSpot' }, its.filer)), ['privacy.consentAlready']);
  granted(await does('addImageUse', young, its.filer));
});

test('a withdrawal stops what rested on the consent in the same deed, and the next row is refused again', async () => {
  const [given] = await its.office.at(its.keeper, 'look', async desk =>
    ok(await rows(desk, guardianConsent, { where: { state: 'given' } })),
  );
  const withdrawn = granted(
    await does<{ stopped: readonly { rows: number }[] }>(
      'withdrawConsent',
      { guardianConsent: given!.id, version: 1, why: '家长要求' },
      its.filer,
    ),
  );
  assert.deepEqual(
    withdrawn.stopped.map(one => one.rows),
    [1],
  );
  const used = await its.office.at(its.keeper, 'look', async desk => ok(await rows(desk, imageUse, { where: { pupil: idOf('赵小满') } })));
  assert.deepEqual(
    used.map(one => one.state),
    ['stopped'],
  );
  const again = { pupil: idOf('赵小满'), occasion: '艺术节', shownIn: '网站', shownFrom: '2028-01-10' };
  assert.deepEqual(codesOf(await does('addImageUse', again, its.filer)), ['consent.lacking']);
});

test('a new edition that asks for more lets the older consents lapse; one that does not leaves them', async () => {
  const texts = { purpose: 'publicity', heading: '肖像使用同意书', wording: '新的正文', stops: '停用' };
  const second = granted(await does<{ consentText: string; textEdition: number }>('publishConsentText', { ...texts, asksAnew: false }));
  assert.equal(second.textEdition, 2);
  const said = {
    consentText: second.consentText,
    guardianName: '钱大雨',
    relation: 'mother',
    consentWay: 'onTheSpot',
    givenOn: '2028-01-10',
  };
  granted(await does('recordConsent', { ...said, pupil: idOf('钱小雨') }, its.filer));
  assert.equal((await sees<ConsentView>('consents', {}, its.filer)).lines[0]?.given, 1);
  const third = granted(await does<{ lapsed: number }>('publishConsentText', { ...texts, asksAnew: true }));
  assert.equal(third.lapsed, 1);
  assert.deepEqual(codesOf(await does('recordConsent', { ...said, pupil: idOf('钱小雨') }, its.filer)), ['privacy.notInForce']);
});

test('a school sees by masked name who lacks a consent, its own pupils alone; the leader sees counts, the small ones held back', async () => {
  const own = await sees<ConsentView>('consents', {}, its.filer);
  assert.deepEqual(
    own.lines.map(one => [one.name, one.under14, one.given, one.withdrawn, one.lacking]),
    [['石门小学', 2, 0, 1, 1]],
  );
  assert.deepEqual(own.lacking?.map(one => one.name).sort(), ['赵*满', '钱*雨']);
  const high = await sees<ConsentView>('consents', {}, leader);
  assert.equal(high.lacking, null);
  assert.deepEqual(
    high.lines.map(one => [one.under14, one.withdrawn, one.lacking]),
    [
      [null, null, null],
      [null, 0, null],
    ],
  );
});

test('the list of processing says for every ledger with personal data what its declaration says, and prints it', async () => {
  const lines = await sees<readonly ProcessingLine[]>('processing');
  const declared = registers().filter(one => one.basis !== undefined);
  assert.deepEqual(
    lines.map(one => [one.register, one.basis, one.purpose, one.retention]),
    declared.map(one => [one.name, one.basis, one.purpose, one.retention]),
  );
  const minors = lines.filter(one => one.isOfMinors).map(one => one.register);
  for (const name of ['pupil', 'guardian', 'pupilTransfer', 'guardianConsent', 'imageUse']) assert.ok(minors.includes(name), name);
  assert.deepEqual(
    ['staff', 'personRequest'].filter(name => minors.includes(name)),
    [],
  );
  const { file } = granted(await does('printProcessing', {}));
  assert.match(await wordsOf(file!), /学籍管理办法/);
});

async function bytesOf(hash: string): Promise<Uint8Array> {
  return its.office.at(its.keeper, 'look', async desk => ok(await (await desk.store.file(hash))!.read()));
}
const wordsOf = async (hash: string) => JSON.stringify(await readDocument(await bytesOf(hash), { name: '材料.docx' }));

test('an assessment is approved by another person than who made it; what has none waits on the officer’s home page', async () => {
  const missing = async () => (await sees<OverviewView>('overview')).assessmentsMissing.map(one => one.register);
  assert.ok((await missing()).includes('pupil'));
  assert.ok((await its.waits(its.keeper)).some(one => one.title.includes('影响评估')));
  const risks = [{ risk: '外传', likelihood: 'middle', impact: 'high', safeguard: '审批导出' }];
  const assessed = { processing: '学籍管理', causes: ['sensitiveData'], lawfulness: '法定职责', risks, assessedOn: '2028-01-10' };
  const said = { ...assessed, ledgers: ['pupil'], conclusion: 'acceptableWithMeasures', nextReview: '2029-01-10' };
  assert.deepEqual(codesOf(await does('assessImpact', { ...said, ledgers: ['nothing'] })), ['privacy.noSuchRegister']);
  const { impactAssessment } = granted(await does('assessImpact', said));
  assert.deepEqual(codesOf(await does('approveAssessment', { impactAssessment, version: 1 })), ['privacy.ownDecision']);
  assert.ok((await its.waits(leader)).some(one => one.title.includes('影响评估待批准')));
  granted(await does('approveAssessment', { impactAssessment, version: 1 }, leader));
  assert.equal((await missing()).includes('pupil'), false);
  const removes = registers().filter(one => one.name === 'impactAssessment' && JSON.stringify(one.workflow).includes('removeRow'));
  assert.deepEqual(removes, []);
});

test('a request is answered within fifteen working days by what all ledgers hold, others’ data masked, after it is known who asks', async () => {
  const digits = '99010120180602001';
  const asked = {
    requestKind: 'copy',
    idNumber: digits + idNumberCheck(digits),
    requesterName: '钱大雨',
    requester: 'guardian',
    wish: '要一份复印件',
  };
  const nobody = `99010120180603001${idNumberCheck('99010120180603001')}`;
  assert.deepEqual(codesOf(await does('receiveRequest', { ...asked, idNumber: nobody })), ['privacy.nobodyWithNumber']);
  assert.deepEqual(codesOf(await does('receiveRequest', { ...asked, staff: idOf('钱小雨') })), ['personRequest.onePerson']);
  const got = granted(await does('receiveRequest', { ...asked, receivedOn: '2028-01-07' }));
  assert.equal(got.dueOn, '2028-01-28');
  const at = { personRequest: got.personRequest };
  assert.deepEqual(codesOf(await its.office.sees(its.keeper, 'dossier', at)), ['privacy.identityFirst']);
  granted(await does('checkIdentity', { ...at, version: 1, identityCheck: 'guardianshipSeen' }));
  const held = await sees<Dossier>('dossier', at);
  assert.deepEqual(
    held.sections.map(one => one.register),
    ['pupil', 'guardianConsent', 'personRequest'],
  );
  assert.equal(JSON.stringify(held).includes('钱小雨家'), false);
  assert.deepEqual(codesOf(await does('answerRequest', { ...at, version: 2, answer: '见附件' })), ['privacy.answerMissing']);
  const word = granted(await does('composeCopy', { ...at, version: 2, copyForm: 'word' }));
  const words = await wordsOf(word.file!);
  for (const own of ['钱小雨', '钱小雨家', '201806020']) assert.ok(words.includes(own), own);
  assert.equal(words.includes('钱大雨'), false);
  const book = granted(await does('composeCopy', { ...at, version: 3, copyForm: 'workbook' }));
  assert.equal(
    Buffer.from(await bytesOf(book.file!))
      .subarray(0, 2)
      .toString(),
    'PK',
  );
  granted(await does('answerRequest', { ...at, version: 4, answer: '已当面交付' }));
  assert.equal((await sees<OverviewView>('overview')).requests.open, 0);
});

test('who has an identity number is found by its digest in every ledger that keeps one', async () => {
  const digits = '99010120180602001';
  const lines = granted(
    await does<readonly { register: string; title: string }[]>('findPerson', { idNumber: digits + idNumberCheck(digits) }),
  );
  const looked = await its.office.at(its.keeper, 'look', async desk =>
    ok(await desk.store.events({ table: 'pupil', row: idOf('钱小雨'), limit: 1 })),
  );
  assert.equal(looked[0]?.deed, 'privacy.findPerson');
  assert.deepEqual(
    lines.map(one => [one.register, one.title]),
    [['pupil', '钱*雨']],
  );
});

test('what is kept long enough is listed by the program, put forward by one person, approved by another, and erased while the house is open', async () => {
  const rule = { ledger: 'pupil', keepMonths: 12, erasureWay: 'destroyKey', ruleBasis: '工作口径' };
  assert.deepEqual(codesOf(await does('setRetention', { ...rule, afterStates: ['enrolled'] })), ['privacy.noSuchState']);
  assert.deepEqual(codesOf(await does('setRetention', { ...rule, ledger: 'guardian', afterStates: ['current'] })), ['privacy.wrongWay']);
  granted(await does('setRetention', { ...rule, ledger: '学生', afterStates: ['毕业', 'departed'] }));
  await its.office.at(system, 'leave', async desk => {
    for (const name of ['孙年长', '李邻校'])
      await desk.store.update({ name: 'pupil', columns: {}, unique: [] }, idOf(name), 1, {}, 'departed');
    return ok(null);
  });
  await listDue(books(), house);
  assert.deepEqual((await sees<OverviewView>('overview')).batches.listed, 0);
  its.clock.now = '2029-02-01T02:00:00Z';
  granted(await does('holdErasure', { pupil: idOf('李邻校'), caseName: '学籍争议', holdBasis: '行政复议', heldFrom: '2029-01-20' }));
  await listDue(books(), house);
  await listDue(books(), house);
  const batches = () => its.office.at(its.keeper, 'look', async desk => ok(await rows(desk, erasureBatch, { where: { ledger: 'pupil' } })));
  const [batch, ...more] = await batches();
  assert.deepEqual([more, batch?.state], [[], 'listed']);
  const at = { erasureBatch: batch!.id };
  granted(await does('proposeErasure', { ...at, version: 1 }));
  assert.deepEqual(codesOf(await does('approveErasure', { ...at, version: 2, why: '同意' })), ['privacy.ownDecision']);
  granted(await does('approveErasure', { ...at, version: 2, why: '同意' }, leader));
  await carryOut(books(), house);
  await carryOut(books(), house);
  const [done] = await batches();
  assert.deepEqual([done?.state, done?.erasedCount, done?.heldCount], ['carriedOut', 1, 0]);
  const gone = await its.office.at(its.keeper, 'look', async desk => ok(await rows(desk, pupil, { where: { id: [...ids.values()] } })));
  const named = new Map(gone.map(one => [one.id, one.name]));
  assert.deepEqual([named.get(idOf('孙年长')), named.get(idOf('李邻校'))], [null, '李邻校']);
  const items = await its.office.at(its.keeper, 'look', async desk => ok(await rows(desk, erasureItem)));
  assert.deepEqual(
    items.map(one => [one.rowId, one.outcome]),
    [[idOf('孙年长'), 'erased']],
  );
  assert.equal(
    (await its.store.verifyAudit()).every(one => one.isWhole),
    true,
  );
});

test('a person who is still enrolled is not erased at a request; one who has left is listed for it', async () => {
  const ask = async (name: string) => {
    const asked = { requestKind: 'deletion', pupil: idOf(name), requesterName: '家长', requester: 'guardian', wish: '删除' };
    const { personRequest: id } = granted(await does('receiveRequest', asked));
    granted(await does('checkIdentity', { personRequest: id, version: 1, identityCheck: 'documentSeen' }));
    return does('listFromRequest', { personRequest: id, version: 2 });
  };
  assert.deepEqual(codesOf(await ask('钱小雨')), ['privacy.stillNeeded']);
  granted(await ask('李邻校'));
});

test('in January the report of the year that is over is due until it is filed; its figures are those of the audit', async () => {
  its.clock.now = '2029-01-12T02:00:00Z';
  await checkChain(books());
  await checkChain(books());
  assert.ok((await its.waits(its.keeper)).some(one => one.due === '2029-01-31'));
  const view = await sees<YearView>('complianceYear', { year: 2028 });
  const of = (part: string, label: string) => view.parts.find(one => one.key === part)!.lines.find(one => one.label === label)!.value;
  assert.deepEqual(
    [of('consents', '登记同意'), of('consents', '撤回同意'), of('requests', '受理'), of('requests', '已答复')],
    [2, 1, 1, 1],
  );
  assert.equal(view.chain?.isWhole, true);
  assert.deepEqual(codesOf(await does('writeReport', { year: 2029 })), ['privacy.yearNotOver']);
  const { complianceReport, file } = granted(await does('writeReport', { year: 2028 }));
  assert.match(await wordsOf(file!), /完整无断裂/);
  granted(await does('fileReport', { complianceReport, version: 1, filedOn: '2029-01-12', filedTo: '县网信办' }));
  assert.deepEqual(codesOf(await does('writeReport', { year: 2028 })), ['privacy.reportThere']);
  assert.equal(
    (await its.waits(its.keeper)).some(one => one.due === '2029-01-31'),
    false,
  );
});

test('a rehearsal of restoring is due each half-year and is recorded with what it found', async () => {
  const isDue = async () => (await its.waits(its.keeper)).some(one => one.title.includes('备份恢复演练'));
  assert.equal(await isDue(), true);
  const run = { rehearsalKind: 'rehearsal', backupName: 'a.yhb', backupOn: '2029-01-10', rehearsedOn: '2029-01-11', restoredTo: '备用机' };
  const figures = { restoredRows: 10, restoredFiles: 1, neededMinutes: 3, isChainWhole: true };
  assert.deepEqual(codesOf(await does('recordRehearsal', { ...run, ...figures, backupOn: '2029-01-12' })), [
    'restoreRehearsal.backupBefore',
  ]);
  granted(await does('recordRehearsal', { ...run, ...figures }));
  assert.equal(await isDue(), false);
});

test('nobody without a role of the office does its deeds, and the requests of people are the officer’s alone', async () => {
  for (const verb of office.verbs) {
    const short = verb.name.replace('privacy.', '');
    assert.deepEqual(codesOf(await does(short, {}, its.nobody)).includes('deed.notYours'), true, verb.name);
  }
  assert.deepEqual(personRequest.readBy, ['privacyOfficer']);
});

test('rows that are no persons are emptied of what is sensitive; whoever is under hold keeps theirs', async () => {
  its.clock.now = '2029-03-01T02:00:00Z';
  const proof = defineRegister({
    name: 'enrolmentEvent',
    label: '变动说明',
    scope: 'bureau',
    key: [],
    fields: {
      pupil: ref('pupil', '学生'),
      school: ref('organisation', '学校'),
      change: text('变动'),
      day: date('变动日期'),
      recordedOn: date('登记日期'),
      why: optional(sensitive('family', text('变动原因'))),
    },
    rules: [],
    workflow: { asked: {}, released: {} },
    person: 'pupil',
    basis: '测试',
    purpose: '测试',
    retention: '一年',
  });
  const made = defineOffice({ name: 'proofs', label: '佐证', basis: [], serves: [], roles: [], registers: [proof], verbs: [], views: [] });
  const other = privacy(() => [made]);
  const own = atOffice(its.store, testCounty.code, other);
  await its.office.at(system, 'file', async desk => {
    const said = { school: its.school, change: 'departed', day: '2028-01-10', recordedOn: '2028-01-10' };
    for (const name of ['钱小雨', '李邻校'])
      granted(await insert(desk, proof, { ...said, pupil: idOf(name), why: `${name}随迁` }, 'released'));
    return ok(null);
  });
  const rule = { ledger: '变动说明', keepMonths: 1, ruleBasis: '工作口径', afterStates: ['released'] };
  assert.deepEqual(codesOf(await own.does(its.keeper, 'setRetention', { ...rule, erasureWay: 'destroyKey' })), ['privacy.wrongWay']);
  granted(await own.does(its.keeper, 'setRetention', { ...rule, erasureWay: 'anonymise' }));
  its.clock.now = '2029-06-01T02:00:00Z';
  const { batches } = granted(await own.does<{ batches: number }>(its.keeper, 'listDue', {}));
  assert.equal(batches, 1);
  const [batch] = await its.office.at(its.keeper, 'look', async desk =>
    ok(await rows(desk, erasureBatch, { where: { ledger: 'enrolmentEvent' } })),
  );
  granted(await own.does(its.keeper, 'proposeErasure', { erasureBatch: batch!.id, version: 1 }));
  granted(await own.does(leader, 'approveErasure', { erasureBatch: batch!.id, version: 2, why: '同意' }));
  await carryOut(books(), () => [made]);
  const left = await its.office.at(its.keeper, 'look', async desk => ok(await rows(desk, proof)));
  assert.deepEqual(
    left.map(one => [one.pupil, one.why]),
    [
      [idOf('钱小雨'), null],
      [idOf('李邻校'), '李邻校随迁'],
    ],
  );
});
