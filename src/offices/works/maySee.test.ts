import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor, Duty } from '#register/index.ts';
import { isNotYours } from '#register/index.ts';
import { codesOf, granted, person } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { openWorks, type Works } from '../../../test/county/works.ts';

let its: Works;
let own = '';
before(async () => {
  its = await openWorks();
  own = await its.enter('教学楼');
  granted(await its.move(own, 'startWork', '2027-12-01'));
});
after(() => its.store.close());

const look = (view: string, as: Actor) => its.office.sees(as, view, view === 'project' ? { project: own } : {});
const nobody = person(9, '庚', []);

test('the list of works, the shortfalls and the promises are read by the bureau, not by schools', async () => {
  for (const view of ['board', 'shortfalls', 'promises']) {
    for (const one of [its.keeper, its.planner, its.leader, person(8, '辛', ['auditor'])])
      assert.deepEqual(codesOf(await look(view, one)), []);
    for (const one of [its.filer, nobody]) assert.deepEqual(codesOf(await look(view, one)), ['deed.notYours'], view);
  }
});

test('a school opens its own project, and no other school does', async () => {
  assert.deepEqual(codesOf(await look('project', its.filer)), []);
  assert.deepEqual(codesOf(await look('project', its.stranger)), ['works.notYourProject']);
  assert.deepEqual(codesOf(await look('project', nobody)), ['deed.notYours']);
});

test('every deed but reporting and booking is the project office’s alone', async () => {
  const open = ['works.reportProgress', 'works.addPhoto', 'works.book', 'works.cancelBooking', 'works.holdBooking'];
  for (const verb of its.works.verbs) {
    const done = await its.office.does(its.filer, verb.name.replace('works.', ''), {});
    assert.equal(!done.ok && done.problems.some(isNotYours), !open.includes(verb.name), verb.name);
    const read = await its.office.does(its.leader, verb.name.replace('works.', ''), {});
    assert.equal(!read.ok && read.problems.some(isNotYours), true, verb.name);
  }
});

test('photographs and papers are given to the bureau and to the project’s own school; one taken down no longer to the school', async () => {
  const file = await its.keep('工地.png');
  const given = (hash: string, as: Actor) =>
    its.store.read({ county: testCounty.code, actor: as.id }, reading =>
      its.works.mayHave!({ store: reading, actor: as, today: reading.today }, hash),
    );
  assert.equal(await given(file, its.stranger), null);
  granted(await its.office.does(its.filer, 'addPhoto', { project: own, file, takenOn: '2028-01-09' }));
  assert.deepEqual(await Promise.all([its.leader, its.filer, its.stranger].map(one => given(file, one))), [true, true, false]);
  assert.deepEqual(await Promise.all([its.leader, its.filer, its.stranger].map(one => given(its.paper, one))), [true, true, false]);
  const [photo] = (await its.page(own)).photos;
  granted(await its.office.does(its.keeper, 'removePhoto', { projectPhoto: photo?.id, version: 1, why: '拍到学生' }));
  assert.deepEqual(await Promise.all([its.leader, its.filer].map(one => given(file, one))), [true, false]);
});

test('what waits: warnings and reports for the project office, the month’s report for the school, nothing for others', async () => {
  const wait = (as: Actor): Promise<readonly Duty[]> =>
    its.store.read({ county: testCounty.code, actor: as.id }, reading =>
      its.works.duties!({ store: reading, actor: as, today: reading.today }),
    );
  assert.deepEqual(
    (await wait(its.filer)).map(one => [one.due, one.title]),
    [['2028-01-31', '填报本月形象进度：教学楼']],
  );
  const { report, version } = granted(
    await its.office.does<{ report: string; version: number }>(its.filer, 'reportProgress', { project: own, percent: 20, photos: [] }),
  );
  assert.deepEqual(await wait(its.filer), []);
  assert.deepEqual(
    (await wait(its.keeper)).map(one => one.titleEnglish),
    ['教学楼: Was to be completed by 2027-12-31, 10 days ago', 'Decide on the progress of 教学楼'],
  );
  granted(await its.office.does(its.keeper, 'sendBackReport', { projectReport: report, version, why: '缺照片' }));
  assert.deepEqual(
    (await wait(its.filer)).map(one => one.detail),
    ['退回：缺照片'],
  );
  assert.deepEqual([await wait(its.leader), await wait(its.stranger)], [[], []]);
});
