import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offices } from '#app';
import { ok } from '#kernel/problem.ts';
import { type Register, row, rows } from '#register/index.ts';

import { openSchools, type Schools } from '../../../test/contracts/patterns/school.ts';
import { booksIn, keeping } from '../../../test/county/errands.ts';
import { atOffice, codesOf, granted } from '../../../test/county/people.ts';
import { testCounty } from '../../../test/county/store.ts';
import { dropoutCase } from './dropout/dropoutCase.ts';
import { access } from './index.ts';

let its: Schools;
before(async () => {
  its = await openSchools(access, { keeps: ['accessOffice', 'privacyOfficer'], answers: ['filer'] }, false);
});
after(() => its.store.close());

test('a case that was cleared is emptied of what was sealed once its term is over, by two persons; number and days stay', async () => {
  const privacy = offices.find(office => office.name === 'privacy')!;
  const own = atOffice(its.store, testCounty.code, privacy);
  const teacher = await its.addAccount('关爱甲', ['careTeacher'], its.school);
  const leader = await its.addAccount('局领导', ['leader'], its.bureau);
  const pupil = await its.addPupil('钱多多', its.school);
  const found = { pupil, foundBy: 'publicReport', foundOn: '2028-01-10', awayFrom: '2028-01-04', township: null, responsible: '甲' };
  const told = { cause: 'worksAway', situation: '在饭馆帮工' };
  const one = granted(await its.office.does<{ readonly row: string }>(teacher, 'openCase', { ...found, ...told }));
  const cleared = { row: one.row, version: 1, clearedAs: 'isInSchool', closingGrounds: '当天已到校' };
  granted(await its.office.does(teacher, 'clearCase', cleared));
  const rule = { ledger: '控辍个案', keepMonths: 36, ruleBasis: '本局口径', afterStates: ['cleared', 'closedOut'] };
  assert.deepEqual(codesOf(await own.does(its.keeper, 'setRetention', { ...rule, erasureWay: 'destroyKey' })), ['privacy.wrongWay']);
  granted(await own.does(its.keeper, 'setRetention', { ...rule, erasureWay: 'anonymise' }));
  its.clock.now = '2031-01-09T02:00:00Z';
  assert.equal(granted(await own.does<{ batches: number }>(its.keeper, 'listDue', {})).batches, 0);
  its.clock.now = '2031-01-12T02:00:00Z';
  assert.equal(granted(await own.does<{ batches: number }>(its.keeper, 'listDue', {})).batches, 1);
  const batches = privacy.registers.find(register => register.name === 'erasureBatch') as Register;
  const [batch] = await own.at(its.keeper, 'look', async desk => ok(await rows(desk, batches)));
  granted(await own.does(its.keeper, 'proposeErasure', { erasureBatch: batch!.id, version: 1 }));
  granted(await own.does(leader, 'approveErasure', { erasureBatch: batch!.id, version: 2, why: '同意' }));
  const shapes = offices.flatMap(office => office.registers as readonly Register[]);
  const books = booksIn(
    () => its.store,
    testCounty.code,
    () => new Date(its.clock.now),
    shapes,
  );
  for (const errand of privacy.errands ?? []) await errand.run(books, keeping().post);
  const left = await its.office.at(its.keeper, 'look', async desk => ok(await row(desk, dropoutCase, one.row)));
  assert.deepEqual(
    [left?.cause, left?.situation, left?.closingGrounds, left?.awayFrom, left?.caseNumber],
    [null, null, null, '2028-01-04', '2028-001'],
  );
});
