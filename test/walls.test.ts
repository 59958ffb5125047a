import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offices } from '#app';
import { ownerOf, type Register } from '#register/index.ts';
import { draftWall } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';

const registers = offices.flatMap(office => office.registers as readonly Register[]);

test('a register whose rows say through another column whose they are has its wall in a migration', () => {
  const written = migrationsIn()
    .map(one => one.sql)
    .join('\n');
  const owners = registers.flatMap(register => ownerOf({ offices }, register) ?? []);
  const missing = owners.map(draftWall).filter(wall => !written.includes(wall.trim()));
  assert.equal(missing.join(''), '', 'no such wall yet: put these lines into a new migration');
  assert.ok(owners.length >= 16);
});
