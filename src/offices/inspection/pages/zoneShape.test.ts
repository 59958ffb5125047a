import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hullOf, projected } from './zoneShape.ts';

test('the hull of a square with a point in it is the square', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  const hull = hullOf([...square, { x: 5, y: 5 }]);
  assert.equal(hull.length, 4);
  assert.deepEqual(new Set(hull), new Set(square));
  assert.deepEqual(hullOf(square.slice(0, 2)), square.slice(0, 2));
});

test('places lie within the frame, north above south, east right of west; a single one lies in the middle', () => {
  const frame = { width: 720, height: 520, margin: 50 };
  const [north, south] = projected(
    [
      { longitude: 97, latitude: 40.4 },
      { longitude: 97.2, latitude: 40.1 },
    ],
    frame,
  );
  assert.ok(north!.y < south!.y && north!.x < south!.x);
  for (const one of [north!, south!]) assert.ok(one.x >= 50 && one.x <= 670 && one.y >= 50 && one.y <= 470);
  assert.deepEqual(projected([{ longitude: 97, latitude: 40 }], frame), [{ x: 360, y: 260 }]);
});
