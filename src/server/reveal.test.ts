import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '#register/index.ts';
import { type Browser, codesOf } from '../../test/house.ts';
import { type DrillHouse, openDrillHouse } from '../../test/screens/drillHouse.ts';
import { MOST_AN_HOUR } from './revealed.ts';

let house: DrillHouse;
let clerk: Browser;
before(async () => {
  house = await openDrillHouse();
  clerk = await house.signedIn('basic');
});
after(() => house.close());

const ask = (who: Browser, more: object = {}) =>
  who.ask('POST', '/api/registers/drill/reveal', { rows: [house.drills[0]], fields: ['leader', 'phone'], reason: 'contact', ...more });
const notes = async (row: string) =>
  house.store.read({ county: house.county, actor: system.id }, reading => reading.events({ table: 'drill', row }));

test('what is masked is shown in clear to those whom the register names, and the audit says who read what and why', async () => {
  const shown = await ask(clerk);
  assert.deepEqual(shown.body.values, { [house.drills[0]]: { leader: '欧阳文澜', phone: '13800001111' } });
  const [newest] = await notes(house.drills[0]);
  assert.deepEqual(
    [newest?.deed, newest?.why, newest?.after],
    ['ledger.reveal', '联系本人或家长', { fields: ['leader', 'phone'], reason: 'contact' }],
  );
  const record = await clerk.get(`/api/registers/drill/rows/${house.drills[0]}`);
  const [told] = record.body.history as readonly { readonly label: string; readonly why: string; readonly isNew: boolean }[];
  assert.deepEqual([told?.label, told?.isNew], ['查看原文', false]);
  assert.match(told?.why ?? '', /负责人、电话/);
  assert.ok(!JSON.stringify(record.body).includes('欧阳文澜'));
});

test('a list is read in clear row by row, each with its own note, and never a row that is not one’s own', async () => {
  const shown = await ask(clerk, { rows: house.drills, fields: ['leader'] });
  assert.deepEqual(Object.keys(shown.body.values as object).sort(), [house.drills[0], house.drills[1]].sort());
  assert.equal((await notes(house.drills[1])).filter(one => one.deed === 'ledger.reveal').length, 1);
  assert.equal((await notes(house.drills[2])).filter(one => one.deed === 'ledger.reveal').length, 0);
});

test('who reads all rows is not thereby shown them in clear; a field that is not sensitive, or no reason, is refused', async () => {
  const planner = await house.signedIn('planner');
  assert.deepEqual(codesOf(await ask(planner)), ['ledger.notToReveal', 'ledger.notToReveal']);
  assert.deepEqual(codesOf(await ask(clerk, { fields: ['name'] })), ['ledger.notToReveal']);
  assert.deepEqual(codesOf(await ask(clerk, { reason: 'curiosity' })), ['ledger.noReason']);
  assert.deepEqual(codesOf(await ask(clerk, { reason: 'otherReason' })), ['ledger.otherReason']);
  assert.deepEqual(codesOf(await ask(clerk, { fields: [] })), ['server.nothingToReveal']);
  assert.equal((await ask(await house.signedIn('leader'))).status, 422);
  const described = (await planner.get('/api/describe/drill')).body.reveals;
  assert.deepEqual([described, (await clerk.get('/api/describe/drill')).body.reveals], [[], ['leader', 'leaderNumber', 'phone']]);
});

test('an hour has an end: past the limit nothing more is shown in clear', async () => {
  const ids = Array.from({ length: 100 }, (_, place) => `01a20a2e-0000-7000-8000-${String(place).padStart(12, '0')}`);
  const answers = [];
  for (let count = 0; count <= MOST_AN_HOUR / ids.length; count++) answers.push(await ask(clerk, { rows: ids }));
  assert.deepEqual(codesOf(answers.at(-1)!), ['server.revealedEnough']);
});
