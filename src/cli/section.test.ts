import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Out } from './out.ts';
import { run } from './section.ts';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-section-'));
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

const choices = join(folder, 'choices.csv');
const combos = ['物化生', '物化地', '史政地', '史生地'];
writeFileSync(choices, ['student,combo', ...Array.from({ length: 40 }, (_, i) => `S${i + 1},${combos[i % 4]}`)].join('\n'));

test('writes the classes of every student', async () => {
  const { out, results } = listening();
  const target = join(folder, 'classes.json');
  assert.equal(await run(['solve', choices, '--most', '20', '--out', target], out), 0);
  assert.deepEqual([results[0]?.refused, results[0]?.wrong, results[0]?.isProved], [[], [], true]);
  const written = JSON.parse(readFileSync(target, 'utf8')) as { students: { student: string; courses: string[]; groups: string[] }[] };
  assert.equal(written.students.length, 40);
  for (const { courses, groups } of written.students)
    assert.deepEqual(groups.map(group => group.slice(0, 2)).toSorted(), courses.toSorted());
});

test('refuses what it cannot read with the line, and misuse with how it is used', async () => {
  const { out, messages, results } = listening();
  const file = join(folder, 'bad.csv');
  writeFileSync(file, 'student,combo\nS1,\n');
  assert.equal(await run(['solve', file], out), 1);
  assert.equal(await run(['solve', join(folder, 'none.csv')], out), 1);
  assert.equal(await run(['solve', choices, '--way', 'somehow'], out), 2);
  assert.match(JSON.stringify([messages, results]), /2/);
  assert.match(messages.join(), /none\.csv/);
});
