import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import { type Actor, fetchRow, rows, sourcesOf } from '#register/index.ts';
import { bookOf } from '../../../../test/county/deviceBooks.ts';
import { booksFor, exportFile, exportLine, runIntakes, uploaded } from '../../../../test/county/intakeFiles.ts';
import { codesOf, granted } from '../../../../test/county/people.ts';
import { openRoster, type RosterCounty } from '../../../../test/county/roster.ts';
import { testCounty } from '../../../../test/county/store.ts';
import { enrolmentEvent } from '../pupils/enrolmentEvent.ts';
import { guardian } from '../pupils/guardian.ts';
import { homeroom } from '../pupils/homeroom.ts';
import { pupil } from '../pupils/pupil.ts';
import { compareIntake } from './compare.ts';
import { pupilDeparture } from './departure.ts';
import type { DifferenceShown } from './differences.ts';
import { intake, intakeMapping, intakePart } from './intake.ts';
import type { IntakeLine, IntakeSight } from './views.ts';

let its: RosterCounty;
let file: Record<string, string>[];
before(async () => {
  its = await openRoster();
  its.clock.now = '2027-09-20T02:00:00Z';
  file = [
    ...Array.from({ length: 100 }, (_, place) => ({ ...exportLine('城东小学', place, 2027) })),
    ...Array.from({ length: 60 }, (_, place) => ({ ...exportLine('城西小学', place, 2027, 1) })),
  ];
});
after(() => its.store.close());

const seen = <T>(work: Parameters<typeof its.office.at<T>>[2]) => its.office.at<T>(its.section, 'roster.look', work);
const does = <O = Record<string, string>>(verb: string, input: Readonly<Record<string, unknown>>, who: Actor = its.section) =>
  its.office.does<O>(who, verb, input);
const sees = async <O>(view: string, input: Readonly<Record<string, unknown>>) =>
  granted(await its.office.sees<O>(its.section, view, input));

const bring = async (lines: readonly Readonly<Record<string, string>>[], subject = 'pupils', who = its.section) => {
  const sheetImport = await uploaded(its.store, testCounty.code, who, exportFile(lines, Object.keys(lines[0]!)));
  return granted(await does<{ intake: string }>('bringIntake', { subject, sheetImport }, who)).intake;
};
const standing = (id: string) => sees<IntakeLine>('intakeStanding', { intake: id });
const compare = async (id: string, more: { codes?: Record<string, Record<string, string>>; isWhole?: boolean; who?: Actor } = {}) => {
  const who = more.who ?? its.section;
  const sight = granted(await its.office.sees<IntakeSight>(who, 'intakeSight', { intake: id, mapping: null, headings: null }));
  const headings = Object.fromEntries(sight.targets.map(target => [target.key, target.heading]));
  granted(
    await does(
      'compareIntake',
      {
        intake: id,
        system: sight.system,
        headings: JSON.stringify(headings),
        codes: JSON.stringify(more.codes ?? sight.codes),
        isWhole: more.isWhole ?? false,
        day: '2027-09-20',
      },
      who,
    ),
  );
  await runIntakes(its.store, testCounty.code);
};
const takeOver = async (id: string, who = its.section) => {
  granted(await does('takeOver', { intake: id }, who));
  await runIntakes(its.store, testCounty.code);
};
const differences = (id: string, difference: string) =>
  sees<{ total: number; entries: readonly DifferenceShown[] }>('intakeDifferences', { intake: id, difference, page: 0 });
const found = async (id: string) => (await standing(id)).outcome.found;

