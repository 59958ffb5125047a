import type { Constraint, Events, Limits } from '../../constraint.ts';
import { children, textOf } from '../xml.ts';
import {
  activitiesOf,
  allBut,
  atLeast,
  atMost,
  commonOf,
  matching,
  numberOf,
  type Reader,
  type Rule,
  tagged,
  timeAt,
  timesOf,
} from './rule.ts';

type Of = (rule: Rule) => Events;
const listed: Of = rule => activitiesOf(rule, 'Activity_Id');

const one =
  (of: Of, make: (rule: Rule) => object): Reader =>
  rule => {
    const events = of(rule);
    return events.length === 0 ? [] : [{ ...commonOf(rule), events, ...make(rule) } as Constraint];
  };

const startIn = (of: Of): Reader =>
  one(of, rule => ({ kind: 'startIn', times: timesOf(rule, 'Preferred_Starting_Time'), counts: 'lesson', duration: null }));
const within = (of: Of): Reader => one(of, rule => ({ kind: 'within', times: timesOf(rule, 'Preferred_Time_Slot') }));

/** One start, or any hour of one day where no hour is given. */
const startAt: Reader = one(listed, rule => {
  const [day, hour] = [textOf(rule.element, 'Preferred_Day') ?? '', textOf(rule.element, 'Preferred_Hour') ?? ''];
  const whole = rule.school.dayTimes[rule.school.days.indexOf(day)] ?? [];
  const time = hour === '' ? null : timeAt(rule, day, hour);
  return { kind: 'startIn', times: time === null ? whole : [time], counts: 'lesson', duration: null };
});

const sequence =
  (how: string): Reader =>
  rule => {
    const names = ['First_Activity_Id', 'Second_Activity_Id', 'Third_Activity_Id'];
    const events = activitiesOf(rule, ...names);
    const wanted = names.filter(name => children(rule.element, name).length > 0).length;
    return events.length < wanted ? [] : [{ ...commonOf(rule), events, kind: 'sequence', how, closed: [...rule.breaks] } as Constraint];
  };

const selected = (make: (rule: Rule) => object): Reader =>
  one(listed, rule => ({ ...make(rule), times: timesOf(rule, 'Selected_Time_Slot') }));
const occupied = (limits: (rule: Rule) => Limits) => selected(rule => ({ kind: 'occupied', limits: limits(rule) }));

/** Constraints of a .fet on the times of activities, by their name without `Constraint`. */
export const lessons: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'BreakTimes',
    rule => {
      const events = rule.school.activities.map((_, i) => i);
      return [{ ...commonOf(rule), kind: 'within', events, times: allBut(rule.school, timesOf(rule, 'Break_Time')) }];
    },
  ],
  ['ActivityPreferredStartingTime', startAt],
  ['ActivityPreferredDay', startAt],
  ['ActivityPreferredStartingTimes', startIn(listed)],
  ['ActivitiesPreferredStartingTimes', startIn(matching)],
  ['SubactivitiesPreferredStartingTimes', startIn(matching)],
  ['ActivityPreferredTimeSlots', within(listed)],
  ['ActivitiesPreferredTimeSlots', within(matching)],
  ['SubactivitiesPreferredTimeSlots', within(matching)],
  [
    'MinDaysBetweenActivities',
    one(listed, rule => ({
      kind: 'minDays',
      days: numberOf(rule, 'MinDays'),
      joined: /^(true|yes|1)$/i.test(textOf(rule.element, 'Consecutive_If_Same_Day') ?? 'true'),
    })),
  ],
  ['MaxDaysBetweenActivities', one(listed, rule => ({ kind: 'maxDays', days: numberOf(rule, 'MaxDays') }))],
  ['MinGapsBetweenActivities', one(listed, rule => ({ kind: 'minGaps', gaps: numberOf(rule, 'MinGaps') }))],
  ['ActivitiesSameStartingTime', one(listed, () => ({ kind: 'same', what: 'start' }))],
  ['ActivitiesSameStartingHour', one(listed, () => ({ kind: 'same', what: 'hour' }))],
  ['ActivitiesSameStartingDay', one(listed, () => ({ kind: 'same', what: 'day' }))],
  ['ActivitiesNotOverlapping', rule => [{ ...commonOf(rule), kind: 'apart', sets: listed(rule).map(event => [event]) }]],
  [
    'ActivityTagsNotOverlapping',
    rule => [{ ...commonOf(rule), kind: 'apart', sets: children(rule.element, 'Activity_Tag').map(tag => tagged(rule.school, tag.text)) }],
  ],
  ['TwoActivitiesConsecutive', sequence('consecutive')],
  ['TwoActivitiesGrouped', sequence('grouped')],
  ['ThreeActivitiesGrouped', sequence('grouped')],
  ['TwoActivitiesOrdered', sequence('ordered')],
  ['TwoActivitiesOrderedIfSameDay', sequence('orderedIfSameDay')],
  ['ActivityEndsStudentsDay', one(listed, () => ({ kind: 'endsDay' }))],
  ['ActivitiesEndStudentsDay', one(matching, () => ({ kind: 'endsDay' }))],
  ['ActivitiesOccupyMaxTimeSlotsFromSelection', occupied(rule => atMost(numberOf(rule, 'Max_Number_of_Occupied_Time_Slots')))],
  ['ActivitiesOccupyMinTimeSlotsFromSelection', occupied(rule => atLeast(numberOf(rule, 'Min_Number_of_Occupied_Time_Slots')))],
  [
    'ActivitiesMaxSimultaneousInSelectedTimeSlots',
    selected(rule => ({
      kind: 'simultaneous',
      emptyAllowed: true,
      limits: atMost(numberOf(rule, 'Max_Number_of_Simultaneous_Activities')),
    })),
  ],
  [
    'ActivitiesMinSimultaneousInSelectedTimeSlots',
    selected(rule => ({
      kind: 'simultaneous',
      limits: atLeast(numberOf(rule, 'Min_Number_of_Simultaneous_Activities')),
      emptyAllowed: textOf(rule.element, 'Allow_Empty_Slots') === 'true',
    })),
  ],
]);
