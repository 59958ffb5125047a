import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { explainRide, placeStop, readPark, type SchoolBusProblem, solveSchoolBus, verifySchoolBus, writePark } from '../index.ts';

interface Place {
  readonly at: readonly [x: number, y: number];
  readonly school: number;
  readonly pupils: number;
}

/** A small world on a grid: a block takes a minute, standing takes no time. */
function world(
  stops: readonly Place[],
  schools: readonly { at: readonly [number, number]; opens: number; closes: number }[],
  extra: Partial<SchoolBusProblem> = {},
) {
  const points = [...stops, ...schools].map(({ at }) => at);
  const problem: SchoolBusProblem = {
    stops: stops.length,
    schools: schools.length,
    travel: Float64Array.from(points.flatMap(([x, y]) => points.map(([u, v]) => 60 * (Math.abs(x - u) + Math.abs(y - v))))),
    pupils: Int32Array.from(stops, stop => stop.pupils),
    school: Int32Array.from(stops, stop => stop.school),
    boarding: new Float64Array(stops.length),
    maxRide: new Float64Array(stops.length).fill(1800),
    opens: Float64Array.from(schools, school => school.opens),
    closes: Float64Array.from(schools, school => school.closes),
    dwell: 0,
    dwellPerPupil: 0,
    capacity: 40,
    mixedLoads: true,
    buses: null,
    startGrid: 60,
    ...extra,
  };
  return problem;
}

const early = { at: [0, 0], opens: 7 * 3600, closes: 7 * 3600 + 600 } as const;
/** Leaves no time for a second load. */
const punctual = { ...early, closes: 7 * 3600 + 60 } as const;
const late = { at: [5, 0], opens: 8 * 3600, closes: 8 * 3600 + 600 } as const;
const line: readonly Place[] = [
  { at: [1, 0], school: 0, pupils: 10 },
  { at: [2, 0], school: 0, pupils: 10 },
  { at: [3, 0], school: 0, pupils: 10 },
];

const solved = (problem: SchoolBusProblem, steps = 2_000) => {
  const result = solveSchoolBus(problem, { seed: 1, stop: { steps } });
  assert.ok(result.ok);
  assert.deepEqual(verifySchoolBus(problem, result.value.buses).breaches, []);
  return result.value;
};

describe('school buses', () => {
  it('bring a line of stops to school with one bus from the far end', () => {
    assert.deepEqual(solved(world(line, [early])).buses, [[2, 1, 0, 3]]);
  });

  it('serve two schools one after the other with one bus when the bells allow it, with two when they do not', () => {
    const two = [...line, { at: [6, 0], school: 1, pupils: 30 } as const];
    const apart = [...line, { at: [58, 0], school: 1, pupils: 30 } as const];
    assert.equal(solved(world(two, [early, late])).buses.length, 1);
    assert.equal(solved(world(apart, [early, { ...late, at: [60, 0], opens: 7 * 3600, closes: 7 * 3600 + 600 }])).buses.length, 2);
  });

  it('need two buses where mixed loads are forbidden and both schools begin at once', () => {
    const both: readonly Place[] = [
      { at: [8, 0], school: 0, pupils: 5 },
      { at: [7, 0], school: 1, pupils: 5 },
    ];
    const schools = [early, { ...early, at: [1, 0] as const }];
    const tight = { maxRide: new Float64Array(2).fill(540) };
    assert.equal(solved(world(both, schools, tight)).buses.length, 1);
    assert.equal(solved(world(both, schools, { ...tight, mixedLoads: false })).buses.length, 2);
  });

  it('are the same to the last byte for the same seed and steps', () => {
    const problem = world(
      Array.from({ length: 40 }, (_, i) => ({ at: [(i * 7) % 11, (i * 5) % 13] as const, school: i % 2, pupils: 1 + (i % 9) })),
      [early, late],
    );
    assert.equal(JSON.stringify(solved(problem)), JSON.stringify(solved(problem)));
  });

  it('are refused where even the direct ride is too long, with the smallest relaxation', () => {
    const refused = solveSchoolBus(world([{ at: [40, 0], school: 0, pupils: 1 }], [early]), { seed: 1, stop: { steps: 10 } });
    assert.deepEqual(refused.ok ? [] : refused.problems.map(({ code, english }) => [code, /Allow at least 600 s/.test(english)]), [
      ['schoolBus.tooFar', true],
    ]);
  });

  it('are refused where the buses do not suffice, with the pupils who are left', () => {
    const refused = solveSchoolBus(world(line, [punctual], { buses: 1, capacity: 20 }), { seed: 1, stop: { steps: 200 } });
    assert.deepEqual(refused.ok ? [] : refused.problems.map(({ english }) => english.slice(0, 50)), [
      '1 buses do not suffice: 1 stops with 10 pupils are',
    ]);
  });
});

