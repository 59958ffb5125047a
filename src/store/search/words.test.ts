import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonKeysOf, keysOf } from './pinyin.ts';
import { queryOf, wordsOf } from './words.ts';

const table = {
  name: 'person',
  columns: {},
  unique: [],
  searched: [
    { column: 'name', isTitle: true },
    { column: 'note', isTitle: false },
  ],
} as const;

const begins = (name: string, letters: string) => keysOf(name).some(key => key.startsWith(letters));

test('a name is found by initials, by two letters where a sound has two, and by its surname whole', () => {
  for (const letters of ['z', 'zj', 'zh', 'zhj', 'zhao', 'zhaoj', 'zhaojun', 'zjun']) assert.ok(begins('赵军', letters), letters);
  for (const letters of ['zjw', 'zhjw', 'zhaojw', 'zhaojunwei']) assert.ok(begins('赵军伟', letters), letters);
  assert.ok(!begins('赵军', 'jun'));
});

test('surnames are read as surnames', () => {
  const read = {
    单雄信: 'shanx',
    曾国: 'zeng',
    解缙: 'xiej',
    仇英: 'qiuy',
    查良: 'zhal',
    尉迟恭: 'yuchig',
    万俟卨: 'moqi',
    长孙无忌: 'zhangsun',
    区大: 'oud',
    朴正: 'piaoz',
    盖叫: 'gej',
    任一: 'reny',
    翟志: 'zhai',
    覃明: 'qinm',
  };
  for (const [name, letters] of Object.entries(read)) assert.ok(begins(name, letters), `${name} ${letters}`);
  for (const [name, letters] of [
    ['单雄', 'dan'],
    ['曾国', 'ceng'],
    ['仇英', 'chou'],
  ] as const)
    assert.ok(!begins(name, letters), `${name} ${letters}`);
});

test('a school is found by the initials of any part of its name', () => {
  for (const letters of ['smx', 'dyxx', 'xx']) assert.ok(begins('石门县第一小学', letters), letters);
});

test('the commonest beginnings of a name stand beside it whole', () => {
  assert.deepEqual(commonKeysOf('赵军伟'), ['zhao', 'zj']);
  assert.deepEqual(commonKeysOf('石门县第一小学'), []);
});

test('words are pairs of neighbouring characters with their places; the ids of accounts are none', () => {
  assert.equal(wordsOf(table, { name: null, note: '一二 Ａb' }), "'一二':1 '二\ue000':2 'ab':4 'b\ue000':5");
  assert.equal(wordsOf(table, { name: null, note: '0190a1b2-0000-7000-8000-000000000001' }), '');
  assert.equal(wordsOf(table, { name: null, note: "o'\\" }), "'o''':1 '''\\\\':2 '\\\\\ue000':3");
});

test('what is searched for is asked word by word, letters also as a reading', () => {
  assert.equal(queryOf('王伟军'), "('王伟' <-> '伟军')");
  assert.equal(queryOf('军'), "('军':*)");
  assert.equal(queryOf('一二 三'), "('一二') & ('三':*)");
  assert.equal(queryOf('ZJ'), "('zj' | '\ue001zj':*)");
  assert.equal(queryOf('  '), null);
});
