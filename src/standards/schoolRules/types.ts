/** Rules of the state for schools as data: a formula over the figures of a stage or of the county, and the limit it must keep. */

/** `two`: two sources agree · `one`: one source · `memory`: to be confirmed · `seed`: stated in a county's plan. */
export type RuleVerified = 'two' | 'one' | 'memory' | 'seed';

/** One rule. Formulas are FEEL over the Chinese names of the figures; limits are decimals as texts. */
export interface SchoolRule {
  readonly code: string;
  readonly name: string;
  readonly english: string;
  /** Each stage of each school by itself, or the county as a whole (then the formula runs over all its stages). */
  readonly about: 'stage' | 'county';
  /** Which stages it is about; null for all. */
  readonly when: string | null;
  readonly value: string;
  readonly operator: '<=' | '>=';
  readonly limit: string;
  readonly unit: string;
  readonly source: string;
  readonly v: RuleVerified;
}

/** A pack of rules: `classSize/2014`. A revision is a new pack. */
export interface RulePack {
  readonly kind: 'rules';
  readonly name: string;
  readonly title: string;
  readonly document: string;
  readonly year: number;
  readonly rules: readonly SchoolRule[];
}
