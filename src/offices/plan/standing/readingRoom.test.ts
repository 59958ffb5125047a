import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Bureau, openBureau, smallPlan } from '../../../../test/county/bureau.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { lodge } from '../drafting/lodge.ts';
import { says as printing } from '../tell/refusals.ts';
import { draught, readingRoom } from './readingRoom.ts';

let bureau: Bureau;
before(async () => {
  bureau = await openBureau();
});
after(() => bureau.store.close());

const years = { fromYear: 2026, toYear: 2030 };
const many = (count: number) => Array.from({ length: count }, (_, i) => `到2030年，新建第${i + 1}类学校${i + 2}所。`).join('\n');

test('a text of more promises than one plan may have is refused with what to do, and nothing of it is kept', async () => {
  const pasted = { title: '云岭县工作安排', text: many(3200), ...years };
  const refused = await bureau.office.does(bureau.planner, 'paste', pasted);
  assert.deepEqual(codesOf(refused), ['plan.tooManyPromises']);
  assert.match(refused.ok ? '' : (refused.problems[0]?.message ?? ''), /最多3000项。请按章拆成几份/);
  assert.deepEqual(granted(await bureau.office.sees<unknown[]>(bureau.planner, 'list', {})), []);
});

test('while a long text is read the process goes on with its other work', async () => {
  const reading = draught({ title: '云岭县工作安排', text: many(2000), fileName: null, years });
  let longest = 0;
  let before = performance.now();
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 5);
  assert.ok(granted(await reading).promises.length >= 1900);
  clearInterval(clock);
  assert.ok(longest < 500, `held up for ${Math.round(longest)} ms`);
});

test('a text that is not read in its time is given up with a sentence that says what to do', async () => {
  const wording = { title: '云岭县工作安排', text: many(3000), fileName: null, years };
  assert.deepEqual(codesOf(await draught(wording, { milliseconds: 1, megabytes: 256 })), ['plan.tooLongToRead']);
});

test('two read at once, the third waits for a seat, and whoever waited too long is told', async () => {
  const room = readingRoom({ seats: 2, patience: 50 });
  const leave: (() => void)[] = [];
  const sit = (name: string) =>
    room(async () => {
      await new Promise<void>(resolve => leave.push(resolve));
      return ok(name);
    });
  const first = sit('甲');
  const second = sit('乙');
  const third = sit('丙');
  await new Promise(resolve => setTimeout(resolve, 10));
  assert.equal(leave.length, 2);
  leave[0]?.();
  assert.deepEqual(await first, ok('甲'));
  await new Promise(resolve => setTimeout(resolve, 10));
  assert.equal(leave.length, 3);
  assert.deepEqual(codesOf(await sit('丁')), ['plan.readersBusy']);
  const press = readingRoom({ seats: 0, patience: 1, busy: printing.pressBusy });
  const refused = await press(async () => ok('印好'));
  assert.deepEqual(
    [codesOf(refused), refused.ok ? '' : refused.problems[0]?.message.slice(0, 13)],
    [['tell.pressBusy'], '此刻有两份报告正在打印，等'],
  );
  leave[1]?.();
  leave[2]?.();
  assert.deepEqual([await second, await third], [ok('乙'), ok('丙')]);
  const again = sit('戊');
  leave.at(-1)?.();
  await new Promise(resolve => setTimeout(resolve, 10));
  leave.at(-1)?.();
  assert.deepEqual(await again, ok('戊'));
});

test('a text that begins with the mark U+FEFF is given back whole, so that every offset still holds', async () => {
  const drawn = granted(await draught({ title: '云岭县“十五五”规划', text: `\uFEFF${smallPlan}`, fileName: null, years: null }));
  const { plan } = await bureau.office.at(bureau.planner, 'plan.paste', desk => lodge(desk, drawn, null));
  const view = await bureau.reader(plan);
  assert.equal(view.text.length, smallPlan.length + 1);
  assert.ok(view.promises.length > 3);
  assert.deepEqual(
    view.promises.filter(one => view.text.slice(one.start, one.end) !== one.quote),
    [],
  );
});
