import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openScratch, type Scratch } from '#store/index.ts';
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

type Verdict = 'right' | 'refused' | 'different';

async function judge(scratch: Scratch, one: TckCase): Promise<Verdict> {
  const formula = compile(one.expression, scope);
  const sql = formula.ok ? formula.value.toSql({ names: {} }) : formula;
  if (!sql.ok) return 'refused';
  const [row] = await scratch.query(`SELECT ${sql.value.text} AS v`, sql.value.params);
  return agrees(sql.value.decode(row!.v), expectedValue(one.expected)) ? 'right' : 'different';
}

test('SQL answers at least 95 % of the scalar cases on a real database and refuses the rest: never a different answer', {
  skip,
}, async t => {
  const scratch = await openScratch();
  const counts = { right: 0, refused: 0, different: 0 };
  const chosen = cases().filter(each => scalars.has(each.expected.type));
  try {
    for (const one of chosen) counts[await judge(scratch, one)] += 1;
  } finally {
    await scratch.close();
  }
  t.diagnostic(`${JSON.stringify(counts)}: ${((100 * counts.right) / chosen.length).toFixed(2)} %`);
  assert.equal(counts.different, 0);
  assert.ok(counts.right / chosen.length >= 0.95);
});
