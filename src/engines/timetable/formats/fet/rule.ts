import type { Problem } from '#kernel/problem.ts';
import type { Constraint, Events, Limits, Resources, Times } from '../../constraint.ts';
import { children, type Element, textOf } from '../xml.ts';
import { says } from './says.ts';
import type { Activity, School } from './school.ts';

/** What one constraint element says, in the words of the model. Whatever it cannot read it notes as a problem and goes on. */
export interface Rule {
  readonly school: School;
  readonly element: Element;
  readonly problems: Problem[];
  readonly breaks: ReadonlySet<number>;
  /** Breaks and times not available, by resource. */
  readonly closed: readonly (readonly number[])[];
}

export type Reader = (rule: Rule) => readonly Constraint[];

/** Name, weight and hardness: 100 % is hard, less is soft at weight / 100 a conflict. */
export function commonOf({ element }: Rule) {
  const percentage = Number(textOf(element, 'Weight_Percentage') ?? 100);
  return { label: element.name.replace(/^Constraint/, ''), hard: percentage >= 100, weight: percentage / 100, cost: 'linear' as const };
}

/** A number of the element under one of the names that versions gave it. */
export function numberOf({ element, problems }: Rule, ...names: readonly string[]): number {
  const text = names.map(name => textOf(element, name)).find(one => one !== null && one !== '') ?? '';
  const value = Number(text);
  if (text === '' || Number.isNaN(value)) problems.push(says.badNumber({ line: element.line, name: names[0] as string, text }));
  return value;
}

function known<T>({ element, problems }: Rule, name: string, map: ReadonlyMap<string, T>): T | null {
  const found = map.get(name);
  if (found === undefined) problems.push(says.unknownName({ line: element.line, name }));
  return found ?? null;
}

export const atMost = (max: number): Limits => ({ min: 0, max });
export const atLeast = (min: number): Limits => ({ min, max: Number.MAX_SAFE_INTEGER });

/** The teacher that the element names, or all. */
export function teachersOf(rule: Rule): Resources {
  const name = textOf(rule.element, 'Teacher_Name') ?? textOf(rule.element, 'Teacher');
  if (name === null || name === '') return [...rule.school.teachers.values()];
  const found = known(rule, name, rule.school.teachers);
  return found === null ? [] : [found];
}

/** The leaves of the set of students that the element names, or all. */
export function studentsOf(rule: Rule): Resources {
  const name = textOf(rule.element, 'Students') ?? textOf(rule.element, 'Students_Name');
  if (name === null || name === '') return rule.school.students.leaves.map((_, i) => i);
  return known(rule, name, rule.school.students.members) ?? [];
}

/** Activities named by number, in the order of the file; those that are not active are left out. */
export const activitiesOf = ({ element, school }: Rule, ...names: readonly string[]): Events =>
  names
    .flatMap(name => children(element, name))
    .map(one => school.byId.get(one.text))
    .filter(one => one !== undefined);

const shares = ({ members }: School['students'], one: string, other: string) => {
  const here = new Set(members.get(one) ?? []);
  return (members.get(other) ?? []).some(leaf => here.has(leaf));
};

/** Activities that fit the element's teacher, students, subject, tag, duration and component; an empty one fits all. */
export function matching({ element, school }: Rule): Events {
  const word = (...names: readonly string[]) => names.map(name => textOf(element, name)).find(one => one !== null && one !== '') ?? null;
  const [teacher, students] = [word('Teacher_Name', 'Teacher'), word('Students_Name', 'Students')];
  const [subject, tag] = [word('Subject_Name', 'Subject'), word('Activity_Tag_Name', 'Activity_Tag')];
  const [duration, component] = [word('Duration'), word('Component_Number')];
  const fits = (one: Activity) =>
    (teacher === null || one.teachers.includes(teacher)) &&
    (students === null || one.students.some(set => shares(school.students, set, students))) &&
    (subject === null || one.subject === subject) &&
    (tag === null || one.tags.includes(tag)) &&
    (duration === null || one.duration === Number(duration)) &&
    (component === null || one.component === Number(component));
  return school.activities.flatMap((one, i) => (fits(one) ? [i] : []));
}

/** Activities with this tag. */
export const tagged = (school: School, tag: string): Events => school.activities.flatMap((one, i) => (one.tags.includes(tag) ? [i] : []));

/** The time of a day and an hour of those names; null when the file has none such. */
export function timeAt({ element, school, problems }: Rule, day: string, hour: string): number | null {
  const [d, h] = [school.days.indexOf(day), school.hours.indexOf(hour)];
  if (d >= 0 && h >= 0) return d * school.hours.length + h;
  problems.push(says.unknownName({ line: element.line, name: d < 0 ? day : hour }));
  return null;
}

/** The times that the element lists in children of one name. */
export function timesOf(rule: Rule, name: string): Times {
  const word = (one: Element, part: string) => one.children.find(inner => inner.name.endsWith(part))?.text ?? '';
  const times = children(rule.element, name).map(one => timeAt(rule, word(one, 'Day'), word(one, 'Hour')));
  return [...new Set(times.filter(one => one !== null))].sort((a, b) => a - b);
}

/** All times but these. */
export const allBut = ({ dayTimes }: School, times: Iterable<number>): Times => {
  const out = new Set(times);
  return dayTimes.flat().filter(time => !out.has(time));
};

/** The days cut to the hours from the element's interval start to before its end. */
export function intervals({ element, school }: Rule): readonly Times[] {
  const hour = (name: string, otherwise: number) => {
    const found = school.hours.indexOf(textOf(element, name) ?? '');
    return found < 0 ? otherwise : found;
  };
  const [from, to] = [hour('Interval_Start_Hour', 0), hour('Interval_End_Hour', school.hours.length)];
  return school.dayTimes.map(times => times.slice(from, to));
}

/** The room that the element names, or those that it lists. */
export function roomsOf(rule: Rule): Resources {
  const names = [...children(rule.element, 'Preferred_Room'), ...children(rule.element, 'Room')].map(one => one.text);
  return names.map(name => known(rule, name, rule.school.rooms)).filter(one => one !== null);
}