describe('a plan that stands', () => {
  const problem = world([...line, { at: [4, 0], school: 0, pupils: 5 }], [early]);

  it('takes one more stop along where it costs least, nobody else moved', () => {
    const placed = placeStop(problem, [[2, 1, 0, 4]], 3);
    assert.deepEqual(placed, { ok: true, value: { buses: [[3, 2, 1, 0, 4]], bus: 0, extraSeconds: 60 } });
  });

  it('says that no bus has a seat where none has', () => {
    const full = { ...problem, closes: Float64Array.of(punctual.closes), capacity: 30, buses: 1 };
    const refused = placeStop(full, [[2, 1, 0, 4]], 3);
    assert.deepEqual(refused.ok ? [] : refused.problems.map(({ code }) => code), ['schoolBus.noSeat']);
  });

  it('says why a pupil rides long, in parts that add up', () => {
    const long = explainRide(problem, [[0, 3, 2, 1, 4]], 0);
    assert.deepEqual(
      [long?.rideSeconds, long?.because, long?.between],
      [420, { direct: 60, detour: 360, others: 0, waiting: 0 }, { stops: 3, schools: 0 }],
    );
    assert.deepEqual(long?.shorter, { bus: 0, extraSeconds: -180, limitSeconds: 120 });
  });
});

describe('the independent drive', () => {
  it('names overloads, long rides, late arrivals, pupils left aboard and stops left out', () => {
    const problem = world(line, [early], { capacity: 15, maxRide: new Float64Array(3).fill(100) });
    assert.deepEqual(verifySchoolBus(problem, [[2, 1, 3], [0]]).breaches, [
      'bus 1: 20 pupils on 15 seats after stop 2',
      'bus 1: stop 3 rides 180 s',
      'bus 1: stop 2 rides 120 s',
      'bus 1: school 1 is reached at 25980',
      'bus 2: stop 1 is left aboard',
    ]);
  });
});

describe('a very long line', () => {
  it('is found sound although its bus leaves more than two hours before the first school', () => {
    const far = world([{ at: [150, 0], school: 0, pupils: 1 }], [early], { maxRide: new Float64Array(1).fill(4 * 3600) });
    assert.deepEqual(verifySchoolBus(far, [[0, 1]]).breaches, []);
    assert.deepEqual(verifySchoolBus(far, [[0, 1]]).rides, [9000]);
  });
});

describe('an instance of Park, Tae and Kim', () => {
  const folder = new URL('../../../../../shared/bench/routing/sbrp-park/input/RSRB02/', import.meta.url);
  it('of 250 stops needs no more buses than the best published within 2,000 steps', {
    skip: existsSync(folder) ? false : '../shared/bench/routing is not here',
  }, () => {
    const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
    const read = readPark(text('Stops.txt'), text('Schools.txt'), 2700);
    assert.ok(read.ok);
    const { buses } = solved(read.value.problem);
    assert.ok(buses.length <= 29, `${buses.length} buses`);
    assert.match(writePark(read.value, buses), /^\{"buses":\[\["S:1\d{5}",/);
  });

  it('with a broken cell names line and column', () => {
    const read = readPark(
      'ID\tX_COORD\tY_COORD\tEP_ID\tSTUDENT_COUNT\n1\t2\tx\t7\t3',
      'ID\tX\tY\tAMEARLY\tAMLATE\n7\t0\t0\t400\t430',
      2700,
    );
    assert.deepEqual(read.ok ? [] : read.problems.map(({ code, english }) => [code, english.slice(0, 32)]), [
      ['park.badNumber', 'Line 2 of Stops.txt: “Y_COORD” s'],
    ]);
  });
});
