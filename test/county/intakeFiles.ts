import { createHash } from 'node:crypto';
import { ok } from '#kernel/problem.ts';
import { roster } from '#offices/roster/index.ts';
import { intakeErrand } from '#offices/roster/intake/errand.ts';
import { type Actor, type Books, idNumberCheck, insert, sheetImport } from '#register/index.ts';
import { booksOf } from '#server/jobs/errands.ts';
import type { Store } from '#store/index.ts';
import { granted } from './people.ts';

/** The headings of an invented export of the enrolment system, its own codes beneath: 性别 1/2, 民族 01, 入学年月 202309. */
export const exportHeadings = [
  '学籍号',
  '姓名',
  '性别',
  '身份证件号',
  '出生日期',
  '民族',
  '学校名称',
  '年级',
  '班级名称',
  '入学年月',
  '就读方式',
  '户口性质',
  '户口所在地行政区划',
  '现住址',
  '是否留守儿童',
  '是否进城务工人员随迁子女',
  '成员1姓名',
  '成员1关系',
  '成员1联系电话',
  '学生状态',
  '备注',
] as const;

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张'];
const given = ['子轩', '雨桐', '浩然', '思涵', '宇航', '欣怡', '俊杰', '梦瑶', '天佑', '若曦', '明哲', '佳宁', '一诺', '可馨'];
const grownUp = [...'国英强兰燕军华斌霞平勇梅刚芳磊娟涛敏杰'];
const gradeWords = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];

/** One invented pupil as a line of the export: the `place`-th of a school, in a class of 45. */
export function exportLine(school: string, place: number, year: number, seed = 0): Record<(typeof exportHeadings)[number], string> {
  const grade = Math.floor(place / 45) % 6;
  const born = year - 6 - grade;
  const number = seed * 997 + place;
  const birthday = `${born}${String(1 + (number % 12)).padStart(2, '0')}${String(1 + (number % 28)).padStart(2, '0')}`;
  // A district and an order number that together name each pupil once.
  const digits = `99${String(1000 + (number % 9000))}${birthday}${String(Math.floor(number / 9000) * 2 + (place % 2)).padStart(3, '0')}`;
  const idNumber = digits + idNumberCheck(digits);
  const surname = surnames[number % surnames.length]!;
  return {
    学籍号: `G${idNumber}`,
    姓名: `${surname}${given[number % given.length]}`,
    性别: place % 2 === 1 ? '1' : '2',
    身份证件号: idNumber,
    出生日期: birthday,
    民族: number % 9 === 0 ? '26' : '01',
    学校名称: school,
    年级: gradeWords[grade]!,
    班级名称: `${Math.floor(place / 270) + 1}班`,
    入学年月: `${year - grade}09`,
    就读方式: place % 5 === 0 ? '2' : '1',
    户口性质: place % 3 === 0 ? '2' : '1',
    户口所在地行政区划: '990101',
    现住址: `玉泉市示例路${number % 300}号`,
    是否留守儿童: place % 17 === 0 ? '是' : '否',
    是否进城务工人员随迁子女: '否',
    成员1姓名: `${surname}建${grownUp[number % grownUp.length]}`,
    成员1关系: '51',
    成员1联系电话: `139${String(10_000_000 + (number % 80_000_000))}`,
    学生状态: '在读',
    备注: '',
  };
}

/** An export as a file of text: the title row that systems put above, the headings, a line a pupil. */
export const exportFile = (lines: readonly Readonly<Record<string, string>>[], headings: readonly string[] = exportHeadings): Buffer =>
  Buffer.from(
    [
      `学生学籍信息导出表${','.repeat(headings.length - 1)}`,
      headings.join(','),
      ...lines.map(line => headings.map(heading => line[heading] ?? '').join(',')),
    ].join('\n'),
  );

/** Lays a file where an upload would: sealed under the key of its import. Gives the import's id. */
export const uploaded = (store: Store, county: string, actor: Actor, bytes: Buffer, name = '学籍导出.csv'): Promise<string> =>
  store
    .deed({ county, actor: actor.id, deed: 'files.keep' }, async transaction => {
      const brought = await insert({ store: transaction, actor, today: transaction.today }, sheetImport, {
        importedBy: actor.id,
        register: '',
        fileName: name,
        contentHash: createHash('sha256').update(bytes).digest('hex'),
        sheetName: '',
        sheetColumns: '{}',
        importOutcome: '',
      });
      if (!brought.ok) return brought;
      await transaction.keepFile(bytes, { name, mediaType: 'text/csv', person: brought.value.id });
      return ok(brought.value.id);
    })
    .then(granted);

/** One county's books as the server gives them to errands. */
export const booksFor = (store: Store, county: string): Books => booksOf({ store, offices: [roster] }, county);

/** Does what waits to be compared or taken over, as the server does every two seconds. */
export const runIntakes = (store: Store, county: string): Promise<void> =>
  intakeErrand.run(booksFor(store, county), { send: () => Promise.reject(new Error('nothing is sent')) });
