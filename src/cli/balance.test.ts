import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from './balance.ts';
import type { Out } from './out.ts';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-balance-'));
after(() => rmSync(folder, { recursive: true }));

function listening() {
  const results: Record<string, unknown>[] = [];
  const messages: string[] = [];
  const out: Out = {
    json: true,
    result: value => void results.push(value as Record<string, unknown>),
    message: zh => void messages.push(zh),
    progress: () => {},
  };
  return { out, results, messages };
}

const written = (name: string, value: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};

const school = {
  id: 'a',
  name: '石门小学',
  stage: 'primary',
  pupils: 100,
  amounts: {
    qualifiedTeachers: 5,
    backboneTeachers: 1,
    peArtsTeachers: 1,
    teachingArea: '450',
    sportsArea: 750,
    equipmentValue: 150_000,
    multimediaRooms: 3,
  },
};
const teachers = [
  { part: 'a', subject: '语文', qualified: true, backbone: true, count: 4 },
  { part: 'a', subject: '体育', qualified: true, backbone: false, count: 1 },
];
const county = {
  parts: [school],
  teachers,
  purchases: [{ part: 'a', measure: 'equipmentValue', step: 1000, most: 60, once: 1000, yearly: 0 }],
  years: [{ year: 2027 }],
};

test('judges a county and finds the cheapest way to pass', async () => {
  const { out, results } = listening();
  const file = written('county.json', county);
  assert.equal(await run(['judge', file], out), 0);
  assert.equal(results[0]?.passes, false);
  assert.equal(await run(['solve', file, '--out', join(folder, 'way.json')], out), 0);
  const { cost, isProved, verified, work } = results[1] as {
    cost: number;
    isProved: boolean;
    verified: { passes: boolean; broken: string[] };
    work: { amount: number }[];
  };
  // One of seven may stay at 85 % of its threshold, 170,000 yuan.
  assert.deepEqual([cost, isProved, verified.passes, verified.broken, work[0]?.amount], [20_000, true, true, [], 20_000]);
});

test('says what is wanting where the county cannot pass, and ends with 1', async () => {
  const { out, results } = listening();
  const file = written('poor.json', { ...county, purchases: [] });
  assert.equal(await run(['solve', file, '--seconds', '10'], out), 1);
  const { isImpossible, wants } = results[0] as { isImpossible: boolean; wants: { code: string; amount: number }[] };
  assert.equal(isImpossible, true);
  assert.deepEqual(
    wants.map(({ code, amount }) => [code, Math.round(amount)]),
    [['L6', 20_000]],
  );
});

test('a file that is no county is refused with every place that is wrong', async () => {
  const { out, results, messages } = listening();
  assert.equal(await run(['solve', written('broken.json', '{"parts":')], out), 1);
  assert.equal(
    await run(
      [
        'solve',
        written('wrong.json', {
          ...county,
          parts: [{ ...school, stage: '小学', pupils: 'many' }],
          years: [{ year: 2027, budget: 'much' }],
        }),
      ],
      out,
    ),
    1,
  );
  assert.equal(await run(['solve', join(folder, 'nowhere.json')], out), 1);
  assert.equal(await run(['dance', 'x'], out), 2);
  const told = JSON.stringify([results, messages]);
  for (const place of ['parts[0].pupils', 'parts[0].stage', 'years[0].budget', 'nowhere.json']) assert.ok(told.includes(place), place);
});
