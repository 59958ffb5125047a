import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Result } from '#kernel/problem.ts';
import {
  amount,
  code,
  count,
  date,
  type Field,
  file,
  flag,
  geo,
  group,
  idNumber,
  list,
  money,
  note,
  optional,
  period,
  phone,
  ref,
  text,
  year,
} from './index.ts';

const codesOf = (read: Result<unknown>) => (read.ok ? [] : read.problems.map(p => p.code));
const row = '0190a1b2-0000-7000-8000-000000000001';
const hash = 'a'.repeat(64);

/** One contract for every kind: cells that are read and what becomes of them, cells that are refused and with which code. */
interface Contract {
  readonly kind: string;
  readonly field: Field<unknown>;
  readonly reads: readonly (readonly [cell: unknown, value: unknown])[];
  readonly refuses: readonly (readonly [cell: unknown, code: string])[];
}

const contracts: readonly Contract[] = [
  {
    kind: 'text',
    field: text('名称', { longest: 6 }),
    reads: [
      [' 玉泉一小 ', '玉泉一小'],
      [12, '12'],
      ['甲\n乙', '甲 乙'],
    ],
    refuses: [
      ['一二三四五六七', 'field.tooLong'],
      ['a\u0000b', 'field.controlCharacter'],
      [{}, 'field.notText'],
      [true, 'field.notText'],
    ],
  },
  {
    kind: 'note',
    field: note('说明'),
    reads: [['甲\n乙', '甲\n乙']],
    refuses: [
      ['a\u0007', 'field.controlCharacter'],
      [[], 'field.notText'],
    ],
  },
  {
    kind: 'count',
    field: count('在校生数'),
    reads: [
      [0, 0],
      ['1,200', 1200],
      ['１２００', 1200],
      ['12.0', 12],
    ],
    refuses: [
      ['约200', 'field.notACount'],
      [-1, 'field.notACount'],
      [1.5, 'field.notACount'],
      ['1,20', 'field.notACount'],
      ['3000000000', 'field.tooLarge'],
    ],
  },
  {
    kind: 'amount',
    field: amount('面积', { least: 0 }),
    reads: [
      ['1,234.5', 1234.5],
      ['．5', 0.5],
      [7, 7],
      ['1e3', 1000],
    ],
    refuses: [
      ['五', 'field.notANumber'],
      ['85%', 'field.notANumber'],
      [Number.NaN, 'field.notANumber'],
      [-0.1, 'field.tooSmall'],
      ['1e999', 'field.notANumber'],
    ],
  },
  {
    kind: 'money',
    field: money('金额'),
    reads: [
      ['12,000.50', 12000.5],
      [0, 0],
    ],
    refuses: [
      ['1.234', 'field.notMoney'],
      ['100万', 'field.notMoney'],
      [-1, 'field.tooSmall'],
      ['9999999999999', 'field.tooLarge'],
    ],
  },
  {
    kind: 'flag',
    field: flag('是否寄宿'),
    reads: [
      ['是', true],
      ['无', false],
      [true, true],
      [0, false],
    ],
    refuses: [['也许', 'field.notAFlag']],
  },
  {
    kind: 'code',
    field: code('学段', { primary: '小学', junior: '初中' }),
    reads: [
      ['primary', 'primary'],
      ['初中', 'junior'],
    ],
    refuses: [
      ['高中', 'field.notInList'],
      ['toString', 'field.notInList'],
    ],
  },
  {
    kind: 'ref',
    field: ref('organisation', '单位'),
    reads: [[row.toUpperCase(), row]],
    refuses: [
      ['玉泉一小', 'field.notARow'],
      [7, 'field.notARow'],
    ],
  },
  {
    kind: 'date',
    field: date('日期'),
    reads: [
      ['2027-9-1', '2027-09-01'],
      ['2027年9月1日', '2027-09-01'],
      [new Date('2027-09-01T00:00:00Z'), '2027-09-01'],
    ],
    refuses: [
      ['2027-02-29', 'field.notADay'],
      ['明年', 'field.notADay'],
      [new Date('x'), 'field.notADay'],
    ],
  },
  {
    kind: 'year',
    field: year('年份'),
    reads: [
      ['2027年', 2027],
      [2027, 2027],
    ],
    refuses: [
      ['27', 'field.notAYear'],
      [3027, 'field.notAYear'],
    ],
  },
  {
    kind: 'period',
    field: period('时段'),
    reads: [
      ['2027年', '2027'],
      ['2027年上半年', '2027H1'],
      ['2027年第三季度', '2027Q3'],
      ['2027-9', '2027-09'],
      ['2027—2028学年', '2027-2028'],
    ],
    refuses: [
      ['2027-2030', 'field.notAPeriod'],
      ['2027-13', 'field.notAPeriod'],
      ['去年', 'field.notAPeriod'],
    ],
  },
  { kind: 'file', field: file('附件'), reads: [[hash, hash]], refuses: [['../etc/passwd', 'field.notAFile']] },
  {
    kind: 'geo',
    field: geo('位置'),
    reads: [
      ['97.05，40.28', { longitude: 97.05, latitude: 40.28 }],
      [
        { longitude: 97.05, latitude: 40.28 },
        { longitude: 97.05, latitude: 40.28 },
      ],
    ],
    refuses: [
      ['40.28,97.05', 'field.notAPlace'],
      ['97.05', 'field.notAPlace'],
      ['东,西', 'field.notAPlace'],
    ],
  },
  {
    kind: 'idNumber',
    field: idNumber('身份证件号'),
    reads: [['11010519491231002x', '11010519491231002X']],
    refuses: [
      ['110105194912310021', 'field.idNumberCheck'],
      ['110105194913310021', 'field.idNumberBirthday'],
      ['1101051949', 'field.notAnIdNumber'],
    ],
  },
  {
    kind: 'phone',
    field: phone('电话'),
    reads: [
      ['138 0000 1111', '13800001111'],
      ['+86-13800001111', '13800001111'],
      ['0937-3331111', '0937-3331111'],
    ],
    refuses: [
      ['12345', 'field.notAPhone'],
      ['12800001111', 'field.notAPhone'],
    ],
  },
  {
    kind: 'list',
    field: list('年份', year('年份'), { least: 1 }),
    reads: [
      [
        [2026, '2027'],
        [2026, 2027],
      ],
      ['2026、2027', [2026, 2027]],
    ],
    refuses: [
      [[], 'field.tooFew'],
      [['x'], 'field.notAYear'],
      [7, 'field.notAList'],
    ],
  },
  {
    kind: 'group',
    field: group('段落', { start: count('起'), end: count('止') }),
    reads: [
      [
        { start: 1, end: '2' },
        { start: 1, end: 2 },
      ],
    ],
    refuses: [
      [{ start: 1 }, 'field.blank'],
      ['1-2', 'field.notAGroup'],
      [[1, 2], 'field.notAGroup'],
    ],
  },
];

