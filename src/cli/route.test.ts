import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Out } from './out.ts';
import { run } from './route.ts';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-route-'));
after(() => rmSync(folder, { recursive: true }));

/** An out that keeps what it is told. */
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

describe('yuheng route solve', () => {
  it('solves a CVRPLIB file with two threads and writes its solution', async () => {
    const file = join(folder, 'tiny.vrp');
    writeFileSync(
      file,
      'NAME : tiny\nEDGE_WEIGHT_TYPE : EUC_2D\nCAPACITY : 5\nNODE_COORD_SECTION\n1 0 0\n2 3 4\n3 6 8\nDEMAND_SECTION\n1 0\n2 2\n3 3\nDEPOT_SECTION\n1\n-1\nEOF\n',
    );
    const { out, results } = listening();
    const code = await run(['solve', file, '--steps', '2400', '--workers', '2', '--seed', '3', '--out', join(folder, 'tiny.sol')], out);
    assert.equal(code, 0);
    assert.deepEqual([results[0]?.cost, results[0]?.routes, results[0]?.breaches], [20, 1, []]);
    assert.match(readFileSync(join(folder, 'tiny.sol'), 'utf8'), /^Route #1: (1 2|2 1)\nCost 20\n$/);
  });

  it('solves a folder of stops and schools and writes the lines of the buses', async () => {
    writeFileSync(join(folder, 'Schools.txt'), 'ID\tX\tY\tAMEARLY\tAMLATE\n7\t0\t0\t480\t500\n');
    writeFileSync(join(folder, 'Stops.txt'), 'ID\tX_COORD\tY_COORD\tEP_ID\tSTUDENT_COUNT\n1\t1000\t0\t7\t20\n2\t2000\t0\t7\t20\n');
    const { out, results } = listening();
    const code = await run(['solve', folder, '--steps', '200', '--max-ride', '2700', '--out', join(folder, 'buses.json')], out);
    assert.equal(code, 0);
    assert.equal(results[0]?.buses, 1);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'buses.json'), 'utf8')), { buses: [['S:2', 'S:1', 'D:7']] });
  });

  it('tells the person when the file is not there, and how to call it when it is called wrongly', async () => {
    const { out, messages } = listening();
    assert.equal(await run(['solve', join(folder, 'nothing.vrp')], out), 1);
    assert.equal(await run(['solve'], out), 2);
    assert.match(messages.join(), /没有“.*nothing\.vrp”.*yuheng route solve/s);
  });
});
