import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { staff } from '#offices/roster/index.ts';
import { shapeOf } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted } from '../../../test/county/people.ts';
import { party } from './index.ts';
import type { QuotaLine } from './quota.ts';

let its: Schools;
before(async () => {
  its = await openSchools(party, { keeps: ['partyOffice'], answers: ['filer'] }, false);
});
after(() => its.store.close());

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}

const teacher = (name: string, organisation: string): Promise<string> =>
  its.office.at(its.keeper, 'roster.addStaff', async desk => {
    const none = { ethnicity: null, phone: null, teachingYears: null };
    const told = { name, sex: 'female', idNumber: '110101199005060028', birthMonth: '1990-05', organisation, staffKind: 'fullTimeTeacher' };
    const work = {
      post: '教师',
      isAuthorised: true,
      professionalTitle: 'first',
      qualification: 'bachelor',
      subjects: [],
      hiredOn: '2015-09-01',
    };
    return ok((await desk.store.insert(shapeOf(staff), { ...none, ...told, ...work }, 'inService')).id);
  });
const does = (as: Schools['keeper'], deed: string, one: Told, input: Readonly<Record<string, unknown>>) =>
  its.office.does<Told>(as, deed, { row: one.row, version: one.version, ...input });

test('a candidate passes the stages with their days: a year from activist to candidate, a year of probation', async () => {
  const person = await teacher('沙小棠', its.school);
  const enter = { person, organisation: its.school, applicationOn: '2026-03-01' };
  assert.deepEqual(codesOf(await its.office.does(its.stranger, 'addCandidate', enter)), ['party.elsewhere']);
  assert.deepEqual(codesOf(await its.office.does(its.filer, 'addCandidate', { ...enter, applicationOn: '2028-02-01' })), [
    'party.dayAhead',
  ]);
  let one = granted(await its.office.does<Told>(its.filer, 'addCandidate', enter));
  assert.deepEqual(codesOf(await does(its.stranger, 'nameActivist', one, { activistOn: '2026-11-20' })), ['party.elsewhere']);
  one = granted(await does(its.filer, 'nameActivist', one, { activistOn: '2026-11-20' }));
  assert.deepEqual(codesOf(await does(its.keeper, 'nameCandidate', one, { namedOn: '2027-11-19' })), ['party.tooSoon']);
  one = granted(await does(its.keeper, 'nameCandidate', one, { namedOn: '2027-11-20' }));
  one = granted(await does(its.keeper, 'admitProbation', one, { probationOn: '2027-12-30' }));
  assert.deepEqual(codesOf(await does(its.keeper, 'confirmMember', one, { fullOn: '2028-01-09' })), ['party.tooSoon']);
  assert.equal(one.state, 'probationary');
});

test('the quota of a year says which branches named too few, within, too many; without a quota it says nothing', async () => {
  const quotas = async (as = its.keeper, year = 2027) =>
    granted(await its.office.sees<{ readonly lines: readonly QuotaLine[] }>(as, 'candidateQuotas', { year })).lines;
  assert.deepEqual(
    (await quotas()).map(one => [one.organisation, one.named, one.verdict]),
    [
      ['石门小学', 1, null],
      ['双泉小学', 0, null],
    ],
  );
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'setQuota', { kind: 'school', year: 2027, least: 2, most: 1 })), [
    'candidateQuota.inOrder',
  ]);
  granted(await its.office.does(its.keeper, 'setQuota', { kind: 'school', year: 2027, least: 1, most: 2 }));
  assert.deepEqual(
    (await quotas()).map(one => [one.organisation, one.verdict]),
    [
      ['石门小学', 'within'],
      ['双泉小学', 'few'],
    ],
  );
  assert.deepEqual(
    (await quotas(its.stranger)).map(one => one.organisation),
    ['双泉小学'],
  );
  assert.deepEqual(codesOf(await its.office.sees(its.nobody, 'candidateQuotas', {})), ['deed.notYours']);
});
