import { ok, type Result } from '#kernel/problem.ts';
import { type Desk, insert, insertAll } from '#register/index.ts';
import { finding } from '../finding.ts';
import { plan } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import type { Draught } from './draught.ts';

/** Whose plan a text is: under which plan of the county, of which organisation; both null for the county's own. */
export interface Under {
  readonly parent: string | null;
  readonly organisation: string | null;
}
const theCounty: Under = { parent: null, organisation: null };

/** Keeps what was read as a draft: its text, sections, promises and facts as proposals, and the remarks; `source` is the file's hash. */
export async function lodge(
  desk: Desk,
  read: Draught,
  source: string | null,
  under = theCounty,
): Promise<Result<{ readonly plan: string }>> {
  const { title, text, years } = read;
  const kept = await desk.store.keepFile(new TextEncoder().encode(text), { name: `${title}.txt`, mediaType: 'text/plain; charset=utf-8' });
  const lodged = await insert(desk, plan, { title, ...years, source, text: kept.hash, length: text.length, ...under });
  if (!lodged.ok) return lodged;
  const { id } = lodged.value;
  const ofPlan = <R>(rows: readonly R[]) => rows.map(row => ({ ...row, plan: id }));
  const sections = await insertAll(desk, planSection, ofPlan(read.sections));
  if (!sections.ok) return sections;
  const promises = await insertAll(desk, promise, ofPlan(read.promises));
  if (!promises.ok) return promises;
  const findings = await insertAll(desk, finding, ofPlan(read.findings));
  return findings.ok ? ok({ plan: id }) : findings;
}
