import type { AssignmentRule, EventRule } from '../constraint.ts';
import type { Draft } from './draft.ts';
import { groupsIn, maskOf } from './term.ts';

/** Prices of starts: not at one of these times, or over a time that is none of these. */
function priced(draft: Draft, rule: Extract<EventRule, { readonly kind: 'startIn' | 'within' }>): void {
  const { problem, pieces, hardAt, softAt } = draft;
  const times = problem.times.length;
  const allowed = new Uint8Array(times);
  for (const time of rule.times) allowed[time] = 1;
  const prices = rule.hard ? hardAt : softAt;
  for (const lesson of draft.lessonsOf(rule.events)) {
    const duration = pieces[lesson]?.duration ?? 1;
    if (rule.kind === 'startIn' && rule.duration !== null && rule.duration !== duration) continue;
    for (let start = 0; start < times; start++) {
      let units = 0;
      if (rule.kind === 'startIn') units = allowed[start] === 1 ? 0 : rule.counts === 'duration' ? duration : 1;
      else for (let time = start; time < Math.min(times, start + duration); time++) units += allowed[time] === 1 ? 0 : 1;
      prices[lesson * times + start]! += units * rule.weight;
    }
  }
}

/** One term for all groups of times where they share none, else one for each. */
function spread(draft: Draft, rule: Extract<EventRule, { readonly kind: 'spread' }>): void {
  const all = rule.groups.flatMap(group => group.times);
  const apart = new Set(all).size === all.length;
  for (const set of rule.sets) {
    const lessons = draft.lessonsOf(set);
    for (const groups of apart ? [rule.groups] : rule.groups.map(group => [group])) {
      const table = new Int32Array(draft.problem.times.length).fill(-1);
      groups.forEach((group, i) => {
        for (const time of group.times) table[time] = i;
      });
      draft.add(rule, 'spread', { lessons, table, limits: groups.map(group => group.limits) });
    }
  }
}

const studentsOf = ({ problem }: Draft, event: number) =>
  problem.events[event]?.places.flatMap(place => (place.kind === 'students' && place.given !== null ? [place.given] : [])) ?? [];

/** The terms of a rule on times of lessons. */
export function addEventRule(draft: Draft, rule: EventRule): void {
  const { add, lessonsOf, words, shadow } = draft;
  switch (rule.kind) {
    case 'assignTime':
    case 'split':
    case 'splitInto':
      break;
    case 'startIn':
    case 'within':
      priced(draft, rule);
      break;
    case 'minDays':
      add(rule, 'minDays', { lessons: lessonsOf(rule.events), min: rule.days, flag: rule.joined });
      break;
    case 'maxDays':
      add(rule, 'maxDays', { lessons: lessonsOf(rule.events), max: rule.days });
      break;
    case 'minGaps':
      add(rule, 'minGaps', { lessons: lessonsOf(rule.events), min: rule.gaps });
      break;
    case 'same':
      add(rule, 'same', { lessons: lessonsOf(rule.events), how: rule.what });
      break;
    case 'apart':
      add(rule, 'apartSets', { others: Int32Array.from(rule.sets, set => shadow(set, -1)) });
      break;
    case 'sequence':
      add(rule, 'sequence', { lessons: lessonsOf(rule.events), how: rule.how, shut: maskOf(words, rule.closed) });
      break;
    case 'endsDay':
      for (const event of rule.events)
        add(rule, 'endsDay', { lessons: lessonsOf([event]), others: Int32Array.from(studentsOf(draft, event)) });
      break;
    case 'simultaneous':
      add(rule, 'simultaneous', {
        resource: shadow(rule.events, -1),
        table: Int32Array.from(rule.times),
        ...rule.limits,
        flag: rule.emptyAllowed,
      });
      break;
    case 'occupied':
      add(rule, 'occupied', { resource: shadow(rule.events, -1), ...groupsIn(words, [rule.times]), ...rule.limits });
      break;
    case 'spread':
      spread(draft, rule);
      break;
    case 'link':
      for (const set of rule.sets) add(rule, 'link', { others: Int32Array.from(set, event => shadow([event], -1)) });
      break;
    case 'order':
      for (const { first, second, limits } of rule.pairs) {
        const one = lessonsOf([first]);
        add(rule, 'order', { lessons: Int32Array.from([...one, ...lessonsOf([second])]), table: Int32Array.of(one.length), ...limits });
      }
      break;
  }
}

/** The terms of a rule on who fills places; what one place costs by itself stands with its candidates. */
export function addAssignmentRule(draft: Draft, rule: AssignmentRule): void {
  const placesOf = (events: readonly number[], role: string) => {
    const lessons = new Set(draft.lessonsOf(events));
    return Int32Array.from(draft.places.flatMap((place, i) => (lessons.has(place.lesson) && place.role === role ? [i] : [])));
  };
  const fixed = (events: readonly number[], role: string) => {
    const places = events.flatMap(event => draft.problem.events[event]?.places ?? []);
    return Int32Array.from(new Set(places.flatMap(place => (place.role === role && place.given !== null ? [place.given] : []))));
  };
  if (rule.kind === 'sameResource') {
    for (const set of rule.sets) {
      const places = placesOf(set, rule.role);
      if (places.length > 0) draft.add(rule, 'sameResource', { places, table: fixed(set, rule.role), max: rule.max });
    }
  }
  if (rule.kind === 'sameRoomIfConsecutive') {
    const lessons = draft.lessonsOf(rule.events);
    const placeAt = new Map(draft.places.map((place, i) => [place.lesson, i]));
    draft.add(rule, 'sameRoomIfConsecutive', { lessons, places: Int32Array.from(lessons, lesson => placeAt.get(lesson) ?? -1) });
  }
}
