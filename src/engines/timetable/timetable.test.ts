import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Constraint, checkTimetable, type Lesson, solveTimetable, type Timetable, type TimetableProblem } from './index.ts';

const common = { hard: true, weight: 1, cost: 'linear' } as const;
/** Two days of four hours, one class, one teacher, one room; four lessons of an hour and one of two. */
const problem = (constraints: readonly Constraint[]): TimetableProblem => ({
  name: '',
  times: ['1a', '1b', '1c', '1d', '2a', '2b', '2c', '2d'],
  days: [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ],
  dayNames: ['1', '2'],
  hourNames: ['a', 'b', 'c', 'd'],
  acrossDays: false,
  resources: ['students', 'teacher', 'room', 'room'].map((kind, i) => ({
    id: `${kind}${i}`,
    kind,
    capacity: null,
    building: [null, null, 'near', 'far'][i] ?? null,
    parts: null,
  })),
  events: [1, 1, 1, 1, 2].map((duration, i) => ({
    id: `e${i}`,
    name: '',
    duration,
    places: [
      { role: null, kind: 'students', given: 0, workload: duration },
      { role: null, kind: 'teacher', given: 1, workload: duration },
      { role: 'room', kind: 'room', given: null, workload: duration },
    ],
    start: null,
    divisible: false,
    students: null,
  })),
  constraints,
});

const at = (starts: readonly number[], rooms: readonly number[] = []): Timetable => ({
  lessons: starts.map(
    (start, event): Lesson => ({ event, duration: event === 4 ? 2 : 1, start, holders: [0, 1, rooms[event] ?? 2], real: [] }),
  ),
});
const costs = (rule: Partial<Constraint> & { readonly kind: string }, starts: readonly number[], rooms?: readonly number[]) =>
  checkTimetable(problem([{ ...common, label: 'x', ...rule } as Constraint]), at(starts, rooms)).hard;

const days = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
];
const teacher = { resources: [1] };
/** Day one: e0 at 1a, e1 at 1d; day two: e2 at 2a, e3 at 2b, e4 at 2c–2d. */
const sparse = [0, 3, 4, 5, 6];

describe('The checker on rules of people', () => {
  it('counts lessons beyond the first at each time', () => assert.equal(costs({ kind: 'clash', ...teacher }, [0, 0, 0, 1, 6]), 2));
  it('counts times busy when not available', () => assert.equal(costs({ kind: 'unavailable', ...teacher, times: [0, 6, 7] }, sparse), 3));
  it('counts hours of a day beyond the limit', () =>
    assert.equal(
      costs({ kind: 'limitBusy', ...teacher, groups: days, limits: { min: 0, max: 2 }, emptyAllowed: true, only: null }, sparse),
      2,
    ));
  it('lets an empty day be only where that is allowed', () => {
    const rule = { kind: 'limitBusy', ...teacher, groups: [[0], [1]], limits: { min: 1, max: 9 }, only: null } as const;
    assert.equal(costs({ ...rule, emptyAllowed: true }, sparse), 0);
    assert.equal(costs({ ...rule, emptyAllowed: false }, sparse), 1);
  });
  it('counts gaps, leaving out closed times', () => {
    const rule = { kind: 'limitIdle', ...teacher, groups: days, limits: { min: 0, max: 0 }, added: true } as const;
    assert.equal(costs({ ...rule, closed: null }, sparse), 2);
    assert.equal(costs({ ...rule, closed: [[1]] }, sparse), 1);
  });
  it('counts days with lessons', () =>
    assert.equal(costs({ kind: 'clusterBusy', ...teacher, groups: days, limits: { min: 0, max: 1 } }, sparse), 1));
  it('counts hours without a break', () =>
    assert.equal(costs({ kind: 'limitRun', ...teacher, groups: days, max: 3, only: null }, sparse), 1));
  it('counts the span of a day', () => assert.equal(costs({ kind: 'limitSpan', ...teacher, groups: days, max: 3 }, sparse), 2));
  it('counts late beginnings', () => {
    const rule = { kind: 'lateBeginnings', ...teacher, groups: days, max: 0, closed: [[]] } as const;
    assert.equal(costs(rule, [1, 3, 4, 5, 6]), 1);
    assert.equal(costs(rule, [2, 3, 4, 5, 6]), 1);
    assert.equal(costs({ ...rule, closed: [[0, 1]] }, [2, 3, 4, 5, 6]), 0);
  });
  it('counts rest between days', () => assert.equal(costs({ kind: 'rest', ...teacher, groups: days, min: 2, circular: false }, sparse), 2));
  it('counts changes of building and the time for them', () => {
    const rooms = [2, 3, 2, 3, 3];
    assert.equal(costs({ kind: 'buildingChanges', ...teacher, groups: days, max: 0, added: false }, sparse, rooms), 2);
    assert.equal(costs({ kind: 'buildingGap', ...teacher, groups: days, min: 2 }, sparse, rooms), 2);
  });
});

