import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { Lesson, Timetable, TimetableProblem } from '../../problem.ts';
import { child, children, type Element, escaped, textOf } from '../xml.ts';
import { referenceOf } from './archive.ts';
import { openArchive } from './read.ts';
import { says } from './says.ts';

/** The lesson that a solution's event element tells of; a time or duration not told is the event's own. */
function lessonOf(
  problem: TimetableProblem,
  element: Element,
  at: { readonly events: ReadonlyMap<string, number>; readonly resources: ReadonlyMap<string, number> },
): Lesson | null {
  const index = at.events.get(referenceOf(element));
  const event = index === undefined ? undefined : problem.events[index];
  if (index === undefined || event === undefined) return null;
  const roles = new Map(
    children(child(element, 'Resources'), 'Resource').map(one => [textOf(one, 'Role') ?? '', at.resources.get(referenceOf(one)) ?? null]),
  );
  const time = problem.times.indexOf(referenceOf(child(element, 'Time')));
  return {
    event: index,
    duration: Number(textOf(element, 'Duration') || event.duration),
    start: time >= 0 ? time : event.start,
    holders: event.places.map(place => place.given ?? roles.get(place.role ?? '') ?? null),
    real: [],
  };
}

/** Reads the first solution of the problem in an XHSTT archive; what it does not speak of is an unplaced lesson. */
export function readXhsttTimetable(text: string, problem: TimetableProblem): Result<Timetable> {
  const root = openArchive(text);
  if (!root.ok) return root;
  const groups = children(child(root.value, 'SolutionGroups'), 'SolutionGroup');
  const solution = groups.flatMap(group => children(group, 'Solution')).find(one => referenceOf(one) === problem.name);
  if (solution === undefined) return refuse(says.noSolution({ name: problem.name }));
  const at = {
    events: new Map(problem.events.map(({ id }, i) => [id, i])),
    resources: new Map(problem.resources.map(({ id }, i) => [id, i])),
  };
  const told = children(child(solution, 'Events'), 'Event');
  const strange = told.find(one => !at.events.has(referenceOf(one)));
  if (strange !== undefined) return refuse(says.unknownReference({ line: strange.line, name: referenceOf(strange) }));
  const lessons = told.map(one => lessonOf(problem, one, at)).filter(one => one !== null);
  const held = problem.events.map(() => 0);
  for (const lesson of lessons) held[lesson.event] = (held[lesson.event] ?? 0) + lesson.duration;
  const silent = problem.events.flatMap((event, i): Lesson[] => {
    const left = event.duration - (held[i] ?? 0);
    return left > 0 ? [{ event: i, duration: left, start: event.start, holders: event.places.map(place => place.given), real: [] }] : [];
  });
  return ok({ lessons: [...lessons, ...silent] });
}

function lessonXml({ events, times, resources }: TimetableProblem, { event, duration, start, holders }: Lesson): string {
  const told = events[event];
  const filled = (told?.places ?? []).flatMap((place, i) => {
    const holder = holders[i] ?? null;
    return place.given === null && holder !== null && place.role !== null
      ? [`<Resource Reference="${escaped(resources[holder]?.id ?? '')}"><Role>${escaped(place.role)}</Role></Resource>`]
      : [];
  });
  const time = start === null ? '' : `<Time Reference="${escaped(times[start] ?? '')}"/>`;
  const held = filled.length === 0 ? '' : `<Resources>${filled.join('')}</Resources>`;
  return `<Event Reference="${escaped(told?.id ?? '')}"><Duration>${duration}</Duration>${time}${held}</Event>\n`;
}

/** The archive with this one timetable as its only solution, after its instances. */
export function writeXhstt(text: string, problem: TimetableProblem, { lessons }: Timetable): string {
  const end = text.lastIndexOf('</Instances>') + '</Instances>'.length;
  const body = lessons.map(lesson => lessonXml(problem, lesson)).join('');
  const group = `<SolutionGroup Id="Yuheng"><MetaData><Contributor>Yuheng</Contributor><Date></Date><Description></Description></MetaData>`;
  const solution = `<Solution Reference="${escaped(problem.name)}"><Events>\n${body}</Events></Solution>`;
  return `${text.slice(0, end)}\n<SolutionGroups>${group}${solution}</SolutionGroup></SolutionGroups>\n</HighSchoolTimetableArchive>\n`;
}
