import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Count, projectEnrolment, readBirths, readCounts } from './index.ts';

/** Two schools, three grades, ten years, the same children every year: all that is born enters, all stay. */
function steady(): readonly Count[] {
  const counts: Count[] = [];
  for (let year = 2010; year < 2020; year++)
    for (const [school, pupils] of [
      ['东', 60],
      ['西', 40],
    ] as const)
      for (const grade of ['1', '2', '3']) counts.push({ year, school, grade, pupils });
  return counts;
}

const births = new Map(Array.from({ length: 18 }, (_, k) => [2002 + k, 100] as const));

describe('projection', () => {
  it('carries a steady county on unchanged, with intervals of no width', () => {
    const told = projectEnrolment({ counts: steady(), births }, 2019, 3);
    assert.ok(told.ok);
    assert.deepEqual(
      told.value.county.map(({ year, value, low, high }) => [year, Math.round(value), Math.round(low ?? -1), Math.round(high ?? -1)]),
      [2020, 2021, 2022].map(year => [year, 300, 300, 300]),
    );
    assert.equal(told.value.rows.length, 18);
  });

  it('sums schools and grades to the county, and adds announced children who grow on', () => {
    const moves = [{ year: 2020, school: '西', grade: '2', pupils: 12 }];
    const told = projectEnrolment({ counts: steady(), births, moves }, 2019, 3);
    assert.ok(told.ok);
    const of = (year: number) => told.value.rows.filter(row => row.year === year).reduce((sum, row) => sum + row.value, 0);
    assert.deepEqual(
      [2020, 2021, 2022].map(year => Math.round(of(year))),
      [312, 312, 300],
    );
    const grown = told.value.rows.find(row => row.year === 2021 && row.school === '西' && row.grade === '3');
    assert.equal(Math.round(grown?.value ?? 0), 52);
  });

  it('knows no more than was known at the origin', () => {
    const later = [...steady(), { year: 2020, school: '东', grade: '1', pupils: 999 }];
    const more = new Map([...births, [2020, 9999]]);
    assert.deepEqual(projectEnrolment({ counts: later, births: more }, 2018, 5), projectEnrolment({ counts: steady(), births }, 2018, 5));
  });

  it('refuses a bad table, a wrong origin and a short past with a sentence', () => {
    const table = readCounts('year,school,grade,students\n2019,东,1,约60\n');
    const head = readCounts('year,school\n');
    const born = readBirths('year,births\n2019,\n');
    const origin = projectEnrolment({ counts: steady(), births }, 2031);
    const short = projectEnrolment({ counts: steady(), births }, 2011);
    assert.deepEqual(
      [table, head, born, origin, short].map(told => !told.ok && told.problems[0]?.code),
      ['projection.badCell', 'projection.noColumn', 'projection.badCell', 'projection.noOrigin', 'projection.tooShort'],
    );
  });
});
