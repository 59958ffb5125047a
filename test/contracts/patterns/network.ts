import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActivityLine, EffectLine, NetworkDeclaration, NetworkLine, Office } from '#register/index.ts';
import { codesOf, granted } from '../../county/people.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses networks, as its suite needs to know it. */
export interface NetworkUse {
  readonly office: Office;
  readonly said: NetworkDeclaration;
  readonly parts: Parts;
  readonly made: boolean;
}

interface Told {
  readonly row: string;
  readonly version: number;
}

/** What every network keeps to, whichever office uses it: two schools, from its forming to its end. */
export function networkContract({ office, said, parts, made }: NetworkUse): void {
  let its: Schools;
  let network: Told;
  let term: Told;
  const [kind] = Object.keys(said.kinds);
  const [activityKind] = Object.keys(said.activityKinds);
  const [measure] = Object.keys(said.measures);
  before(async () => {
    its = await openSchools(office, parts, made);
    const formed = { name: '城西联盟', kind, startsOn: '2026-09-01', lead: its.school };
    network = granted(await its.office.does<Told>(its.keeper, 'formNetwork', formed));
  });
  after(() => its.store.close());

  const admit = (organisation: string, from: string) =>
    its.office.does<Told>(its.keeper, 'admitMember', { network: network.row, organisation, from });
  const does = (as: Schools['keeper'], deed: string, one: Told, input: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Told>(as, deed, { row: one.row, version: one.version, ...input });
  const on = async (day: string) => granted(await its.office.sees<readonly NetworkLine[]>(its.keeper, 'networksOn', { day }));
  const log = async (as: Schools['keeper'], changes: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Told>(as, 'logActivity', {
      network: network.row,
      organisation: as.organisation,
      activityKind,
      subject: '同课异构',
      heldOn: '2027-10-12',
      partners: [],
      proofs: [await its.keep('照片.txt')],
      ...changes,
    });

  test(`${said.office}: members have terms that do not overlap, and the members of any day can be asked`, async () => {
    assert.deepEqual(codesOf(await admit(its.other, '2026-08-31')), ['network.notStanding']);
    term = granted(await admit(its.other, '2027-03-01'));
    assert.deepEqual(codesOf(await admit(its.other, '2027-09-01')), ['network.memberAlready']);
    assert.deepEqual(
      (await on('2027-02-28')).map(one => [one.lead, one.members.map(own => own.name)]),
      [['石门小学', ['石门小学']]],
    );
    assert.deepEqual((await on('2027-03-01'))[0]?.members.length, 2);
    assert.deepEqual(await on('2026-08-31'), []);
  });

  test(`${said.office}: an activity is logged by a member of that day, with its proofs, and counted by term`, async () => {
    granted(await log(its.filer, { partners: [its.other], attendance: 60 }));
    assert.deepEqual(codesOf(await log(its.stranger, { heldOn: '2026-10-12' })), ['network.notMember']);
    assert.deepEqual(codesOf(await log(its.filer, { proofs: [] })), ['field.tooFew']);
    assert.deepEqual(codesOf(await log(its.filer, { heldOn: '2028-01-11' })), ['pattern.dayInFuture']);
    assert.deepEqual(codesOf(await log(its.filer, { organisation: its.other })), ['pattern.notYourBody']);
    const [line] = granted(await its.office.sees<readonly ActivityLine[]>(its.keeper, 'activitiesByTerm', {}));
    assert.deepEqual(line?.terms, [{ term: '2027-2028-1', activities: 1, attendance: 60 }]);
  });

  test(`${said.office}: the lead plans the year and reports on it; what is missing waits on its home page`, async () => {
    const plan = { network: network.row, organisation: its.school, schoolYear: 2027, aims: '共同教研', steps: [{ step: '每月一次教研' }] };
    assert.ok((await its.waits(its.filer)).some(duty => duty.title === '制定年度计划：城西联盟'));
    assert.deepEqual(await its.waits(its.stranger), []);
    const planned = granted(await its.office.does<Told>(its.filer, 'planYear', plan));
    assert.deepEqual(codesOf(await its.office.does(its.filer, 'planYear', plan)), ['register.alreadyThere']);
    assert.deepEqual(await its.waits(its.filer), []);
    const report = { report: '开展教研八次', reportProofs: [] };
    assert.deepEqual(codesOf(await does(its.stranger, 'reportYear', planned, report)), ['pattern.notYourBody']);
    granted(await does(its.filer, 'reportYear', planned, report));
  });

  test(`${said.office}: effect is the newest figure after joining less the last before it; what is missing is told as missing`, async () => {
    const enter = (year: number, value: number, as = its.stranger) =>
      its.office.does<Told>(as, 'enterFigure', { organisation: as.organisation, measure, year, value, source: '年度统计表' });
    granted(await enter(2026, 70.1));
    granted(await enter(2027, 80));
    const newest = granted(await enter(2028, 85.2));
    assert.deepEqual(codesOf(await enter(2028, 90)), ['register.alreadyThere']);
    const effects = granted(await its.office.sees<readonly EffectLine[]>(its.keeper, 'networkEffect', {})).filter(
      one => one.measure === measure,
    );
    const of = (name: string) => effects.find(one => one.organisation === name);
    assert.deepEqual(
      [of('双泉小学')?.before, of('双泉小学')?.after, of('双泉小学')?.change],
      [{ year: 2026, value: 70.1 }, { year: 2028, value: 85.2 }, 15.1],
    );
    assert.deepEqual([of('石门小学')?.before, of('石门小学')?.change], [null, null]);
    granted(await does(its.stranger, 'correctFigure', newest, { value: 85.3, source: '年度统计表（更正）', why: '抄错' }));
    assert.deepEqual(codesOf(await does(its.filer, 'correctFigure', newest, { value: 1, source: '无', why: '无' })), [
      'pattern.notYourBody',
    ]);
  });

  test(`${said.office}: another member takes the lead from a day on; a lead does not leave; the end ends every term`, async () => {
    const lead = { lead: its.other, from: '2028-01-10', why: '校长轮岗' };
    network = { ...network, version: granted(await does(its.keeper, 'changeLead', network, lead)).version };
    assert.deepEqual([(await on('2028-01-09'))[0]?.lead, (await on('2028-01-10'))[0]?.lead], ['石门小学', '双泉小学']);
    assert.equal((await on('2028-01-10'))[0]?.members.length, 2);
    assert.deepEqual(codesOf(await does(its.keeper, 'endMembership', term, { until: '2028-01-10', why: '退出' })), [
      'register.notFromThisState',
    ]);
    assert.deepEqual(codesOf(await does(its.filer, 'endNetwork', network, { why: '合并' })), ['deed.notYours']);
    granted(await does(its.keeper, 'endNetwork', network, { why: '合并' }));
    assert.deepEqual([(await on('2028-01-10')).length, await on('2028-01-11')], [1, []]);
    assert.deepEqual(codesOf(await log(its.filer, { heldOn: '2026-08-01', subject: '早了' })), ['network.notStanding']);
  });
}
