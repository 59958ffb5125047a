import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Actor,
  ask,
  type CaseCounts,
  type CaseDeclaration,
  type Ledgers,
  listRows,
  mayList,
  type Office,
  type ReadingLine,
  type Register,
  rows,
  seenRow,
  type WholeFile,
} from '#register/index.ts';
import { codesOf, granted, person } from '../../county/people.ts';
import { testCounty } from '../../county/store.ts';
import { openSchools, type Schools } from './school.ts';

/** An office that keeps restricted case files, as its suite needs to know it. */
export interface CaseUse {
  readonly office: Office;
  readonly said: CaseDeclaration;
  readonly made: boolean;
}

interface Told {
  readonly row: string;
  readonly version: number;
  readonly state: string;
}

const SECRET = '夜里惊醒，白天疲倦';

/** What every restricted case file keeps to, whichever office uses it: one file, from its opening at one school to its clearing at another. */
export function caseFileContract({ office, said, made }: CaseUse): void {
  let its: Schools;
  let child: string;
  let file: Told;
  let counsellor: Actor;
  let colleague: Actor;
  let head: Actor;
  let otherCounsellor: Actor;
  let otherHead: Actor;
  let strangers: readonly Actor[];
  before(async () => {
    its = await openSchools(office, { keeps: said.counts, answers: said.keeps }, made);
    child = await its.addPupil('钱多多', its.school);
    counsellor = await its.addAccount('心理甲', said.keeps, its.school);
    colleague = await its.addAccount('心理乙', said.keeps, its.school);
    head = await its.addAccount('校长甲', said.leads, its.school);
    otherCounsellor = await its.addAccount('心理丙', said.keeps, its.other);
    otherHead = await its.addAccount('校长乙', said.leads, its.other);
    strangers = [colleague, otherCounsellor, otherHead, its.keeper, its.nobody, { ...its.nobody, organisation: its.school }];
  });
  after(() => its.store.close());

  const [mild, grave] = Object.keys(said.levels) as [string, string];
  const [kind] = Object.keys(said.entryKinds);
  const register = () => office.registers.find(one => one.name === said.file.name) as Register;
  const entries = () => office.registers.find(one => one.name === said.entry.name) as Register;
  const ledgers: Ledgers = { offices: [office], namesOf: async () => new Map() };
  const seen = (as: Actor) =>
    its.store.read({ county: testCounty.code, actor: as.id }, async reading => {
      const desk = { store: reading, actor: as, today: reading.today };
      const own = await seenRow(desk, ledgers, register(), file.row);
      const list = async (of: Register) => {
        const asked = granted(ask(ledgers, of, { where: {}, search: null, order: null }));
        return mayList(of, as) ? granted(await listRows(desk, ledgers, of, asked, { size: 50 })).rows : [];
      };
      const [listed, written] = [await list(register()), await list(entries())];
      return { isThere: own !== null, listed, written };
    });
  const open = (as: Actor, of = child, organisation = its.school) =>
    its.office.does<Told>(as, 'openFile', { organisation, person: of, level: mild, origin: SECRET });
  const does = async (as: Actor, deed: string, input: Readonly<Record<string, unknown>> = {}, one = file) => {
    const done = await its.office.does<Told>(as, deed, { row: one.row, version: one.version, ...input });
    return done;
  };
  const read = (as: Actor) => its.office.does<WholeFile>(as, 'readFile', { file: file.row, why: '会商' });
  const on = (day: string) => {
    its.clock.now = `${day}T02:00:00Z`;
  };
  const whole = async (as = head) => granted(await read(as));
  const now = async () => {
    const { id, version, state } = (await whole()).file;
    file = { row: id, version, state };
    return file;
  };

  test(`${said.office}: a file is opened for a person of one's own organisation, once, and is known to its keeper and the leadership alone`, async () => {
    assert.deepEqual(codesOf(await open(otherCounsellor, child, its.other)), ['caseFile.notTheirs']);
    assert.deepEqual(codesOf(await open(otherCounsellor)), ['pattern.notYourBody']);
    assert.deepEqual(codesOf(await open(its.keeper)), ['deed.notYours']);
    file = granted(await open(counsellor));
    assert.deepEqual(codesOf(await open(counsellor)), ['caseFile.openBefore']);
    for (const one of [counsellor, head])
      assert.deepEqual([(await seen(one)).isThere, (await seen(one)).listed.length], [true, 1], one.name);
    for (const one of strangers) assert.deepEqual(await seen(one), { isThere: false, listed: [], written: [] }, one.name);
  });

  test(`${said.office}: to anyone else the file is not there, whatever they try; nobody learns that it is`, async () => {
    for (const one of [colleague, otherHead, otherCounsellor]) {
      assert.deepEqual(codesOf(await read(one)), ['register.noSuchRow'], one.name);
      assert.deepEqual(codesOf(await does(one, 'closeFile', { closingNote: '好转' })), ['register.noSuchRow'], one.name);
    }
    const system = person(60, '局领导', said.counts, its.bureau);
    assert.deepEqual(codesOf(await read(system)), ['deed.notYours']);
  });

  test(`${said.office}: what is sealed is masked in every list, and read in clear only with a reason that stands in the audit`, async () => {
    const [line] = (await seen(counsellor)).listed as unknown as readonly Readonly<Record<string, unknown>>[];
    assert.deepEqual([line?.origin, line?.level], ['***', '***']);
    assert.deepEqual(codesOf(await its.office.does(counsellor, 'readFile', { file: file.row })), ['field.blank']);
    assert.equal(granted(await read(counsellor)).file.origin, SECRET);
    const readings = granted(await its.office.sees<readonly ReadingLine[]>(head, 'fileReadings', { file: file.row }));
    assert.deepEqual(
      readings.map(one => [one.reader, one.why]),
      [[counsellor.id, '会商']],
    );
    assert.deepEqual(codesOf(await its.office.sees(otherHead, 'fileReadings', { file: file.row })), ['register.noSuchRow']);
    const events = await its.store.read({ county: testCounty.code, actor: 'test' }, reading => reading.events({ limit: 500 }));
    assert.equal(JSON.stringify(events.map(one => one.why)).includes('惊醒'), false);
  });

  test(`${said.office}: follow-ups are due by the level, waiting without a name, and what is written is seen by who knows the file`, async () => {
    on('2028-02-20');
    assert.ok((await its.waits(counsellor)).some(duty => duty.title.startsWith('跟进档案') && !duty.title.includes('钱')));
    assert.deepEqual(await its.waits(colleague), []);
    granted(
      await its.office.does(counsellor, 'writeEntry', { file: file.row, entryKind: kind, heldOn: '2028-02-20', content: '情绪平稳' }),
    );
    assert.deepEqual(await its.waits(counsellor), []);
    assert.deepEqual([(await seen(counsellor)).written.length, (await seen(colleague)).written.length], [1, 0]);
    await now();
    granted(await does(counsellor, 'changePlan', { level: grave, plan: '每周一次谈话' }));
    const { nextDueOn } = (await whole()).file;
    assert.ok(nextDueOn! <= '2028-03-21');
    await now();
    assert.deepEqual(codesOf(await does(head, 'nameKeepers', { keepers: [otherCounsellor.id] })), ['caseFile.keeperElsewhere']);
    granted(await does(head, 'nameKeepers', { keepers: [colleague.id] }));
    assert.deepEqual([(await seen(counsellor)).isThere, (await seen(colleague)).isThere], [false, true]);
  });

  test(`${said.office}: a referral is told with consent, and its answer is written down`, async () => {
    const refer = { file: file.row, institution: '市第二医院', hasConsent: true, grounds: '睡眠障碍' };
    const referral = granted(await its.office.does<Told>(colleague, 'referCase', refer));
    assert.deepEqual(codesOf(await does(counsellor, 'answerReferral', { answer: '已就诊' }, referral)), ['register.noSuchRow']);
    granted(await does(colleague, 'answerReferral', { answer: '已就诊' }, referral));
    assert.deepEqual(
      (await whole()).referrals.map(one => [one.institution, one.answer]),
      [['市第二医院', '已就诊']],
    );
  });

  test(`${said.office}: a hand-over seals the file to everybody until the receiver accepts it, or the sender takes it back`, async () => {
    const send = async () =>
      its.office.does<Told>(head, 'handOverFile', {
        file: file.row,
        version: (await now()).version,
        receiver: its.other,
        cause: 'transfer',
      });
    const first = granted(await send());
    for (const one of [head, colleague, otherHead, otherCounsellor]) {
      assert.equal((await seen(one)).isThere, false, one.name);
      assert.equal((await seen(one)).written.length, 0, one.name);
    }
    assert.deepEqual(codesOf(await read(head)), ['register.noSuchRow']);
    assert.deepEqual(codesOf(await does(otherHead, 'takeBack', { keepers: [otherHead.id] }, first)), ['pattern.notYourBody']);
    granted(await does(head, 'takeBack', { keepers: [counsellor.id] }, first));
    assert.equal((await seen(counsellor)).isThere, true);
    const second = granted(await send());
    assert.ok((await its.waits(otherHead)).some(duty => duty.title === '接收移交的档案'));
    assert.deepEqual(codesOf(await does(head, 'acceptHandOver', { keepers: [head.id] }, second)), ['pattern.notYourBody']);
    granted(await does(otherHead, 'acceptHandOver', { keepers: [otherCounsellor.id] }, second));
    assert.deepEqual(
      [(await seen(head)).isThere, (await seen(counsellor)).isThere, (await seen(otherCounsellor)).isThere],
      [false, false, true],
    );
    assert.equal(granted(await read(otherCounsellor)).file.origin, SECRET);
  });

  test(`${said.office}: the county is told how many, small counts hidden, and nothing else`, async () => {
    const counts = async () => granted(await its.office.sees<CaseCounts>(its.keeper, 'caseCounts', {}));
    const one = await counts();
    assert.deepEqual([one.total, one.organisations.map(body => body.files)], [null, [null]]);
    for (let place = 0; place < 6; place++) granted(await open(counsellor, await its.addPupil(`孩子${place}`, its.school)));
    const more = await counts();
    const told = [
      more.total,
      ...more.levels.map(level => level.files),
      ...more.organisations.flatMap(body => [body.files, ...body.byLevel]),
    ];
    assert.deepEqual(
      told.filter(count => count !== null && count > 0 && count < more.leastTold),
      [],
    );
    assert.equal(more.organisations.length, 2);
    assert.equal(JSON.stringify(more).includes(child), false);
    assert.deepEqual(codesOf(await its.office.sees(head, 'caseCounts', {})), ['deed.notYours']);
    assert.equal(mayList(register(), its.keeper), false);
  });

  test(`${said.office}: a closed file is kept for its years, then cleared of all that was sealed`, async () => {
    const { id, version } = granted(await read(otherHead)).file;
    file = granted(await does(otherCounsellor, 'closeFile', { closingNote: '恢复正常' }, { row: id, version, state: 'open' }));
    assert.equal(file.state, 'closed');
    assert.deepEqual(codesOf(await does(otherHead, 'clearFile')), ['caseFile.stillKept']);
    on(`${2028 + said.keptYears}-03-01`);
    assert.ok((await its.waits(otherHead)).some(duty => duty.title.startsWith('清除档案')));
    assert.equal(granted(await does(otherHead, 'clearFile')).state, 'cleared');
    const stored = await its.store.read({ county: testCounty.code, actor: 'test' }, async reading => {
      const desk = { store: reading, actor: its.keeper, today: reading.today };
      return {
        file: (await rows(desk, register(), { where: { id: file.row } }))[0],
        entries: await rows(desk, entries(), { where: { file: file.row } }),
      };
    });
    assert.deepEqual(
      [stored.file?.origin, stored.file?.plan, stored.file?.level, stored.entries.map(one => one.content)],
      [null, null, null, [null]],
    );
    on('2028-01-10');
  });
}
