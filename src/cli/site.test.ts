import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Out } from './out.ts';
import { run as project } from './project.ts';
import { run as site } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-site-'));
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

describe('yuheng site and project', () => {
  it('solves a small graph and writes sites, catchments, cost and bound', async () => {
    const file = join(folder, 'line.txt');
    writeFileSync(file, '5 4 2\n1 2 1\n2 3 1\n3 4 5\n4 5 1\n');
    const { out, results } = listening();
    const code = await site(['solve', file, '--format', 'pmed', '--steps', '5', '--out', join(folder, 'line.json')], out);
    assert.equal(code, 0);
    assert.deepEqual([results[0]?.cost, results[0]?.breaches], [3, []]);
    const written = JSON.parse(readFileSync(join(folder, 'line.json'), 'utf8'));
    assert.deepEqual(Object.keys(written), ['open', 'assign', 'cost', 'bound']);
    assert.equal(written.assign.length, 5);
  });

  it('projects a table of two years of nothing but growth only when the past is long enough', async () => {
    const file = join(folder, 'pupils.csv');
    const rows = (years: readonly number[]) =>
      ['year,school,grade,students', ...years.flatMap(year => [`${year},东,1,30`, `${year},东,2,30`])].join('\n');
    writeFileSync(file, rows([2020, 2021]));
    const { out, results } = listening();
    assert.equal(await project([file, '--origin', '2021'], out), 1);
    writeFileSync(file, rows([2018, 2019, 2020, 2021]));
    assert.equal(await project([file, '--origin', '2021', '--years', '2'], out), 0);
    const [first] = (results[1]?.rows ?? []) as unknown[];
    assert.deepEqual(first, { school: '东', grade: '1', year: 2022, value: 30, low: null, high: null });
  });

  it('tells the person when the file is not there, and how to call it when it is called wrongly', async () => {
    const { out, messages } = listening();
    assert.equal(await site(['solve', join(folder, 'nothing'), '--format', 'pmed'], out), 1);
    assert.equal(await site(['solve', 'x', '--format', 'other'], out), 2);
    assert.equal(await project([join(folder, 'nothing.csv'), '--origin', '2020'], out), 1);
    assert.match(messages.join(), /没有“.*nothing”.*yuheng site solve.*没有“.*nothing\.csv”/s);
  });
});