describe('The checker on rules of lessons', () => {
  it('counts days that are too near, and one more for those of a day that do not follow each other', () => {
    assert.equal(costs({ kind: 'minDays', events: [0, 1], days: 1, joined: true }, sparse), 2);
    assert.equal(costs({ kind: 'minDays', events: [2, 3], days: 1, joined: true }, sparse), 1);
    assert.equal(costs({ kind: 'minDays', events: [0, 2], days: 2, joined: true }, sparse), 1);
  });
  it('tells same starts, hours and days apart', () => {
    assert.equal(costs({ kind: 'same', events: [0, 2], what: 'hour' }, sparse), 0);
    assert.equal(costs({ kind: 'same', events: [0, 2], what: 'day' }, sparse), 1);
    assert.equal(costs({ kind: 'same', events: [0, 1], what: 'start' }, sparse), 3);
  });
  it('passes over closed times in a sequence', () => {
    const rule = { kind: 'sequence', events: [0, 1], how: 'consecutive' } as const;
    assert.equal(costs({ ...rule, closed: [] }, sparse), 1);
    assert.equal(costs({ ...rule, closed: [1, 2] }, sparse), 0);
  });
  it('counts those at one time, and times taken of a selection', () => {
    assert.equal(
      costs({ kind: 'simultaneous', events: [0, 1, 2], times: [0], limits: { min: 0, max: 1 }, emptyAllowed: true }, [0, 0, 0, 5, 6]),
      2,
    );
    assert.equal(costs({ kind: 'occupied', events: [0, 1, 4], times: [0, 3, 6, 7], limits: { min: 0, max: 2 } }, sparse), 2);
  });
  it('wants the last lesson of the day last', () => {
    assert.equal(costs({ kind: 'endsDay', events: [0] }, sparse), 1);
    assert.equal(costs({ kind: 'endsDay', events: [4] }, sparse), 0);
  });
});

describe('The solver', () => {
  const rules: readonly Constraint[] = [
    { ...common, label: 'clash', kind: 'clash', resources: [0, 1, 2, 3] },
    { ...common, label: 'gaps', kind: 'limitIdle', resources: [0], groups: days, limits: { min: 0, max: 0 }, added: true, closed: null },
    {
      ...common,
      label: 'even',
      kind: 'limitBusy',
      resources: [0],
      groups: days,
      limits: { min: 3, max: 3 },
      emptyAllowed: false,
      only: null,
    },
    { ...common, label: 'off', kind: 'unavailable', resources: [1], times: [0] },
    { ...common, label: 'room', kind: 'oneOf', role: 'room', events: [0, 1, 2, 3, 4], resources: [3], counts: 'lesson', unassigned: true },
    { ...common, hard: false, label: 'apart', kind: 'minDays', events: [0, 1], days: 1, joined: false },
  ];

  it('finds a timetable without fault, counts as the checker counts, and finds the same again', () => {
    const [one, two] = [1, 2].map(() => solveTimetable(problem(rules), { seed: 5, stop: { steps: 3000 } }));
    assert.ok(one?.ok);
    assert.deepEqual(one, two);
    const verdict = checkTimetable(problem(rules), one.value.timetable);
    assert.deepEqual([verdict.hard, verdict.soft, verdict.malformed], [one.value.hard, one.value.soft, []]);
    assert.deepEqual([verdict.hard, verdict.soft], [0, 0]);
  });

  it('does the best it can where rules contradict each other, and the checker says which are broken', () => {
    const impossible: readonly Constraint[] = [
      ...rules,
      { ...common, label: 'never', kind: 'unavailable', resources: [0], times: [4, 5, 6, 7] },
    ];
    const solved = solveTimetable(problem(impossible), { seed: 1, stop: { steps: 3000 } });
    assert.ok(solved.ok);
    const verdict = checkTimetable(problem(impossible), solved.value.timetable);
    assert.ok(verdict.hard > 0 && verdict.broken[0]?.hard);
    assert.equal(verdict.hard, solved.value.hard);
  });

  it('refuses a week without times and a lesson longer than a day', () => {
    const empty = { ...problem([]), times: [], days: [] };
    const long = { ...problem([]), events: problem([]).events.map(event => ({ ...event, duration: 5 })) };
    const codes = [empty, long]
      .map(bad => solveTimetable(bad, { seed: 1, stop: { steps: 1 } }))
      .map(result => (result.ok ? [] : result.problems.map(one => one.code)));
    assert.deepEqual(codes, [['timetable.noTimes'], Array(5).fill('timetable.noStart')]);
  });

  it('says what is wrong with a timetable that is none of the problem', () => {
    const { lessons } = at(sparse);
    const wrong = { lessons: lessons.slice(1).map(lesson => ({ ...lesson, start: lesson.event === 4 ? 3 : lesson.start })) };
    assert.deepEqual(checkTimetable(problem([]), wrong).malformed, [
      'e4: it runs over the end of its day',
      'e0: lessons of 0 for a duration of 1',
    ]);
  });
});
