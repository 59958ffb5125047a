import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insertAll, noSuchRow, remove, rows, step, update } from '#register/index.ts';
import { type ActualRow, actual } from '../actual.ts';
import { cycles, periodParts } from '../codes.ts';
import { each, keepable } from '../drafting/chosen.ts';
import { insertUnlessTaken } from '../drafting/insertUnlessTaken.ts';
import { evidence } from '../evidence.ts';
import { namesOf } from '../names.ts';
import { promiseBody } from '../promiseBody.ts';
import { says } from '../refusals.ts';
import type { BodyRow, FiledRow, PlanRow, PromiseRow } from '../rowTypes.ts';
import type { PeriodPart } from '../types.ts';
import { hasBegun, partsOfCycle, periodSaid } from './periods.ts';

/** One figure as it is filed. */
export interface Filing {
  readonly row: PromiseRow;
  readonly year: number;
  readonly part: PeriodPart;
  readonly value: number | null;
  readonly taskStatus: ActualRow['taskStatus'];
  readonly note: string | null;
  readonly evidence: readonly string[];
  /** The filing for that year as the person saw it, to be filed again or corrected; null where they saw none. */
  readonly actual: string | null;
  readonly version: number | null;
}

const isOpen = (one: FiledRow) => one.state !== 'accepted';

/** A filing that may be made, by the organisation that answers for it, and what was filed for that period before. */
interface Fit {
  readonly filing: Filing;
  readonly organisation: string;
  readonly before: readonly FiledRow[];
  /** The filing that waits or was sent back and is filed again in place. */
  readonly open: FiledRow | null;
  /** Filings of other bodies that were sent back: they give way, so that a body that does not answer keeps nobody from filing. */
  readonly gaveWay: readonly FiledRow[];
}

/** What of the filings before is filed again: what waits, whoever filed it, and what was sent back to one's own body or was named. */
function fitOf(filing: Filing, organisation: string, before: readonly FiledRow[]): Fit {
  const open =
    before.find(one => one.state === 'filed') ??
    before.find(one => isOpen(one) && (one.organisation === organisation || one.id === filing.actual)) ??
    null;
  return { filing, organisation, before, open, gaveWay: before.filter(one => one.state === 'sentBack' && one !== open) };
}

/** The hashes among these that the county does not have. */
async function missingFiles(desk: Desk, hashes: Iterable<string>): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  for (const hash of new Set(hashes)) if ((await desk.store.file(hash)) === null) missing.add(hash);
  return missing;
}

function checkBodies(desk: Desk, row: PromiseRow, bodies: readonly BodyRow[], names: ReadonlyMap<string, string>): Result<string> {
  const quote = row.quote.slice(0, 40);
  const lead = bodies.find(body => body.part === 'lead');
  const mine = bodies.find(body => body.organisation === desk.actor.organisation);
  if (lead === undefined) return refuse(says.nobodyLeads({ quote }));
  return mine === undefined ? refuse(says.notYourPromise({ quote, lead: names.get(lead.organisation) ?? '' })) : ok(mine.organisation);
}

/** Refuses a filing that this person may not make, or that names a year or a file that is not there: all problems at once. */
function check(desk: Desk, plan: PlanRow, filing: Filing, mine: Result<string>, missing: ReadonlySet<string>): Result<string> {
  const { row, year } = filing;
  const fit = keepable(row);
  if (!fit.ok) return fit;
  if (row.state !== 'accepted') return refuse(says.notAccepted({ quote: row.quote.slice(0, 40) }));
  const found: Problem[] = mine.ok ? [] : [...mine.problems];
  const now = Number(desk.today.slice(0, 4));
  if (year < plan.fromYear || year > now) found.push(says.yearNotToBeFiled({ year, from: plan.fromYear, now }, '年份'));
  else if (!hasBegun(filing, desk.today)) {
    const { zh, en } = periodSaid(filing);
    found.push(says.periodNotBegun({ period: zh, periodEnglish: en, today: desk.today }, '报送期'));
  }
  if (filing.part !== 'whole' && !partsOfCycle[row.cycle].includes(filing.part))
    found.push(says.partNotOfCycle({ part: periodParts[filing.part], cycle: cycles[row.cycle] }, '报送期'));
  if (row.method === 'state' && filing.value !== null && (filing.value < 0 || filing.value > 100))
    found.push(says.shareOutside({ value: filing.value }, '实际值'));
  for (const [i, hash] of filing.evidence.entries()) if (missing.has(hash)) found.push(says.evidenceNotHere({ place: i + 1 }, '佐证'));
  return found.length > 0 ? refuse(...found) : mine;
}

/** A filing of another body is theirs to change, as long as that body answers for the promise. */
const isOfAnother = (one: FiledRow, mine: string | null, bodies: readonly BodyRow[]): boolean =>
  one.organisation !== mine && bodies.some(body => body.organisation === one.organisation);

/** The problems of one filing of many, each at its line. */
const atLine = (line: number | null, problems: readonly Problem[]): readonly Problem[] =>
  line === null ? problems : problems.map(one => ({ ...one, at: [`各项第${line + 1}项`, one.at].filter(Boolean).join(' · ') }));

