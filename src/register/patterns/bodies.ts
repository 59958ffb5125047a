import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { StoredRow } from '#store/index.ts';
import { type Actor, type Demand, may } from '../roles.ts';
import { noSuchRow } from '../rows.ts';
import type { ReadingDesk } from '../verb.ts';

const says = problems('pattern', {
  closedBody: { zh: '“{name}”已撤销，不能再选。', en: '“{name}” is closed and can no longer be chosen.' },
  notYourBody: { zh: '只能办理本单位的事项，请改选本单位。', en: 'You act for your own organisation alone.' },
  noSuchFile: { zh: '“{label}”里有文件还没有上传，请先上传。', en: 'A file is not here yet; upload it first.' },
  dayInFuture: { zh: '“{label}”{day}还没有到，今天是{today}，请核对。', en: '{day} is yet to come; today is {today}.' },
});

/** The roster's table as the patterns read it: they stand below the offices and know it by its name alone. */
const roster = {
  name: 'organisation',
  columns: { name: { type: 'text', nullable: false }, kind: { type: 'text', nullable: false } },
  unique: [],
} as const;

/** An organisation as a pattern knows it. */
export interface Body {
  readonly name: string;
  readonly kind: string;
}

/** All organisations of the county that stand open, in the order they were entered. */
export const openBodies = (desk: ReadingDesk): Promise<readonly StoredRow<Body>[]> =>
  desk.store.rows<Body>(roster, { where: { state: 'open' } });

/** An organisation that stands open and that the actor may act for: their own, or any where they see all. */
export async function bodyFor(desk: ReadingDesk, id: string, all: Demand): Promise<Result<StoredRow<Body>>> {
  const found = await desk.store.row<Body>(roster, id);
  if (found === null) return noSuchRow({ label: '单位' });
  if (!may(desk.actor, all) && desk.actor.organisation !== id) return refuse(says.notYourBody({}, 'organisation'));
  return found.state === 'open' ? ok(found) : refuse(says.closedBody({ name: found.name }, 'organisation'));
}

/** The refusal of a person who may act for their own organisation alone; null for who may. */
export const notOwn = (actor: Actor, organisation: unknown, all: Demand): Result<never> | null =>
  may(actor, all) || (actor.organisation !== null && actor.organisation === organisation) ? null : refuse(says.notYourBody());

/** Refuses files that were never uploaded, under the name of their box. */
export async function filesKept(desk: ReadingDesk, label: string, hashes: readonly string[], at: string): Promise<Result<null>> {
  for (const hash of hashes) if ((await desk.store.file(hash)) === null) return refuse(says.noSuchFile({ label }, at));
  return ok(null);
}

/** Refuses a day that is yet to come. */
export const notAhead = (desk: Pick<ReadingDesk, 'today'>, label: string, day: string, at: string): Result<null> =>
  day > desk.today ? refuse(says.dayInFuture({ label, day, today: desk.today }, at)) : ok(null);
