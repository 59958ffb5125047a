import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

function cruise(tree: string): Cruise {
  const judge = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [judge, tree, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.notEqual(run.stdout, '', run.stderr);
  return JSON.parse(run.stdout) as Cruise;
}

const rules = (require(join(root, '.dependency-cruiser.cjs')) as { readonly forbidden: readonly { readonly name: string }[] }).forbidden;
const canary = cruise('test/canary/src').summary;
const lines = canary.violations.map(({ rule, from, to }) => `${rule.name}: ${from.replace('test/canary/src/', '')} -> ${to}`);

for (const { name } of rules)
  test(`the canary is red on ${name}`, () => {
    assert.ok(
      canary.violations.some(violation => violation.rule.name === name),
      lines.join('\n'),
    );
  });

test('a package, a node: module and a late import are each seen in an engine', () => {
  for (const expected of [
    /^pure-floors: engines\/bad\/pkg\.ts/,
    /^pure-floors: engines\/bad\/index\.ts -> fs/,
    /^pure-floors: engines\/bad\/late\.ts -> os/,
  ])
    assert.ok(
      lines.some(line => expected.test(line)),
      `${expected}\n${lines.join('\n')}`,
    );
});

test('an office that imports the composition root is seen', () => {
  assert.ok(
    lines.some(line => /^floor-offices: offices\/bus\/whole\.ts/.test(line)),
    lines.join('\n'),
  );
});

test('the judge reads the real tree, every floor of it', () => {
  const { totalCruised } = cruise('src').summary;
  assert.ok(totalCruised > 50, `${totalCruised} modules`);
});
