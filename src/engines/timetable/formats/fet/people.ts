import type { Constraint, Resources } from '../../constraint.ts';
import { textOf } from '../xml.ts';
import { atLeast, atMost, commonOf, intervals, numberOf, type Reader, type Rule, studentsOf, tagged, teachersOf, timesOf } from './rule.ts';

type Of = (rule: Rule) => Resources;

const tagOf = ({ element }: Rule) => textOf(element, 'Activity_Tag_Name') ?? textOf(element, 'Activity_Tag') ?? '';
const emptyAllowed = ({ element }: Rule, otherwise: boolean) => {
  const said = textOf(element, 'Allow_Empty_Days');
  return said === null ? otherwise : said !== 'false' && said !== 'no';
};

/** Rules that FET has alike for one teacher, all teachers, one set of students and all students. */
const alike = (of: Of, students: boolean): Readonly<Record<string, Reader>> => {
  const one =
    (make: (rule: Rule) => object): Reader =>
    rule => [{ ...commonOf(rule), resources: of(rule), ...make(rule) } as Constraint];
  const days = (rule: Rule) => rule.school.dayTimes;
  const maxHours = (rule: Rule) => atMost(numberOf(rule, 'Maximum_Hours_Daily', 'Max_Hours_Daily'));
  return {
    MaxDaysPerWeek: one(rule => ({ kind: 'clusterBusy', groups: days(rule), limits: atMost(numberOf(rule, 'Max_Days_Per_Week')) })),
    MinDaysPerWeek: one(rule => ({
      kind: 'clusterBusy',
      groups: days(rule),
      limits: atLeast(numberOf(rule, 'Minimum_Days_Per_Week', 'Min_Days_Per_Week')),
    })),
    IntervalMaxDaysPerWeek: one(rule => ({
      kind: 'clusterBusy',
      groups: intervals(rule),
      limits: atMost(numberOf(rule, 'Max_Days_Per_Week')),
    })),
    MaxGapsPerWeek: one(rule => ({
      kind: 'limitIdle',
      groups: days(rule),
      limits: atMost(numberOf(rule, 'Max_Gaps')),
      added: true,
      closed: closedOf(rule, of),
    })),
    MaxGapsPerDay: one(rule => ({
      kind: 'limitIdle',
      groups: days(rule),
      limits: atMost(numberOf(rule, 'Max_Gaps')),
      added: false,
      closed: closedOf(rule, of),
    })),
    MaxHoursDaily: one(rule => ({
      kind: 'limitBusy',
      groups: days(rule),
      limits: maxHours(rule),
      emptyAllowed: true,
      only: null,
      cost: 'step',
    })),
    MinHoursDaily: one(rule => ({
      kind: 'limitBusy',
      groups: days(rule),
      limits: atLeast(numberOf(rule, 'Minimum_Hours_Daily')),
      emptyAllowed: emptyAllowed(rule, !students),
      only: null,
    })),
    ActivityTagMaxHoursDaily: one(rule => ({
      kind: 'limitBusy',
      groups: days(rule),
      limits: maxHours(rule),
      emptyAllowed: true,
      cost: 'step',
      only: tagged(rule.school, tagOf(rule)),
    })),
    MaxHoursContinuously: one(rule => ({
      kind: 'limitRun',
      groups: days(rule),
      max: numberOf(rule, 'Maximum_Hours_Continuously'),
      only: null,
    })),
    ActivityTagMaxHoursContinuously: one(rule => ({
      kind: 'limitRun',
      groups: days(rule),
      max: numberOf(rule, 'Maximum_Hours_Continuously'),
      only: tagged(rule.school, tagOf(rule)),
    })),
    MaxSpanPerDay: one(rule => ({ kind: 'limitSpan', groups: days(rule), max: numberOf(rule, 'Max_Span') })),
    MinRestingHours: one(rule => ({
      kind: 'rest',
      groups: days(rule),
      min: numberOf(rule, 'Minimum_Resting_Hours'),
      circular: textOf(rule.element, 'Circular') === 'true',
    })),
    MinGapsBetweenOrderedPairOfActivityTags: one(rule => ({
      kind: 'tagGap',
      groups: days(rule),
      first: tagged(rule.school, textOf(rule.element, 'First_Activity_Tag') ?? ''),
      second: tagged(rule.school, textOf(rule.element, 'Second_Activity_Tag') ?? ''),
      min: numberOf(rule, 'MinGaps'),
    })),
    NotAvailableTimes: one(rule => ({ kind: 'unavailable', times: timesOf(rule, 'Not_Available_Time') })),
    EarlyMaxBeginningsAtSecondHour: one(rule => ({
      kind: 'lateBeginnings',
      groups: days(rule),
      max: numberOf(rule, 'Max_Beginnings_At_Second_Hour'),
      closed: closedOf(rule, of),
    })),
    MaxBuildingChangesPerDay: one(rule => ({
      kind: 'buildingChanges',
      groups: days(rule),
      max: numberOf(rule, 'Max_Building_Changes_Per_Day'),
      added: false,
    })),
    MaxBuildingChangesPerWeek: one(rule => ({
      kind: 'buildingChanges',
      groups: days(rule),
      max: numberOf(rule, 'Max_Building_Changes_Per_Week'),
      added: true,
    })),
    MinGapsBetweenBuildingChanges: one(rule => ({
      kind: 'buildingGap',
      groups: days(rule),
      min: numberOf(rule, 'Min_Gaps_Between_Building_Changes'),
    })),
  };
};

const closedOf = (rule: Rule, of: Of) => of(rule).map(resource => rule.closed[resource] ?? []);

const named = (prefix: string, rules: Readonly<Record<string, Reader>>) =>
  Object.entries(rules).map(([name, reader]) => [prefix + name, reader] as const);

/** Constraints of a .fet on the days of teachers and students, by their name without `Constraint`. */
export const people: ReadonlyMap<string, Reader> = new Map([
  ...named('Teacher', alike(teachersOf, false)),
  ...named('Teachers', alike(teachersOf, false)),
  ...named('StudentsSet', alike(studentsOf, true)),
  ...named('Students', alike(studentsOf, true)),
]);