for (const { kind, field, reads, refuses } of contracts) {
  test(`${kind}: what a clerk writes properly is read`, () => {
    for (const [cell, value] of reads) assert.deepEqual(field.read(cell), { ok: true, value }, String(cell));
  });
  test(`${kind}: what is not is refused in both languages with the label named`, () => {
    for (const [cell, expected] of refuses) {
      const read = field.read(cell);
      assert.deepEqual(codesOf(read), [expected], String(cell));
      const [problem] = read.ok ? [] : read.problems;
      assert.match(problem!.message, /[\u4e00-\u9fff]/);
      assert.match(problem!.english, /^[^\u4e00-\u9fff]*“[^”]*”/);
      assert.ok(!/\{\w+\}/.test(problem!.message + problem!.english), 'every value is filled in');
    }
  });
  test(`${kind}: a blank cell is refused, and is null where it may be blank`, () => {
    for (const blank of [null, undefined, '', ' \u3000']) {
      assert.deepEqual(codesOf(field.read(blank)), ['field.blank']);
      assert.deepEqual(optional(field).read(blank), { ok: true, value: null });
    }
  });
}

test('a typed number is refused in the words a clerk knows', () => {
  const read = count('在校生数').read('约200');
  assert.match(read.ok ? '' : read.problems[0]!.message, /^“在校生数”应为非负整数，现为“约200”/);
});

test('a bad member of a list says which one it is', () => {
  const read = list('里程碑', group('里程碑', { year: year('年份'), value: amount('数值') })).read([
    { year: 2026, value: 1 },
    { year: '二六', value: 'x' },
  ]);
  assert.deepEqual(read.ok ? [] : read.problems.map(p => p.at), ['里程碑第2项 · 年份', '里程碑第2项 · 数值']);
});

test('a refused identity number is never quoted back', () => {
  const read = idNumber('身份证件号').read('110105194912310021');
  assert.ok(!JSON.stringify(read).includes('110105194912310021'));
});
