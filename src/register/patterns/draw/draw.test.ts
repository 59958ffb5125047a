import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { drawContract } from '../../../../test/contracts/patterns/draw.ts';
import { seatOffice, seatSaid } from '../../../../test/contracts/patterns/offices.ts';
import { drawnOrder } from './deeds.ts';
import { METHOD, readDrawRecord } from './record.ts';
import { verifyDraw } from './verify.ts';

drawContract({ office: seatOffice, said: seatSaid, made: true });

test('over many seeds every place of a list is drawn equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed++) {
    const [first] = drawnOrder(seed, ['甲', '乙', '丙', '丁']);
    counts.set(first!, (counts.get(first!) ?? 0) + 1);
  }
  for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 120, String(count));
  assert.equal(counts.size, 4);
});

test('what draws and what verifies share no code and agree on every list and seed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.nat(4_294_967_295), (candidates, seed) => {
      const drawn = drawnOrder(seed, candidates);
      assert.deepEqual(verifyDraw({ candidates, places: candidates.length, seed: String(seed), drawn }).expected, drawn);
    }),
  );
});

const folder = mkdtempSync(join(tmpdir(), 'yuheng-draw-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('yuheng draw verify says whether a record is what its seed draws, and refuses what is no record', () => {
  const candidates = ['丙', '甲', '乙'];
  const told = { listedOn: '2028-01-09', seedSource: '彩票', witness: '庚', drawnOn: '2028-01-10' };
  const record = { format: 'yuheng-draw/1', method: METHOD, occasion: '抽签', candidates, places: 2, seed: '7', ...told };
  const verify = (value: unknown) => {
    const file = join(folder, 'draw.json');
    writeFileSync(file, JSON.stringify(value));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../../cli/main.ts'), 'draw', 'verify', file],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };
  const drawn = drawnOrder(7, candidates).slice(0, 2);
  const same = verify({ ...record, drawn });
  assert.deepEqual([same.status, /全部相同/.test(same.said)], [0, true]);
  const other = verify({ ...record, drawn: drawn.toReversed() });
  assert.deepEqual([other.status, /第1个应为/.test(other.said)], [1, true]);
  assert.deepEqual(
    [verify({ ...record, drawn, seed: null }).status, /还没有抽/.test(verify({ ...record, drawn, seed: null }).said)],
    [1, true],
  );
  assert.equal(verify([1]).status, 1);
  assert.equal(readDrawRecord('null').ok, false);
});
