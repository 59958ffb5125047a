import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith, smallPlan } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { differenceView } from './differenceView.ts';
import type { AmendmentView, DifferenceView, TextDifferenceView, VersionsView, VersionView } from './types.ts';

let bureau: Bureau;
let plan = '';
let file = '';
const document = () => ({ issuer: '云岭县人民政府', documentNumber: '云政发〔2028〕5号', issuedOn: '2028-02-01', file });

before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
  file = await bureau.keep('修订通知.txt', '云政发〔2028〕5号');
});
after(() => bureau.store.close());

const id = async (words: string, place = '') => promiseWith(await bureau.reader(plan), words, place).id;
const does = <O = unknown>(verb: string, input: Readonly<Record<string, unknown>>) => bureau.office.does<O>(bureau.planner, verb, input);
const sees = async <O>(view: string, input: Readonly<Record<string, unknown>>) =>
  granted(await bureau.office.sees<O>(bureau.leader, view, input));
let draft = '';

test('an adopted plan is amended in a draft that readers do not see', async () => {
  const promise = await id('毛入园率', '二');
  granted(await does('assign', { promises: [promise], lead: bureau.preschool, support: [] }));
  granted(
    await does('setMilestones', {
      promise,
      version: (await bureau.page(promise)).promise.version,
      baseline: 90,
      baselineYear: 2025,
      milestones: [],
    }),
  );
  granted(await does('straightenMilestones', { plan }));
  const filed = granted(
    await bureau.office.does<{ actual: string; version: number }>(bureau.filer, 'fileActual', {
      promise,
      year: 2027,
      value: 92.4,
      evidence: [],
    }),
  );
  granted(await does('acceptActual', filed));
  assert.equal((await bureau.page(promise)).judgement.status, 'on');
  assert.deepEqual(codesOf(await bureau.office.does(bureau.filer, 'openAmendment', { plan, reason: '中期调整' })), ['deed.notYours']);
  draft = granted(await does<{ amendment: string }>('openAmendment', { plan, reason: '中期调整' })).amendment;
  assert.deepEqual(codesOf(await does('openAmendment', { plan, reason: '又一次' })), ['amend.anotherDraft']);
  const change = { amendment: draft, promise, value: 98, deadline: 2030, why: '入园率提前达到' };
  granted(await does('amendPromise', change));
  assert.equal((await bureau.page(promise)).promise.value, 96);
  const view = await sees<AmendmentView>('amendment', { amendment: draft });
  assert.deepEqual(
    view.changes.map(one => [one.act, one.number, one.fields.find(field => field.field === 'value')?.after, one.after?.includes('98%')]),
    [['change', 1, '98', true]],
  );
  assert.deepEqual(codesOf(await bureau.office.sees(bureau.filer, 'amendment', { amendment: draft })), ['register.noSuchRow']);
});

test('a promise is ended, another added by its sentence, and the second of two who change the same is told', async () => {
  const school = await id('第二小学');
  granted(await does('amendEnd', { amendment: draft, promise: school, why: '与新城学校合并建设' }));
  const after = await id('新建公办幼儿园10所');
  const input = { amendment: draft, quote: '2029年底前建成新城九年一贯制学校1所', after, lead: bureau.personnel, why: '合并建设' };
  granted(await does('amendAdd', input));
  const nursery = { amendment: draft, promise: after, value: 8, why: '出生人口减少' };
  const first = granted(await does<{ change: string; version: number }>('amendPromise', nursery));
  assert.deepEqual(codesOf(await does('amendPromise', { ...nursery, value: 9, changeVersion: first.version + 1 })), [
    'store.changedMeanwhile',
  ]);
  assert.deepEqual(codesOf(await does('amendPromise', { ...nursery, value: 10 })), ['amend.nothingGiven']);
  const teachers = await id('30名骨干教师');
  const gone = granted(
    await does<{ change: string; version: number }>('amendPromise', { amendment: draft, promise: teachers, value: 40, why: '误填' }),
  );
  granted(await does('removeChange', gone));
  const texts = await sees<TextDifferenceView>('textDifference', { plan, amendment: draft });
  assert.deepEqual(
    texts.paragraphs.filter(one => one.kind !== 'same').map(one => one.kind),
    ['changed', 'changed'],
  );
});

