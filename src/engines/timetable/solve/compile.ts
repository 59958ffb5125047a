import type { AssignmentRule, Constraint, EventRule, ResourceRule } from '../constraint.ts';
import type { TimetableProblem } from '../problem.ts';
import { type Draft, type OpenPlace, openDraft } from './draft.ts';
import { addAssignmentRule, addEventRule } from './eventTerms.ts';
import { type Division, firstDivision, type Piece } from './lessons.ts';
import { addResourceRule } from './resourceTerms.ts';
import type { Term } from './term.ts';

/** Lists of numbers one after another: list i is `list[from[i]] … list[from[i + 1] - 1]`. */
export interface Lists {
  readonly from: Int32Array;
  readonly list: Int32Array;
}

/** A problem made ready for the search: numbers in flat arrays. */
export interface Model {
  readonly problem: TimetableProblem;
  readonly pieces: readonly Piece[];
  readonly times: number;
  readonly words: number;
  readonly wordOf: Int32Array;
  readonly bitOf: Int32Array;
  readonly dayOf: Int32Array;
  readonly hourOf: Int32Array;
  readonly dayEnd: Int32Array;
  /** Real resources first, then the compiler's own. */
  readonly resources: number;
  readonly real: number;
  readonly lessons: number;
  readonly duration: Int32Array;
  readonly offset: Int32Array;
  readonly blockOf: Int32Array;
  readonly blocks: number;
  readonly members: Lists;
  readonly held: Lists;
  /** Lessons that hold a resource for sure, or as the one candidate of a place. */
  readonly lessonsOf: Lists;
  readonly placesOf: Lists;
  readonly places: readonly OpenPlace[];
  /** 1: the place has but one candidate and should not stay empty, so who holds it is in the way like one who was given. */
  readonly pinned: Uint8Array;
  /** Load that a place puts on who fills it. */
  readonly load: Float64Array;
  /** Starts that a block may take, and their prices (`block * times + start`). */
  readonly domains: readonly Int32Array[];
  readonly allowed: Uint8Array;
  readonly hardAt: Float64Array;
  readonly softAt: Float64Array;
  readonly terms: readonly Term[];
  /** By resource and word: `resource * words + word`. */
  readonly termsOfCell: Lists;
  readonly termsOfBlock: Lists;
  /** 1: two lessons of this resource at one time break a hard rule. */
  readonly exclusive: Uint8Array;
  /** Building of each resource, -1 none. */
  readonly building: Int32Array;
}

const RESOURCE = new Set<Constraint['kind']>([
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
const ASSIGNMENT = new Set<Constraint['kind']>(['assignResource', 'oneOf', 'sameResource', 'sameRoomIfConsecutive', 'capacity']);

const listsOf = (lists: readonly (readonly number[])[]): Lists => {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = (from[i] as number) + list.length;
  });
  return { from, list: Int32Array.from(lists.flat()) };
};

function addRules(draft: Draft): void {
  const given = new Set(draft.places.flatMap(place => place.candidates));
  for (const place of draft.places)
    for (const who of place.candidates)
      for (const set of draft.problem.resources[who]?.parts ?? []) for (const real of set) given.add(real);
  for (const rule of draft.problem.constraints) {
    if (RESOURCE.has(rule.kind)) addResourceRule(draft, rule as ResourceRule, given);
    else if (ASSIGNMENT.has(rule.kind)) addAssignmentRule(draft, rule as AssignmentRule);
    else addEventRule(draft, rule as EventRule);
  }
}

/** Starts of each block with their prices; those of least hard price make its domain. */
function domainsOf(draft: Draft, dayOf: Int32Array) {
  const { problem, pieces, blocks } = draft;
  const times = problem.times.length;
  const hardAt = new Float64Array(blocks.count * times);
  const softAt = new Float64Array(blocks.count * times);
  const allowed = new Uint8Array(blocks.count * times);
  const domains = blocks.members.map((members, block) => {
    for (let start = 0; start < times; start++) {
      for (const lesson of members) {
        const { duration, start: given } = pieces[lesson] as Piece;
        const at = start + (blocks.offset[lesson] as number);
        const over = at + duration > times || (!problem.acrossDays && dayOf[at] !== dayOf[at + duration - 1]);
        const price = over || (given !== null && given !== at) ? Number.POSITIVE_INFINITY : (draft.hardAt[lesson * times + at] as number);
        hardAt[block * times + start]! += price;
        softAt[block * times + start]! += over ? 0 : (draft.softAt[lesson * times + at] as number);
      }
    }
    const prices = hardAt.subarray(block * times, block * times + times);
    const least = prices.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const domain = Int32Array.from(Array.from(prices.keys()).filter(start => prices[start] === least && least < Number.POSITIVE_INFINITY));
    for (const start of domain) allowed[block * times + start] = 1;
    return domain;
  });
  return { domains, allowed, hardAt, softAt };
}

