import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adoptSmallPlan, type Bureau, openBureau, promiseWith, smallPlan } from '../../../../test/county/bureau.ts';
import { granted } from '../../../../test/county/people.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { standingOf } from './standingOf.ts';

let bureau: Bureau;
let plan: string;
before(async () => {
  bureau = await openBureau();
  plan = await adoptSmallPlan(bureau);
});
after(() => bureau.store.close());

const standing = async () => {
  const { store, planner } = bureau;
  const looking = { county: testCounty.code, actor: planner.id };
  return granted(await store.read(looking, reading => standingOf({ store: reading, actor: planner, today: reading.today }, plan)));
};

test('those who look at once at a changed plan are given one and the same standing', async () => {
  const [one, two, three] = await Promise.all([standing(), standing(), standing()]);
  assert.ok(one === two && two === three);
});

test('a plan that is drafted beside it leaves the standing as it is; a milestone of its own makes it anew', async () => {
  const { office, planner, reader } = bureau;
  const first = await standing();
  const title = '云岭县“十五五”教师队伍建设规划';
  granted(await office.does(planner, 'paste', { title, text: smallPlan.replace('教育事业', '教师队伍') }));
  assert.equal(await standing(), first);
  const { id, version } = promiseWith(await reader(plan), '双师型', '二');
  granted(await office.does(planner, 'setMilestones', { promise: id, version, baseline: 45, baselineYear: 2025, milestones: [] }));
  const again = await standing();
  assert.notEqual(again, first);
  assert.equal(again.promises.find(row => row.id === id)?.baseline, 45);
});
