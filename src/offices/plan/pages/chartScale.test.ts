import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisOf, lineThrough } from './chartScale.ts';

test('an axis has a few round figures within the values', () => {
  assert.deepEqual(axisOf([44, 45.2, 47.1, 60, 51.75], false).ticks, [45, 50, 55, 60]);
  assert.deepEqual(axisOf([0, 270, 540], true).ticks, [0, 200, 400]);
  assert.deepEqual(axisOf([0.52, 0.5, 0.61], false).ticks, [0.5, 0.55, 0.6]);
});

test('an axis of one single value still has room', () => {
  const { from, to } = axisOf([98], false);
  assert.ok(from < 98 && to >= 98);
});

test('a sum is drawn from zero', () => {
  assert.equal(axisOf([540, 900], true).from, 0);
});

test('points are joined by straight lines', () => {
  assert.equal(
    lineThrough([
      [34, 124.56],
      [108.4, 117.8],
    ]),
    'M34.0 124.6L108.4 117.8',
  );
});
