import type { Lesson, TimetableProblem } from '../problem.ts';

/** What keeps lessons from being a timetable of the instance: wrong durations, times that are not there, given resources or starts changed. */
export function malformed(problem: TimetableProblem, lessons: readonly Lesson[]): readonly string[] {
  const found: string[] = [];
  const held = problem.events.map(() => 0);
  for (const lesson of lessons) {
    const event = problem.events[lesson.event];
    if (event === undefined) {
      found.push(`no event ${lesson.event}`);
      continue;
    }
    held[lesson.event] = (held[lesson.event] ?? 0) + lesson.duration;
    const at = (what: string) => found.push(`${event.id}: ${what}`);
    if (!Number.isInteger(lesson.duration) || lesson.duration < 1) at(`duration ${lesson.duration}`);
    if (lesson.holders.length !== event.places.length) at(`${lesson.holders.length} holders of ${event.places.length} places`);
    if (event.places.some((place, i) => place.given !== null && lesson.holders[i] !== place.given)) at('a given resource is changed');
    if (lesson.start !== null) found.push(...misplaced(problem, lesson, lesson.start).map(what => `${event.id}: ${what}`));
    found.push(...misheld(problem, lesson).map(what => `${event.id}: ${what}`));
  }
  held.forEach((duration, i) => {
    if (duration !== problem.events[i]?.duration)
      found.push(`${problem.events[i]?.id}: lessons of ${duration} for a duration of ${problem.events[i]?.duration}`);
  });
  return found;
}

function misplaced({ times, days, acrossDays, events }: TimetableProblem, { event, duration }: Lesson, start: number): readonly string[] {
  if (start < 0 || start + duration > times.length) return [`it runs from time ${start} over the end of the week`];
  const given = events[event]?.start ?? null;
  if (given !== null && events[event]?.divisible === false && given !== start) return ['its given start is changed'];
  const day = days.find(one => one.includes(start));
  return !acrossDays && day !== undefined && !day.includes(start + duration - 1) ? ['it runs over the end of its day'] : [];
}

/** True when every set can have one of the rooms, each room for one set, whatever their order. */
function matches([set, ...others]: readonly (readonly number[])[], rooms: readonly number[]): boolean {
  if (set === undefined) return rooms.length === 0;
  return rooms.some((room, i) => set.includes(room) && matches(others, rooms.toSpliced(i, 1)));
}

/** A virtual room must come with a real room of each of its sets, all different. */
function misheld({ resources }: TimetableProblem, { holders, real }: Lesson): readonly string[] {
  const parts = holders.flatMap(holder => (holder === null ? [] : (resources[holder]?.parts ?? [])));
  const sound = real.length === parts.length && new Set(real).size === real.length && matches(parts, real);
  return sound ? [] : ['its virtual room has not one real room of each set'];
}
