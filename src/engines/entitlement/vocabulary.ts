import type { Day } from '#kernel/day.ts';
import type { Facts } from './judge.ts';

/** What nobody knows. */
const UNKNOWN = 0;

interface Timed {
  readonly from: Day;
  readonly to: Day | null;
  readonly facts: Facts;
}

const textOf = (value: NonNullable<Facts[string]>): string =>
  typeof value === 'string' ? `'${value}` : Array.isArray(value) ? `[${value.join('\u0001')}` : String(value);

/** Facts as small whole numbers, so that those of many people are compared and laid over each other quickly. */
export class Vocabulary {
  readonly #names: readonly string[];
  readonly #codes: readonly Map<string, number>[];
  readonly #values: readonly Facts[string][][];
  readonly #ofFacts = new WeakMap<Facts, readonly number[]>();

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#codes = names.map(() => new Map());
    this.#values = names.map(() => [null]);
  }

  #code(at: number, value: NonNullable<Facts[string]>): number {
    const [codes, text] = [this.#codes[at]!, textOf(value)];
    const known = codes.get(text);
    if (known !== undefined) return known;
    const fresh = this.#values[at]!.push(value) - 1;
    codes.set(text, fresh);
    return fresh;
  }

  /** The facts of one spell: place and code in turn, of what it says. */
  #of(facts: Facts): readonly number[] {
    const known = this.#ofFacts.get(facts);
    if (known !== undefined) return known;
    const codes: number[] = [];
    for (let at = 0; at < this.#names.length; at++) {
      const value = facts[this.#names[at]!];
      if (value !== undefined) codes.push(at, value === null ? UNKNOWN : this.#code(at, value));
    }
    this.#ofFacts.set(facts, codes);
    return codes;
  }

  /** Writes the facts of a day into `codes`: all spells that hold then, the later ones over the earlier. False when none does. */
  lay(spells: readonly Timed[], day: Day, codes: Int32Array): boolean {
    codes.fill(UNKNOWN);
    let isKnown = false;
    for (const one of spells) {
      if (one.from > day || (one.to !== null && day > one.to)) continue;
      const own = this.#of(one.facts);
      isKnown = true;
      for (let i = 0; i < own.length; i += 2) codes[own[i]!] = own[i + 1]!;
    }
    return isKnown;
  }

  /** The facts again, by name; what nobody knows is null. */
  factsOf(codes: Int32Array): Facts {
    return Object.fromEntries(this.#names.map((name, at) => [name, this.#values[at]![codes[at]!]]));
  }
}
