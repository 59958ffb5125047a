import type { ResourceRule } from '../constraint.ts';
import type { Draft } from './draft.ts';
import { groupsIn, maskOf } from './term.ts';

/** Times at which a resource is wanted free: a price of its lessons' starts where it is sure to hold them, a term where it may be given others. */
function unavailable(
  draft: Draft,
  rule: Extract<ResourceRule, { readonly kind: 'unavailable' }>,
  resource: number,
  mayBeGiven: boolean,
): void {
  const { held, problem, pieces, hardAt, softAt } = draft;
  if (mayBeGiven || rule.cost !== 'linear') {
    draft.add(rule, 'unavailable', { resource, shut: maskOf(draft.words, rule.times), ...groupsIn(draft.words, [rule.times]) });
    return;
  }
  const times = problem.times.length;
  const off = new Set(rule.times);
  const prices = rule.hard ? hardAt : softAt;
  held.forEach((who, lesson) => {
    if (!who.includes(resource)) return;
    const duration = pieces[lesson]?.duration ?? 1;
    for (let start = 0; start < times; start++) {
      for (let time = start; time < Math.min(times, start + duration); time++)
        if (off.has(time)) prices[lesson * times + start]! += rule.weight;
    }
  });
}

/** The terms of a rule on resources: one for each of them. */
export function addResourceRule(draft: Draft, rule: ResourceRule, given: ReadonlySet<number>): void {
  const { words, shadow, lessonsOf } = draft;
  rule.resources.forEach((resource, index) => {
    const of = (events: readonly number[] | null) => (events === null ? resource : shadow(events, resource));
    const groups = 'groups' in rule ? groupsIn(words, rule.groups) : {};
    const holding = () => draft.held.flatMap((who, lesson) => (who.includes(resource) ? [lesson] : []));
    switch (rule.kind) {
      case 'unavailable':
        unavailable(draft, rule, resource, given.has(resource));
        break;
      case 'clash':
      case 'limitWorkload':
        draft.add(rule, rule.kind, { resource, ...(rule.kind === 'limitWorkload' ? rule.limits : {}) });
        break;
      case 'limitBusy':
        draft.add(rule, 'limitBusy', { resource: of(rule.only), ...groups, ...rule.limits, flag: rule.emptyAllowed });
        break;
      case 'limitIdle':
        draft.add(rule, 'limitIdle', {
          resource,
          ...groups,
          ...rule.limits,
          flag: rule.added,
          shut: maskOf(words, rule.closed?.[index] ?? []),
        });
        break;
      case 'clusterBusy':
        draft.add(rule, 'clusterBusy', { resource, ...groups, ...rule.limits });
        break;
      case 'limitRun':
        draft.add(rule, 'limitRun', { resource: of(rule.only), ...groups, max: rule.max });
        break;
      case 'limitSpan':
        draft.add(rule, 'limitSpan', { resource, ...groups, max: rule.max });
        break;
      case 'lateBeginnings':
        draft.add(rule, 'lateBeginnings', { resource, ...groups, max: rule.max, shut: maskOf(words, rule.closed[index] ?? []) });
        break;
      case 'rest':
        draft.add(rule, 'rest', { resource, ...groups, min: rule.min, flag: rule.circular });
        break;
      case 'tagGap': {
        const [first, second] = [rule.first, rule.second].map(events =>
          [...lessonsOf(events)].filter(lesson => draft.held[lesson]?.includes(resource)),
        );
        if (first === undefined || second === undefined || first.length === 0 || second.length === 0) break;
        draft.add(rule, 'tagGap', { lessons: Int32Array.from([...first, ...second]), table: Int32Array.of(first.length), min: rule.min });
        break;
      }
      case 'buildingChanges':
        draft.add(rule, 'buildingChanges', { resource, lessons: Int32Array.from(holding()), max: rule.max, flag: rule.added });
        break;
      case 'buildingGap':
        draft.add(rule, 'buildingGap', { resource, lessons: Int32Array.from(holding()), min: rule.min });
        break;
    }
  });
}
