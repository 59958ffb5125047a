import type { Events } from '../constraint.ts';
import type { TimetableProblem } from '../problem.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { type Division, type Piece, piecesOf } from './lessons.ts';
import { type Term, type TermKind, term, type Words, wordsOf } from './term.ts';

/** A place to be filled, with who may fill it; -1 = left empty. Prices are for the whole lesson. */
export interface OpenPlace {
  readonly lesson: number;
  /** Its index among the event's places. */
  readonly index: number;
  readonly role: string | null;
  readonly candidates: number[];
  readonly hard: number[];
  readonly soft: number[];
}

/** What the compiler has gathered so far. */
export interface Draft {
  readonly problem: TimetableProblem;
  readonly pieces: readonly Piece[];
  readonly blocks: Blocks;
  readonly words: Words;
  readonly lessonsOf: (events: Events) => Int32Array;
  /** Resources that a lesson holds for sure, shadows among them. */
  readonly held: number[][];
  readonly places: OpenPlace[];
  readonly terms: Term[];
  /** Prices of each start of each lesson, hard and soft: `lesson * times + start`. */
  readonly hardAt: Float64Array;
  readonly softAt: Float64Array;
  /** A resource of the compiler's own that is busy with the lessons of these events alone, of one resource or of all (-1). */
  readonly shadow: (events: Events, of: number) => number;
  readonly resources: () => number;
  readonly add: (rule: Parameters<typeof term>[0], kind: TermKind, has: Parameters<typeof term>[3]) => void;
}

/** Opens a draft: lessons, blocks and words, no rules yet. */
export function openDraft(problem: TimetableProblem, division: Division): Draft {
  const pieces = piecesOf(problem, division);
  const words = wordsOf(problem.times.length, problem.days);
  const ofEvent = problem.events.map((): number[] => []);
  pieces.forEach((piece, lesson) => {
    ofEvent[piece.event]?.push(lesson);
  });
  const held = pieces.map(({ event }) => [...new Set(problem.events[event]?.places.flatMap(place => place.given ?? []))]);
  const lessonsOf = (events: Events) => Int32Array.from(events.flatMap(event => ofEvent[event] ?? []));
  const terms: Term[] = [];
  let resources = problem.resources.length;
  const shadows = new Map<string, number>();
  const shadow = (events: Events, of: number) => {
    const key = `${of}:${events.join()}`;
    const known = shadows.get(key);
    if (known !== undefined) return known;
    const made = resources++;
    shadows.set(key, made);
    for (const lesson of lessonsOf(events)) if (of < 0 || held[lesson]?.includes(of)) held[lesson]?.push(made);
    return made;
  };
  return {
    problem,
    pieces,
    blocks: blocksOf(problem, pieces),
    words,
    lessonsOf,
    held,
    places: openPlaces(problem, pieces),
    terms,
    hardAt: new Float64Array(pieces.length * problem.times.length),
    softAt: new Float64Array(pieces.length * problem.times.length),
    shadow,
    resources: () => resources,
    add: (rule, kind, has) => {
      terms.push(term(rule, kind, words, has));
    },
  };
}

/** A hard capacity rule leaves out rooms that are too small; rules on who may fill a place leave out others. */
function openPlaces({ events, resources, constraints }: TimetableProblem, pieces: readonly Piece[]): OpenPlace[] {
  const oneOf = events.map((): Extract<(typeof constraints)[number], { readonly kind: 'oneOf' }>[] => []);
  const must = events.map((): Extract<(typeof constraints)[number], { readonly kind: 'assignResource' }>[] => []);
  for (const rule of constraints) {
    if (rule.kind === 'oneOf') for (const event of rule.events) oneOf[event]?.push(rule);
    if (rule.kind === 'assignResource') for (const event of rule.events) must[event]?.push(rule);
  }
  const byKind = new Map<string, number[]>();
  resources.forEach(({ kind }, i) => {
    byKind.set(kind, [...(byKind.get(kind) ?? []), i]);
  });
  return pieces.flatMap(({ event, duration }, lesson) =>
    (events[event]?.places ?? []).flatMap((place, index): OpenPlace[] => {
      if (place.given !== null) return [];
      const rules = (oneOf[event] ?? []).filter(rule => rule.role === place.role);
      const asked = (must[event] ?? []).filter(rule => rule.role === place.role);
      const price = (who: number, hard: boolean) =>
        [...rules, ...(who < 0 ? asked : [])].reduce((sum, rule) => {
          const wrong = rule.kind === 'assignResource' || (who < 0 ? rule.unassigned : !rule.resources.includes(who));
          const units = rule.kind === 'oneOf' && rule.counts === 'lesson' ? 1 : duration;
          return rule.hard === hard && wrong ? sum + rule.weight * units : sum;
        }, 0);
      const fits = (who: number) => (resources[who]?.capacity ?? Number.MAX_SAFE_INTEGER) >= (events[event]?.students ?? 0);
      const all =
        rules.length > 0 && place.kind === 'room' && rules.every(rule => rule.unassigned)
          ? [...new Set(rules.flatMap(rule => rule.resources))]
          : (byKind.get(place.kind) ?? []);
      const priced = all.map(who => ({ who, hard: price(who, true) + (fits(who) ? 0 : 1) }));
      const least = Math.min(...priced.map(one => one.hard));
      const candidates = [...priced.filter(one => one.hard === least).map(one => one.who), -1];
      return [
        {
          lesson,
          index,
          role: place.role,
          candidates,
          hard: candidates.map(who => price(who, true)),
          soft: candidates.map(who => price(who, false)),
        },
      ];
    }),
  );
}
