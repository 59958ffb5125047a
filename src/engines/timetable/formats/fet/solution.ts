import { ok, type Result } from '#kernel/problem.ts';
import type { Lesson, Timetable, TimetableProblem } from '../../problem.ts';
import { child, children, type Element, escaped, readXml, textOf } from '../xml.ts';

/** What each activity is locked to: the last lock of weight 100, unless an earlier one names the real rooms and the last does not. */
function locks(root: Element, list: string, name: string): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const one of children(child(root, list), name)) {
    const id = textOf(one, 'Activity_Id') ?? '';
    const before = found.get(id) ?? null;
    const sure = Number(textOf(one, 'Weight_Percentage') ?? 100) >= 100 && textOf(one, 'Active') !== 'false';
    if (sure && (child(before, 'Real_Room') === null || child(one, 'Real_Room') !== null)) found.set(id, one);
  }
  return found;
}

/** Reads the timetable that a `.fet` holds as preferred times and rooms of weight 100, as FET writes its results. */
export function readFetTimetable(text: string, problem: TimetableProblem): Result<Timetable> {
  const xml = readXml(text.replace(/^\uFEFF/, ''));
  if (!xml.ok) return xml;
  const starts = locks(xml.value, 'Time_Constraints_List', 'ConstraintActivityPreferredStartingTime');
  const rooms = locks(xml.value, 'Space_Constraints_List', 'ConstraintActivityPreferredRoom');
  const roomAt = new Map(problem.resources.flatMap(({ id, kind }, i) => (kind === 'room' ? [[id, i] as const] : [])));
  const lessons = problem.events.map((event, index): Lesson => {
    const [start, room] = [starts.get(event.id) ?? null, rooms.get(event.id) ?? null];
    const [day, hour] = [
      problem.dayNames.indexOf(textOf(start, 'Preferred_Day') ?? ''),
      problem.hourNames.indexOf(textOf(start, 'Preferred_Hour') ?? ''),
    ];
    return {
      event: index,
      duration: event.duration,
      start: day < 0 || hour < 0 ? null : day * problem.hourNames.length + hour,
      holders: event.places.map(place => place.given ?? roomAt.get(textOf(room, 'Room') ?? '') ?? null),
      real: children(room, 'Real_Room').flatMap(real => roomAt.get(real.text) ?? []),
    };
  });
  return ok({ lessons });
}

const COMMON = '\t<Permanently_Locked>true</Permanently_Locked>\n\t<Active>true</Active>\n\t<Comments></Comments>\n';

function timeLock({ events, hourNames, dayNames }: TimetableProblem, { event, start }: Lesson): string {
  if (start === null) return '';
  const [day, hour] = [dayNames[Math.floor(start / hourNames.length)], hourNames[start % hourNames.length]];
  return `<ConstraintActivityPreferredStartingTime>\n\t<Weight_Percentage>100</Weight_Percentage>\n\t<Activity_Id>${events[event]?.id}</Activity_Id>\n\t<Preferred_Day>${escaped(day ?? '')}</Preferred_Day>\n\t<Preferred_Hour>${escaped(hour ?? '')}</Preferred_Hour>\n${COMMON}</ConstraintActivityPreferredStartingTime>\n`;
}

function roomLock({ events, resources }: TimetableProblem, { event, holders, real }: Lesson): string {
  const place = events[event]?.places.findIndex(one => one.given === null) ?? -1;
  const room = place < 0 ? null : (holders[place] ?? null);
  if (room === null) return '';
  const reals = real.map(one => `\t<Real_Room>${escaped(resources[one]?.id ?? '')}</Real_Room>\n`).join('');
  const counted = real.length > 0 ? `\t<Number_of_Real_Rooms>${real.length}</Number_of_Real_Rooms>\n${reals}` : '';
  return `<ConstraintActivityPreferredRoom>\n\t<Weight_Percentage>100</Weight_Percentage>\n\t<Activity_Id>${events[event]?.id}</Activity_Id>\n\t<Room>${escaped(resources[room]?.id ?? '')}</Room>\n${counted}${COMMON}</ConstraintActivityPreferredRoom>\n`;
}

/** The `.fet` itself with times and rooms of a timetable of its own added as locked constraints. */
export function writeFet(text: string, problem: TimetableProblem, { lessons }: Timetable): string {
  const into = (whole: string, list: string, added: string) => {
    const at = whole.lastIndexOf(`</${list}>`);
    return at < 0 ? whole : `${whole.slice(0, at)}${added}${whole.slice(at)}`;
  };
  const timed = into(text, 'Time_Constraints_List', lessons.map(lesson => timeLock(problem, lesson)).join(''));
  return into(timed, 'Space_Constraints_List', lessons.map(lesson => roomLock(problem, lesson)).join(''));
}