test('adopted with its document it makes a new version: promises keep identity and figures and are judged by the new target', async () => {
  const promise = await id('毛入园率', '二');
  const { version } = await sees<AmendmentView>('amendment', { amendment: draft });
  const late = { ...document(), issuedOn: '2028-03-01' };
  assert.deepEqual(codesOf(await does('adoptAmendment', { amendment: draft, version, ...late })), ['amend.issuedInTheFuture']);
  assert.deepEqual(codesOf(await does('adoptAmendment', { amendment: draft, version, ...document(), documentNumber: '某号' })), [
    'amendment.looksLikeADocumentNumber',
  ]);
  granted(await does('adoptAmendment', { amendment: draft, version, ...document() }));
  const page = await bureau.page(promise);
  assert.deepEqual([page.promise.value, page.judgement.status, page.actuals.map(one => one.value)], [98, 'behind', [92.4]]);
  assert.match(page.promise.quote, /98%以上/);
  assert.deepEqual(page.milestones.at(-1), { year: 2030, value: 98 });
  assert.deepEqual(
    page.amendments.map(one => [one.number, one.documentNumber, one.why]),
    [[2, '云政发〔2028〕5号', '入园率提前达到']],
  );
  assert.match(page.history.map(one => one.what).join('\n'), /目标值：96 → 98/);
  assert.deepEqual([page.plan.edition, page.plan.amendedBy], [2, '云政发〔2028〕5号']);
  assert.deepEqual(codesOf(await does('amendEnd', { amendment: draft, promise, why: '再来' })), ['amend.notADraft']);
});

test('every promise of the new version stands where its sentence stands in the new text', async () => {
  const view = await bureau.reader(plan);
  const wrong = view.promises.filter(one => view.text.slice(one.start, one.end) !== one.quote);
  assert.deepEqual(
    wrong.map(one => [one.quote, view.text.slice(one.start, one.end)]),
    [],
  );
  assert.match(view.text, /新建公办幼儿园8所，2028年底前建成县第二小学。2029年底前建成新城九年一贯制学校1所。/);
  const added = promiseWith(view, '新城九年一贯制学校');
  assert.deepEqual([added.review, added.place, added.lead, added.number], ['accepted', '三（一）', '人事科', 6]);
  const ended = view.promises.find(one => one.quote.includes('第二小学'));
  assert.equal(ended?.review, 'dropped');
  assert.deepEqual(codesOf(await does('restorePromise', { promise: ended?.id })), ['plan.endedByDocument']);
  for (const section of view.sections) assert.ok(view.text.slice(section.start, section.titleEnd).includes(section.title));
});

test('the old version can be read as it was, and the difference says old, new, reason and document', async () => {
  const versions = await sees<VersionsView>('versions', { plan });
  assert.deepEqual(
    versions.versions.map(one => [one.number, one.isCurrent, one.documentNumber, one.changed, one.added, one.ended]),
    [
      [2, true, '云政发〔2028〕5号', 2, 1, 1],
      [1, false, '云政发〔2026〕3号', 0, 0, 0],
    ],
  );
  const old = await sees<VersionView>('version', { plan, number: 1 });
  assert.equal(old.text, smallPlan.trim());
  assert.ok(old.promises.every(one => old.text.slice(one.start, one.end) === one.quote));
  assert.deepEqual(
    old.promises.filter(one => one.quote.includes('毛入园率') && one.kind !== 'baseline').map(one => [one.target, one.number]),
    [['≥96%', 1]],
  );
  const difference = await sees<DifferenceView>('difference', { plan });
  assert.deepEqual(difference.counts, { change: 2, add: 1, end: 1 });
  const raised = difference.lines.find(one => one.number === 1);
  assert.deepEqual(
    raised?.words.filter(one => one.kind !== 'same'),
    [
      { kind: 'gone', text: '96' },
      { kind: 'new', text: '98' },
    ],
  );
  const sheet = granted(differenceView.sheet?.(difference) as never) as { rows: unknown[][]; headings: string[] };
  assert.equal(sheet.rows.length, 4);
  assert.ok(sheet.rows.every(row => row.length === sheet.headings.length && row.at(-1) === '云政发〔2028〕5号'));
  assert.deepEqual(codesOf(await bureau.office.sees(bureau.leader, 'version', { plan, number: 7 })), ['amend.noSuchVersion']);
  assert.deepEqual(codesOf(await bureau.office.sees(bureau.filer, 'difference', { plan })), []);
});

