import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { homeroom } from '#offices/roster/index.ts';
import { rows, shapeOf } from '#register/index.ts';
import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import { aid } from './index.ts';
import { maskedName } from './notice.ts';
import type { AidOverview, ChildAid } from './types.ts';

let its: Schools;
let poor: string;
let rich: string;
let programme: string;
const TERM = '2027-2028-1';
const cashier = person(41, '钱守衡', ['aidCashier']);

interface Told {
  readonly row: string;
  readonly version: number;
}

before(async () => {
  its = await openSchools(aid, { keeps: ['aidOffice'], answers: ['schoolClerk'] }, false);
  const classroom = await its.office.at(its.keeper, 'roster.addHomeroom', async desk =>
    ok(
      (
        await desk.store.insert(
          shapeOf(homeroom),
          {
            organisation: its.school,
            name: '四年级1班',
            stage: 'primary',
            entryYear: 2024,
            number: 1,
            grade: 4,
            years: 6,
            headTeacher: null,
          },
          'studying',
        )
      ).id,
    ),
  );
  poor = await its.addPupil('沙小棠', its.school, { homeroom: classroom, boarding: 'boarder', householdPlace: '990101' });
  rich = await its.addPupil('米小禾', its.school, { homeroom: classroom, boarding: 'boarder', householdPlace: '990101' });
});
after(() => its.store.close());

const child = async (id: string, as = its.keeper) =>
  granted(await its.office.sees<ChildAid | null>(as, 'childAid', { person: id, period: TERM }));
const lineOf = async (id: string, name: RegExp) => (await child(id))!.lines.find(line => name.test(line.programme))!;
const overview = async (as = its.keeper) => granted(await its.office.sees<AidOverview>(as, 'overview', { period: TERM }));
const stored = <T>(name: string, where: Readonly<Record<string, unknown>> = {}) =>
  its.office.at(its.keeper, 'test.read', async desk =>
    ok((await rows(desk, aid.registers.find(one => one.name === name)!, { where })) as unknown as readonly T[]),
  );

test('a school enters a family in difficulty for its own pupils alone, and the centre recognises it', async () => {
  const input = {
    pupil: poor,
    source: 'family',
    kinds: ['subsistence'],
    tier: null,
    heldFrom: '2027-09-01',
    heldUntil: null,
    grounds: '低保家庭',
    proofs: [],
  };
  assert.deepEqual(codesOf(await its.office.does(its.stranger, 'applyHardship', input)), ['aid.ownPupilsAlone']);
  assert.deepEqual(codesOf(await its.office.does(its.filer, 'applyHardship', { ...input, heldFrom: '2028-03-01' })), ['aid.dayAhead']);
  const entered = granted(await its.office.does<Told>(its.filer, 'applyHardship', input));
  assert.equal((await lineOf(poor, /寄宿生/)).outcome, 'not');
  granted(await its.office.does(its.keeper, 'confirmHardship', { row: entered.row, version: entered.version, why: null }));
});

test('every programme says of a child what it comes to and why, and another school learns nothing', async () => {
  const whole = (await child(poor))!;
  assert.equal(whole.countedOn, '2027-10-01');
  const boarding = await lineOf(poor, /寄宿生生活补助$/);
  assert.deepEqual([boarding.outcome, boarding.yuan], ['entitled', 625]);
  assert.match(boarding.because, /符合：属于家庭经济困难学生（困难类别 有1类）/);
  const meals = await lineOf(poor, /营养改善/);
  assert.deepEqual([meals.outcome, meals.missing], ['unknown', ['营养改善计划学校']]);
  assert.match((await lineOf(rich, /家庭经济困难寄宿生/)).because, /不符合：属于家庭经济困难学生（困难类别 无）/);
  assert.equal(await child(poor, its.stranger), null);
});

test('what a school knows of the term settles what was unclear', async () => {
  const blank = { tuition: null, careFee: null, localCareFee: null, ownership: null };
  const term = { organisation: its.school, period: TERM, isNutritionSchool: true, mealDays: 98, ...blank };
  assert.deepEqual(codesOf(await its.office.does(its.stranger, 'addSchoolTerm', term)), ['register.notYourOrganisation']);
  assert.deepEqual(codesOf(await its.office.does(its.filer, 'addSchoolTerm', { ...term, period: '2027秋' })), ['aidSchoolTerm.termShape']);
  granted(await its.office.does(its.filer, 'addSchoolTerm', term));
  assert.deepEqual([(await lineOf(poor, /营养改善/)).yuan, (await lineOf(rich, /营养改善/)).yuan], [490, 490]);
});

