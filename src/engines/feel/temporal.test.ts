import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMonthsToDays,
  civilFromDays,
  DaysDuration,
  daysFromCivil,
  FeelDateTime,
  MonthsDuration,
  monthsBetween,
  nanosPerDay,
  weekdayOf,
} from './temporal.ts';
import { daysText, monthsText, parseDate, parseDateTime, parseDuration, temporalText } from './temporalText.ts';
import { dateTimeAt, instantOf } from './zone.ts';

const days = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

test('a day and its civil date are each other, in every year', () => {
  fc.assert(
    fc.property(days, day => {
      const { year, month, day: dayOfMonth } = civilFromDays(day);
      assert.equal(daysFromCivil(year, month, dayOfMonth), day);
    }),
  );
  assert.deepEqual(civilFromDays(0), { year: 1970, month: 1, day: 1 });
  assert.equal(weekdayOf(0), 4);
});

test('the days agree with the calendar of the machine between 1900 and 2100', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 47_482 }), day => {
      const { year, month, day: dayOfMonth } = civilFromDays(day);
      const theirs = new Date(day * 86_400_000);
      assert.deepEqual([year, month, dayOfMonth], [theirs.getUTCFullYear(), theirs.getUTCMonth() + 1, theirs.getUTCDate()]);
    }),
  );
});

test('months added are months between, when the day is in every month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: -3000, max: 3000 }),
      (year, day, months) => {
        const from = daysFromCivil(year, 6, day);
        assert.equal(monthsBetween(from, addMonthsToDays(from, months)!), months);
      },
    ),
  );
});

test('what is printed is read back as the same', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: nanosPerDay - 1 }),
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      (day, nanos, duration) => {
        const at = new FeelDateTime(day, nanos, { offset: 8 * 3600 });
        assert.deepEqual(parseDateTime(temporalText(at)), at);
        assert.deepEqual(parseDuration(daysText(duration)), new DaysDuration(duration));
        assert.deepEqual(parseDuration(monthsText(day)), new MonthsDuration(day));
      },
    ),
  );
  assert.equal(parseDate('2027-02-30'), null);
});

test('an instant shown in a zone is the instant again, in the hours that a change of the clock skips or repeats too', () => {
  const zones = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }), fc.constantFrom(...zones), (second, id) => {
      const instant = BigInt(second) * 1_000_000_000n;
      const shown = dateTimeAt(instant, { id });
      const drift = instantOf(shown) - instant;
      assert.ok(drift === 0n || (drift > -3_700_000_000_000n && drift < 3_700_000_000_000n));
      assert.deepEqual(dateTimeAt(instantOf(shown), { id }), shown);
    }),
  );
});
