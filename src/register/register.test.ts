import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, defineRegister, describe, optional, phone, readRecord, ref, shapeOf, text } from './index.ts';

const schoolReport = defineRegister({
  name: 'schoolReport',
  label: '学校年报',
  scope: 'organisation',
  key: ['school', 'year'],
  fields: {
    school: ref('organisation', '学校'),
    year: count('年份'),
    teachers: count('专任教师数'),
    qualified: count('高于规定学历教师数'),
    note: optional(text('备注')),
  },
  rules: [
    {
      code: 'qualifiedWithinTotal',
      says: '高于规定学历教师数不得大于专任教师数，请核对。',
      english: 'There cannot be more qualified teachers than teachers.',
      holds: row => row.qualified <= row.teachers,
    },
  ],
  workflow: { draft: { submit: { to: 'submitted', by: ['filer'] } }, submitted: { sendBack: { to: 'draft', by: ['planner'] } } },
});

const school = '0190a1b2-0000-7000-8000-000000000001';

test('a row is read by headings or by names, and typed', () => {
  const read = readRecord(schoolReport, { 学校: school, 年份: '2027', 专任教师数: '60', qualified: 50 });
  assert.deepEqual(read, { ok: true, value: { school, year: 2027, teachers: 60, qualified: 50, note: null } });
});

test('all problems of a row are told at once', () => {
  const read = readRecord(schoolReport, { 学校: '一小', 专任教师数: '约60', 高于规定学历教师数: -1 });
  assert.deepEqual(read.ok ? [] : read.problems.map(p => p.code), ['field.notARow', 'field.blank', 'field.notACount', 'field.notACount']);
});

test('a rule over the row speaks in its own words', () => {
  const read = readRecord(schoolReport, { school, year: 2027, teachers: 1, qualified: 2 });
  assert.deepEqual(read.ok ? [] : read.problems.map(p => p.code), ['schoolReport.qualifiedWithinTotal']);
});

test('a declaration with personal data and no basis, purpose, retention and person throws', () => {
  const declare = () =>
    defineRegister({
      name: 'guardian',
      label: '监护人',
      scope: 'bureau',
      key: [],
      fields: { phone: phone('电话') },
      rules: [],
      workflow: {},
    });
  assert.throws(declare, /guardian.*basis/);
});

test('a key that names no field and a verb that leads nowhere throw', () => {
  assert.throws(() => defineRegister({ ...schoolReport, key: ['pupil' as 'school'] }), /key names no field/);
  assert.throws(() => defineRegister({ ...schoolReport, workflow: { draft: { submit: { to: 'gone', by: [] } } } }), /undeclared state/);
});

test('the table follows from the declaration', () => {
  assert.deepEqual(shapeOf(schoolReport), {
    name: 'schoolReport',
    columns: {
      school: { type: 'uuid', nullable: false, references: 'organisation' },
      year: { type: 'integer', nullable: false },
      teachers: { type: 'integer', nullable: false },
      qualified: { type: 'integer', nullable: false },
      note: { type: 'text', nullable: true },
    },
    unique: [['school', 'year']],
  });
  assert.equal(shapeOf(schoolReport), shapeOf(schoolReport));
});

test('the description is JSON without functions and shows only the steps this person may take', () => {
  const filer = { id: 'a', name: '甲', organisation: null, roles: ['filer'] };
  const described = describe(schoolReport, filer);
  assert.deepEqual(JSON.parse(JSON.stringify(described)), described);
  assert.deepEqual(described.actions, [{ from: 'draft', action: 'submit', to: 'submitted' }]);
  assert.equal(described.fields.length, 5);
});
