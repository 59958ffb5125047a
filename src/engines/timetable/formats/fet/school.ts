import type { Problem } from '#kernel/problem.ts';
import type { Times } from '../../constraint.ts';
import type { Resource } from '../../problem.ts';
import { child, children, type Element, textOf } from '../xml.ts';
import { says } from './says.ts';
import { readStudents, type Students } from './students.ts';

/** An active activity of a .fet. */
export interface Activity {
  readonly id: string;
  readonly teachers: readonly string[];
  readonly subject: string;
  readonly tags: readonly string[];
  readonly students: readonly string[];
  readonly duration: number;
  /** Its place among the parts of a split activity, from 1; 0 when it is not split. */
  readonly component: number;
  readonly size: number | null;
}

/** The lists of a .fet that its constraints speak of. Leaves of students come first among the resources, then teachers, then rooms. */
export interface School {
  readonly days: readonly string[];
  readonly hours: readonly string[];
  readonly students: Students;
  readonly teachers: ReadonlyMap<string, number>;
  readonly rooms: ReadonlyMap<string, number>;
  readonly resources: readonly Resource[];
  readonly activities: readonly Activity[];
  readonly byId: ReadonlyMap<string, number>;
  readonly dayTimes: readonly Times[];
}

const namesOf = (list: Element | null, each: string): string[] => children(list, each).map(one => textOf(one, 'Name') ?? one.text);

function roomsOf(root: Element, first: number): Resource[] {
  const list = children(child(root, 'Rooms_List'), 'Room');
  const names = list.map(room => textOf(room, 'Name') ?? '');
  return list.map(room => ({
    id: textOf(room, 'Name') ?? '',
    kind: 'room',
    capacity: textOf(room, 'Capacity') === null ? null : Number(textOf(room, 'Capacity')),
    building: textOf(room, 'Building') || null,
    parts:
      textOf(room, 'Virtual') === 'true'
        ? children(room, 'Set_of_Real_Rooms').map(set => children(set, 'Real_Room').map(real => first + names.indexOf(real.text)))
        : null,
  }));
}

function activityOf(element: Element, students: Students): Omit<Activity, 'component'> & { readonly group: string } {
  const texts = (name: string) => children(element, name).map(one => one.text);
  const given = textOf(element, 'Number_Of_Students') ?? textOf(element, 'Number_of_Students');
  const sets = texts('Students');
  const counted = sets.reduce((sum, set) => sum + (students.sizes.get(set) ?? 0), 0);
  return {
    id: textOf(element, 'Id') ?? '',
    teachers: texts('Teacher'),
    subject: textOf(element, 'Subject') ?? '',
    tags: texts('Activity_Tag').filter(tag => tag !== ''),
    students: sets,
    duration: Number(textOf(element, 'Duration')),
    group: textOf(element, 'Activity_Group_Id') ?? '0',
    size: given === null ? counted : Number(given),
  };
}

function activitiesOf(root: Element, students: Students): Activity[] {
  const list = children(child(root, 'Activities_List'), 'Activity');
  const read = list.map(one => ({ ...activityOf(one, students), active: textOf(one, 'Active') !== 'false' }));
  const parts = new Map<string, string[]>();
  for (const { group, id } of read) if (group !== '0') parts.set(group, [...(parts.get(group) ?? []), id]);
  return read
    .filter(({ active }) => active)
    .map(({ active: _, group, ...one }) => ({ ...one, component: (parts.get(group)?.indexOf(one.id) ?? -1) + 1 }));
}

/** Activities that name what the file does not hold, or that last no whole number of hours. */
function strangers(root: Element, school: School): Problem[] {
  const lines = new Map(children(child(root, 'Activities_List'), 'Activity').map(one => [textOf(one, 'Id') ?? '', one.line]));
  return school.activities.flatMap(({ id, teachers, students, duration }) => {
    const line = lines.get(id) ?? 0;
    return [
      ...teachers.filter(name => !school.teachers.has(name)).map(name => says.unknownName({ line, name })),
      ...students.filter(name => !school.students.members.has(name)).map(name => says.unknownName({ line, name })),
      ...(Number.isInteger(duration) && duration > 0 && duration <= school.hours.length ? [] : [says.badDuration({ line, id })]),
    ];
  });
}

/** Reads the lists of a .fet, and tells of activities that speak of strangers. */
export function readSchool(root: Element): { readonly school: School; readonly problems: readonly Problem[] } {
  const days = namesOf(child(root, 'Days_List'), 'Day');
  const hours = namesOf(child(root, 'Hours_List'), 'Hour');
  const students = readStudents(child(root, 'Students_List'));
  const teacherNames = namesOf(child(root, 'Teachers_List'), 'Teacher');
  const first = students.leaves.length + teacherNames.length;
  const rooms = roomsOf(root, first);
  const person = (kind: string) => (id: string) => ({ id, kind, capacity: null, building: null, parts: null });
  const activities = activitiesOf(root, students);
  const school: School = {
    days,
    hours,
    students,
    teachers: new Map(teacherNames.map((name, i) => [name, students.leaves.length + i])),
    rooms: new Map(rooms.map((room, i) => [room.id, first + i])),
    resources: [...students.leaves.map(person('students')), ...teacherNames.map(person('teacher')), ...rooms],
    activities,
    byId: new Map(activities.map(({ id }, i) => [id, i])),
    dayTimes: days.map((_, day) => hours.map((_hour, hour) => day * hours.length + hour)),
  };
  return { school, problems: strangers(root, school) };
}