test('headings and codes of the system are recognised, what is not is asked; the mapping is saved with a number', async () => {
  file[3]!.户口性质 = '蓝印户口';
  const id = await bring(file);
  const sight = await sees<IntakeSight>('intakeSight', { intake: id, mapping: null, headings: null });
  const headings = new Map(sight.targets.map(target => [target.key, target.heading]));
  assert.deepEqual(
    ['studentNumber', 'idNumber', 'room', 'admittedOn', 'guardianName', 'phone', 'status'].map(key => headings.get(key)),
    ['学籍号', '身份证件号', '班级名称', '入学年月', '成员1姓名', '成员1联系电话', '学生状态'],
  );
  const words = sight.targets.flatMap(target =>
    target.words.filter(word => word.meaning === null).map(word => [target.key, word.word, word.count]),
  );
  assert.deepEqual(words, [['householdKind', '蓝印户口', 1]]);
  assert.equal(JSON.stringify(sight).includes(file[0]!.姓名!), false, 'no name leaves the server');
  await compare(id);
  assert.deepEqual([(await standing(id)).state, (await found(id)).new, (await found(id)).wrong], ['compared', 159, 1]);
  await compare(id, { codes: { householdKind: { 蓝印户口: 'urban' } } });
  assert.deepEqual([(await found(id)).new, (await found(id)).wrong], [160, 0]);
  const saved = await seen(async desk => ok(await rows(desk, intakeMapping)));
  assert.deepEqual(
    saved.map(one => [one.system, one.number, one.madeBy]),
    [
      ['全国中小学生学籍信息管理系统', 1, '丁'],
      ['全国中小学生学籍信息管理系统', 2, '丁'],
    ],
  );
});

test('nothing is taken over before it is asked for; then classes, pupils, guardians and the books are there, with the line each came from', async () => {
  const [{ id }] = (await sees<{ intakes: IntakeLine[] }>('intakes', {})).intakes as [IntakeLine];
  assert.equal((await seen(async desk => ok(await rows(desk, pupil)))).length, 0);
  const listed = await differences(id, 'new');
  assert.equal(listed.total, 160);
  assert.deepEqual(
    [listed.entries[0]!.organisation, listed.entries[0]!.beside, listed.entries[0]!.name.includes('*')],
    ['城东小学', '一年级（1）班', true],
  );
  await takeOver(id);
  const { state, outcome, done, of } = await standing(id);
  assert.deepEqual([state, outcome.taken.added, done, of], ['taken', 160, 160, 160]);
  const [pupils, rooms, homes, events] = await seen(async desk =>
    ok([await rows(desk, pupil), await rows(desk, homeroom), await rows(desk, guardian), await rows(desk, enrolmentEvent)] as const),
  );
  assert.deepEqual([pupils.length, rooms.length, homes.length, events.length], [160, 5, 160, 160]);
  const first = pupils.find(one => one.studentNumber === file[0]!.学籍号)!;
  assert.deepEqual(
    [first.name, first.sex, first.boarding, first.specialGroups, first.admittedOn, rooms.find(one => one.id === first.homeroom)?.name],
    [file[0]!.姓名, 'female', 'boarder', ['leftBehind'], '2027-09-01', '一年级（1）班'],
  );
  const source = (await seen(async desk => ok(await sourcesOf(desk, pupil, first.id)))).name;
  assert.deepEqual(source?.from === 'file' && [source.fileName, source.line, source.column], ['学籍导出.csv', 3, 'B']);
});

test('the same file again changes nothing', async () => {
  const id = await bring(file);
  await compare(id);
  assert.deepEqual(await found(id), { new: 0, changed: 0, ask: 0, wrong: 0, gone: 0, same: 160, skipped: 0 });
  await takeOver(id);
  assert.equal((await seen(async desk => ok(await rows(desk, pupil)))).length, 160);
});

