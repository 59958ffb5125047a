import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, insert, insertAll, remove, rows, step } from '#register/index.ts';
import { type ActualRow, actual } from './actual.ts';
import { each, keepable } from './chosen.ts';
import { namesOf } from './counts.ts';
import { evidence } from './evidence.ts';
import { promiseBody } from './promiseBody.ts';
import { says } from './refusals.ts';
import type { BodyRow, FiledRow, PlanRow, PromiseRow } from './rowTypes.ts';

/** One figure as it is filed. */
export interface Filing {
  readonly year: number;
  readonly value: number | null;
  readonly taskStatus: ActualRow['taskStatus'];
  readonly note: string | null;
  readonly evidence: readonly string[];
}

/** Refuses a filing that this person may not make, or that names a year or a file that is not there: all problems at once. */
async function check(desk: Desk, plan: PlanRow, row: PromiseRow, bodies: readonly BodyRow[], filing: Filing): Promise<Result<string>> {
  const quote = row.quote.slice(0, 40);
  if (plan.state !== 'adopted') return refuse(says.stillADraft({ title: plan.title }));
  const fit = keepable(row);
  if (!fit.ok) return fit;
  if (row.state !== 'accepted') return refuse(says.notAccepted({ quote }));
  const found: Problem[] = [];
  const mine = bodies.find(body => body.organisation === desk.actor.organisation);
  const lead = bodies.find(body => body.part === 'lead');
  if (lead === undefined) found.push(says.nobodyLeads({ quote }));
  else if (mine === undefined) found.push(says.notYourPromise({ quote, lead: (await namesOf(desk)).get(lead.organisation) ?? '' }));
  const now = Number(desk.today.slice(0, 4));
  if (filing.year < plan.fromYear || filing.year > now)
    found.push(says.yearNotToBeFiled({ year: filing.year, from: plan.fromYear, now }, '年份'));
  for (const [i, hash] of filing.evidence.entries())
    if ((await desk.store.file(hash)) === null) found.push(says.evidenceNotHere({ place: i + 1 }, '佐证'));
  return found.length > 0 || mine === undefined ? refuse(...found) : ok(mine.organisation);
}

/** The open filing of a year is filed again in place; an accepted one stands, and a correction of it becomes the next round. */
async function save(
  desk: Desk,
  row: PromiseRow,
  organisation: string,
  before: readonly FiledRow[],
  filing: Filing,
): Promise<Result<FiledRow>> {
  const { year, value, taskStatus, note } = filing;
  const filed = {
    value,
    taskStatus,
    note,
    organisation,
    filedBy: desk.actor.id,
    filedOn: desk.today,
    decidedBy: null,
    decidedOn: null,
    why: null,
  };
  const open = before.find(one => one.state !== 'accepted');
  if (open !== undefined) return step(desk, actual, open, 'file', filed);
  const round = before.length === 0 ? 1 : Math.max(...before.map(one => one.round)) + 1;
  return insert(desk, actual, { ...filed, plan: row.plan, promise: row.id, year, round });
}

/** Files one figure with its evidence. What is filed twice replaces what was filed before, with its history in the audit. */
export async function fileOne(desk: Desk, plan: PlanRow, row: PromiseRow, filing: Filing): Promise<Result<FiledRow>> {
  const bodies = await rows(desk, promiseBody, { where: { promise: row.id } });
  const mine = await check(desk, plan, row, bodies, filing);
  if (!mine.ok) return mine;
  const before = await rows(desk, actual, { where: { promise: row.id, year: filing.year } });
  const saved = await save(desk, row, mine.value, before, filing);
  if (!saved.ok) return saved;
  const held = await rows(desk, evidence, { where: { actual: saved.value.id } });
  const wanted = [...new Set(filing.evidence)];
  const gone = held.filter(one => !wanted.includes(one.file));
  const cleared = await each(gone, one => remove(desk, evidence, one.id, one.version));
  if (!cleared.ok) return cleared;
  const fresh = wanted.filter(hash => !held.some(one => one.file === hash));
  const added = await insertAll(
    desk,
    evidence,
    fresh.map(hash => ({ plan: plan.id, actual: saved.value.id, file: hash })),
  );
  return added.ok ? saved : added;
}
