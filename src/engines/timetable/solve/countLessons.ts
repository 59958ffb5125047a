import type { State } from './state.ts';
import type { Term } from './term.ts';

type Note = (deviation: number) => void;

/** True when lesson b begins where a ends, on the same day; shut times between do not count. */
function joins({ model, at }: State, a: number, b: number, shut: Int32Array): boolean {
  const [one, two] = [at[a] as number, at[b] as number];
  if (model.dayOf[one] !== model.dayOf[two]) return false;
  let next = one + (model.duration[a] as number);
  while (next < two && ((shut[model.wordOf[next] as number] as number) & (1 << (model.bitOf[next] as number))) !== 0) next++;
  return next === two;
}

/** Deviation of two placed lessons. */
function pair(state: State, one: Term, a: number, b: number): number {
  const { model, at } = state;
  const [s, t] = [at[a] as number, at[b] as number];
  const days = Math.abs((model.dayOf[s] as number) - (model.dayOf[t] as number));
  switch (one.kind) {
    case 'minDays':
      if (days >= one.min) return 0;
      return (
        one.min -
        days +
        (days === 0 && one.flag && s + (model.duration[a] as number) !== t && t + (model.duration[b] as number) !== s ? 1 : 0)
      );
    case 'maxDays':
      return days - one.max;
    case 'minGaps':
      if (days !== 0) return 0;
      return one.min - (s <= t ? t - s - (model.duration[a] as number) : s - t - (model.duration[b] as number));
    default: {
      const hours = Math.abs((model.hourOf[s] as number) - (model.hourOf[t] as number));
      return one.how === 'day' ? days : one.how === 'hour' ? hours : days + hours;
    }
  }
}

function sequence(state: State, { lessons, how, shut }: Term): number {
  const { at, model } = state;
  if (lessons.some(lesson => (at[lesson] as number) < 0)) return 0;
  const [a, b] = [lessons[0] as number, lessons[1] as number];
  if (how === 'consecutive') return joins(state, a, b, shut) ? 0 : 1;
  const after = (at[b] as number) >= (at[a] as number) + (model.duration[a] as number);
  if (how === 'ordered') return after ? 0 : 1;
  if (how === 'orderedIfSameDay') return after || model.dayOf[at[a] as number] !== model.dayOf[at[b] as number] ? 0 : 1;
  const sorted = lessons.toSorted((x, y) => (at[x] as number) - (at[y] as number));
  let apart = 0;
  for (let i = 1; i < sorted.length; i++) if (!joins(state, sorted[i - 1] as number, sorted[i] as number, shut)) apart++;
  return apart;
}

const tally = new Int32Array(4096);

function spread({ at }: State, { lessons, table, limits }: Term, note: Note): void {
  for (let g = 0; g < limits.length; g++) tally[g] = 0;
  for (let i = 0; i < lessons.length; i++) {
    const time = at[lessons[i] as number] as number;
    const group = time < 0 ? -1 : (table[time] as number);
    if (group >= 0) tally[group]!++;
  }
  for (let g = 0; g < limits.length; g++) {
    const { min, max } = limits[g]!;
    note(Math.max(min - (tally[g] as number), (tally[g] as number) - max));
  }
}

function order({ at, model }: State, { lessons, table, min, max }: Term): number {
  let ends = -1;
  let begins = model.times;
  for (let i = 0; i < lessons.length; i++) {
    const lesson = lessons[i] as number;
    if ((at[lesson] as number) < 0) return 0;
    if (i < (table[0] as number)) ends = Math.max(ends, (at[lesson] as number) + (model.duration[lesson] as number));
    else begins = Math.min(begins, at[lesson] as number);
  }
  return Math.max(min - begins + ends, begins - ends - max);
}

/** One for each lesson after which one of its students has another that day. */
function endsDay({ at, model, bits }: State, { lessons, others }: Term, note: Note): void {
  for (const lesson of lessons) {
    const start = at[lesson] as number;
    if (start < 0) continue;
    const end = Math.min(model.times, start + (model.duration[lesson] as number));
    let later = 0;
    for (let time = end; time < (model.dayEnd[start] as number); time++) {
      for (const who of others)
        later |= (bits[who * model.words + (model.wordOf[time] as number)] as number) & (1 << (model.bitOf[time] as number));
    }
    note(later === 0 ? 0 : 1);
  }
}

const holderOf = ({ model, choice }: State, place: number) => model.places[place]?.candidates[choice[place] as number] ?? -1;

function different(state: State, { places, table, max }: Term): number {
  const seen = new Set<number>(table);
  for (const place of places) {
    const who = holderOf(state, place);
    if (who >= 0) seen.add(who);
  }
  return seen.size - max;
}

