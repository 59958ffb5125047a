import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness } from './likeness.ts';

test('a restatement reads more alike than another promise', () => {
  const promise = '“双师型”教师比例达到60%以上';
  assert.ok(likeness(promise, '职业学校“双师型”教师占比65%左右') > likeness(promise, '每年改造操场6个'));
  assert.equal(likeness(promise, promise), 1);
  assert.equal(likeness(promise, ''), 0);
});