test('a revised text is read and paired, its differences are decided one by one, and it is adopted', async () => {
  const now = (await bureau.reader(plan)).text;
  const text = now
    .replace('学前三年毛入园率达到98%以上', '学前三年毛入园率达到98.5%以上')
    .replace('每年选派30名骨干教师到乡镇支教。', '每年选派35名骨干教师到乡镇学校支教。')
    .replace('（二）教师', '（二）教师\n到2030年，教师本科以上学历比例达到95%。');
  const ids = new Map((await bureau.reader(plan)).promises.map(one => [one.id, one.quote]));
  const begun = granted(await does<{ amendment: string; changes: number }>('amendText', { plan, text, reason: '年度修订' }));
  const view = await sees<AmendmentView>('amendment', { amendment: begun.amendment });
  assert.deepEqual(
    view.changes.map(one => [one.act, one.fields.filter(field => field.field === 'value').map(field => field.after)]),
    [
      ['change', ['98.5']],
      ['change', ['35']],
      ['add', ['95']],
    ],
  );
  const taken = { amendment: begun.amendment, version: view.version, ...document(), documentNumber: '云政发〔2028〕6号' };
  assert.deepEqual(codesOf(await does('adoptAmendment', taken)), ['amend.undecided']);
  const [raised, teachers, added] = view.changes;
  const decide = (verdict: string, ...chosen: (typeof raised)[]) =>
    does('decideChanges', { changes: chosen.map(one => one?.id), versions: chosen.map(one => one?.version), verdict });
  granted(await decide('accept', raised, added));
  granted(await decide('reject', teachers));
  assert.deepEqual(codesOf(await decide('accept', raised)), ['store.changedMeanwhile']);
  granted(await does('adoptAmendment', taken));
  const after = await bureau.reader(plan);
  assert.ok(after.promises.every(one => after.text.slice(one.start, one.end) === one.quote));
  assert.deepEqual(
    [...ids.keys()].filter(one => !after.promises.some(other => other.id === one)),
    [],
  );
  assert.deepEqual([promiseWith(after, '毛入园率', '二').value, promiseWith(after, '35名骨干').value], [98.5, 30]);
  assert.equal(promiseWith(after, '本科以上学历').review, 'accepted');
  const restated = after.promises.filter(one => one.quote.includes('双师型') && one.restates !== null);
  assert.equal(restated.length, 1);
  const versions = await sees<VersionsView>('versions', { plan });
  assert.deepEqual(
    versions.versions.map(one => one.number),
    [3, 2, 1],
  );
  const far = await sees<DifferenceView>('difference', { plan, from: 1, to: 3 });
  assert.equal(far.lines.find(one => one.number === 1)?.words.find(one => one.kind === 'new')?.text, '98.5');
});

test('what ended and what came may be paired by hand, and an amendment may be given up', async () => {
  const now = (await bureau.reader(plan)).text;
  const text = now.replace('每年选派35名骨干教师到乡镇学校支教。', '统筹安排城区名师每年下乡授课不少于200节。');
  const begun = granted(await does<{ amendment: string }>('amendText', { plan, text, reason: '再修订' }));
  const view = await sees<AmendmentView>('amendment', { amendment: begun.amendment });
  const [added, ended] = ['add', 'end'].map(act => view.changes.find(one => one.act === act));
  const pair = { ended: ended?.id, endedVersion: ended?.version, added: added?.id, addedVersion: added?.version };
  assert.deepEqual(
    codesOf(
      await does('pairChanges', {
        ...pair,
        ended: added?.id,
        endedVersion: added?.version,
        added: ended?.id,
        addedVersion: ended?.version,
      }),
    ),
    ['amend.notAPair'],
  );
  granted(await does('pairChanges', pair));
  const paired = await sees<AmendmentView>('amendment', { amendment: begun.amendment });
  assert.deepEqual(
    paired.changes.map(one => [one.act, one.promise]),
    [['change', ended?.promise ?? null]],
  );
  granted(await does('withdrawAmendment', { amendment: begun.amendment, version: paired.version }));
  assert.equal((await bureau.reader(plan)).text, now);
  assert.equal((await sees<VersionsView>('versions', { plan })).draft, null);
});
