import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { offices } from '#app';
import { type Register, shapeOf } from '#register/index.ts';
import { listIndexes } from '#store/draft.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'store', 'migrations');
const migrations = readdirSync(folder)
  .filter(name => name.endsWith('.sql'))
  .map(name => readFileSync(join(folder, name), 'utf8').replaceAll('create index if not exists', 'create index'))
  .join('\n');

const wanted = offices.flatMap(office => office.registers as readonly Register[]).flatMap(register => listIndexes(shapeOf(register)));

test('the migrations make every index that the lists of the registers want', () => {
  assert.deepEqual(
    wanted.filter(line => !migrations.includes(`${line};`)),
    [],
    'add these lines to the migration of the office',
  );
});

test('no two indexes of lists share a name', () => {
  const names = wanted.map(line => /create index ("[^"]+")/.exec(line)?.[1]);
  assert.equal(new Set(names).size, names.length);
});
