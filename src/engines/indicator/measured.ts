import type { Decimal } from '#kernel/decimal.ts';
import type { Sentence, Status, Step } from './judgement.ts';

/** What one method makes of the figures, before the limits are applied. */
export interface Measured {
  /** The promise is reached (by a date) or kept (this year). */
  readonly met: boolean;
  /** `byDate` can be early; `yearly` is kept or broken anew each year; `rate` is compared by its ratio but is never early. */
  readonly judged: 'byDate' | 'yearly' | 'rate';
  readonly progress: Decimal | null;
  /** Over the share that should be there by now; null where nothing should be, or it cannot be formed. */
  readonly ratio: Decimal | null;
  readonly regress: boolean;
  /** The status where neither `met` nor the ratio decides. */
  readonly otherwise: Status | null;
  readonly told: Sentence;
  readonly steps: readonly Step[];
}

/** Why nothing could be measured. */
export interface Unknown {
  readonly missing: Sentence;
}

export const isUnknown = (measured: Measured | Unknown): measured is Unknown => 'missing' in measured;

const inBoth = (said: string | Sentence): Sentence => (typeof said === 'string' ? { zh: said, en: said } : said);

/** A step of the sum; a formula or a value that holds words is given in both languages. */
export const step = (label: string, labelEnglish: string, formula: string | Sentence, value: string | Sentence): Step => ({
  label,
  labelEnglish,
  formula: inBoth(formula).zh,
  formulaEnglish: inBoth(formula).en,
  value: inBoth(value).zh,
  valueEnglish: inBoth(value).en,
});
