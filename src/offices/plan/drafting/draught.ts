import { readPlan } from '#engines/planText/index.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { PlanFinding } from '../finding.ts';
import type { PlanSection } from '../planSection.ts';
import type { PlanPromise } from '../promise.ts';
import { says } from '../refusals.ts';
import { checkUp } from './checkUp.ts';
import { promisesOf, sectionsOf } from './drawUp.ts';
import { titleOf, type Years, yearsOf } from './span.ts';

/** A plan's text as it came in. */
export interface Wording {
  /** Null where the text itself must say. */
  readonly title: string | null;
  readonly text: string;
  /** The name of the file it was read from; null for pasted text. */
  readonly fileName: string | null;
  readonly years: Years | null;
}

type Loose<R> = Omit<R, 'plan'>;

/** What a text was read into, before anything of it is kept. Plain data. */
export interface Draught {
  readonly title: string;
  readonly text: string;
  readonly years: Years;
  readonly sections: readonly Loose<PlanSection>[];
  readonly promises: readonly Loose<PlanPromise>[];
  readonly findings: readonly Loose<PlanFinding>[];
}

/** Promises and facts, and headings, that one plan may have. The longest real plan read so far has fewer than 500. */
export const MOST = 3000;

/** Reads a text into sections, promises and facts, and the remarks of the check-up; refuses one without years or with too much in it. */
export function draughtOf({ title: given, text, fileName, years: said }: Wording): Result<Draught> {
  const title = given ?? titleOf(text, fileName ?? '');
  const years = said ?? yearsOf(title, text);
  if (years === null) return refuse(says.noYears());
  const reading = readPlan(text, { title });
  const [promises, headings] = [reading.commitments.length, reading.outline.length];
  if (promises > MOST) return refuse(says.tooManyPromises({ title, count: promises, most: MOST }));
  if (headings > MOST) return refuse(says.tooManyHeadings({ title, count: headings, most: MOST }));
  const drawn = { sections: sectionsOf(reading.outline), promises: promisesOf(reading, years), findings: checkUp(reading) };
  return ok({ title, text, years, ...drawn });
}