function sameRoom(state: State, { lessons, places, shut }: Term, note: Note): void {
  for (let i = 0; i < lessons.length; i++) {
    for (let j = i + 1; j < lessons.length; j++) {
      const [a, b] = [lessons[i] as number, lessons[j] as number];
      if ((state.at[a] as number) < 0 || (state.at[b] as number) < 0) continue;
      const [one, two] = [holderOf(state, places[i] as number), holderOf(state, places[j] as number)];
      if (one >= 0 && two >= 0 && one !== two && (joins(state, a, b, shut) || joins(state, b, a, shut))) note(1);
    }
  }
}

function tagGap({ at, model }: State, { lessons, table, min }: Term, note: Note): void {
  for (let i = 0; i < (table[0] as number); i++) {
    for (let j = table[0] as number; j < lessons.length; j++) {
      const [s, t] = [at[lessons[i] as number] as number, at[lessons[j] as number] as number];
      const end = s + (model.duration[lessons[i] as number] as number);
      if (s >= 0 && t >= end && model.dayOf[s] === model.dayOf[t]) note(min - (t - end));
    }
  }
}

/** All pairs of lessons at once, by how many stand on each day or hour: the sum that pair by pair would come to. */
function sameInBulk({ at, model }: State, { lessons, how }: Term): number {
  let sum = 0;
  for (const part of [model.dayOf, model.hourOf]) {
    if ((how === 'day' && part === model.hourOf) || (how === 'hour' && part === model.dayOf)) continue;
    tally.fill(0, 0, model.times + 1);
    let most = 0;
    for (let i = 0; i < lessons.length; i++) {
      const time = at[lessons[i] as number] as number;
      if (time < 0) continue;
      const value = (part[time] as number) + 1;
      tally[value]!++;
      most = Math.max(most, value);
    }
    let below = 0;
    const all = tally.subarray(0, most + 1).reduce((count, one) => count + one, 0);
    for (let value = 0; value < most; value++) {
      below += tally[value] as number;
      sum += below * (all - below);
    }
  }
  return sum;
}

/** Counts a term that looks at lessons. */
export function countLessons(state: State, one: Term, note: Note): void {
  const { lessons } = one;
  if (one.kind === 'same' && one.cost === 'linear') note(sameInBulk(state, one));
  else if (one.kind === 'sequence') note(sequence(state, one));
  else if (one.kind === 'spread') spread(state, one, note);
  else if (one.kind === 'order') note(order(state, one));
  else if (one.kind === 'endsDay') endsDay(state, one, note);
  else if (one.kind === 'sameResource') note(different(state, one));
  else if (one.kind === 'sameRoomIfConsecutive') sameRoom(state, one, note);
  else if (one.kind === 'tagGap') tagGap(state, one, note);
  else {
    for (let i = 0; i < lessons.length; i++) {
      if ((state.at[lessons[i] as number] as number) < 0) continue;
      for (let j = i + 1; j < lessons.length; j++) {
        if ((state.at[lessons[j] as number] as number) >= 0) note(pair(state, one, lessons[i] as number, lessons[j] as number));
      }
    }
  }
}

/** Building of a lesson by who holds it; -1 none. */
function buildingOf(state: State, lesson: number): number {
  const { model } = state;
  for (let i = model.placesOf.from[lesson] as number; i < (model.placesOf.from[lesson + 1] as number); i++) {
    const who = holderOf(state, model.placesOf.list[i] as number);
    if (who >= 0 && (model.building[who] as number) >= 0) return model.building[who] as number;
  }
  return -1;
}

/** Lesson (from 1) with a building that starts at each time, for the resource looked at; 0 = none. */
let starts = new Int32Array(256);

/** Counts changes of building of a resource, day by day. */
export function countBuildings(state: State, one: Term, note: Note): void {
  const { model, at } = state;
  if (starts.length < model.times) starts = new Int32Array(model.times);
  starts.fill(0, 0, model.times);
  for (let i = 0; i < one.lessons.length; i++) {
    const lesson = one.lessons[i] as number;
    if ((at[lesson] as number) >= 0 && buildingOf(state, lesson) >= 0) starts[at[lesson] as number] = lesson + 1;
  }
  let changes = 0;
  let before = -1;
  for (let time = 0; time < model.times; time++) {
    const lesson = (starts[time] as number) - 1;
    if (lesson < 0) continue;
    const sameDay = before >= 0 && model.dayOf[at[before] as number] === model.dayOf[time];
    if (!sameDay && !one.flag && one.kind === 'buildingChanges') {
      note(changes - one.max);
      changes = 0;
    }
    if (sameDay && buildingOf(state, before) !== buildingOf(state, lesson)) {
      if (one.kind === 'buildingGap') note(one.min - (time - (at[before] as number) - (model.duration[before] as number)));
      else changes++;
    }
    before = lesson;
  }
  if (one.kind === 'buildingChanges') note(changes - one.max);
}
