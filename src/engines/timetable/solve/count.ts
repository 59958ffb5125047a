import { countBuildings, countLessons } from './countLessons.ts';
import type { State } from './state.ts';
import type { Term } from './term.ts';

/** Number of bits set. */
export function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const lowest = (word: number) => 31 - Math.clz32(word & -word);
const highest = (word: number) => 31 - Math.clz32(word);
/** Bits from `low` to `high`, both included. */
const range = (low: number, high: number) => ((2 << high) - 1) & ~((1 << low) - 1);

/** What deviations cost: add each, then ask for the cost. */
const gathered = { sum: 0, squares: 0, steps: 0 };
const note = (deviation: number) => {
  if (deviation <= 0) return;
  gathered.sum += deviation;
  gathered.squares += deviation * deviation;
  gathered.steps++;
};

function price({ cost, weight }: Term): number {
  const { sum, squares, steps } = gathered;
  if (cost === 'linear') return sum * weight;
  if (cost === 'quadratic') return squares * weight;
  if (cost === 'step') return steps * weight;
  return (cost === 'stepOfSum' ? Math.min(1, sum) : sum * sum) * weight;
}

const outside = (value: number, { min, max }: Term) => (value < min ? min - value : value > max ? value - max : 0);

/** Busy times of a group. */
function busyIn({ bits, model }: State, { resource, words, masks }: Term, from: number, to: number): number {
  let busy = 0;
  for (let i = from; i < to; i++) busy += ones((bits[resource * model.words + (words[i] as number)] as number) & (masks[i] as number));
  return busy;
}

/** Times of a group from its first to its last busy one: those that are free and not shut, and all of them. */
const stretch = { free: 0, all: 0 };
function stretchOf({ bits, model }: State, { resource, words, masks, shut }: Term, from: number, to: number): void {
  stretch.free = 0;
  stretch.all = 0;
  let first = -1;
  let last = -1;
  for (let i = from; i < to; i++) {
    if (((bits[resource * model.words + (words[i] as number)] as number) & (masks[i] as number)) === 0) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return;
  for (let i = first; i <= last; i++) {
    const group = masks[i] as number;
    const busy = (bits[resource * model.words + (words[i] as number)] as number) & group;
    const within = group & range(i === first ? lowest(busy) : 0, i === last ? highest(busy) : 30);
    stretch.all += ones(within);
    stretch.free += ones(within & ~busy & ~(shut[words[i] as number] as number));
  }
}

/** Times beyond `max` in unbroken runs of busy bits, one deviation a run. */
function noteRuns(busy: number, max: number): void {
  let left = busy;
  while (left !== 0) {
    const low = lowest(left);
    const length = lowest(~(left >> low));
    note(length - max);
    left &= ~range(low, low + length - 1);
  }
}

function noteGroups(state: State, one: Term): void {
  const { from, kind } = one;
  let total = 0;
  let late = 0;
  for (let g = 0; g + 1 < from.length; g++) {
    const [a, b] = [from[g] as number, from[g + 1] as number];
    if (kind === 'limitBusy') {
      const busy = busyIn(state, one, a, b);
      if (busy > 0 || !one.flag) note(outside(busy, one));
    } else if (kind === 'clusterBusy') total += busyIn(state, one, a, b) > 0 ? 1 : 0;
    else if (kind === 'occupied') total += busyIn(state, one, a, b);
    else if (kind === 'limitIdle' || kind === 'limitSpan') {
      stretchOf(state, one, a, b);
      if (kind === 'limitSpan') note(stretch.all - one.max);
      else if (one.flag) total += stretch.free;
      else note(outside(stretch.free, one));
    } else {
      const word = one.words[a] as number;
      const busy = (state.bits[one.resource * state.model.words + word] as number) & (one.masks[a] as number);
      if (kind === 'limitRun') noteRuns(busy, one.max);
      else if (busy !== 0) {
        const open = ((one.masks[a] as number) & ~(one.shut[word] as number)) | busy;
        const index = ones(open & ((1 << lowest(busy)) - 1));
        if (index === 1) late++;
        note(index - 1);
      }
    }
  }
  if (kind === 'clusterBusy' || kind === 'occupied' || (kind === 'limitIdle' && one.flag)) note(outside(total, one));
  if (kind === 'lateBeginnings') note(late - one.max);
}

/** Free times between a day's last busy time and the next day's first. */
function noteRest({ bits, model }: State, { resource, from, words, masks, min, flag }: Term): void {
  const days = from.length - 1;
  for (let day = 0; day < (flag ? days : days - 1); day++) {
    const [a, b] = [from[day] as number, from[(day + 1) % days] as number];
    const one = (bits[resource * model.words + (words[a] as number)] as number) & (masks[a] as number);
    const next = (bits[resource * model.words + (words[b] as number)] as number) & (masks[b] as number);
    const after = one === 0 ? ones(masks[a] as number) : ones((masks[a] as number) & ~range(0, highest(one)));
    note(min - after - (next === 0 ? ones(masks[b] as number) : ones((masks[b] as number) & ((1 << lowest(next)) - 1))));
  }
}

/** Times at which several of the resources are busy (apart), or some but not all (link). */
function noteShared({ bits, model }: State, { others, kind }: Term): void {
  for (let word = 0; word < model.words; word++) {
    let any = 0;
    let all = -1;
    let busy = 0;
    for (let i = 0; i < others.length; i++) {
      const mask = bits[(others[i] as number) * model.words + word] as number;
      any |= mask;
      all &= mask;
      busy += ones(mask);
    }
    note(kind === 'link' ? ones(any & ~all) : busy - ones(any));
  }
}

function noteSimultaneous({ busy, model }: State, one: Term): void {
  for (let i = 0; i < one.table.length; i++) {
    const now = busy[one.resource * model.times + (one.table[i] as number)] as number;
    if (now > 0 || !one.flag) note(outside(now, one));
  }
}

/** What a term costs now. */
export function count(state: State, index: number): number {
  const one = state.model.terms[index] as Term;
  gathered.sum = 0;
  gathered.squares = 0;
  gathered.steps = 0;
  switch (one.kind) {
    case 'clash':
      note(state.over[one.resource] as number);
      if (one.cost !== 'linear') noteClashes(state, one.resource);
      break;
    case 'unavailable':
      note(busyIn(state, one, 0, one.words.length));
      break;
    case 'limitWorkload':
      note(Math.ceil(outside(state.load[one.resource] as number, one) - 1e-9));
      break;
    case 'rest':
      noteRest(state, one);
      break;
    case 'apartSets':
    case 'link':
      noteShared(state, one);
      break;
    case 'simultaneous':
      noteSimultaneous(state, one);
      break;
    case 'limitBusy':
    case 'limitIdle':
    case 'clusterBusy':
    case 'limitRun':
    case 'limitSpan':
    case 'lateBeginnings':
    case 'occupied':
      noteGroups(state, one);
      break;
    case 'buildingChanges':
    case 'buildingGap':
      countBuildings(state, one, note);
      break;
    default:
      countLessons(state, one, note);
  }
  return price(one);
}

function noteClashes({ busy, model }: State, resource: number): void {
  gathered.sum = 0;
  gathered.squares = 0;
  gathered.steps = 0;
  for (let time = 0; time < model.times; time++) note((busy[resource * model.times + time] as number) - 1);
}