test('a national programme goes from its rule to the closed roster, is shown by surnames, and is paid', async () => {
  const set = {
    name: '寄宿生生活补助',
    basis: '示例文件',
    condition: null,
    standard: null,
    method: 'boarderSubsidy',
    budget: 1000,
    startsOn: '2027-09-01',
  };
  programme = granted(await its.office.does<Told>(its.keeper, 'setProgramme', { ...set, endsOn: null })).row;
  const find = { programme, version: null, period: TERM };
  assert.deepEqual(granted(await its.office.does(its.keeper, 'findEntitled', find)), { found: 1, unclear: 0, not: 1, lapsed: 0 });
  const [right] = await stored<{ readonly id: string; readonly version: number; readonly because: string }>('aidRight', { programme });
  assert.match(right!.because, /困难类别 低保.*2024-02-01起/);
  granted(
    await its.office.does(its.filer, 'confirmRight', {
      row: right!.id,
      version: right!.version,
      proofs: null,
      due: null,
      lastReason: null,
    }),
  );
  granted(await its.office.does(its.keeper, 'closeRoster', { programme, period: TERM }));
  granted(await its.office.does(its.keeper, 'showRoster', { programme, period: TERM, days: 5 }));
  assert.deepEqual(codesOf(await its.office.does(its.keeper, 'showRoster', { programme, period: TERM, days: 5 })), ['aid.shownAlready']);
  const page = await its.store.read({ county: '990001', actor: its.nobody.id }, reading =>
    aid.openly!({ store: reading, actor: its.nobody, today: reading.today }, {
      path: 'aid',
      query: {},
      county: { code: '990001', name: '示例县', bureau: '示例县教育局', isExample: false },
    } as never),
  );
  const html = page!.body.toString();
  assert.match(html, /沙\*\*/);
  assert.doesNotMatch(html, /沙小棠|低保|625/);
  const [roster] = await stored<{ readonly id: string; readonly version: number }>('aidRoster', { programme });
  granted(
    await its.office.does(cashier, 'payRoster', {
      roster: roster!.id,
      version: roster!.version,
      paidOn: '2028-01-05',
      reference: '第一批',
    }),
  );
  const [sum] = (await overview()).programmes;
  assert.deepEqual([sum!.confirmed, sum!.due, sum!.paid, sum!.isClosed], [1, 625, 625, true]);
  assert.equal((await overview(its.stranger)).programmes[0]!.confirmed, 0);
});

test('a fact of the past that becomes known after the roster is closed gives a correction, once, which is approved and settled', async () => {
  const late = {
    pupil: rich,
    source: 'list',
    kinds: ['disabled'],
    tier: null,
    heldFrom: '2027-09-01',
    heldUntil: null,
    grounds: null,
    proofs: [],
  };
  const entered = granted(await its.office.does<Told>(its.keeper, 'applyHardship', late));
  granted(await its.office.does(its.keeper, 'confirmHardship', { row: entered.row, version: entered.version, why: null }));
  const find = () =>
    its.office.does<{ readonly found: number; readonly changed: number }>(its.keeper, 'findCorrections', { programme, period: TERM });
  assert.deepEqual(granted(await find()), { found: 1, changed: 0 });
  assert.deepEqual(granted(await find()), { found: 0, changed: 0 });
  const one = async () =>
    (
      await stored<{
        readonly id: string;
        readonly version: number;
        readonly state: string;
        readonly difference: number;
        readonly person: string;
      }>('aidCorrection')
    )[0]!;
  assert.deepEqual([(await one()).person, (await one()).difference], [rich, 625]);
  const asked = async () => ({ row: (await one()).id, version: (await one()).version, why: null });
  assert.deepEqual(codesOf(await its.office.does(its.filer, 'approveCorrection', await asked())), ['deed.notYours']);
  granted(await its.office.does(its.keeper, 'approveCorrection', await asked()));
  assert.deepEqual(granted(await find()), { found: 0, changed: 0 });
  granted(await its.office.does(cashier, 'settleCorrection', await asked()));
  assert.equal((await one()).state, 'settledCorrection');
  assert.deepEqual(granted(await find()), { found: 0, changed: 0 });
});

test('awards of a fixed sum go by score, within the sum; nobody is entered after that', async () => {
  const round = granted(
    await its.office.does<Readonly<Record<string, string>>>(its.keeper, 'openAwardRound', {
      name: '政府助学金',
      year: 2027,
      kind: 'grant',
      yuan: 1000,
      budget: 1500,
      perSchool: null,
      basis: '示例办法',
    }),
  ).aidAwardRound!;
  const enter = (as: Schools['keeper'], id: string, score: number) =>
    its.office.does(as, 'enterAward', { round, person: id, score, grounds: null });
  assert.deepEqual(codesOf(await enter(its.stranger, poor, 90)), ['aid.pupilsOfOthers']);
  granted(await enter(its.filer, poor, 90));
  granted(await enter(its.filer, rich, 80));
  assert.deepEqual(granted(await its.office.does(its.keeper, 'decideAwards', { row: round, version: 1 })), {
    awarded: 1,
    notAwarded: 1,
    yuan: 1000,
  });
  const entries = await stored<{ readonly person: string; readonly state: string; readonly outcome: string }>('aidAwardEntry');
  assert.deepEqual(
    entries
      .map(({ person: who, state, outcome }) => [who === poor, state, outcome])
      .sort()
      .reverse(),
    [
      [true, 'awarded', '在资金和名额之内'],
      [false, 'notAwarded', '超出资金总额'],
    ],
  );
  assert.deepEqual(codesOf(await enter(its.filer, poor, 95)), ['aid.roundClosed']);
});

test('the centre finds on the home page what waits for it; a surname is all that a masked name keeps', async () => {
  await its.office.does(its.filer, 'applyHardship', {
    pupil: poor,
    source: 'family',
    kinds: ['other'],
    tier: null,
    heldFrom: '2028-01-02',
    heldUntil: null,
    grounds: null,
    proofs: [],
  });
  assert.ok((await its.waits(its.keeper)).some(one => one.title === '认定家庭经济困难学生'));
  assert.deepEqual([maskedName('沙小棠'), maskedName('米禾'), maskedName('')], ['沙**', '米*', '']);
});
