import { ok, type Result } from '#kernel/problem.ts';
import { type Actor, type Books, type Desk, type Duty, type Errand, insertAll, type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type Channel, channel } from './channel.ts';
import { type Delivery, delivery } from './delivery.ts';
import type { Introductions } from './introductions.ts';
import { mailbox } from './mailbox.ts';
import { type Notice, notice } from './notice.ts';
import { ruleOf } from './reminderRule.ts';
import { keyOf, stageOf } from './stages.ts';

interface Waiting {
  readonly person: Actor;
  readonly duties: readonly Duty[];
}

/** What waits for everyone, read person by person so that nobody else waits long. */
async function waitingFor(books: Books, { dutiesOf, peopleOf }: Introductions): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const person of await books.read(peopleOf))
    found.push({ person, duties: await books.read(desk => dutiesOf({ ...desk, actor: person })) });
  return found;
}

/** The notices that today calls for and that are not written yet. */
async function due(desk: Desk, waiting: readonly Waiting[]): Promise<readonly Notice[]> {
  const rule = await ruleOf(desk);
  const called = waiting.flatMap(({ person, duties }) =>
    duties.flatMap((duty): Notice[] => {
      const stage = duty.due === null ? null : stageOf(duty.due, desk.today, rule);
      if (duty.due === null || stage === null) return [];
      return [{ account: person.id, duty: keyOf(duty), stage, path: duty.path, due: duty.due, sentOn: desk.today }];
    }),
  );
  const nameOf = (one: Pick<Notice, 'account' | 'duty' | 'stage'>) => JSON.stringify([one.account, one.duty, one.stage]);
  const accounts = [...new Set(called.map(one => one.account))];
  const written = new Set((await rows(desk, notice, { where: { account: accounts }, withRemoved: true })).map(nameOf));
  const fresh = called.filter(one => !written.has(nameOf(one)));
  return fresh.filter((one, i) => fresh.findIndex(other => nameOf(other) === nameOf(one)) === i);
}

type ChannelRow = StoredRow<Channel>;

/** Whom a channel tells of these notices: the mailboxes of their people, or its group where one of its people is among them. */
function recipientsOf(its: ChannelRow, told: readonly Actor[], mailboxes: ReadonlySet<string>): readonly string[] {
  const meant = told.filter(person => its.organisation === null || person.organisation === its.organisation);
  if (its.kind === 'mail') return meant.map(person => person.id).filter(id => mailboxes.has(id));
  return meant.length > 0 ? ['group'] : [];
}

/** The messages that tell of new notices: one a channel and recipient, whatever their number. */
async function messages(desk: Desk, fresh: readonly Notice[], waiting: readonly Waiting[]): Promise<readonly Delivery[]> {
  const told = waiting.map(one => one.person).filter(person => fresh.some(one => one.account === person.id));
  const mailboxes = new Set((await rows(desk, mailbox)).map(one => one.account));
  const before = await rows(desk, delivery, { where: { day: desk.today } });
  const channels = await rows(desk, channel, { where: { state: 'on' } });
  return channels.flatMap(its =>
    recipientsOf(its, told, mailboxes).map(recipient => {
      const round = before.filter(one => one.channel === its.id && one.recipient === recipient).length + 1;
      return { channel: its.id, recipient, day: desk.today, round, attempts: 0, nextTry: null, lastError: null, sentAt: null };
    }),
  );
}

/** Writes the notices of today and the messages that tell of them, in one transaction. Gives how many notices are new. */
export async function remind(books: Books, introductions: Introductions): Promise<number> {
  const waiting = await waitingFor(books, introductions);
  const done = await books.write('notices.remind', async (desk): Promise<Result<number>> => {
    const fresh = await due(desk, waiting);
    if (fresh.length === 0) return ok(0);
    const written = await insertAll(desk, notice, fresh);
    if (!written.ok) return written;
    const sent = await insertAll(desk, delivery, await messages(desk, fresh, waiting));
    return sent.ok ? ok(fresh.length) : sent;
  });
  // Another server was quicker with the same notices: they are written, which is all that is wanted.
  return done.ok ? done.value : 0;
}

/** Reminds of what cannot wait until tomorrow; nothing where the house has no such duties. */
export async function remindPromptly(books: Books, { promptly, peopleOf }: Introductions): Promise<number> {
  if (promptly === undefined) return 0;
  const { roles, dutiesOf } = promptly;
  const concerned = async (desk: ReadingDesk) => (await peopleOf(desk)).filter(person => roles.some(role => person.roles.includes(role)));
  return remind(books, { dutiesOf, peopleOf: concerned });
}

/** Once a day, by the county's own day, and at the start of the house; of what cannot wait, every five minutes. */
export function reminding(introductions: Introductions): Errand {
  const doneOn = new Map<string, string>();
  return {
    name: 'notices.remind',
    everySeconds: 300,
    async run(books) {
      const today = await books.read(async desk => desk.today);
      if (doneOn.get(books.county) === today) {
        await remindPromptly(books, introductions);
        return;
      }
      await remind(books, introductions);
      doneOn.set(books.county, today);
    },
  };
}
