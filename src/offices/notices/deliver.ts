import { ok, type Result } from '#kernel/problem.ts';
import { type Books, type Errand, type Letter, type Post, row, rows, type Sent, update } from '#register/index.ts';
import type { Condition, StoredRow } from '#store/index.ts';
import { channel } from './channel.ts';
import { type Delivery, delivery } from './delivery.ts';
import { letterOf } from './letter.ts';
import { mailbox } from './mailbox.ts';
import { ruleOf } from './reminderRule.ts';

type DeliveryRow = StoredRow<Delivery>;

/** Minutes until the second, third … try. After the last there is none. */
const waits = [1, 5, 15, 60, 240] as const;
export const MOST_TRIES = waits.length + 1;
/** Minutes for which a message that is being sent is left alone; longer than any sending may take. */
const LEASE = 5;
const AT_ONCE = 50;

const after = (now: Date, minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();

/** What may be tried now: what waits, and what was being sent when a server died. */
const openNow = (books: Books): Promise<readonly DeliveryRow[]> =>
  books.read(async desk => {
    const due: Condition = {
      anyOf: [
        { column: 'nextTry', isEmpty: true },
        { column: 'nextTry', to: books.now().toISOString() },
      ],
    };
    return rows(desk, delivery, { where: { state: ['waiting', 'sending'] }, matching: [due], limit: AT_ONCE });
  });

interface Claimed {
  readonly row: DeliveryRow;
  /** Null where the channel is gone or off, or there is no mailbox any more. */
  readonly letter: Letter | null;
}

/** Takes a message for this server, or is told that another has it; its attempts count before the sending, not after. */
function claim(books: Books, one: DeliveryRow): Promise<Result<Claimed>> {
  return books.write('notices.claim', async (desk): Promise<Result<Claimed>> => {
    const now = books.now();
    const claimed = await update(
      desk,
      delivery,
      one.id,
      one.version,
      { attempts: one.attempts + 1, nextTry: after(now, LEASE) },
      'sending',
    );
    if (!claimed.ok) return claimed;
    const its = await row(desk, channel, one.channel);
    const [box] = one.recipient === 'group' ? [] : await rows(desk, mailbox, { where: { account: one.recipient } });
    const to = box?.address ?? null;
    const isOpen = its !== null && its.removedAt === null && its.state === 'on';
    return ok({ row: claimed.value, letter: isOpen ? letterOf(its, one, to, (await ruleOf(desk)).base, now) : null });
  });
}

/** How a message stands after a try. */
function standingOf(one: DeliveryRow, sent: Sent, now: Date): { readonly changes: Partial<Delivery>; readonly state: string } {
  if (sent.taken) return { changes: { nextTry: null, lastError: null, sentAt: now.toISOString() }, state: 'sent' };
  const lastError = sent.why.slice(0, 300);
  const wait = waits[one.attempts - 1];
  if (sent.isLasting || wait === undefined) return { changes: { nextTry: null, lastError }, state: 'failed' };
  return { changes: { nextTry: after(now, wait), lastError }, state: 'waiting' };
}

/** Sends what is due, each message by itself: one that fails holds no other up. */
export async function deliver(books: Books, post: Post): Promise<void> {
  for (const one of await openNow(books)) {
    const claimed = await claim(books, one);
    if (!claimed.ok) continue;
    const { row: held, letter } = claimed.value;
    const sent: Sent = letter === null ? { taken: false, why: '渠道已停用，或没有收件地址', isLasting: true } : await post.send(letter);
    const { changes, state } = standingOf(held, sent, books.now());
    await books.write('notices.deliver', desk => update(desk, delivery, held.id, held.version, changes, state));
  }
}

export const delivering: Errand = { name: 'notices.deliver', everySeconds: 10, run: deliver };
