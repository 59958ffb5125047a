import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import { isInForce } from '../plan.ts';
import type { Standing } from '../standing/standing.ts';
import { composeStratml } from './compose.ts';
import { continueStratml } from './continued.ts';
import { exchange } from './exchange.ts';
import { parseStratml } from './parse.ts';
import { says } from './refusals.ts';
import { writeStratml } from './write.ts';

/** The StratML of a plan: carried on from the document it was read from, else composed. A draft that was not read from one is refused. */
export async function stratmlOf(desk: ReadingDesk, standing: Standing): Promise<Result<string>> {
  const { plan } = standing;
  const [origin] = await rows(desk, exchange, { where: { plan: plan.id } });
  if (origin === undefined)
    return isInForce(plan) ? ok(writeStratml(composeStratml(standing))) : refuse(says.stillADraft({ title: plan.title }));
  const kept = await desk.store.file(origin.file);
  const read = kept === null ? null : parseStratml(await kept.read(), { bytes: 1 << 30, depth: 100, elements: 10_000_000 });
  // We wrote this file ourselves: where it cannot be read, the fault is ours.
  if (read === null || 'unread' in read) throw new Error(`plan ${plan.id}: its StratML document is missing or unreadable`);
  return ok(writeStratml(continueStratml(read.document, standing)));
}
