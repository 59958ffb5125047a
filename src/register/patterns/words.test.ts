import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutySaid, houses, loopSaid, rounds } from '../../../test/contracts/patterns/madeUp.ts';
import * as made from '../../../test/contracts/patterns/offices.ts';
import { type Field, type Fields, glossary, type Office } from '../index.ts';

const everything: readonly unknown[] = [...Object.values(made), dutySaid, houses, loopSaid, rounds];
const isOffice = (value: unknown): value is Office => typeof value === 'object' && value !== null && 'verbs' in value;
const offices = everything.filter(isOffice);

/** The words that the made-up declarations themselves bring: keys and labels. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* [key, ...wordsIn(inner)];
}
const own = new Set(everything.filter(one => !isOffice(one)).flatMap(said => [...wordsIn(said)]));

function* fieldsOf(fields: Fields): Generator<readonly [string, Field<unknown>]> {
  for (const [name, field] of Object.entries(fields)) {
    yield [name, field];
    yield* fieldsOf(field.parts ?? {});
    yield* fieldsOf(field.item?.parts ?? {});
  }
}
const registers = offices.flatMap(office => office.registers);
const deeds = offices.flatMap(office => [...office.verbs, ...office.views]);
const fields = [...registers.map(one => one.fields as Fields), ...deeds.map(one => one.input as Fields)].flatMap(one => [...fieldsOf(one)]);

test('every word that a pattern brings into an office has its key and its English in the glossary', () => {
  const terms = glossary();
  const keys = new Set(terms.map(term => term.key));
  const labels = new Set(terms.flatMap(term => [term.zh, ...term.aka]));
  const usedKeys = [
    ...fields.map(([name]) => name),
    ...fields.flatMap(([, field]) => Object.keys(field.codes ?? field.item?.codes ?? {})),
    ...deeds.map(deed => deed.name.split('.')[1]!),
    ...registers.flatMap(one => Object.keys(one.workflow)),
  ];
  const usedLabels = [
    ...fields.map(([, field]) => field.label),
    ...fields.flatMap(([, field]) => Object.values(field.codes ?? field.item?.codes ?? {})),
    ...deeds.map(deed => deed.label),
    ...registers.flatMap(one => Object.values(one.states ?? {})),
  ];
  const missing = (used: readonly string[], known: ReadonlySet<string>) =>
    [...new Set(used)].filter(word => !known.has(word) && !own.has(word)).sort();
  assert.deepEqual({ keys: missing(usedKeys, keys), labels: missing(usedLabels, labels) }, { keys: [], labels: [] });
});
