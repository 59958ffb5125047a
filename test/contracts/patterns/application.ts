import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Application,
  type ApplicationDeclaration,
  type CodeView,
  type Office,
  type Register,
  row,
  type WaitingLine,
} from '#register/index.ts';
import { codesOf, granted, person } from '../../county/people.ts';
import { testCounty } from '../../county/store.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses application and approval, as its suite needs to know it. */
export interface ApplicationUse {
  readonly office: Office;
  readonly said: ApplicationDeclaration;
  readonly parts: Parts;
  /** Values of what is applied for. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly made: boolean;
}

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}

/** What applications keep to, whichever office uses them. */
export function applicationContract({ office, said, parts, more, made }: ApplicationUse): void {
  let its: Schools;
  before(async () => {
    its = await openSchools(office, parts, made);
  });
  after(() => its.store.close());

  const approvers = said.stages.map((stage, place) => person(20 + place, `审批${place}`, stage.by));
  const apply = async (as = its.filer) =>
    granted(await its.office.does<Told>(as, 'apply', { organisation: as.organisation, ...more, papers: [] }));
  const does = (as: Schools['keeper'], deed: string, one: Told, input: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<Told>(as, deed, { row: one.row, version: one.version, ...input });
  const approved = async () => {
    let one = await apply();
    for (const approver of approvers) one = granted(await does(approver, 'approve', one));
    return one;
  };
  const stored = (id: string) =>
    its.store.read({ county: testCounty.code, actor: 'test' }, reading =>
      row(
        { store: reading, actor: its.keeper, today: reading.today },
        office.registers.find(one => one.name === said.application.name) as Register,
        id,
      ),
    ) as unknown as Promise<Application>;
  const waiting = async (as: Schools['keeper']) => granted(await its.office.sees<readonly WaitingLine[]>(as, 'waitingApplications', {}));

  test(`${said.office}: an application passes every stage, each approved by another person, and gets a number and a code that holds`, async () => {
    const one = await apply();
    assert.equal(one.state, said.stages[0].state);
    const last = approvers.length - 1;
    let at = one;
    for (const approver of approvers.slice(0, last)) {
      at = granted(await does(approver, 'approve', at));
      const both = { ...approver, roles: said.stages.flatMap(stage => stage.by) };
      assert.deepEqual(codesOf(await does(both, 'approve', at)), ['application.sameApprover']);
    }
    assert.equal(granted(await does(approvers[last]!, 'approve', at)).state, 'approved');
    const { number, approvalCode, validFrom, validUntil } = await stored(one.row);
    assert.equal(number, `${said.prefix}〔2028〕1号`);
    const code = granted(await its.office.sees<CodeView>(its.nobody, 'checkCode', { approvalCode: approvalCode?.toLowerCase() }));
    assert.deepEqual([code.holds, code.number, code.organisation], [true, number, '石门小学']);
    assert.deepEqual([validFrom, validUntil! > '2028-01-10'], ['2028-01-10', true]);
    assert.equal(granted(await its.office.sees<CodeView>(its.nobody, 'checkCode', { approvalCode: '00000000' })).holds, false);
  });

  test(`${said.office}: nobody approves their own application, a refusal wants its reason, a stranger does nothing`, async () => {
    const one = await apply();
    const both = { ...its.filer, roles: [...parts.answers, ...said.stages.flatMap(stage => stage.by)] };
    assert.deepEqual(codesOf(await does(both, 'approve', one)), ['application.ownApplication']);
    assert.deepEqual(codesOf(await does(approvers[0]!, 'refuseApplication', one)), ['field.blank']);
    assert.deepEqual(codesOf(await does(its.filer, 'approve', one)), ['deed.notYours']);
    assert.deepEqual(codesOf(await does(its.stranger, 'withdrawApplication', one, { why: '不用了' })), ['pattern.notYourBody']);
    assert.deepEqual(codesOf(await its.office.does(its.stranger, 'apply', { organisation: its.school, ...more, papers: [] })), [
      'pattern.notYourBody',
    ]);
    assert.equal(granted(await does(approvers[0]!, 'refuseApplication', one, { decision: '时间冲突' })).state, 'refused');
    const other = await apply();
    assert.equal(granted(await does(its.filer, 'withdrawApplication', other, { why: '不用了' })).state, 'withdrawn');
  });

  test(`${said.office}: what is sent back waits on the applicant's home page, is completed, and passes all stages again`, async () => {
    const one = await apply();
    const back = granted(await does(approvers[0]!, 'sendBackApplication', one, { decision: '缺安全承诺' }));
    assert.equal(back.state, 'returned');
    assert.ok((await its.waits(its.filer)).some(duty => duty.detail === '退回：缺安全承诺'));
    assert.deepEqual(codesOf(await does(its.stranger, 'resubmit', back, { ...more, papers: [] })), ['pattern.notYourBody']);
    const again = granted(await does(its.filer, 'resubmit', back, { ...more, papers: [await its.keep('承诺书.txt')] }));
    assert.equal(again.state, said.stages[0].state);
    assert.equal(granted(await does(approvers[0]!, 'approve', again)).row, one.row);
  });

  test(`${said.office}: what waits is on the home page of who decides, and late from the stage's last day on`, async () => {
    const one = await apply(its.stranger);
    const line = (await waiting(approvers[0]!)).find(found => found.id === one.row);
    assert.deepEqual([line?.isMine, line?.lateDays, line?.organisation], [true, 0, '双泉小学']);
    its.clock.now = new Date(Date.parse('2028-01-10T02:00:00Z') + (said.stages[0].days + 2) * 86_400_000).toISOString();
    assert.equal((await waiting(approvers[0]!)).find(found => found.id === one.row)?.lateDays, 2);
    assert.ok((await its.waits(approvers[0]!)).some(duty => duty.detail === '双泉小学，已逾期2天'));
    assert.equal(
      (await waiting(its.filer)).some(found => found.id === one.row),
      false,
    );
    its.clock.now = '2028-01-10T02:00:00Z';
  });

  test(`${said.office}: an approval is renewed once, not too early, for the time after it; a revoked one holds no more`, async () => {
    const one = await approved();
    const before = await stored(one.row);
    const renew = () => its.office.does<Told>(its.filer, 'renew', { row: one.row, ...more, papers: [] });
    its.clock.now = new Date(Date.parse(`${before.validUntil}T02:00:00Z`) - 10 * 86_400_000).toISOString();
    assert.ok((await its.waits(its.filer)).some(duty => duty.title === `续办：${before.number}`));
    let next = granted(await renew());
    assert.deepEqual(codesOf(await renew()), ['application.renewedBefore']);
    for (const approver of approvers) next = granted(await does(approver, 'approve', next));
    const after = await stored(next.row);
    assert.ok(after.validFrom! > before.validUntil!);
    const revoked = granted(await does(approvers.at(-1)!, 'revokeApproval', one, { why: '超出批准范围' }));
    assert.equal(revoked.state, 'revoked');
    assert.equal(granted(await its.office.sees<CodeView>(its.nobody, 'checkCode', { approvalCode: before.approvalCode })).holds, false);
    its.clock.now = '2028-01-10T02:00:00Z';
  });
}
