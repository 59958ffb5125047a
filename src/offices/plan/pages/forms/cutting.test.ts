import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clausesOf, partsOf } from './cutting.ts';

const QUOTE = '新建小学2所、改建幼儿园3所，培训教师100人';

test('a sentence has a place to cut after each of its clauses', () => {
  assert.deepEqual(clausesOf(QUOTE), ['新建小学2所、', '改建幼儿园3所，', '培训教师100人']);
});

test('the parts keep their offsets in the text and lose the signs between them', () => {
  const parts = partsOf(QUOTE, 50, [15, 7]);
  assert.deepEqual(
    parts.map(({ start, end, words }) => [start, end, words]),
    [
      [50, 56, '新建小学2所'],
      [57, 64, '改建幼儿园3所'],
      [65, 73, '培训教师100人'],
    ],
  );
  for (const { start, end, words } of parts) assert.equal(QUOTE.slice(start - 50, end - 50), words);
});

test('a sentence that is not cut stays one part', () => {
  assert.deepEqual(partsOf('建成学校。', 3, []), [{ start: 3, end: 7, words: '建成学校' }]);
});