async function fitting(desk: Desk, plan: PlanRow, filings: readonly Filing[], inTable: boolean): Promise<Result<readonly Fit[]>> {
  if (plan.state !== 'adopted') return refuse(says.stillADraft({ title: plan.title }));
  const ids = filings.map(filing => filing.row.id);
  const names = await namesOf(desk);
  const bodies = Map.groupBy(await rows(desk, promiseBody, { where: { promise: ids } }), body => body.promise);
  const filed = await rows(desk, actual, { where: { promise: ids, year: [...new Set(filings.map(one => one.year))] } });
  const missing = await missingFiles(
    desk,
    filings.flatMap(one => one.evidence),
  );
  const fit: Fit[] = [];
  const found: Problem[] = [];
  for (const [place, filing] of filings.entries()) {
    const { row, year } = filing;
    const line = inTable ? place : null;
    const checked = check(desk, plan, filing, checkBodies(desk, row, bodies.get(row.id) ?? [], names), missing);
    const before = filed.filter(one => one.promise === row.id && one.year === year && one.part === filing.part);
    const theirs = before.find(one => one.state === 'filed' && isOfAnother(one, desk.actor.organisation, bodies.get(row.id) ?? []));
    if (theirs !== undefined && checked.ok)
      found.push(
        ...atLine(line, [says.filedByAnother({ quote: row.quote.slice(0, 40), year, organisation: names.get(theirs.organisation) ?? '' })]),
      );
    else if (checked.ok) fit.push(fitOf(filing, checked.value, before));
    else found.push(...atLine(line, checked.problems));
  }
  return found.length > 0 ? refuse(...found) : ok(fit);
}

const columnsOf = (desk: Desk, { filing: { value, taskStatus, note }, organisation }: Fit) => ({
  value,
  taskStatus,
  note,
  proof: null,
  organisation,
  filedBy: desk.actor.id,
  filedOn: desk.today,
  decidedBy: null,
  decidedOn: null,
  why: null,
});

/** Files an open filing again, if it is the one that was seen; else refuses with it as it stands now. */
function fileAgain(desk: Desk, one: Fit): Promise<Result<FiledRow>> {
  const open = one.open as FiledRow;
  const { actual: seen, version } = one.filing;
  return step(desk, actual, { ...open, version: seen === open.id ? (version ?? 0) : 0 }, 'file', columnsOf(desk, one));
}

/** Refuses a correction of what is no longer as it was seen. */
async function checkSeen(desk: Desk, { filing, before }: Fit): Promise<Result<unknown>> {
  if (filing.actual === null) return ok(null);
  const seen = before.find(one => one.id === filing.actual);
  if (seen === undefined) return noSuchRow(actual);
  return seen.version === filing.version ? ok(null) : update(desk, actual, seen.id, filing.version ?? 0, {});
}

/** An open filing is filed again in place; where the last one was accepted it stands, and a correction becomes the next round. */
async function save(desk: Desk, plan: PlanRow, fit: readonly Fit[]): Promise<Result<readonly FiledRow[]>> {
  const again = fit.filter(one => one.open !== null);
  const first = fit.filter(one => one.open === null);
  const gone = await each(
    fit.flatMap(one => one.gaveWay),
    one => remove(desk, actual, one.id, one.version),
  );
  if (!gone.ok) return gone;
  const changed = await each(again, one => fileAgain(desk, one));
  if (!changed.ok) return changed;
  const seen = await each(first, one => checkSeen(desk, one));
  if (!seen.ok) return seen;
  const added = await insertUnlessTaken(
    desk,
    actual,
    first.map(one => ({
      ...columnsOf(desk, one),
      plan: plan.id,
      promise: one.filing.row.id,
      year: one.filing.year,
      part: one.filing.part,
      round: Math.max(0, ...one.before.map(other => other.round)) + 1,
    })),
    says.filedMeanwhile(),
  );
  return added.ok ? ok([...changed.value, ...added.value]) : added;
}

/** Makes the evidence of each filing what was named with it. */
async function attach(desk: Desk, plan: PlanRow, saved: readonly FiledRow[], filings: readonly Filing[]): Promise<Result<null>> {
  const held = await rows(desk, evidence, { where: { actual: saved.map(one => one.id) } });
  const wanted = saved.flatMap(one => {
    const files =
      filings.find(filing => filing.row.id === one.promise && filing.year === one.year && filing.part === one.part)?.evidence ?? [];
    return [...new Set(files)].map(file => ({ plan: plan.id, actual: one.id, file }));
  });
  const isSame = (a: { readonly actual: string; readonly file: string }, b: { readonly actual: string; readonly file: string }) =>
    a.actual === b.actual && a.file === b.file;
  const gone = held.filter(one => !wanted.some(other => isSame(one, other)));
  const cleared = await each(gone, one => remove(desk, evidence, one.id, one.version));
  if (!cleared.ok) return cleared;
  const added = await insertAll(
    desk,
    evidence,
    wanted.filter(one => !held.some(other => isSame(one, other))),
  );
  return added.ok ? ok(null) : added;
}

/**
 * Files figures with their evidence: all of them or none. Whoever names the filing they saw files it again, with its history in the audit;
 * an open filing that was not seen as it stands, or that is another body's, is not touched. `inTable`: the problems name their line.
 */
export async function fileAll(
  desk: Desk,
  plan: PlanRow,
  filings: readonly Filing[],
  { inTable = false } = {},
): Promise<Result<readonly FiledRow[]>> {
  const fit = await fitting(desk, plan, filings, inTable);
  if (!fit.ok) return fit;
  const saved = await save(desk, plan, fit.value);
  if (!saved.ok) return saved;
  const attached = await attach(desk, plan, saved.value, filings);
  return attached.ok ? saved : attached;
}
