import { ok, type Result, refuse } from '#kernel/problem.ts';
import { defineVerb, defineView, insert, list, optional, ref, remove, rows, sensitive, text, update } from '#register/index.ts';
import type { Introductions } from './introductions.ts';
import { isMailbox, mailbox } from './mailbox.ts';
import { notice } from './notice.ts';
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

/** GET notices.mine {} */
export interface NoticesView {
  readonly unread: number;
  readonly notices: readonly NoticeLine[];
  /** One's own mailbox; null where none was entered. */
  readonly mailbox: string | null;
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
        unread: held.filter(one => one.state === 'unread').length,
        mailbox: own?.address ?? null,
        notices: held.map(one => {
          const duty = open.get(one.duty);
          return {
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
          };
        }),
      };
      return ok(view);
    },
  });

/** How many of one's notices are unread: the number at the bell. */
export const unread = defineView({
  name: 'notices.unread',
  label: '未读通知',
  by: 'signedIn',
  input: {},
  run: async desk => ok({ unread: (await rows(desk, notice, { where: { account: desk.actor.id, state: 'unread' }, limit: 100 })).length }),
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
