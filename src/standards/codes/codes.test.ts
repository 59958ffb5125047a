import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codeTable,
  codeTableKeys,
  isDivisionCode,
  isStudentNumber,
  knownTowns,
  schoolCodeKind,
  statisticsDay,
  transferDays,
  urbanRuralCodes,
  urbanRuralGroup,
  wordIn,
} from './index.ts';

test('sixty-two code tables say their standard and how well they were verified, and no code stands in one twice', () => {
  assert.equal(codeTableKeys.length, 62);
  for (const key of codeTableKeys) {
    const table = codeTable(key);
    assert.ok(table.standard !== '' && ['one', 'two'].includes(table.verified), key);
    assert.ok(table.words.size > 0, key);
  }
  assert.deepEqual([codeTable('mz').verified, codeTable('xl').verified], ['two', 'one']);
});

test('a cell is understood by code and by word, and not by anything else', () => {
  const peoples = codeTable('mz');
  assert.deepEqual([wordIn(peoples, '01'), wordIn(peoples, ' 东乡族 '), wordIn(peoples, '火星族')], ['汉族', '东乡族', null]);
});

test('a school code tells the kind of school; one of a wrong kind, province or length is none', () => {
  assert.deepEqual(['2162000123', '3462000456', '9962000123', '2199000123', '216200012'].map(schoolCodeKind), [
    '小学',
    '普通高中(含完全中学)',
    null,
    null,
    null,
  ]);
});

test('numbers of pupils and of divisions have their shapes, and places their groups', () => {
  assert.deepEqual(['G11010519491231002X', 'X11010519491231002X', 'G1'].map(isStudentNumber), [true, false, false]);
  assert.deepEqual(['620981', '620981206', '620981206000', '6209812'].map(isDivisionCode), [true, true, true, false]);
  assert.deepEqual(Object.keys(urbanRuralCodes).map(urbanRuralGroup), ['城区', '城区', '镇区', '镇区', '镇区', '乡村', '乡村']);
  assert.deepEqual(
    knownTowns.filter(town => town.kind === '民族乡').map(town => town.code),
    ['620981206', '620981208'],
  );
  assert.deepEqual([statisticsDay, transferDays], ['09-01', { value: 10, verified: 'one' }]);
});
