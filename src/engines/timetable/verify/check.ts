import type { AssignmentRule, Constraint, CostFunction, EventRule, ResourceRule } from '../constraint.ts';
import type { Timetable, TimetableProblem } from '../problem.ts';
import { ofAssignments } from './assignmentRules.ts';
import { ofEvents } from './eventRules.ts';
import { malformed } from './form.ts';
import { ofResources } from './resourceRules.ts';
import { type Deviations, type View, viewOf } from './view.ts';

/** What one rule costs. */
export interface RuleCost {
  readonly constraint: number;
  readonly label: string;
  readonly hard: boolean;
  readonly cost: number;
}

/** What a timetable costs, counted from the rules alone. */
export interface Verdict {
  readonly hard: number;
  readonly soft: number;
  /** Rules that are broken, hard ones first, dearest first. */
  readonly broken: readonly RuleCost[];
  /** What keeps it from being a timetable of this instance at all; empty when it is one. */
  readonly malformed: readonly string[];
}

const RESOURCE_KINDS: ReadonlySet<string> = new Set<ResourceRule['kind']>([
  'clash',
  'unavailable',
  'limitBusy',
  'limitIdle',
  'clusterBusy',
  'limitRun',
  'limitSpan',
  'lateBeginnings',
  'rest',
  'tagGap',
  'buildingChanges',
  'buildingGap',
  'limitWorkload',
]);
const ASSIGNMENT_KINDS: ReadonlySet<string> = new Set<AssignmentRule['kind']>([
  'assignResource',
  'oneOf',
  'sameResource',
  'sameRoomIfConsecutive',
  'capacity',
]);

const isOfResources = (rule: Constraint): rule is ResourceRule => RESOURCE_KINDS.has(rule.kind);
const isOfAssignments = (rule: Constraint): rule is AssignmentRule => ASSIGNMENT_KINDS.has(rule.kind);

function deviations(view: View, rule: Constraint): Deviations {
  if (isOfResources(rule)) return ofResources(view, rule);
  return isOfAssignments(rule) ? ofAssignments(view, rule) : ofEvents(view, rule as EventRule);
}

/** The cost of one point of application, before the weight (XHSTT's five cost functions). */
export function costOf(cost: CostFunction, deviations: readonly number[]): number {
  const sum = deviations.reduce((all, one) => all + one, 0);
  if (cost === 'quadratic') return deviations.reduce((all, one) => all + one * one, 0);
  if (cost === 'step') return deviations.filter(one => one > 0).length;
  if (cost === 'stepOfSum') return sum > 0 ? 1 : 0;
  return cost === 'squareOfSum' ? sum * sum : sum;
}

/** Counts every rule on a timetable. Shares no code with the solver. */
export function checkTimetable(problem: TimetableProblem, { lessons }: Timetable): Verdict {
  const view = viewOf(problem, lessons);
  const costs = problem.constraints.map((rule, constraint): RuleCost => {
    const units = deviations(view, rule).reduce((sum, point) => sum + costOf(rule.cost, point), 0);
    return { constraint, label: rule.label, hard: rule.hard, cost: units * rule.weight };
  });
  const total = (hard: boolean) => Math.round(costs.reduce((sum, one) => (one.hard === hard ? sum + one.cost : sum), 0) * 1e6) / 1e6;
  const broken = costs
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => Number(b.hard) - Number(a.hard) || b.cost - a.cost || a.constraint - b.constraint);
  return { hard: total(true), soft: total(false), broken, malformed: malformed(problem, lessons) };
}

/** Costs added up by the rules' names. */
export function byLabel(broken: readonly RuleCost[]): readonly { readonly label: string; readonly hard: boolean; readonly cost: number }[] {
  const sums = new Map<string, { label: string; hard: boolean; cost: number }>();
  for (const { label, hard, cost } of broken) {
    const key = `${label} ${hard}`;
    const sum = sums.get(key) ?? { label, hard, cost: 0 };
    sums.set(key, { ...sum, cost: Math.round((sum.cost + cost) * 1e6) / 1e6 });
  }
  return [...sums.values()];
}
