import type { Constraint, Events } from '../../constraint.ts';
import { children, textOf } from '../xml.ts';
import { activitiesOf, commonOf, matching, numberOf, type Reader, type Rule, roomsOf, timesOf } from './rule.ts';

type Of = (rule: Rule) => Events;
const listed: Of = rule => activitiesOf(rule, 'Activity_Id');

const preferred =
  (of: Of): Reader =>
  rule => {
    const events = of(rule);
    if (events.length === 0) return [];
    return [{ ...commonOf(rule), kind: 'oneOf', role: 'room', events, resources: roomsOf(rule), counts: 'lesson', unassigned: true }];
  };

/** Home rooms are for activities of that set of students alone, or of that teacher alone, which no other rule gives a room. */
const home =
  (who: 'students' | 'teachers'): Reader =>
  rule => {
    const name = textOf(rule.element, who === 'students' ? 'Students' : 'Teacher') ?? '';
    const events = rule.school.activities.flatMap((one, i) => (one[who].length === 1 && one[who][0] === name ? [i] : []));
    return [{ ...commonOf(rule), kind: 'oneOf', role: 'room', events, resources: roomsOf(rule), counts: 'lesson', unassigned: true }];
  };

const bySubjectAndTag: Reader = preferred(rule => {
  const tag = textOf(rule.element, 'Activity_Tag') ?? '';
  const subject = textOf(rule.element, 'Subject');
  return matching(rule).filter(i => {
    const one = rule.school.activities[i];
    return one !== undefined && (subject === null || one.subject === subject) && (tag === '' || one.tags.includes(tag));
  });
});

/** Constraints of a .fet on rooms, by their name without `Constraint`; home rooms apart, because they stand back behind the others. */
export const homeRooms: ReadonlyMap<string, Reader> = new Map([
  ['StudentsSetHomeRoom', home('students')],
  ['StudentsSetHomeRooms', home('students')],
  ['TeacherHomeRoom', home('teachers')],
  ['TeacherHomeRooms', home('teachers')],
]);

export const preferredRooms: ReadonlyMap<string, Reader> = new Map([
  ['ActivityPreferredRoom', preferred(listed)],
  ['ActivityPreferredRooms', preferred(listed)],
  ...['Subject', 'SubjectActivityTag', 'ActivityTag'].flatMap(name => [
    [`${name}PreferredRoom`, bySubjectAndTag] as const,
    [`${name}PreferredRooms`, bySubjectAndTag] as const,
  ]),
]);

export const otherRooms: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'RoomNotAvailableTimes',
    rule => [
      { ...commonOf(rule), kind: 'unavailable', resources: roomsOf(rule), times: timesOf(rule, 'Not_Available_Time') } as Constraint,
    ],
  ],
  [
    'ActivitiesOccupyMaxDifferentRooms',
    rule => [
      {
        ...commonOf(rule),
        kind: 'sameResource',
        role: 'room',
        sets: [listed(rule)],
        max: numberOf(rule, 'Max_Number_of_Different_Rooms'),
      } as Constraint,
    ],
  ],
  ['ActivitiesSameRoomIfConsecutive', rule => [{ ...commonOf(rule), kind: 'sameRoomIfConsecutive', events: listed(rule) } as Constraint]],
]);

/** True when the element is switched on. */
export const isActive = (rule: Pick<Rule, 'element'>): boolean =>
  textOf(rule.element, 'Active') !== 'false' && children(rule.element, 'Active').length < 2;
