import { ok, problems, refuse } from '#kernel/problem.ts';
import { type Desk, defineVerb, defineView, fetchRow, optional, ref, remove, row, rows, update } from '#register/index.ts';
import { account } from './account.ts';
import { deputyFor, onLeaveFor } from './holdings.ts';
import { session } from './session.ts';

/** Ends the sessions of an account, but for the one with the digest `except`. */
export async function endSessions(desk: Desk, account: string, except: string | null = null): Promise<void> {
  const open = await rows(desk, session, { where: { account } });
  for (const one of open) if (one.tokenHash !== except) await remove(desk, session, one.id, one.version);
}

const says = problems('accounts', {
  notYourSession: { zh: '没有这个登录，或不是您的。', en: 'There is no such session of yours.' },
  noDeputyToday: { zh: '今天您不是这个人的代理。', en: 'You are not the deputy of this person today.' },
});

/** One's own open sessions: when each was opened, on what, until when; never anything of the token. */
export const ownSessions = defineView({
  name: 'accounts.ownSessions',
  label: '我的登录',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const open = await rows(desk, session, { where: { account: desk.actor.id } });
    return ok(open.map(one => ({ id: one.id, openedAt: one.createdAt.toISOString(), endsAt: one.endsAt, device: one.device })));
  },
});

/** Ends one of one's own sessions, or all of them where none is named: sign-out everywhere. */
export const endOwnSessions = defineVerb({
  name: 'accounts.endOwnSessions',
  label: '退出登录',
  by: 'signedIn',
  input: { session: optional(ref('session', '登录会话')) },
  async run(desk, { session: id }) {
    if (id === null) {
      await endSessions(desk, desk.actor.id);
      return ok(null);
    }
    const one = await row(desk, session, id);
    if (one === null || one.account !== desk.actor.id) return refuse(says.notYourSession());
    return remove(desk, session, one.id, one.version);
  },
});

/** Ends every session of an account. */
export const endAllSessions = defineVerb({
  name: 'accounts.endSessions',
  label: '结束全部登录',
  by: ['administrator', 'security'],
  input: { account: ref('account', '账号') },
  async run(desk, { account: id }) {
    await endSessions(desk, id);
    return ok(null);
  },
});

/** Those in whose place one may act today. */
export const absent = defineView({
  name: 'accounts.absent',
  label: '可代理的人',
  by: 'signedIn',
  input: {},
  async run(desk) {
    return ok((await onLeaveFor(desk, desk.actor.id)).map(({ id, name, username }) => ({ id, name, username })));
  },
});

/** Acts in the place of someone on leave from here on, in all of one's own sessions; as oneself again where none is named. */
export const actFor = defineVerb({
  name: 'accounts.actFor',
  label: '代理办理',
  by: 'signedIn',
  input: { account: optional(ref('account', '休假人')) },
  async run(desk, { account: person }) {
    const own = await fetchRow(desk, account, desk.actor.id);
    if (!own.ok) return own;
    if (person !== null && (await deputyFor(desk, own.value, person)) === null) return refuse(says.noDeputyToday());
    for (const one of await rows(desk, session, { where: { account: desk.actor.id } }))
      await update(desk, session, one.id, one.version, { actsFor: person });
    return ok(null);
  },
});
