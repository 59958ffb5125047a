import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureInEnglish, unitInEnglish } from './units.ts';

test('units of common use have an English word, scales and rates stay with them', () => {
  assert.deepEqual(
    ['人', '所', '%', '万元', '名/年', '万人次/年', '节/学期', '个百分点', '亿元', '元/生/年'].map(unit => unitInEnglish(unit)),
    [
      'people',
      'institutions',
      '%',
      '× 10,000 yuan',
      'people/year',
      '× 10,000 attendances/year',
      'lessons/term',
      'percentage points',
      '× 100 million yuan',
      'yuan/pupil/year',
    ],
  );
});

test('a figure is set before its unit, and a unit that is not known stays as it is written', () => {
  assert.deepEqual(
    [
      figureInEnglish('47.1', '%'),
      figureInEnglish('250', '人'),
      figureInEnglish('3,338', '万元'),
      figureInEnglish('3000', '个'),
      figureInEnglish('2', '个/年'),
      figureInEnglish('5', '坛'),
      figureInEnglish('2', '台/口'),
      figureInEnglish('0.57', null),
    ],
    ['47.1%', '250 people', '3,338 × 10,000 yuan', '3000', '2/year', '5坛', '2台/口', '0.57'],
  );
});
