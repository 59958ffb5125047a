import { addDays, type Day } from '#kernel/day.ts';
import { type Facts, judgeOne, type Line } from './judge.ts';
import { type ReadProgramme, type ReadVersion, type Rules, versionOn } from './pack.ts';
import { Vocabulary } from './vocabulary.ts';

/** Facts that held from a day to another (null: until today), such as one enrolment or one entry of a list of families; later spells write over earlier ones. */
export interface Spell {
  readonly from: Day;
  readonly to: Day | null;
  readonly facts: Facts;
}

/** A person with everything known of the times that are asked about. */
export interface Person {
  readonly id: string;
  readonly spells: readonly Spell[];
}

/** A term or a year for which aid is given. */
export interface Period {
  readonly period: string;
  readonly cycle: 'term' | 'year';
  readonly from: Day;
  readonly to: Day;
}

/** What all programmes come to for one person in one period. */
export interface PersonLines {
  readonly person: string;
  readonly period: string;
  readonly lines: readonly Line[];
}

/** A programme as it stands in one period: its version, the places of the facts it asks for, and what was judged, by those facts. */
interface Plan {
  readonly programme: ReadProgramme;
  readonly version: ReadVersion | null;
  readonly day: number;
  /** The programmes it yields to, by their place in the plan. */
  readonly before: readonly number[];
  readonly asks: readonly number[];
  /** By the facts of the conditions: the line of whoever they leave out, null where they let in. */
  readonly leftOut: Map<number | string, Line | null>;
  readonly measures: readonly number[];
  /** By the facts of the conditions and of the amount: the line of whoever was let in. */
  readonly letIn: Map<number | string, Line>;
}

interface Planned {
  readonly days: readonly Day[];
  readonly codes: readonly Int32Array[];
  readonly plans: readonly Plan[];
}

/** Four facts of so many values each make a key that is a small whole number. */
const RADIX = 128;

function keyOf(codes: Int32Array, asks: readonly number[], first: number): number | string {
  let key = first;
  if (asks.length <= 4) {
    let at = 0;
    for (; at < asks.length && codes[asks[at]!]! < RADIX; at++) key = key * RADIX + codes[asks[at]!]!;
    if (at === asks.length) return key;
  }
  return `${first} ${asks.map(one => codes[one]).join(' ')}`;
}

/**
 * Judges many people over many periods: a line for every programme of each period of which anything is known. A line rests only on the facts its
 * programme asks for, so it is judged once for all people with the same ones (they share the line) and a county takes about a second.
 */
export class Judging {
  readonly #rules: Rules;
  readonly #region: string;
  readonly #words: Vocabulary;
  readonly #planned = new WeakMap<Period, Planned>();

  /** `region` is the code of the place (GB/T 2260). */
  constructor(rules: Rules, region: string) {
    this.#rules = rules;
    this.#region = region;
    this.#words = new Vocabulary(rules.names);
  }

  #plan(period: Period): Planned {
    const own = this.#rules.programmes.filter(one => one.said.cycle === period.cycle);
    const dayOf = (one: ReadProgramme) => addDays(period.from, one.said.countedAfterDays);
    const days = [...new Set(own.map(dayOf))];
    const placesOf = (names: readonly string[]) => [...new Set(names)].map(name => this.#rules.names.indexOf(name));
    const plans = own.map((programme): Plan => {
      const day = dayOf(programme);
      const version = versionOn(programme, day, this.#region);
      const asked = version?.conditions.flatMap(one => one.formula.names) ?? [];
      return {
        programme,
        version,
        day: days.indexOf(day),
        before: (programme.said.yieldsTo ?? []).map(id => own.findIndex(one => one.said.id === id)),
        asks: placesOf(asked),
        leftOut: new Map(),
        measures: placesOf([...asked, ...(version?.amount.names ?? [])]),
        letIn: new Map(),
      };
    });
    const planned = { days, codes: days.map(() => new Int32Array(this.#rules.names.length)), plans };
    this.#planned.set(period, planned);
    return planned;
  }

  #judge({ programme, version, asks, measures, leftOut, letIn }: Plan, codes: Int32Array, to: string | null): Line {
    const judged = () => judgeOne(this.#rules, programme, version, this.#words.factsOf(codes), to);
    const key = keyOf(codes, asks, to === null ? 0 : 1);
    const out = leftOut.get(key);
    // To whom one yields may differ where there are several.
    if (out) return out.outcome === 'yields' && out.yieldsTo !== to ? { ...out, yieldsTo: to } : out;
    if (out === undefined) {
      const line = judged();
      const isByConditions = line.outcome === 'yields' || line.outcome === 'notInForce' || line.reasons.some(one => one.holds !== true);
      leftOut.set(key, isByConditions ? line : null);
      if (isByConditions) return line;
    }
    const whole = keyOf(codes, measures, 0);
    const known = letIn.get(whole);
    if (known !== undefined) return known;
    const line = judged();
    letIn.set(whole, line);
    return line;
  }

  /** The lines of one person in one period, in the order of the rules; null when nothing is known of the person on any day that counts. */
  of({ spells }: Person, period: Period): readonly Line[] | null {
    const { days, codes, plans } = this.#planned.get(period) ?? this.#plan(period);
    let isKnown = false;
    for (let i = 0; i < days.length; i++) if (this.#words.lay(spells, days[i]!, codes[i]!)) isKnown = true;
    if (!isKnown) return null;
    const lines: Line[] = [];
    for (const plan of plans) {
      let to: string | null = null;
      for (const at of plan.before) if (lines[at]!.cents !== null) to ??= lines[at]!.programme;
      lines.push(this.#judge(plan, codes[plan.day]!, to));
    }
    return lines;
  }

  /** All people over all periods, person by person. */
  *all(people: Iterable<Person>, periods: readonly Period[]): Generator<PersonLines> {
    for (const person of people)
      for (const period of periods) {
        const lines = this.of(person, period);
        if (lines !== null) yield { person: person.id, period: period.period, lines };
      }
  }
}
