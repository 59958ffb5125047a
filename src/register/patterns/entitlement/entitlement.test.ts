import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entitlementContract } from '../../../../test/contracts/patterns/entitlement.ts';
import { coatOffice, coatSaid } from '../../../../test/contracts/patterns/offices.ts';
import { granted } from '../../../../test/county/people.ts';
import { gapsBetween, sumOf } from './gaps.ts';
import { ruleOf } from './judging.ts';

entitlementContract({
  office: coatOffice,
  said: coatSaid,
  parts: { keeps: ['master'], answers: ['filer'] },
  rule: { condition: '户籍在本县 and 是否寄宿', standard: 'if 是否寄宿 then 120.15 else 0', wrong: '困难 and 是否寄宿' },
  async persons(its) {
    const entitled = await its.addPupil('钱多多', its.school, { householdPlace: '990101', boarding: 'boarder' });
    const unclear = await its.addPupil('孙小小', its.school, { boarding: 'boarder' });
    const not = await its.addPupil('李力力', its.school, { householdPlace: '990101' });
    return { entitled, unclear, not };
  },
  yuan: 120.15,
  period: '2027-2028-1',
  ahead: '2027-2028-2',
  made: true,
});

test('a rule may be a pure function, and then takes no formulas', () => {
  const rule = ruleOf(coatSaid, { condition: null, standard: null, method: 'everyBoarder' });
  assert.deepEqual(granted(rule)({ isLocal: null, isBoarding: true }), {
    isEntitled: true,
    yuan: 50,
    because: '户籍在本县：未知；是否寄宿：是',
    missing: [],
  });
  const both = ruleOf(coatSaid, { condition: 'true', standard: '1', method: 'everyBoarder' });
  assert.deepEqual(both.ok ? [] : both.problems.map(problem => problem.code), ['entitlement.twoRules']);
});

test('sums and gaps are exact to the cent over many small amounts', () => {
  const dimes = Array.from({ length: 1000 }, (_, place) => ({ person: `p${place % 3}`, yuan: 0.1 }));
  assert.equal(sumOf(dimes), 100);
  assert.deepEqual(gapsBetween(dimes, dimes.toReversed()), []);
  assert.deepEqual(
    gapsBetween(
      [{ person: 'a', yuan: 0.3 }],
      [
        { person: 'a', yuan: 0.1 },
        { person: 'a', yuan: 0.2 },
      ],
    ),
    [],
  );
  assert.deepEqual(gapsBetween([{ person: 'a', yuan: 1 }], [{ person: 'a', yuan: 1.01 }]), [
    { person: 'a', kind: 'tooMuch', due: 1, paid: 1.01, difference: 0.01 },
  ]);
});
