import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { judge } from '../../../../test/county/xmllint.ts';
import type { Element } from './element.ts';
import { partOf, partsOf, textOf } from './element.ts';
import { complaints } from './fits.ts';
import { bounds, parseStratml } from './parse.ts';

let bureau: Bureau;
let plan = '';
let target = '';

const keepXml = (xml: string | Uint8Array, name = '规划.xml'): Promise<string> =>
  bureau.office.at(bureau.planner, 'files.keep', async ({ store }) =>
    ok((await store.keepFile(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, { name, mediaType: 'application/xml' })).hash),
  );
const xmlOf = async (id: string): Promise<string> =>
  granted(await bureau.office.sees<{ xml: string }>(bureau.planner, 'stratml', { plan: id })).xml;
const documentOf = async (id: string): Promise<Element> => {
  const read = parseStratml(new TextEncoder().encode(await xmlOf(id)));
  assert.ok('document' in read);
  return read.document;
};
const take = async (xml: string): Promise<string> =>
  granted(await bureau.office.does<{ plan: string }>(bureau.planner, 'readStratml', { file: await keepXml(xml) })).plan;
const objectivesOf = (document: Element) =>
  partsOf(partOf(document, 'StrategicPlanCore'), 'Goal').flatMap(goal => partsOf(goal, 'Objective'));

before(async () => {
  bureau = await openBureau();
  const { office, planner, filer, preschool, personnel } = bureau;
  plan = await adoptSmallPlan(bureau);
  const view = await bureau.reader(plan);
  target = promiseWith(view, '毛入园率').id;
  granted(await office.does(planner, 'assign', { promises: [target], lead: preschool, support: [personnel] }));
  const version = (await bureau.page(target)).promise.version;
  const course = { promise: target, version, baseline: 90, baselineYear: 2025, milestones: [{ year: 2027, value: 92.4 }] };
  granted(await office.does(planner, 'setMilestones', course));
  granted(await office.does(filer, 'fileActual', { promise: target, year: 2026, value: 91.3, note: '密：名单见附件', evidence: [] }));
  const [filed] = (await bureau.page(target)).actuals;
  granted(await office.does(planner, 'acceptActual', { actual: filed!.id, version: filed!.version }));
  granted(await office.does(filer, 'fileActual', { promise: target, year: 2027, value: 99.9, evidence: [] }));
});
after(() => bureau.store.close());

test('an adopted plan is told by chapters and promises, with targets and accepted figures by year and the bodies that answer', async () => {
  const document = await documentOf(plan);
  assert.deepEqual(complaints(document), []);
  assert.equal(document.attributes?.Type, 'Performance_Report');
  assert.equal(textOf(partOf(document, 'AdministrativeInformation'), 'PublicationDate'), '2026-03-01');
  const objective = objectivesOf(document).find(one => textOf(one, 'Description')?.includes('毛入园率'))!;
  assert.equal(textOf(objective, 'Identifier'), `_${target}`);
  assert.deepEqual(
    partsOf(objective, 'Stakeholder').map(one => [textOf(one, 'Name'), textOf(partOf(one, 'Role'), 'Name')]),
    [
      ['学前科', '牵头'],
      ['人事科', '配合'],
    ],
  );
  const instances = partsOf(partOf(objective, 'PerformanceIndicator'), 'MeasurementInstance');
  const told = instances.flatMap(instance =>
    (instance.parts ?? []).map(one => [one.name, textOf(one, 'EndDate'), textOf(one, 'NumberOfUnits')]),
  );
  assert.deepEqual(told, [
    ['ActualResult', '2025-12-31', '90'],
    ['ActualResult', '2026-12-31', '91.3'],
    ['TargetResult', '2027-12-31', '92.4'],
    ['TargetResult', '2030-12-31', '96'],
  ]);
});

test('what was filed and not accepted, notes and persons are not in it', async () => {
  const xml = await xmlOf(plan);
  for (const hidden of ['99.9', '名单见附件', '丁', bureau.filer.id]) assert.ok(!xml.includes(hidden), hidden);
});

test('the export is valid by the published schema', { skip: judge.missing }, async () => {
  assert.equal(judge.verdict(await xmlOf(plan)), 'valid');
});

test('export, import and export again gives the same characters, also when the imported plan is imported once more', async () => {
  const xml = await xmlOf(plan);
  const again = await take(xml);
  assert.equal(await xmlOf(again), xml);
  assert.equal(await xmlOf(await take(await xmlOf(again))), xml);
  const read = await bureau.reader(again);
  const kept = promiseWith(read, '毛入园率');
  assert.deepEqual([kept.measure, kept.comparator, kept.value, kept.unit, kept.deadline], ['学前三年毛入园率', '>=', 96, '%', 2030]);
  assert.equal(read.text.slice(kept.start, kept.end), kept.quote);
  const page = await bureau.page(kept.id);
  assert.deepEqual([page.milestones, page.promise.baseline, page.promise.baselineYear], [[{ year: 2027, value: 92.4 }], 90, 2025]);
});

