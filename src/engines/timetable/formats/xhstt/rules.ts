import type { Constraint, CostFunction, Limits } from '../../constraint.ts';
import { child, type Element, textOf } from '../xml.ts';
import { type Archive, found, wholeOf } from './archive.ts';
import { says } from './says.ts';

const COSTS: Readonly<Record<string, CostFunction>> = {
  Linear: 'linear',
  Sum: 'linear',
  Quadratic: 'quadratic',
  SumSquares: 'quadratic',
  Step: 'step',
  SumSteps: 'step',
  StepSum: 'stepOfSum',
  SquareSum: 'squareOfSum',
};

interface Rule {
  readonly archive: Archive;
  readonly element: Element;
}

const inside = (element: Element | null, list: string) => child(element, list)?.children ?? [];
const once = (numbers: readonly number[]) => [...new Set(numbers)];
const ordered = (numbers: readonly number[]) => once(numbers).sort((a, b) => a - b);

function commonOf({ archive, element }: Rule) {
  const text = textOf(element, 'CostFunction') ?? '';
  const cost = COSTS[text];
  if (cost === undefined) archive.problems.push(says.unknownCost({ line: element.line, text }));
  const hard = (textOf(element, 'Required') ?? '').toLowerCase() === 'true';
  return {
    label: element.name.replace(/Constraint$/, ''),
    hard,
    weight: wholeOf(element, 'Weight', archive.problems),
    cost: cost ?? 'linear',
  };
}

const resolve = <T>({ archive }: Rule, map: ReadonlyMap<string, T>, elements: readonly Element[]): T[] =>
  elements.map(one => found(map, one, archive.problems)).filter(one => one !== null);

/** Events that the rule applies to, those of its groups first. */
const eventsOf = (rule: Rule) => {
  const applies = child(rule.element, 'AppliesTo');
  return once([
    ...resolve(rule, rule.archive.eventGroups, inside(applies, 'EventGroups')).flat(),
    ...resolve(rule, rule.archive.events, inside(applies, 'Events')),
  ]);
};
const setsOf = (rule: Rule) => resolve(rule, rule.archive.eventGroups, inside(child(rule.element, 'AppliesTo'), 'EventGroups'));
const resourcesIn = (rule: Rule, where: Element | null) =>
  once([
    ...resolve(rule, rule.archive.resourceGroups, inside(where, 'ResourceGroups')).flat(),
    ...resolve(rule, rule.archive.resources, inside(where, 'Resources')),
  ]);
const timesOf = (rule: Rule) =>
  ordered([
    ...resolve(rule, rule.archive.timeGroups, inside(rule.element, 'TimeGroups')).flat(),
    ...resolve(rule, rule.archive.times, inside(rule.element, 'Times')),
  ]);
const groupsOf = (rule: Rule) => resolve(rule, rule.archive.timeGroups, inside(rule.element, 'TimeGroups')).map(ordered);
const limitsOf = ({ archive, element }: Rule, min = 'Minimum', max = 'Maximum'): Limits => ({
  min: wholeOf(element, min, archive.problems),
  max: wholeOf(element, max, archive.problems),
});

const open = (rule: Rule) => eventsOf(rule).filter(event => rule.archive.eventList[event]?.start === null);
const roleOf = ({ element }: Rule) => textOf(element, 'Role') ?? '';
const durationOf = ({ element }: Rule) => (textOf(element, 'Duration') ? Number(textOf(element, 'Duration')) : null);

const ofResources = (make: (rule: Rule) => object) => (rule: Rule) => ({
  resources: resourcesIn(rule, child(rule.element, 'AppliesTo')),
  ...make(rule),
});

function spread(rule: Rule) {
  const groups = inside(rule.element, 'TimeGroups').map(one => ({
    times: ordered(found(rule.archive.timeGroups, one, rule.archive.problems) ?? []),
    limits: limitsOf({ archive: rule.archive, element: one }),
  }));
  return { kind: 'spread', sets: setsOf(rule), groups };
}

function order(rule: Rule) {
  const { archive } = rule;
  const pairs = inside(child(rule.element, 'AppliesTo'), 'EventPairs').flatMap(pair => {
    const [first, second] = ['FirstEvent', 'SecondEvent'].map(name => {
      const named = child(pair, name);
      return named === null ? null : found(archive.events, named, archive.problems);
    });
    const limits = {
      min: wholeOf(pair, 'MinSeparation', archive.problems, 0),
      max: wholeOf(pair, 'MaxSeparation', archive.problems, Number.MAX_SAFE_INTEGER),
    };
    return first == null || second == null ? [] : [{ first, second, limits }];
  });
  return { kind: 'order', pairs };
}

const readers: Readonly<Record<string, (rule: Rule) => object>> = {
  AssignTime: rule => ({ kind: 'assignTime', events: open(rule) }),
  AssignResource: rule => ({ kind: 'assignResource', events: eventsOf(rule), role: roleOf(rule) }),
  SplitEvents: rule => ({
    kind: 'split',
    events: eventsOf(rule),
    durations: limitsOf(rule, 'MinimumDuration', 'MaximumDuration'),
    amount: limitsOf(rule, 'MinimumAmount', 'MaximumAmount'),
  }),
  DistributeSplitEvents: rule => ({ kind: 'splitInto', events: eventsOf(rule), duration: durationOf(rule) ?? 0, amount: limitsOf(rule) }),
  PreferResources: rule => ({
    kind: 'oneOf',
    events: eventsOf(rule),
    role: roleOf(rule),
    resources: resourcesIn(rule, rule.element),
    counts: 'duration',
    unassigned: false,
  }),
  PreferTimes: rule => ({ kind: 'startIn', events: open(rule), times: timesOf(rule), counts: 'duration', duration: durationOf(rule) }),
  AvoidSplitAssignments: rule => ({ kind: 'sameResource', sets: setsOf(rule), role: roleOf(rule), max: 1 }),
  SpreadEvents: spread,
  LinkEvents: rule => ({ kind: 'link', sets: setsOf(rule) }),
  OrderEvents: order,
  AvoidClashes: ofResources(() => ({ kind: 'clash' })),
  AvoidUnavailableTimes: ofResources(rule => ({ kind: 'unavailable', times: timesOf(rule) })),
  LimitIdleTimes: ofResources(rule => ({ kind: 'limitIdle', groups: groupsOf(rule), limits: limitsOf(rule), added: true, closed: null })),
  ClusterBusyTimes: ofResources(rule => ({ kind: 'clusterBusy', groups: groupsOf(rule), limits: limitsOf(rule) })),
  LimitBusyTimes: ofResources(rule => ({
    kind: 'limitBusy',
    groups: groupsOf(rule),
    limits: limitsOf(rule),
    emptyAllowed: true,
    only: null,
  })),
  LimitWorkload: ofResources(rule => ({ kind: 'limitWorkload', limits: limitsOf(rule) })),
};

/** Reads the sixteen rules of XHSTT; notes what it cannot read among the archive's problems. */
export function readRules(archive: Archive, list: Element | null): readonly Constraint[] {
  return (list?.children ?? []).flatMap(element => {
    const rule = { archive, element };
    const reader = readers[element.name.replace(/Constraint$/, '')];
    if (reader !== undefined) return [{ ...commonOf(rule), ...reader(rule) } as Constraint];
    archive.problems.push(says.unknownRule({ line: element.line, name: element.name }));
    return [];
  });
}
