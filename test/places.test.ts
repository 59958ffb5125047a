import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offices } from '#app';
import { english, type Register, statesOf, titleFieldsOf, type Verb, wordOf } from '#register/index.ts';

const registers = offices.flatMap(office => office.registers as readonly Register[]);
const verbs = offices.flatMap(office => office.verbs as readonly Verb[]);
const placed = verbs.filter(verb => verb.on !== undefined);

test('every deed with a place on the generated screens names a register, inputs and a step that there are', () => {
  assert.ok(placed.length >= 30);
  for (const { name, on, input } of placed) {
    const register = registers.find(one => one.name === on!.register);
    assert.ok(register !== undefined, `${name}: no register ${on!.register}`);
    for (const place of [on!.row, on!.rows].filter(one => one !== undefined))
      assert.ok(Object.hasOwn(input, place), `${name}: no input ${place} for the row`);
    const steps = Object.values(register.workflow).flatMap(ways => Object.keys(ways));
    assert.ok(on!.step === undefined || steps.includes(on!.step), `${name}: ${register.name} knows no step ${on!.step}`);
  }
});

test('a deed that corrects rows takes the version that was seen, so that no one writes over another unknowingly', () => {
  const blind = placed.filter(({ on, input }) => on?.step !== undefined && on.row !== undefined && !Object.hasOwn(input, 'version'));
  assert.deepEqual(
    blind.map(verb => verb.name),
    [],
  );
});

test('every state has a word in both languages', () => {
  const wordless = registers.flatMap(register =>
    statesOf(register)
      .filter(({ name, label }) => english(label) === null && wordOf(name) === null)
      .map(({ name }) => `${register.name}.${name}`),
  );
  assert.deepEqual(wordless, []);
});

test('every register that is listed says how a row is called, by fields that are not hidden from all', () => {
  for (const register of registers.filter(one => one.readBy !== undefined)) {
    const named = titleFieldsOf(register);
    assert.ok(
      named.some(name => register.fields[name]?.sensitive === undefined),
      `${register.name}: no title`,
    );
  }
});
