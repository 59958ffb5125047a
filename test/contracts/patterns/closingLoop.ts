import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ClosingLoop, type LoopDeclaration, type LoopIssue, type Office, row, rows } from '#register/index.ts';
import { booksIn } from '../../county/errands.ts';
import { codesOf, granted } from '../../county/people.ts';
import { testCounty } from '../../county/store.ts';
import { openSchools, type Parts, type Schools } from './school.ts';

/** An office that uses a closing loop, as its suite needs to know it. */
export interface LoopUse {
  readonly office: Office;
  readonly loop: ClosingLoop;
  readonly said: LoopDeclaration;
  readonly parts: Parts;
  /** Values of the fields that the office adds. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly made: boolean;
}

/** What every closing loop keeps to, whichever office uses it. */
export function closingLoopContract({ office, loop, said, parts, more = {}, made }: LoopUse): void {
  let its: Schools;
  before(async () => {
    its = await openSchools(office, parts, made);
  });
  after(() => its.store.close());

  const grade = Object.keys(said.grades)[0]!;
  const raise = async (changes: Readonly<Record<string, unknown>> = {}, as = its.keeper) =>
    its.office.does<{ issue: string; version: number }>(as, 'raiseIssue', {
      organisation: its.school,
      subject: '消防通道堆放杂物',
      grade,
      foundOn: '2028-01-09',
      deadline: '2028-01-20',
      ...more,
      ...changes,
    });
  const seen = (id: string): Promise<LoopIssue> =>
    its.store.read({ county: testCounty.code, actor: 'test' }, async reading => {
      const found = await row({ store: reading, actor: its.keeper, today: reading.today }, loop.issue, id);
      assert.ok(found);
      return found;
    });
  const does = async (as: Schools['keeper'], deed: string, id: string, input: Readonly<Record<string, unknown>> = {}) =>
    its.office.does<{ version: number }>(as, deed, { issue: id, version: (await seen(id)).version, ...input });
  const file = async (id: string, as = its.filer) =>
    does(as, 'fileMeasure', id, { measure: '已清理', proofs: [await its.keep('照片.txt')] });
  const measures = (id: string) =>
    its.store.read({ county: testCounty.code, actor: 'test' }, reading =>
      rows({ store: reading, actor: its.keeper, today: reading.today }, loop.measure, { where: { issue: id } }),
    );

  test(`${said.office}: an issue is answered with proofs, sent back, answered again and closed; every round stays`, async () => {
    const { issue } = granted(await raise());
    assert.equal((await seen(issue)).state, 'rectify');
    assert.deepEqual(codesOf(await does(its.filer, 'fileMeasure', issue, { measure: '已清理', proofs: [] })), ['field.tooFew']);
    assert.deepEqual(codesOf(await does(its.filer, 'fileMeasure', issue, { measure: '已清理', proofs: ['a'.repeat(64)] })), [
      'pattern.noSuchFile',
    ]);
    granted(await file(issue));
    assert.deepEqual(codesOf(await file(issue)), ['register.notFromThisState']);
    granted(await does(its.keeper, 'sendBackIssue', issue, { why: '照片看不清' }));
    assert.deepEqual([(await seen(issue)).state, (await seen(issue)).lastReason], ['returned', '照片看不清']);
    granted(await file(issue));
    granted(await does(its.keeper, 'closeIssue', issue, { remark: '现场核实' }));
    const closed = await seen(issue);
    assert.deepEqual([closed.state, closed.closedOn, closed.rounds], ['closedOut', '2028-01-10', 2]);
    assert.deepEqual(
      (await measures(issue)).map(one => [one.round, one.outcome, one.remark]),
      [
        [1, 'returned', '照片看不清'],
        [2, 'closed', '现场核实'],
      ],
    );
  });

  test(`${said.office}: a closed issue is opened again with a reason and a new deadline, and nothing of it is ever removed`, async () => {
    const { issue } = granted(await raise());
    assert.deepEqual(codesOf(await does(its.keeper, 'reopenIssue', issue, { why: '反弹', deadline: '2028-02-01' })), [
      'register.notFromThisState',
    ]);
    granted(await file(issue));
    granted(await does(its.keeper, 'closeIssue', issue, { remark: '核实' }));
    assert.deepEqual(codesOf(await does(its.keeper, 'reopenIssue', issue, { deadline: '2028-02-01' })), ['field.blank']);
    granted(await does(its.keeper, 'reopenIssue', issue, { why: '回头看发现反弹', deadline: '2028-02-01' }));
    const again = await seen(issue);
    assert.deepEqual([again.state, again.reopened, again.closedOn, again.firstDeadline], ['rectify', 1, null, '2028-01-20']);
    const steps = [loop.issue, loop.measure].flatMap(one => Object.values(one.workflow).flatMap(ways => Object.keys(ways)));
    assert.equal(steps.includes('removeRow'), false);
  });

  test(`${said.office}: lateness rises level by level, is written down once each, and is told to whom it concerns`, async () => {
    const { issue } = granted(await raise({ deadline: '2028-01-12' }));
    const errand = async () =>
      loop.escalation.run(
        {
          ...booksIn(
            () => its.store,
            testCounty.code,
            () => new Date(its.clock.now),
          ),
          read: work =>
            its.store.read({ county: testCounty.code, actor: 'test' }, reading =>
              work({ store: reading, actor: its.keeper, today: reading.today }),
            ),
          write: (deed, work) =>
            its.store.deed({ county: testCounty.code, actor: its.keeper.id, deed }, transaction =>
              work({ store: transaction, actor: its.keeper, today: transaction.today }),
            ),
        },
        { send: async () => ({ taken: true }) },
      );
    await errand();
    assert.equal((await seen(issue)).level, null);
    for (const level of said.levels) {
      its.clock.now = new Date(Date.parse('2028-01-12T02:00:00Z') + level.after * 86_400_000).toISOString();
      await errand();
      const { version } = await seen(issue);
      await errand();
      assert.deepEqual([(await seen(issue)).level, (await seen(issue)).version], [level.name, version]);
    }
    const mine = await its.waits(its.filer);
    assert.ok(mine.some(one => one.title === `${said.labels?.fileMeasure ?? '整改'}：消防通道堆放杂物` && /逾期/.test(one.detail)));
    assert.ok((await its.waits(its.keeper)).some(one => one.title.startsWith(said.levels.at(-1)!.label)));
    its.clock.now = '2028-01-10T02:00:00Z';
  });

  test(`${said.office}: a school answers for itself alone, and nobody checks a measure of their own`, async () => {
    const { issue } = granted(await raise());
    assert.deepEqual(codesOf(await file(issue, its.stranger)), ['pattern.notYourBody']);
    assert.deepEqual(codesOf(await raise({}, its.nobody)), ['deed.notYours']);
    granted(await file(issue));
    for (const deed of ['closeIssue', 'sendBackIssue', 'moveDeadline', 'reopenIssue'])
      assert.deepEqual(codesOf(await does(its.stranger, deed, issue)), ['deed.notYours'], deed);
    const both = { ...its.filer, roles: [...parts.keeps, ...parts.answers] };
    assert.deepEqual(codesOf(await does(both, 'closeIssue', issue, { remark: '好' })), ['loop.ownMeasure']);
    assert.deepEqual((await its.waits(its.nobody)).length, 0);
  });

  test(`${said.office}: deadlines lie ahead, findings behind, and moving a deadline keeps the first`, async () => {
    assert.deepEqual(codesOf(await raise({ foundOn: '2028-01-11' })), ['pattern.dayInFuture']);
    assert.deepEqual(codesOf(await raise({ deadline: '2028-01-09' })), ['loop.deadlinePast']);
    const { issue, version } = granted(await raise());
    granted(await does(its.keeper, 'moveDeadline', issue, { deadline: '2028-02-20', why: '等施工' }));
    const moved = await seen(issue);
    assert.deepEqual([moved.deadline, moved.firstDeadline, moved.lastReason], ['2028-02-20', '2028-01-20', '等施工']);
    const stale = { issue, version, deadline: '2028-03-01', why: '再等' };
    assert.deepEqual(codesOf(await its.office.does(its.second, 'moveDeadline', stale)), ['store.changedMeanwhile']);
  });

  test(`${said.office}: the closing rate counts what was raised, closed, closed in time and late`, async () => {
    const sums = granted(
      await its.office.sees<readonly { name: string; raised: number; closed: number }[]>(its.keeper, 'closingRates', {}),
    );
    const [own] = sums.filter(one => one.name === '石门小学');
    assert.deepEqual([own?.raised, own?.closed], [5, 1]);
    assert.deepEqual(granted(await its.office.sees(its.stranger, 'closingRates', {})), []);
  });
}
