import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type EntitlementDeclaration, type GapLine, type Office, type RosterLine, shapeOf, type Verdict } from '#register/index.ts';
import { codesOf, granted, person } from '../../county/people.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses entitlement by rule, as its suite needs to know it. */
export interface EntitlementUse {
  readonly office: Office;
  readonly said: EntitlementDeclaration;
  readonly parts: Parts;
  /** A condition and a standard over the office's facts, and a condition that names no fact. */
  readonly rule: { readonly condition: string; readonly standard: string; readonly wrong: string };
  /** Enters one person at the school who is entitled by the rule, one of whom a fact is missing, one who is not. */
  readonly persons: (its: Schools) => Promise<{ readonly entitled: string; readonly unclear: string; readonly not: string }>;
  /** What the rule gives the one who is entitled, in yuan. */
  readonly yuan: number;
  /** A period that has begun on 10 January 2028, and one that has not. */
  readonly period: string;
  readonly ahead: string;
  readonly made: boolean;
}

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}
interface Line {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly state: string;
}

/** What entitlement by rule keeps to, whichever office uses it: one period, from the rule to what was paid. */
export function entitlementContract({ office, said, parts, rule, persons, yuan, period, ahead, made }: EntitlementUse): void {
  let its: Schools;
  let who: Awaited<ReturnType<typeof persons>>;
  let programme: string;
  let roster: string;
  const cashier = person(41, '出纳', said.pays);
  const terms = { name: '示例项目', basis: '示例文件', startsOn: '2027-09-01' };
  before(async () => {
    its = await openSchools(office, parts, made);
    who = await persons(its);
  });
  after(() => its.store.close());

  const find = (of = period) => its.office.does<Readonly<Record<string, number>>>(its.keeper, 'findEntitled', { programme, period: of });
  const stored = (name: string, where: Readonly<Record<string, unknown>>) =>
    its.office.at(its.keeper, 'test.read', async ({ store }) => {
      const register = office.registers.find(one => one.name === name)!;
      return ok((await store.rows(shapeOf(register), { where })) as unknown as readonly Line[]);
    });
  const lineOf = async (id: string) => (await stored(said.right.name, { programme, period, person: id }))[0]!;
  const does = async (as: Schools['keeper'], deed: string, id: string, input: Readonly<Record<string, unknown>> = {}) => {
    const { id: row, version } = await lineOf(id);
    return its.office.does<Told>(as, deed, { row, version, ...input });
  };
  const gaps = async () => granted(await its.office.sees<readonly GapLine[]>(its.keeper, 'entitlementGaps', { programme, period }));

  test(`${said.office}: a programme's rule is read when it is set; what cannot be read is told with its place`, async () => {
    const set = (changes: Readonly<Record<string, unknown>>) =>
      its.office.does<Told>(its.keeper, 'setProgramme', { ...terms, condition: rule.condition, standard: rule.standard, ...changes });
    assert.deepEqual(codesOf(await set({ condition: rule.wrong })), ['feel.unknownName']);
    assert.deepEqual(codesOf(await set({ condition: '1 + 1' })), ['formula.notYesOrNo']);
    assert.deepEqual(codesOf(await set({ condition: null })), ['entitlement.noRule']);
    programme = granted(await set({ budget: yuan })).row;
  });

  test(`${said.office}: the rule finds who is entitled, tells of whom a fact is missing, and is the same when run again`, async () => {
    assert.deepEqual(codesOf(await find(ahead)), ['entitlement.noSuchPeriod']);
    assert.deepEqual(granted(await find()), { found: 1, unclear: 1, not: 1, lapsed: 0 });
    assert.deepEqual(granted(await find()), { found: 1, unclear: 1, not: 1, lapsed: 0 });
    assert.deepEqual(
      [(await lineOf(who.entitled)).state, (await lineOf(who.unclear)).state, await lineOf(who.not)],
      ['found', 'unclear', undefined],
    );
    assert.deepEqual((await lineOf(who.entitled)).version, 1);
    assert.ok((await its.waits(its.filer)).some(duty => duty.detail === '2人待审核'));
  });

  test(`${said.office}: why one is entitled, and why not, is told fact by fact`, async () => {
    const why = async (of: string) =>
      granted(await its.office.sees<Verdict | null>(its.keeper, 'whyEntitled', { programme, period, person: of }));
    const [yes, no, unclear] = [await why(who.entitled), await why(who.not), await why(who.unclear)];
    assert.deepEqual(
      [yes?.isEntitled, yes?.yuan, no?.isEntitled, no?.yuan, unclear?.isEntitled, unclear?.missing.length],
      [true, yuan, false, null, null, 1],
    );
    assert.match(no?.because ?? '', /：/);
    assert.equal(await why('0190a1b2-0000-7000-8000-000000000999'), null);
  });

  test(`${said.office}: a school reviews its own; nobody is left out of the roster without a decision`, async () => {
    assert.deepEqual(codesOf(await does(its.stranger, 'confirmRight', who.entitled)), ['pattern.notYourBody']);
    granted(await does(its.filer, 'confirmRight', who.entitled, { proofs: [await its.keep('户口簿.txt')] }));
    const close = () => its.office.does<Told>(its.keeper, 'closeRoster', { programme, period });
    assert.deepEqual(codesOf(await close()), ['entitlement.undecided']);
    assert.deepEqual(codesOf(await does(its.filer, 'confirmRight', who.unclear)), ['entitlement.noAmount']);
    granted(await does(its.filer, 'confirmRight', who.unclear, { due: 0.1 }));
    assert.deepEqual(codesOf(await close()), ['entitlement.beyondBudget']);
    granted(await does(its.keeper, 'reopenRight', who.unclear, { why: '超预算' }));
    granted(await does(its.filer, 'rejectRight', who.unclear, { why: '户籍不在本县' }));
    const propose = { programme, period, person: who.not, organisation: its.school, grounds: '临时困难' };
    assert.deepEqual(codesOf(await its.office.does(its.filer, 'proposeRight', { ...propose, proofs: [] })), ['field.tooFew']);
    granted(await its.office.does(its.filer, 'proposeRight', { ...propose, proofs: [await its.keep('证明.txt')] }));
    granted(await does(its.filer, 'rejectRight', who.not, { why: '不符合' }));
    assert.deepEqual(granted(await find()), { found: 1, unclear: 1, not: 1, lapsed: 0 });
    assert.equal((await lineOf(who.entitled)).state, 'confirmed');
    roster = granted(await close()).row;
    assert.deepEqual(codesOf(await find()), ['entitlement.rosterClosed']);
    const [line] = granted(await its.office.sees<readonly RosterLine[]>(its.filer, 'entitledRoster', { programme, period }));
    assert.deepEqual([line?.confirmed, line?.rejected, line?.due], [1, 2, yuan]);
    assert.deepEqual(granted(await its.office.sees(its.stranger, 'entitledRoster', { programme, period })), []);
  });

  test(`${said.office}: what is due and not given, and given and not due, is told until the books agree`, async () => {
    const kinds = async () => (await gaps()).map(gap => [gap.person, gap.kind, gap.difference]);
    assert.deepEqual(await kinds(), [[who.entitled, 'notGiven', -yuan]]);
    const pay = { programme, period, organisation: its.school, paidOn: '2028-01-09', reference: '2028-1' };
    granted(await its.office.does<Told>(cashier, 'recordPayment', { ...pay, person: who.entitled, paid: 0.05 }));
    const wrong = granted(await its.office.does<Told>(cashier, 'recordPayment', { ...pay, person: who.not, paid: 5 }));
    assert.deepEqual(await kinds(), [
      [who.entitled, 'tooLittle', Number((0.05 - yuan).toFixed(2))],
      [who.not, 'notDue', 5],
    ]);
    assert.equal((await its.waits(cashier)).length, 1);
    granted(await its.office.does(cashier, 'payRoster', { roster, paidOn: '2028-01-10', reference: '2028-2' }));
    assert.deepEqual(codesOf(await its.office.does(cashier, 'payRoster', { roster, paidOn: '2028-01-10', reference: '2028-2' })), [
      'entitlement.allPaid',
    ]);
    granted(await its.office.does(cashier, 'returnPayment', { row: wrong.row, version: wrong.version, why: '误发，已追回' }));
    assert.deepEqual([await kinds(), await its.waits(cashier)], [[], []]);
    assert.deepEqual(codesOf(await its.office.does(its.keeper, 'payRoster', { roster, paidOn: '2028-01-10', reference: '3' })), [
      'deed.notYours',
    ]);
  });

  test(`${said.office}: why somebody is entitled is kept sealed, and no name is copied into any of its registers`, () => {
    const own = office.registers.filter(one =>
      [said.programme.name, said.right.name, said.roster.name, said.payment.name].includes(one.name),
    );
    const personal = own.filter(one => one.person !== undefined);
    assert.deepEqual(personal.map(one => one.name).toSorted(), [said.payment.name, said.right.name].toSorted());
    for (const one of personal) assert.ok(one.basis && one.purpose && one.retention, one.name);
    assert.equal(office.registers.find(one => one.name === said.right.name)?.fields.because.sensitive, 'family');
    const names = office.registers.flatMap(one =>
      Object.values(one.fields as Readonly<Record<string, { readonly label: string }>>).map(field => field.label),
    );
    assert.deepEqual(
      names.filter(label => ['姓名', '身份证号'].includes(label)),
      [],
    );
  });
}
