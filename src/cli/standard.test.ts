import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Out } from './out.ts';
import { run } from './standard.ts';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-standard-'));
after(() => rmSync(folder, { recursive: true }));

async function checked(value: unknown) {
  const file = join(folder, 'standard.json');
  writeFileSync(file, JSON.stringify(value));
  const told: string[] = [];
  const results: unknown[] = [];
  const out: Out = { json: false, result: value => void results.push(value), message: zh => void told.push(zh), progress: () => {} };
  return { code: await run(['check', file], out), told: told.join('\n'), results };
}

const head = { kind: 'balancedQuality', title: '某省实施办法', document: '某政教督〔2024〕2号', year: 2024 };

test('a stricter standard can be taken; a laxer one is refused with its place and a sentence', async () => {
  const stricter = await checked({ ...head, changes: { spread: { primary: '0.45' } } });
  assert.deepEqual([stricter.code, stricter.results.length], [0, 1]);
  const laxer = await checked({ ...head, changes: { spread: { primary: '0.6' } } });
  assert.equal(laxer.code, 1);
  assert.match(laxer.told, /changes\.spread\.primary 为 0\.6，比国家标准 0\.5 宽/);
});

test('a file that is not there, and a command without one, are told', async () => {
  const told: string[] = [];
  const out: Out = { json: false, result: () => {}, message: zh => void told.push(zh), progress: () => {} };
  assert.equal(await run(['check', join(folder, 'nothing.json')], out), 1);
  assert.equal(await run([], out), 2);
  assert.match(told.join('\n'), /没有“.*nothing\.json”/);
});
