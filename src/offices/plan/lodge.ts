import { readPlan } from '#engines/planText/index.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insert, insertAll } from '#register/index.ts';
import { checkUp } from './checkUp.ts';
import { promisesOf, sectionsOf } from './drawUp.ts';
import { finding } from './finding.ts';
import { plan } from './plan.ts';
import { planSection } from './planSection.ts';
import { promise } from './promise.ts';
import { says } from './refusals.ts';
import { type Years, yearsOf } from './span.ts';

/** A plan's text as it came in. */
export interface Wording {
  readonly title: string;
  readonly text: string;
  /** The file it was read from; null for pasted text. */
  readonly source: string | null;
  readonly years: Years | null;
}

/** Reads a text into a draft: its sections, its promises and facts as proposals, and the remarks of the check-up. */
export async function lodge(desk: Desk, { title, text, source, years }: Wording): Promise<Result<{ readonly plan: string }>> {
  const span = years ?? yearsOf(title, text);
  if (span === null) return refuse(says.noYears());
  const kept = await desk.store.keepFile(new TextEncoder().encode(text), { name: `${title}.txt`, mediaType: 'text/plain; charset=utf-8' });
  const lodged = await insert(desk, plan, { title, ...span, source, text: kept.hash, length: text.length });
  if (!lodged.ok) return lodged;
  const { id } = lodged.value;
  const reading = readPlan(text, { title });
  const ofPlan = <R>(rows: readonly R[]) => rows.map(row => ({ ...row, plan: id }));
  const sections = await insertAll(desk, planSection, ofPlan(sectionsOf(reading.outline)));
  if (!sections.ok) return sections;
  const promises = await insertAll(desk, promise, ofPlan(promisesOf(reading, span)));
  if (!promises.ok) return promises;
  const findings = await insertAll(desk, finding, ofPlan(checkUp(reading)));
  return findings.ok ? ok({ plan: id }) : findings;
}
