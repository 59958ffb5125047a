import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openScratch } from '#store/index.ts';
import { compile } from './formula.ts';
import { agrees, answer, expectedValue, type TckCase, tckScope } from './tck.ts';

const folder = process.env.YUHENG_BENCH ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'bench');
const file = join(folder, 'feel', 'tck-literals.json');
const skip = existsSync(file) ? false : `no test kit at ${file}`;
const cases = (): readonly TckCase[] => JSON.parse(readFileSync(file, 'utf8')) as readonly TckCase[];
const scope = tckScope('2027-03-01T08:00:00+08:00');
const scalars = new Set(['decimal', 'string', 'boolean', 'date', 'time', 'dateTime', 'duration']);

/** The cases whose decision is of a type that the extract leaves out: the answer cannot be known from the expression. */
const suitesOfLostTypes = new Set(['0070-feel-instance-of', '0082-feel-coercion']);

test('closures answer at least 99 % of the official test kit as expected, and 98 % of the cases that expect a value', { skip }, t => {
  const results = cases().map(one => ({ one, right: agrees(answer(one, scope), expectedValue(one.expected)) }));
  const valued = results.filter(({ one }) => one.expected.type !== 'null');
  const share = (list: typeof results) => list.filter(({ right }) => right).length / list.length;
  t.diagnostic(`all ${(share(results) * 100).toFixed(2)} %, expecting a value ${(share(valued) * 100).toFixed(2)} %`);
  assert.ok(share(results) >= 0.99);
  assert.ok(share(valued) >= 0.98);
  const wrong = results.filter(({ right }) => !right);
  assert.deepEqual(
    wrong.filter(({ one }) => !suitesOfLostTypes.has(one.suite)).map(({ one }) => one.expression),
    [],
  );
});

test('SQL answers at least 95 % of the scalar cases on a real database and refuses the rest: never a different answer', {
  skip,
}, async t => {
  const scratch = await openScratch();
  const counts = { right: 0, refused: 0 };
  const different: string[] = [];
  try {
    for (const one of cases().filter(each => scalars.has(each.expected.type))) {
      const formula = compile(one.expression, scope);
      const sql = formula.ok ? formula.value.toSql({ names: {} }) : formula;
      const rows = sql.ok ? await scratch.query(`SELECT ${sql.value.text} AS v`, sql.value.params) : [];
      const right = sql.ok && agrees(sql.value.decode(rows[0]!.v), expectedValue(one.expected));
      counts.right += right ? 1 : 0;
      counts.refused += sql.ok ? 0 : 1;
      different.push(...(sql.ok && !right ? [one.expression] : []));
    }
  } finally {
    await scratch.close();
  }
  const share = counts.right / (counts.right + counts.refused + different.length);
  t.diagnostic(`${counts.right} right, ${counts.refused} refused, ${different.length} different: ${(share * 100).toFixed(2)} %`);
  assert.deepEqual(different, []);
  assert.ok(share >= 0.95);
});
