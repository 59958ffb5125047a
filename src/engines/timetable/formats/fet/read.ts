import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import type { Constraint } from '../../constraint.ts';
import type { Event, TimetableProblem } from '../../problem.ts';
import { child, type Element, readXml, textOf } from '../xml.ts';
import { lessons } from './lessons.ts';
import { people } from './people.ts';
import { homeRooms, isActive, otherRooms, preferredRooms } from './rooms.ts';
import { type Rule, studentsOf, teachersOf, timesOf } from './rule.ts';
import { says } from './says.ts';
import { readSchool, type School } from './school.ts';

const nameOf = (element: Element) => element.name.replace(/^Constraint/, '');
const elementsOf = (root: Element, list: string) =>
  (child(root, list)?.children ?? []).filter(one => one.name.startsWith('Constraint') && isActive({ element: one }));

/** Breaks, and for each resource breaks and times not available: what is no gap. */
function closedTimes(base: Rule, elements: readonly Element[]) {
  const breaks = new Set<number>();
  const off = base.school.resources.map(() => new Set<number>());
  for (const element of elements) {
    const rule = { ...base, element, problems: [] };
    const name = nameOf(element);
    if (name === 'BreakTimes') for (const time of timesOf(rule, 'Break_Time')) breaks.add(time);
    if (!/^(Teacher|StudentsSet)NotAvailableTimes$/.test(name)) continue;
    const who = name.startsWith('Teacher') ? teachersOf(rule) : studentsOf(rule);
    for (const resource of who) for (const time of timesOf(rule, 'Not_Available_Time')) off[resource]?.add(time);
  }
  return { breaks, closed: off.map(times => [...new Set([...breaks, ...times])]) };
}

const hard = (label: string) => ({ label, hard: true, weight: 1, cost: 'linear' as const });

function spaceRules(base: Rule, elements: readonly Element[]): Constraint[] {
  const { school } = base;
  const read = (maps: readonly ReadonlyMap<string, (rule: Rule) => readonly Constraint[]>[]) =>
    elements.flatMap(element => maps.flatMap(map => map.get(nameOf(element))?.({ ...base, element }) ?? []));
  const preferred = read([preferredRooms]);
  const roomed = new Set(preferred.flatMap(one => (one.kind === 'oneOf' ? one.events : [])));
  const homes = read([homeRooms]).flatMap(one => {
    const events = one.kind === 'oneOf' ? one.events.filter(event => !roomed.has(event)) : [];
    return one.kind === 'oneOf' && events.length > 0 ? [{ ...one, events }] : [];
  });
  return [
    { ...hard('BasicCompulsorySpace'), kind: 'clash', resources: [...school.rooms.values()] },
    { ...hard('BasicCompulsorySpace'), kind: 'capacity' },
    ...preferred,
    ...homes,
    ...read([otherRooms, people]),
  ];
}

function timeRules(base: Rule, elements: readonly Element[]): Constraint[] {
  const { school } = base;
  const everyone = [...school.students.leaves.map((_, i) => i), ...school.teachers.values()];
  return [
    { ...hard('BasicCompulsoryTime'), kind: 'assignTime', events: school.activities.map((_, i) => i) },
    { ...hard('BasicCompulsoryTime'), kind: 'clash', resources: everyone },
    ...elements.flatMap(element => (people.get(nameOf(element)) ?? lessons.get(nameOf(element)))?.({ ...base, element }) ?? []),
  ];
}

function eventsOf({ activities, students, teachers }: School, roomed: ReadonlySet<number>): Event[] {
  return activities.map((one, i) => {
    const leaves = [...new Set(one.students.flatMap(set => students.members.get(set) ?? []))];
    const place = (kind: string) => (given: number) => ({ role: null, kind, given, workload: one.duration });
    const people = [
      ...leaves.map(place('students')),
      ...[...new Set(one.teachers)].map(name => place('teacher')(teachers.get(name) as number)),
    ];
    const room = { role: 'room', kind: 'room', given: null, workload: one.duration };
    return {
      id: one.id,
      name: [one.subject, ...one.students].join(' '),
      duration: one.duration,
      places: roomed.has(i) ? [...people, room] : people,
      start: null,
      divisible: false,
      students: one.size,
    };
  });
}

/** Rules that are switched on and that no reader knows. */
const strangeRules = (elements: readonly Element[]): Problem[] =>
  elements
    .filter(
      element =>
        ![people, lessons, homeRooms, preferredRooms, otherRooms].some(map => map.has(nameOf(element))) &&
        !nameOf(element).startsWith('BasicCompulsory'),
    )
    .map(({ line, name }) => says.unknownRule({ line, name }));

/** Reads a `.fet` of FET 5 or 6 in mode Official. Refuses, with lines, what it cannot read; nothing is passed over silently. */
export function readFet(text: string): Result<TimetableProblem> {
  const xml = readXml(text.replace(/^\uFEFF/, ''));
  if (!xml.ok) return xml;
  const root = xml.value;
  if (root.name !== 'fet') return refuse(says.notFet({ line: root.line, name: root.name }));
  const mode = child(root, 'Mode');
  if (mode !== null && mode.text !== 'Official') return refuse(says.otherMode({ line: mode.line, mode: mode.text }));
  const { school, problems } = readSchool(root);
  if (school.dayTimes.flat().length === 0) return refuse(says.empty({ what: '天或课时', whatEnglish: 'days or hours' }));
  if (school.activities.length === 0) return refuse(says.empty({ what: '活动', whatEnglish: 'activities' }));
  const [time, space] = [elementsOf(root, 'Time_Constraints_List'), elementsOf(root, 'Space_Constraints_List')];
  const found: Problem[] = [...problems, ...strangeRules([...time, ...space])];
  const blank: Rule = { school, element: root, problems: found, breaks: new Set(), closed: [] };
  const base: Rule = { ...blank, ...closedTimes(blank, time) };
  const constraints = [...timeRules(base, time), ...spaceRules(base, space)];
  if (found.length > 0) return refuse(...found);
  const roomed = new Set(constraints.flatMap(one => (one.kind === 'oneOf' ? one.events : [])));
  return ok({
    name: textOf(root, 'Institution_Name') ?? '',
    times: school.dayTimes
      .flat()
      .map(time => `${school.days[Math.floor(time / school.hours.length)]} ${school.hours[time % school.hours.length]}`),
    days: school.dayTimes,
    dayNames: school.days,
    hourNames: school.hours,
    acrossDays: false,
    resources: school.resources,
    events: eventsOf(school, roomed),
    constraints,
  });
}
