import type { EventRule } from '../constraint.ts';
import { follows, overlap, pairsOf, stray } from './pairs.ts';
import { beyond, type Deviations, type Placed, taken, type View } from './view.ts';

type Of<K extends EventRule['kind']> = Extract<EventRule, { readonly kind: K }>;
type Points<K extends EventRule['kind']> = (view: View, rule: Of<K>) => Deviations;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const each = (view: View, events: readonly number[], deviation: (lessons: readonly Placed[], event: number) => number) =>
  events.map(event => [deviation(view.placedOf(event), event)]);
/** The only lesson of each event, all of them placed lessons of one point. */
const placed = (view: View, events: readonly number[]) => events.flatMap(event => view.placedOf(event));

const minDays: Points<'minDays'> = (view, { events, days, joined }) => [
  pairsOf(placed(view, events)).map(([a, b]) => {
    const apart = Math.abs(view.dayOf(a.start) - view.dayOf(b.start));
    if (apart >= days) return 0;
    const broken = apart === 0 && joined && !follows(view, a, b, []) && !follows(view, b, a, []);
    return days - apart + (broken ? 1 : 0);
  }),
];

const endsDay: Points<'endsDay'> = (view, { events }) =>
  events.map(event => {
    const lessons = view.placedOf(event);
    const students =
      view.problem.events[event]?.places.filter(place => place.kind === 'students').map(place => place.given as number) ?? [];
    return [
      sum(
        lessons.map(lesson => {
          const later = view.problem.days[view.dayOf(lesson.start)]?.filter(time => time >= lesson.start + lesson.duration) ?? [];
          return students.some(one => later.some(time => (view.busy(one)[time] ?? 0) > 0)) ? 1 : 0;
        }),
      ),
    ];
  });

/** Lessons of these events at each time. */
function atOnce(view: View, events: readonly number[]): readonly number[] {
  const counts = new Array<number>(view.problem.times.length).fill(0);
  for (const lesson of placed(view, events)) for (const time of taken(lesson, counts.length)) counts[time] = (counts[time] ?? 0) + 1;
  return counts;
}

const link: Points<'link'> = (view, { sets }) =>
  sets.map(set => {
    const times = set.map(event => new Set(view.placedOf(event).flatMap(lesson => taken(lesson, view.problem.times.length))));
    const all = new Set(times.flatMap(one => [...one]));
    return [[...all].filter(time => times.some(one => !one.has(time))).length];
  });

const order: Points<'order'> = (view, { pairs }) =>
  pairs.map(({ first, second, limits }) => {
    const [one, two] = [view.ofEvent(first), view.ofEvent(second)];
    if ([...one, ...two].some(lesson => lesson.start === null)) return [0];
    const ends = Math.max(...view.placedOf(first).map(lesson => lesson.start + lesson.duration));
    return [beyond(Math.min(...view.placedOf(second).map(lesson => lesson.start)) - ends, limits)];
  });

const points: { readonly [K in EventRule['kind']]: Points<K> } = {
  assignTime: (view, { events }) =>
    events.map(event => [sum(view.ofEvent(event).map(lesson => (lesson.start === null ? lesson.duration : 0)))]),
  startIn: (view, { events, times, counts, duration }) => {
    const allowed = new Set(times);
    return each(view, events, lessons =>
      sum(
        lessons.map(one =>
          (duration ?? one.duration) !== one.duration || allowed.has(one.start) ? 0 : counts === 'duration' ? one.duration : 1,
        ),
      ),
    );
  },
  within: (view, { events, times }) => {
    const allowed = new Set(times);
    return each(view, events, lessons =>
      sum(lessons.map(one => taken(one, view.problem.times.length).filter(time => !allowed.has(time)).length)),
    );
  },
  minDays,
  maxDays: (view, { events, days }) => [
    pairsOf(placed(view, events)).map(([a, b]) => Math.max(0, Math.abs(view.dayOf(a.start) - view.dayOf(b.start)) - days)),
  ],
  minGaps: (view, { events, gaps }) => [
    pairsOf(placed(view, events)).map(([a, b]) => {
      if (view.dayOf(a.start) !== view.dayOf(b.start)) return 0;
      const free = a.start <= b.start ? b.start - a.start - a.duration : a.start - b.start - b.duration;
      return Math.max(0, gaps - free);
    }),
  ],
  same: (view, { events, what }) => [pairsOf(placed(view, events)).map(([a, b]) => stray(view, what, a, b))],
  apart: (view, { sets }) => [
    pairsOf(sets).flatMap(([one, two]) => placed(view, one).flatMap(a => placed(view, two).map(b => (a === b ? 0 : overlap(a, b))))),
  ],
  sequence: (view, { events, how, closed }) => [[sequenceOf(view, placed(view, events), how, closed)]],
  endsDay,
  simultaneous: (view, { events, times, limits, emptyAllowed }) => {
    const counts = atOnce(view, events);
    return [times.map(time => (counts[time] === 0 && emptyAllowed ? 0 : beyond(counts[time] ?? 0, limits)))];
  },
  occupied: (view, { events, times, limits }) => {
    const counts = atOnce(view, events);
    return [[beyond(times.filter(time => (counts[time] ?? 0) > 0).length, limits)]];
  },
  spread: (view, { sets, groups }) =>
    sets.map(set => groups.map(({ times, limits }) => beyond(placed(view, set).filter(one => times.includes(one.start)).length, limits))),
  link,
  order,
  split: (view, { events, durations, amount }) =>
    events.map(event => {
      const lessons = view.ofEvent(event);
      return [beyond(lessons.length, amount) + lessons.filter(one => beyond(one.duration, durations) > 0).length];
    }),
  splitInto: (view, { events, duration, amount }) =>
    events.map(event => [beyond(view.ofEvent(event).filter(one => one.duration === duration).length, amount)]),
};

/** One when lessons do not stand in the sequence that is asked for, at any order of them where the order is free. */
function sequenceOf(view: View, lessons: readonly Placed[], how: Of<'sequence'>['how'], closed: readonly number[]): number {
  const [one, two] = lessons;
  if (one === undefined || two === undefined) return 0;
  if (how === 'ordered') return two.start >= one.start + one.duration ? 0 : 1;
  if (how === 'orderedIfSameDay') return view.dayOf(one.start) !== view.dayOf(two.start) || two.start >= one.start + one.duration ? 0 : 1;
  if (how === 'consecutive') return follows(view, one, two, closed) ? 0 : 1;
  const sorted = lessons.toSorted((a, b) => a.start - b.start);
  return sorted.slice(1).every((lesson, i) => follows(view, sorted[i] as Placed, lesson, closed)) ? 0 : 1;
}

/** Deviations of a rule on the times of lessons. */
export const ofEvents = (view: View, rule: EventRule): Deviations => (points[rule.kind] as Points<typeof rule.kind>)(view, rule as never);
