import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, gradeIn } from './classWords.ts';

test('a class is told by grade and name in the ways that systems write them', () => {
  const told = (grade: string | null, name: string | null) => {
    const found = classOf(grade, name);
    return found === null ? null : [found.stage, found.grade, found.number];
  };
  assert.deepEqual(told('七年级', '3班'), ['junior', 1, 3]);
  assert.deepEqual(told('小学三年级', '（2）班'), ['primary', 3, 2]);
  assert.deepEqual(told('初二', '1'), ['junior', 2, 1]);
  assert.deepEqual(told('初中九年级', '九年级（4）班'), ['junior', 3, 4]);
  assert.deepEqual(told('高中一年级', '12班'), ['senior', 1, 12]);
  assert.deepEqual(told(null, '三年级（2）班'), ['primary', 3, 2]);
  assert.deepEqual(told(null, '高二（03）班'), ['senior', 2, 3]);
  assert.deepEqual(told('中班', '中班'), ['preschool', 2, 1]);
  assert.deepEqual(told('三年级', '2023级5班'), ['primary', 3, 5]);
  assert.deepEqual(told('8', '十一班'), ['junior', 2, 11]);
});

test('what does not tell a class is not guessed', () => {
  assert.equal(classOf('三年级', '火箭班'), null);
  assert.equal(classOf(null, '5班'), null);
  assert.equal(classOf('十三年级', '1班'), null);
  assert.equal(gradeIn('2023级'), null);
});