/** Lessons by what they hold; a place with one candidate counts as held. */
function holders({ held, places, resources }: Draft): readonly (readonly number[])[] {
  const of = Array.from({ length: resources() }, (): number[] => []);
  held.forEach((list, lesson) => {
    for (const resource of list) of[resource]?.push(lesson);
  });
  for (const { lesson, candidates } of places) if (candidates.length === 2) of[candidates[0] as number]?.push(lesson);
  return of;
}

/** Which blocks a term must be counted again for, beyond those that share its resource. */
function termBlocks({ terms, blocks, places }: Draft): Lists {
  const of = Array.from({ length: blocks.count }, (): number[] => []);
  terms.forEach((one, i) => {
    const lessons = [...one.lessons, ...[...one.places].filter(place => place >= 0).map(place => (places[place] as OpenPlace).lesson)];
    for (const block of new Set(lessons.map(lesson => blocks.blockOf[lesson] as number))) of[block]?.push(i);
  });
  return listsOf(of);
}

/** Which terms must be counted again when a resource's times in a word change: `resource * words + word`. */
function termCells({ terms, resources, words }: Draft): Lists {
  const of = Array.from({ length: resources() * words.count }, (): number[] => []);
  const all = Array.from({ length: words.count }, (_, word) => word);
  terms.forEach((one, i) => {
    const own = new Set(one.words.length > 0 ? one.words : all);
    if (one.resource >= 0) for (const word of own) of[one.resource * words.count + word]?.push(i);
    for (const other of new Set(one.others)) for (const word of all) of[other * words.count + word]?.push(i);
  });
  return listsOf(of);
}

/** Compiles a problem for the search, in which all hard rules weigh alike; without a division, each event is divided as it is best by itself. */
export function compile(whole: TimetableProblem, division: Division = firstDivision(whole)): Model {
  const problem = { ...whole, constraints: whole.constraints.map(rule => (rule.hard ? { ...rule, weight: 1 } : rule)) };
  const draft = openDraft(problem, division);
  addRules(draft);
  const { pieces, blocks, words, places, terms } = draft;
  const times = problem.times.length;
  const dayOf = new Int32Array(times).fill(-1);
  const hourOf = new Int32Array(times);
  const dayEnd = new Int32Array(times).fill(times);
  problem.days.forEach((day, d) => {
    day.forEach((time, hour) => {
      dayOf[time] = d;
      hourOf[time] = hour;
      dayEnd[time] = (day.at(-1) as number) + 1;
    });
  });
  const placesOf = pieces.map((): number[] => []);
  places.forEach((place, i) => {
    placesOf[place.lesson]?.push(i);
  });
  const exclusive = new Uint8Array(draft.resources());
  for (const one of terms) if (one.kind === 'clash' && one.hard) exclusive[one.resource] = 1;
  for (const one of terms)
    if (one.kind === 'apartSets' && one.hard && one.others.length > 0) for (const other of one.others) exclusive[other] = 0;
  const buildings = [...new Set(problem.resources.map(one => one.building))].filter(one => one !== null);
  return {
    problem,
    pieces,
    times,
    words: words.count,
    wordOf: words.wordOf,
    bitOf: words.bitOf,
    dayOf,
    hourOf,
    dayEnd,
    resources: draft.resources(),
    real: problem.resources.length,
    lessons: pieces.length,
    duration: Int32Array.from(pieces, piece => piece.duration),
    offset: blocks.offset,
    blockOf: blocks.blockOf,
    blocks: blocks.count,
    members: listsOf(blocks.members),
    held: listsOf(draft.held),
    lessonsOf: listsOf(holders(draft)),
    placesOf: listsOf(placesOf),
    places,
    pinned: Uint8Array.from(places, ({ candidates, hard }) =>
      candidates.length === 2 && (hard[0] as number) < (hard[1] as number) && problem.resources[candidates[0] as number]?.parts === null
        ? 1
        : 0,
    ),
    load: Float64Array.from(places, ({ lesson, index }) => {
      const event = problem.events[(pieces[lesson] as Piece).event];
      return ((event?.places[index]?.workload ?? 0) * (pieces[lesson] as Piece).duration) / (event?.duration ?? 1);
    }),
    ...domainsOf(draft, dayOf),
    terms,
    termsOfCell: termCells(draft),
    termsOfBlock: termBlocks(draft),
    exclusive,
    building: Int32Array.from(problem.resources, one => (one.building === null ? -1 : buildings.indexOf(one.building))),
  };
}
