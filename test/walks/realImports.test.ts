import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { officesWith } from '#app';
import { type Actor, columnsOfSheet, type Office, type Register, registerNamed } from '#register/index.ts';
import { type DeviceBooks, openDeviceBooks } from '../county/deviceBooks.ts';
import { granted, person } from '../county/people.ts';

/** Ledgers that a bureau keeps in Excel before it has this house, each with a file as it may stand there. */
const files: readonly { readonly register: string; readonly roles: readonly string[]; readonly rows: readonly string[][] }[] = [
  {
    register: 'hazard',
    roles: ['safetyOffice'],
    rows: [
      ['责任单位', '问题', '问题等级', '发现日期', '整改期限', '隐患类别', '隐患部位'],
      ['基教科', '三楼消防栓无水', '一般隐患', '2028.1.5', '2028/2/20', '消防安全', '教学楼三楼'],
      ['安全科', '配电箱门未锁', '重大隐患', '20280106', '2028年2月1日', '用电用气', '食堂后门'],
    ],
  },
  {
    register: 'inspectionIssue',
    roles: ['inspectionOffice'],
    rows: [
      ['问题', '责任单位', '问题等级', '发现日期', '整改期限'],
      ['作业公示不全', '基教科', '一般问题', '2028-01-08', '2028-03-01'],
    ],
  },
  {
    register: 'inspector',
    roles: ['inspectionOffice'],
    rows: [
      ['督学姓名', '专兼职', '专长领域', '聘期起', '聘期止'],
      ['赵启明', '专职', '学前教育', '2027-09-01', '2030-08-31'],
      ['钱学礼', '兼职', '德育', '2027-09-01', '2030-08-31'],
    ],
  },
  {
    register: 'project',
    roles: ['works'],
    rows: [
      ['项目名称', '建设性质', '项目单位', '民族乡项目', '概算投资', '计划开工', '计划完工'],
      ['第二小学综合楼', '新建', '基教科', '否', '12,600,000', '2028-03-01', '2029-08-31'],
    ],
  },
  {
    register: 'need',
    roles: ['works'],
    rows: [
      ['缺口学校', '缺口类别', '缺口内容', '缺口数量', '计量单位', '紧迫程度', '核定日期'],
      ['基教科', '教室', '普通教室', '4', '间', '急需', '2028-01-31'],
    ],
  },
];

const offices: readonly Office[] = officesWith(() => new Date('2028-02-10T02:00:00Z'));
let books: DeviceBooks;
before(async () => {
  books = await openDeviceBooks({ inMemory: true }, { migrations: [], offices });
});
after(() => books?.store.close());

const registerOf = (name: string): Register => registerNamed({ offices }, name)!;
const textOf = (rows: readonly string[][]) =>
  new TextEncoder().encode(rows.map(row => row.map(cell => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\r\n'));

for (const [place, { register: name, roles, rows }] of files.entries())
  test(`a bureau’s own file fills “${registerOf(name).label}”: its rows are as if entered one by one, and the file brought again changes nothing`, async () => {
    const register = registerOf(name);
    const actor: Actor = person(50 + place, '录入', roles, books.basic);
    const run = granted(await books.check(actor, textOf(rows), '原台账.csv', register));
    assert.deepEqual([run.outcome.added, run.outcome.wrong, run.outcome.kinds], [rows.length - 1, 0, []]);
    granted(await books.save(actor, run, 'all', register));
    const kept = await books.all(register);
    assert.equal(kept.length, rows.length - 1);
    assert.deepEqual([...new Set(kept.map(row => row.state))], [Object.keys(register.workflow)[0]]);
    const again = granted(await books.check(actor, textOf(rows), '原台账.csv', register));
    assert.deepEqual([again.outcome.same, again.outcome.added + again.outcome.changed], [rows.length - 1, 0]);
  });

test('what the course of a row writes has no column, and stands in a new row as it does when it is entered', async () => {
  const columns = columnsOfSheet(registerOf('hazard')).map(column => column.label);
  assert.deepEqual(
    columns.filter(label => ['原定整改期限', '整改次数', '督办级别', '销号日期'].includes(label)),
    [],
  );
  const [first] = (await books.all(registerOf('hazard'))) as readonly Readonly<Record<string, unknown>>[];
  assert.deepEqual([first?.firstDeadline, first?.rounds, first?.reopened, first?.level], ['2028-02-20', 0, 0, null]);
});