test('a later file tells who is new, who changed, whom to ask about, and who is gone; the gone stay until someone decides', async () => {
  const later = file.slice(0, -1).map(line => ({ ...line }));
  later[0]!.成员1联系电话 = '13900009999';
  later[1]!.班级名称 = '2班';
  later[2]!.学校名称 = '城西小学';
  later[4]!.学生状态 = '休学';
  const corrected = exportLine('城东小学', 5, 2027);
  later[5] = { ...corrected, 身份证件号: '', 学籍号: '' };
  later.push({ ...exportLine('城东小学', 500, 2027) }, { ...exportLine('城东小学', 501, 2027), 身份证件号: '620000000000000000' });
  const id = await bring(later);
  await compare(id);
  assert.deepEqual(await found(id), { new: 1, changed: 4, ask: 1, wrong: 1, gone: 1, same: 154, skipped: 0 });
  const changed = await differences(id, 'changed');
  assert.deepEqual(
    changed.entries.map(one => one.changes.map(change => [change.label, change.before, change.after])),
    [
      [['联系电话', '139****0000', '139****9999']],
      [['行政班', '一年级（1）班', '一年级（2）班']],
      [
        ['学校', '城东小学', '城西小学'],
        ['行政班', '一年级（1）班', '一年级（1）班'],
      ],
      [['状态', '在籍', '休学']],
    ],
  );
  granted(await does('answerIntake', { intake: id, line: 8, answer: 'same' }));
  await takeOver(id);
  assert.deepEqual((await standing(id)).outcome.taken, { added: 1, changed: 5, proposed: 1, overtaken: 0 });
  const [pupils, events, gone] = await seen(async desk =>
    ok([await rows(desk, pupil), await rows(desk, enrolmentEvent), await rows(desk, pupilDeparture)] as const),
  );
  assert.equal(pupils.length, 161);
  assert.deepEqual(
    events
      .slice(160)
      .map(one => one.change)
      .sort(),
    ['admitted', 'homeroomChanged', 'suspended', 'transferredIn', 'transferredOut'],
  );
  assert.deepEqual([gone.length, gone[0]!.organisation, pupils.find(one => one.id === gone[0]!.pupil)?.state], [1, its.west, 'enrolled']);
  const settle = { row: gone[0]!.id, version: 1, whereabouts: 'departed', day: '2027-09-20', because: '随父母去外县' };
  assert.deepEqual(codesOf(await does('settlePupilDeparture', settle, its.eastClerk)), ['roster.notYourSchool']);
  granted(await does('settlePupilDeparture', settle, its.westClerk));
  assert.equal((await seen(async desk => fetchRow(desk, pupil, gone[0]!.pupil))).state, 'departed');
});

test('what was cut off in the middle goes on after the last part, and nobody is there twice', async () => {
  const many = Array.from({ length: 1200 }, (_, place) => exportLine('城东小学', place, 2027, 40));
  const id = await bring(many);
  await compare(id);
  granted(await does('takeOver', { intake: id }));
  const books = booksFor(its.store, testCounty.code);
  let writings = 0;
  const dying = {
    ...books,
    write: ((deed, work, why) =>
      ++writings === 2 ? Promise.reject(new Error('cut off')) : books.write(deed, work, why)) as typeof books.write,
  };
  const now = await seen(async desk => fetchRow(desk, intake, id));
  const { takeIntake } = await import('./takeOver.ts');
  await assert.rejects(takeIntake(dying, now));
  assert.equal((await standing(id)).done, 500);
  await runIntakes(its.store, testCounty.code);
  assert.deepEqual([(await standing(id)).state, (await standing(id)).outcome.taken.added], ['taken', 1200]);
  assert.equal((await seen(async desk => ok(await rows(desk, pupil)))).length, 161 + 1200);
});

test('a comparison that was cut off is begun anew; parts of a former round are not shown', async () => {
  const id = await bring(file);
  await compare(id);
  const parts = async () => (await seen(async desk => ok(await rows(desk, intakePart, { where: { intake: id } })))).length;
  const before = await parts();
  granted(
    await does('compareIntake', {
      intake: id,
      system: '甲',
      headings: JSON.stringify({ name: '姓名', organisation: '学校名称', boarding: '就读方式', birthday: '出生日期' }),
      codes: '{}',
      isWhole: false,
      day: '2027-09-20',
    }),
  );
  const now = await seen(async desk => fetchRow(desk, intake, id));
  await compareIntake(booksFor(its.store, testCounty.code), now);
  assert.ok((await parts()) >= before);
  assert.equal((await standing(id)).state, 'compared');
});

