import { choose, place, unplace } from './placing.ts';
import { setCost, settle } from './settle.ts';
import { MOST_PARTS, type State } from './state.ts';

/** What a move changed, so that it can be taken back. One journal serves all moves of a search. */
export interface Journal {
  readonly blocks: Int32Array;
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly choices: Int32Array;
  readonly reals: Int32Array;
  readonly size: { blocks: number; places: number; counted: number; hard: number; soft: number; pressed: number };
}

export function openJournal({ model }: State): Journal {
  return {
    blocks: new Int32Array(model.blocks),
    starts: new Int32Array(model.blocks),
    places: new Int32Array(4 * model.places.length + 1),
    choices: new Int32Array(4 * model.places.length + 1),
    reals: new Int32Array((4 * model.places.length + 1) * MOST_PARTS),
    size: { blocks: 0, places: 0, counted: 0, hard: 0, soft: 0, pressed: 0 },
  };
}

/** Begins a move: the sums as they are. */
export function begin({ size }: Journal, { totals }: State): void {
  size.blocks = 0;
  size.places = 0;
  size.hard = totals.hard;
  size.soft = totals.soft;
  size.pressed = totals.pressed;
}

/** Takes a block off, and notes where it was with all that fill its places. */
export function lift({ blocks, starts, size, ...rest }: Journal, state: State, block: number): void {
  const { members, placesOf, pinned } = state.model;
  blocks[size.blocks] = block;
  starts[size.blocks++] = state.start[block] as number;
  for (let i = members.from[block] as number; i < (members.from[block + 1] as number); i++) {
    const lesson = members.list[i] as number;
    for (let j = placesOf.from[lesson] as number; j < (placesOf.from[lesson + 1] as number); j++)
      if (pinned[placesOf.list[j] as number] === 0) remember({ size, ...rest }, state, placesOf.list[j] as number);
  }
  unplace(state, block);
}

/** Notes who fills a place. */
function remember(
  { places, choices, reals, size }: Pick<Journal, 'places' | 'choices' | 'reals' | 'size'>,
  state: State,
  at: number,
): void {
  places[size.places] = at;
  choices[size.places] = state.choice[at] as number;
  if (state.reals[at * MOST_PARTS] !== -1)
    reals.set(state.reals.subarray(at * MOST_PARTS, (at + 1) * MOST_PARTS), size.places * MOST_PARTS);
  size.places++;
}

/** Counts what the move has touched. */
export function weigh({ size }: Journal, state: State): void {
  size.counted = settle(state);
}

/** Takes the move back. */
export function takeBack({ blocks, starts, places, choices, reals, size }: Journal, state: State): void {
  const { totals, dirtyTerms, oldCost } = state;
  totals.frozen = true;
  for (let i = 0; i < size.blocks; i++) unplace(state, blocks[i] as number);
  for (let i = size.places - 1; i >= 0; i--) {
    const at = places[i] as number;
    choose(state, at, choices[i] as number);
    if (state.reals[at * MOST_PARTS] !== -1) state.reals.set(reals.subarray(i * MOST_PARTS, (i + 1) * MOST_PARTS), at * MOST_PARTS);
  }
  for (let i = size.blocks - 1; i >= 0; i--) if ((starts[i] as number) >= 0) place(state, blocks[i] as number, starts[i] as number);
  totals.frozen = false;
  for (let i = 0; i < size.counted; i++) setCost(state, dirtyTerms[i] as number, oldCost[i] as number);
  totals.hard = size.hard;
  totals.soft = size.soft;
  totals.pressed = size.pressed;
}
