import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { feel } from './feel.ts';
import type { Out } from './out.ts';

/** What a command said, kept instead of printed. */
function listener() {
  const results: (string | undefined)[] = [];
  const messages: string[] = [];
  const out: Out = {
    json: false,
    result: (_value, text) => void results.push(text),
    message: zh => void messages.push(zh),
    progress: () => undefined,
  };
  return { out, results, messages };
}

test('an expression is evaluated with the names of its context', async () => {
  const { out, results } = listener();
  assert.equal(await feel(['eval', '合格教师数 / 在校生数 * 100', '--context', '{"合格教师数": 3, "在校生数": 40}'], out), 0);
  assert.equal(await feel(['eval', '"甲" + x.y z', '--context', '{"x": {"y z": "乙"}}'], out), 0);
  assert.equal(await feel(['eval', 'date("2027-01-31") + duration("P1M")'], out), 0);
  assert.equal(await feel(['eval', '-1 - 2'], out), 0);
  assert.equal(await feel(['eval', '不存在'], out), 0);
  assert.deepEqual(results, ['7.5', '"甲乙"', '2027-02-28', '-3', 'null']);
});

test('what cannot be read is refused, and misuse shows the help', async () => {
  const { out, messages } = listener();
  assert.equal(await feel(['eval', '1 +'], out), 1);
  assert.equal(await feel(['eval', '1', '--context', '[]'], out), 1);
  assert.equal(await feel(['tck', '/no/such/file.json'], out), 1);
  assert.equal(await feel([], out), 2);
  assert.equal(await feel(['--help'], out), 0);
  assert.match(messages.join('\n'), /读不懂[\s\S]*--context 应为 JSON 对象[\s\S]*读不出/);
});

test('the test kit is counted by closures and by SQL, the last line saying how many passed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-feel-'));
  const file = join(folder, 'cases.json');
  const cases = [
    { suite: 's', id: '1', expression: '1 + 1', expected: { type: 'decimal', value: '2' } },
    { suite: 's', id: '2', expression: '"a" + "b"', expected: { type: 'string', value: 'wrong' } },
    { suite: 's', id: '3', expression: '[1]', expected: { type: 'list', value: [{ type: 'decimal', value: '1' }] } },
    { suite: 's', id: '4', expression: '1 +', expected: { type: 'null' } },
  ];
  try {
    writeFileSync(file, JSON.stringify(cases));
    const { out, results } = listener();
    assert.equal(await feel(['tck', file], out), 0);
    assert.equal(await feel(['tck', file, '--sql'], out), 0);
    assert.deepEqual(results, ['3 passed, 1 failed', '1 passed, 1 failed']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