const foreign = `<?xml version="1.0"?><PerformancePlanOrReport xmlns="urn:x" Type="Performance_Plan"><Name>Riverside schools</Name><OtherInformation>kept as it is</OtherInformation>
<StrategicPlanCore><Vision><Description>Every child reads</Description></Vision><Value><Name>Care</Name></Value>
<Goal><Name>Reading</Name><Description>All read</Description><Identifier>_g</Identifier>
<Objective><Name>Libraries</Name><Identifier>_o</Identifier><Stakeholder StakeholderTypeType="Person"><Name>Parents</Name><Role><Name>Reader</Name><RoleType>Beneficiary</RoleType></Role></Stakeholder>
<PerformanceIndicator ValueChainStage="Output"><MeasurementDimension>Books</MeasurementDimension><UnitOfMeasurement>books</UnitOfMeasurement><Identifier>_i</Identifier>
<Relationship RelationshipType="Peer_To"><ReferentIdentifier>_j</ReferentIdentifier></Relationship>
<MeasurementInstance><TargetResult><EndDate>2027-06-30</EndDate><NumberOfUnits>500</NumberOfUnits></TargetResult><TargetResult><EndDate>2030-06-30</EndDate><NumberOfUnits>1000.50</NumberOfUnits></TargetResult></MeasurementInstance></PerformanceIndicator>
<PerformanceIndicator><MeasurementDimension>Rooms</MeasurementDimension><UnitOfMeasurement>rooms</UnitOfMeasurement><Identifier>_j</Identifier></PerformanceIndicator></Objective>
<Objective><Description>Teachers read aloud</Description></Objective></Goal></StrategicPlanCore>
<AdministrativeInformation><StartDate>2026-01-01</StartDate><EndDate>2030-12-31</EndDate><Source>https://example.cn/plan</Source></AdministrativeInformation>
<Submitter><GivenName>Ann</GivenName></Submitter></PerformancePlanOrReport>`;

test('a foreign plan keeps what our registers have no column for, and carries what our books add', async () => {
  const { office, planner, filer, preschool } = bureau;
  const its = await take(foreign);
  const before = await xmlOf(its);
  for (const kept of [
    'kept as it is',
    'Every child reads',
    'Peer_To',
    '1000.50',
    'Beneficiary',
    'https://example.cn/plan',
    '<GivenName>Ann',
  ])
    assert.ok(before.includes(kept), kept);
  const view = await bureau.reader(its);
  const books = promiseWith(view, 'Books');
  granted(await office.does(planner, 'acceptPromises', { promises: view.promises.map(one => one.id) }));
  granted(await office.does(planner, 'dropPromise', { promise: promiseWith(view, 'Rooms').id, version: 2, why: '并入他项' }));
  const file = await bureau.keep('印发.txt', '文');
  granted(
    await office.does(planner, 'adopt', {
      plan: its,
      issuer: '云岭县人民政府',
      documentNumber: '云政发〔2026〕9号',
      issuedOn: '2026-05-01',
      file,
    }),
  );
  granted(await office.does(planner, 'assign', { promises: [books.id], lead: preschool, support: [] }));
  granted(await office.does(filer, 'fileActual', { promise: books.id, year: 2026, value: 120, evidence: [] }));
  const [filed] = (await bureau.page(books.id)).actuals;
  granted(await office.does(planner, 'acceptActual', { actual: filed!.id, version: filed!.version }));
  const document = await documentOf(its);
  assert.deepEqual(complaints(document), []);
  const [libraries] = objectivesOf(document);
  assert.deepEqual(
    partsOf(libraries, 'Stakeholder').map(one => textOf(one, 'Name')),
    ['Parents', '学前科'],
  );
  assert.deepEqual(
    partsOf(libraries, 'PerformanceIndicator').map(one => textOf(one, 'MeasurementDimension')),
    ['Books'],
  );
  const xml = await xmlOf(its);
  assert.match(xml, /<NumberOfUnits>120<\/NumberOfUnits>/);
  assert.match(xml, /<PublicationDate>2026-05-01<\/PublicationDate>/);
  for (const kept of ['kept as it is', 'Every child reads', 'Peer_To', '1000.50']) assert.ok(xml.includes(kept), kept);
});

test('the export of a foreign plan is valid by the published schema', { skip: judge.missing }, async () => {
  assert.equal(judge.verdict(await xmlOf(await take(foreign))), 'valid');
});

test('hostile files, drafts that were not read from StratML and people who may not are refused', async () => {
  const { office, planner, filer } = bureau;
  const codes = async (xml: string | Uint8Array) => codesOf(await office.does(planner, 'readStratml', { file: await keepXml(xml) }));
  assert.deepEqual(await codes(`<!DOCTYPE a [<!ENTITY b "c">]>${foreign.slice(21)}`), ['stratml.hostile']);
  assert.deepEqual(await codes('<a>'.repeat(200)), ['stratml.notStratml']);
  assert.deepEqual(await codes(new Uint8Array(bounds.bytes + 1).fill(32)), ['stratml.tooLarge']);
  assert.deepEqual(
    await codes(
      foreign
        .replace(/<AdministrativeInformation>.*<\/AdministrativeInformation>/, '')
        .replaceAll(/<MeasurementInstance>.*?<\/MeasurementInstance>/g, ''),
    ),
    ['plan.noYears'],
  );
  assert.deepEqual(codesOf(await office.does(filer, 'readStratml', { file: 'a'.repeat(64) })), ['deed.notYours']);
  assert.deepEqual(codesOf(await office.does(planner, 'readStratml', { file: 'a'.repeat(64) })), ['plan.fileNotHere']);
  const pasted = granted(
    await office.does<{ plan: string }>(planner, 'paste', { title: '2026—2030年另一份规划', text: '到2030年，毛入园率达到96%以上。' }),
  );
  assert.deepEqual(codesOf(await office.sees(planner, 'stratml', { plan: pasted.plan })), ['stratml.stillADraft']);
  assert.deepEqual(codesOf(await office.sees(filer, 'stratml', { plan: pasted.plan })), ['register.noSuchRow']);
});