test('staff, aid, schools and yearly statistics are taken over in the same way', async () => {
  const people = [
    {
      教师姓名: '马晓红',
      身份证件号: '990001198503040021',
      性别: '女',
      学校名称: '城东小学',
      教职工类别: '专任教师',
      是否在编: '是',
      专业技术职务: '小学一级教师',
      最高学历: '大学本科毕业',
      任教学科: '语文',
      参加工作年月: '200709',
    },
    {
      教师姓名: '牛大壮',
      身份证件号: '990001198503040013',
      性别: '男',
      学校名称: '城西小学',
      教职工类别: '工勤人员',
      是否在编: '否',
      专业技术职务: '无',
      最高学历: '高中',
      任教学科: '',
      参加工作年月: '201009',
    },
  ];
  const { idNumberCheck } = await import('#register/index.ts');
  for (const one of people) one.身份证件号 = one.身份证件号.slice(0, 17) + idNumberCheck(one.身份证件号.slice(0, 17));
  const staffFile = await bring(people, 'staff', its.personnel);
  await compare(staffFile, { who: its.personnel });
  granted(await does('takeOver', { intake: staffFile }, its.personnel));
  await runIntakes(its.store, testCounty.code);
  const read = async (id: string, who = its.section) => granted(await its.office.sees<IntakeLine>(who, 'intakeStanding', { intake: id }));
  assert.equal((await read(staffFile, its.personnel)).outcome.taken.added, 2);
  assert.deepEqual(codesOf(await its.office.sees(its.section, 'intakeStanding', { intake: staffFile })), ['intake.notYourSubject']);

  const poor = await bring(
    [
      { 姓名: file[7]!.姓名!, 身份证件号: file[7]!.身份证件号!, 困难类型: '低保家庭学生' },
      { 姓名: '无此人', 身份证件号: exportLine('甲', 9, 2027, 90).身份证件号, 困难类型: '孤儿' },
    ],
    'aid',
  );
  await compare(poor);
  await takeOver(poor);
  assert.deepEqual([(await read(poor)).outcome.found.wrong, (await read(poor)).outcome.taken.changed], [1, 1]);

  const schools = await bring(
    [
      { 学校名称: '城东小学', 学校标识码: '2162990001', 办学类型: '小学', 办别: '教育部门' },
      { 学校名称: '城南幼儿园', 学校标识码: '1162990002', 办学类型: '111', 办别: '民办' },
    ],
    'organisations',
  );
  await compare(schools, { isWhole: true });
  await takeOver(schools);
  assert.deepEqual(
    [(await read(schools)).outcome.found.gone, (await read(schools)).outcome.taken],
    [1, { added: 1, changed: 1, proposed: 0, overtaken: 0 }],
  );

  const facts = await bring(
    [
      { 学校名称: '2162990001', 占地面积: '21000', 校舍建筑面积: '9800', 图书册数: '36000' },
      { 学校名称: '城西小学', 占地面积: '100', 校舍建筑面积: '90', 图书册数: '约200' },
    ],
    'facts',
  );
  await compare(facts);
  await takeOver(facts);
  assert.deepEqual([(await read(facts)).outcome.found.wrong, (await read(facts)).outcome.taken.added], [1, 1]);
});

test('a workbook with numbers where a text was meant, days as days and columns of its own is read as well', async () => {
  const number = exportLine('城东小学', 700, 2027, 55).身份证件号!;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const bytes = await bookOf(
    ['2027年秋季在校生导出'],
    ['序号', '学生姓名', '性别码', '公民身份号码', '出生年月日', '民族代码', '学校代码', '年级名称', '班号', '入学时间', '就读方式码'],
    [1, '冯一', Number(number[16]) % 2 === 1 ? 1 : 2, number, new Date(`${born}T00:00:00Z`), 1, 2162990001, '四年级', 3, 202409, 2],
  );
  const sheetImport = await uploaded(its.store, testCounty.code, its.section, Buffer.from(bytes), '在校生.xlsx');
  const { intake: id } = granted(await does<{ intake: string }>('bringIntake', { subject: 'pupils', sheetImport }));
  const sight = await sees<IntakeSight>('intakeSight', { intake: id, mapping: null, headings: '{}' });
  const headings = Object.fromEntries(sight.targets.map(target => [target.key, target.heading]));
  granted(
    await does('compareIntake', {
      intake: id,
      system: '乙系统',
      headings: JSON.stringify(headings),
      codes: '{}',
      isWhole: false,
      day: '2027-09-20',
    }),
  );
  await runIntakes(its.store, testCounty.code);
  assert.deepEqual([(await found(id)).new, (await found(id)).wrong], [1, 0]);
  await takeOver(id);
  const [taken] = await seen(async desk => ok(await rows(desk, pupil, { where: { idNumber: number } })));
  assert.deepEqual(
    [taken?.birthday, taken?.ethnicity, taken?.boarding, taken?.admittedOn, taken?.organisation],
    [born, '汉族', 'boarder', '2024-09-01', its.east],
  );
});
