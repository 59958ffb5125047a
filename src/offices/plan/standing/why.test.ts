import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';

let bureau: Bureau;
let plan = '';
before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
});
after(() => bureau.store.close());

test('what was adopted is corrected, split, merged or added to only with a reason, and the reason is on record', async () => {
  const { office, planner } = bureau;
  const view = await bureau.reader(plan);
  const [school, nursery] = [promiseWith(view, '第二小学'), promiseWith(view, '新建公办幼儿园10所')];
  const start = view.text.indexOf('到乡镇支教');
  const half = nursery.start + 4;
  const parts = [
    { start: nursery.start, end: half },
    { start: half, end: nursery.end },
  ];
  const changes: readonly (readonly [verb: string, input: object])[] = [
    ['correctPlan', { plan, version: view.plan.version, title: '云岭县教育规划' }],
    ['correctPromise', { promise: school.id, version: school.version, scope: '城区' }],
    ['addPromise', { plan, start, end: start + 5, kind: 'rule' }],
    ['splitPromise', { promise: nursery.id, version: nursery.version, parts }],
    ['mergePromises', { keep: school.id, restatements: [promiseWith(view, '选派').id] }],
  ];
  for (const [verb, input] of changes) {
    const refused = await office.does(planner, verb, { ...input, why: ' ' });
    assert.deepEqual(codesOf(refused), ['plan.whyIsNeeded'], verb);
    assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /已经印发，这样改动要写明事由/);
  }
  for (const [verb, input] of changes) granted(await office.does(planner, verb, { ...input, why: '按印发稿校核' }));
  const { history } = await bureau.page(school.id);
  assert.deepEqual(
    history.filter(entry => entry.deed === '更正承诺').map(entry => entry.why),
    ['按印发稿校核'],
  );
});
