import type { AssignmentRule } from '../constraint.ts';
import type { Lesson } from '../problem.ts';
import { follows, pairsOf } from './pairs.ts';
import type { Deviations, Placed, View } from './view.ts';

type Of<K extends AssignmentRule['kind']> = Extract<AssignmentRule, { readonly kind: K }>;
type Points<K extends AssignmentRule['kind']> = (view: View, rule: Of<K>) => Deviations;

/** The places of an event that are to be filled and have this role. */
const openPlaces = (view: View, event: number, role: string) =>
  (view.problem.events[event]?.places ?? []).flatMap((place, i) => (place.role === role && place.given === null ? [i] : []));
/** All places of an event with this role, filled from the beginning or not. */
const places = (view: View, event: number, role: string) =>
  (view.problem.events[event]?.places ?? []).flatMap((place, i) => (place.role === role ? [i] : []));

const total = (lessons: readonly Lesson[], counts: 'lesson' | 'duration', wrong: (lesson: Lesson) => boolean) =>
  lessons.filter(wrong).reduce((sum, lesson) => sum + (counts === 'duration' ? lesson.duration : 1), 0);

const roomOf = (view: View, lesson: Lesson) =>
  lesson.holders.find(holder => holder !== null && view.problem.resources[holder]?.kind === 'room') ?? null;

const points: { readonly [K in AssignmentRule['kind']]: Points<K> } = {
  assignResource: (view, { events, role }) =>
    events.flatMap(event =>
      openPlaces(view, event, role).map(i => [total(view.ofEvent(event), 'duration', lesson => (lesson.holders[i] ?? null) === null)]),
    ),
  oneOf: (view, { events, role, resources, counts, unassigned }) => {
    const allowed = new Set(resources);
    const wrong = (holder: number | null) => (holder === null ? unassigned : !allowed.has(holder));
    return events.flatMap(event =>
      openPlaces(view, event, role).map(i => [total(view.ofEvent(event), counts, lesson => wrong(lesson.holders[i] ?? null))]),
    );
  },
  sameResource: (view, { sets, role, max }) =>
    sets.map(set => {
      const held = set.flatMap(event =>
        places(view, event, role).flatMap(i => view.ofEvent(event).map(lesson => lesson.holders[i] ?? null)),
      );
      return [Math.max(0, new Set(held.filter(one => one !== null)).size - max)];
    }),
  sameRoomIfConsecutive: (view, { events }) => [
    pairsOf(events.flatMap(event => view.placedOf(event))).map(([a, b]) => {
      const joined = follows(view, a, b, []) || follows(view, b, a, []);
      const [one, two] = [roomOf(view, a), roomOf(view, b)];
      return joined && one !== null && two !== null && one !== two ? 1 : 0;
    }),
  ],
  capacity: view =>
    view.lessons.map((lesson: Lesson | Placed) => {
      const students = view.problem.events[lesson.event]?.students ?? 0;
      const room = roomOf(view, lesson);
      const capacity = room === null ? null : (view.problem.resources[room]?.capacity ?? null);
      return [capacity === null ? 0 : Math.max(0, students - capacity)];
    }),
};

/** Deviations of a rule on the resources given to lessons. */
export const ofAssignments = (view: View, rule: AssignmentRule): Deviations =>
  (points[rule.kind] as Points<typeof rule.kind>)(view, rule as never);
