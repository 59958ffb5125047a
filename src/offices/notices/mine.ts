import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Duty, defineVerb, defineView, insert, list, optional, ref, remove, rows, sensitive, text, update } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { Introductions } from './introductions.ts';
import { isMailbox, mailbox } from './mailbox.ts';
import { type Notice, notice } from './notice.ts';
import { says } from './refusals.ts';
import { keyOf } from './stages.ts';

/** A notice as its page shows it; title and action are null once the duty is done. */
export interface NoticeLine {
  readonly id: string;
  readonly isRead: boolean;
  readonly stage: string;
  readonly due: string;
  readonly sentOn: string;
  readonly path: string;
  readonly title: string | null;
  readonly titleEnglish: string | null;
  readonly action: string | null;
  readonly actionEnglish: string | null;
}

/** The newest notice of one duty that still waits. */
export type OpenNotice = NoticeLine &
  Readonly<Record<'title' | 'titleEnglish' | 'action' | 'actionEnglish', string>> & {
    /** Every notice of the duty, to be marked as read together. */
    readonly ids: readonly string[];
  };

/** Duties of one kind, named by what is to be done: 去审核. */
export interface NoticeGroup {
  readonly action: string;
  readonly actionEnglish: string;
  readonly notices: readonly OpenNotice[];
}

/** GET notices.mine {} */
export interface NoticesView {
  /** Duties that wait and of which there is a notice not read yet. */
  readonly unread: number;
  /** Every notice, the newest first. */
  readonly notices: readonly NoticeLine[];
  /** What still waits: each duty once, by its newest notice, by kind. */
  readonly groups: readonly NoticeGroup[];
  /** One's own mailbox; null where none was entered. */
  readonly mailbox: string | null;
}

type NoticeRow = StoredRow<Notice>;
type Open = ReadonlyMap<string, Duty>;

const lineOf = (one: NoticeRow, duty: Duty | undefined): NoticeLine => ({
  id: one.id,
  isRead: one.state === 'read',
  stage: one.stage,
  due: one.due,
  sentOn: one.sentOn,
  path: one.path,
  title: duty?.title ?? null,
  titleEnglish: duty?.titleEnglish ?? null,
  action: duty?.action ?? null,
  actionEnglish: duty?.actionEnglish ?? null,
});

/** The duties that wait and of which a notice was not read; one that was done counts no more, however its notice stands. */
const unreadDuties = (held: readonly NoticeRow[], open: Open): ReadonlySet<string> =>
  new Set(held.filter(one => one.state === 'unread' && open.has(one.duty)).map(one => one.duty));

/** What waits, each duty once, by the word for what is to be done; the kinds with the most pressing first. */
function groupsOf(held: readonly NoticeRow[], open: Open): readonly NoticeGroup[] {
  const byDuty = Map.groupBy(
    held.filter(one => open.has(one.duty)),
    one => one.duty,
  );
  const lines = [...byDuty].map(([key, all]): OpenNotice => {
    const newest = all.toSorted((a, b) => (a.sentOn < b.sentOn ? 1 : -1))[0] as NoticeRow;
    const { title, titleEnglish, action, actionEnglish } = open.get(key) as Duty;
    const ids = all.filter(one => one.state === 'unread').map(one => one.id);
    return { ...lineOf(newest, undefined), title, titleEnglish, action, actionEnglish, isRead: ids.length === 0, ids };
  });
  return [
    ...Map.groupBy(
      lines.toSorted((a, b) => (a.due < b.due ? -1 : 1)),
      one => one.action,
    ),
  ].map(([action, notices]) => ({
    action,
    actionEnglish: notices[0]?.actionEnglish ?? action,
    notices,
  }));
}

/** One's own notices, the newest first, each with what its duty is called today. */
export const mine = ({ dutiesOf }: Introductions) =>
  defineView({
    name: 'notices.mine',
    label: '我的通知',
    by: 'signedIn',
    input: {},
    async run(desk) {
      const held = await rows(desk, notice, { where: { account: desk.actor.id }, orderBy: [['sentOn', 'desc']], limit: 300 });
      const open = new Map((await dutiesOf(desk)).map(duty => [keyOf(duty), duty]));
      const [own] = await rows(desk, mailbox, { where: { account: desk.actor.id } });
      const view: NoticesView = {
        unread: unreadDuties(held, open).size,
        mailbox: own?.address ?? null,
        notices: held.map(one => lineOf(one, open.get(one.duty))),
        groups: groupsOf(held, open),
      };
      return ok(view);
    },
  });

/** How many duties wait that one has not read of: the number at the bell. What was done in the meantime does not count. */
export const unread = ({ dutiesOf }: Introductions) =>
  defineView({
    name: 'notices.unread',
    label: '未读通知',
    by: 'signedIn',
    input: {},
    async run(desk) {
      const held = await rows(desk, notice, { where: { account: desk.actor.id, state: 'unread' }, limit: 1000 });
      if (held.length === 0) return ok({ unread: 0 });
      const open = new Map((await dutiesOf(desk)).map(duty => [keyOf(duty), duty]));
      return ok({ unread: unreadDuties(held, open).size });
    },
  });

/** Marks one's own notices as read; what is read already stays so. */
export const markRead = defineVerb({
  name: 'notices.markRead',
  label: '标为已读',
  by: 'signedIn',
  input: { notices: list('通知', ref('notice', '通知'), { most: 300 }) },
  async run(desk, input) {
    const held = await rows(desk, notice, { where: { id: [...new Set(input.notices)] } });
    if (held.some(one => one.account !== desk.actor.id) || held.length < new Set(input.notices).size) return refuse(says.notYours());
    for (const one of held.filter(row => row.state === 'unread')) {
      const done = await update(desk, notice, one.id, one.version, {}, 'read');
      if (!done.ok) return done;
    }
    return ok({ read: held.length });
  },
});

const entered = (done: Result<unknown>): Result<null> => (done.ok ? ok(null) : done);

/** Enters one's own mailbox for reminders, or takes it out. */
export const setMailbox = defineVerb({
  name: 'notices.setMailbox',
  label: '填写接收邮箱',
  by: 'signedIn',
  input: { address: optional(sensitive('identity', text('邮箱地址', { longest: 120 }))) },
  async run(desk, { address }) {
    if (address !== null && !isMailbox(address)) return refuse(says.notAnEmail({ text: address }, '邮箱地址'));
    const [own] = await rows(desk, mailbox, { where: { account: desk.actor.id } });
    const next = { account: desk.actor.id, address: address ?? '' };
    if (own === undefined && address === null) return ok(null);
    if (own === undefined) return entered(await insert(desk, mailbox, next));
    return entered(
      address === null ? await remove(desk, mailbox, own.id, own.version) : await update(desk, mailbox, own.id, own.version, { address }),
    );
  },
});
