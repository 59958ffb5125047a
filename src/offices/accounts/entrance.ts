import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { type Actor, fetchRow, insert, remove, row, rows, system, update } from '#register/index.ts';
import type { Store, Transaction } from '#store/index.ts';
import { account } from './account.ts';
import { actorOf, deputyFor } from './holdings.ts';
import { chosenPassword, digestOf, fits } from './password.ts';
import { noteRefusal } from './refusedSignIn.ts';
import { factorOf, requiresFactor, takeCode } from './secondFactor.ts';
import { session } from './session.ts';
import { endSessions } from './sessions.ts';

const says = problems('accounts', {
  signInFirst: { zh: '请先登录。', en: 'Sign in first.' },
  wrongPassword: { zh: '用户名或口令不对，请核对后再试。', en: 'The user name or the password is wrong.' },
  oneTimePasswordVoid: {
    zh: '这个一次性口令已过24小时，不能再用，请系统管理员重置。',
    en: 'This one-time password is older than 24 hours; ask the administrator for another.',
  },
  locked: { zh: '这个账号已停用，请联系系统管理员。', en: 'This account is locked; ask the administrator.' },
  wrongOldPassword: { zh: '原口令不对，请重新输入。', en: 'The old password is wrong.' },
});

/** Who holds a session: the actor for deeds, and what the pages show of them. */
export interface SignedIn {
  readonly actor: Actor;
  readonly county: string;
  readonly username: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly mustChangePassword: boolean;
  /** True where a role requires a second factor and there is none yet: nothing but setting it up is open then. */
  readonly mustSetFactor: boolean;
  readonly endsAt: Date;
}

/** The refusal of a request without a session. */
export const signInFirst = (): Result<never> => refuse(says.signInFirst());

/** A session to be opened: the digest of its token, its latest end, and what the browser calls itself. */
export interface Entry {
  readonly tokenHash: string;
  readonly endsAt: Date;
  readonly device?: string | null;
  /** The address it comes from, for the record of what is refused. */
  readonly from?: string;
}

/**
 * Checks user name and password and, when they fit, keeps the digest of the session's token until `endsAt`.
 * Where the account has a second factor its code is asked for, once the password is right.
 * An unknown user, a wrong password and an account without a password get the same answer after the same work.
 */
export async function signIn(
  store: Store,
  county: string,
  entry: Entry & { readonly username: string; readonly password: string; readonly code?: string | null },
): Promise<Result<{ readonly account: string }>> {
  const username = entry.username.trim().toLowerCase();
  const [found] = await store.read({ county, actor: system.id }, reading =>
    rows({ store: reading, actor: system, today: reading.today }, account, { where: { username } }),
  );
  const right = await fits(found?.passwordHash ?? null, entry.password);
  if (!right)
    noteRefusal(store, county, { account: found?.id ?? null, refused: found ? 'wrongPassword' : 'unknownName', from: entry.from ?? null });
  if (!found || !right) return refuse(says.wrongPassword());
  if (found.state !== 'active') return refuse(says.locked());
  if (found.oneTimeUntil !== null && found.oneTimeUntil < store.now().toISOString()) return refuse(says.oneTimePasswordVoid());
  const entered = await store.deed({ county, actor: found.id, deed: 'accounts.signIn' }, async transaction => {
    const desk = { store: transaction, actor: system, today: transaction.today };
    const taken = await takeCode(desk, found.id, entry.code ?? null, store.now());
    if (!taken.ok) return taken;
    const opened = await insertSession(transaction, found.id, entry);
    return opened.ok ? ok({ account: found.id }) : opened;
  });
  if (!entered.ok && entered.problems.some(problem => problem.code === 'accounts.wrongCode'))
    noteRefusal(store, county, { account: found.id, refused: 'wrongCode', from: entry.from ?? null });
  return entered;
}

/** Keeps the digest of a new session's token. */
export const insertSession = (store: Transaction, id: string, { tokenHash, endsAt, device = null }: Entry) =>
  insert({ store, actor: system, today: store.today }, session, {
    account: id,
    tokenHash,
    endsAt: endsAt.toISOString(),
    device: device === null ? null : device.slice(0, 120),
    actsFor: null,
  });

/** Who holds the session whose token has this digest; null when it is unknown, ended, or its account is locked. */
export const whoHolds = (store: Store, county: string, tokenHash: string): Promise<SignedIn | null> =>
  store.read({ county, actor: system.id }, async reading => {
    const desk = { store: reading, actor: system, today: reading.today };
    const [open] = await rows(desk, session, { where: { tokenHash } });
    if (!open || open.endsAt <= store.now().toISOString()) return null;
    const holder = await row(desk, account, open.account);
    if (holder === null || holder.state !== 'active' || holder.removedAt !== null) return null;
    const actor = (open.actsFor === null ? null : await deputyFor(desk, holder, open.actsFor)) ?? (await actorOf(desk, holder));
    const body = actor.organisation === null ? null : await row(desk, organisation, actor.organisation);
    const held = [...actor.roles, ...(actor.bounds ?? []).map(bound => bound.role)];
    return {
      actor,
      county,
      username: holder.username,
      organisation: body === null ? null : { id: body.id, name: body.name },
      mustChangePassword: holder.mustChangePassword,
      mustSetFactor: (await requiresFactor(desk, held)) && (await factorOf(desk, holder.id)) === null,
      endsAt: new Date(open.endsAt),
    };
  });

/** Ends one session. */
export const signOut = (store: Store, county: string, actor: Actor, tokenHash: string): Promise<Result<null>> =>
  store.deed({ county, actor: actor.id, deed: 'accounts.signOut' }, async transaction => {
    const desk = { store: transaction, actor, today: transaction.today };
    const [open] = await rows(desk, session, { where: { tokenHash } });
    return open ? remove(desk, session, open.id, open.version) : ok(null);
  });

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  store: Store,
  county: string,
  actor: Actor,
  change: { readonly old: string; readonly next: string; readonly tokenHash: string },
): Promise<Result<null>> {
  const found = await store.read({ county, actor: actor.id }, reading =>
    fetchRow({ store: reading, actor, today: reading.today }, account, actor.id),
  );
  if (!found.ok) return found;
  if (!(await fits(found.value.passwordHash, change.old))) return refuse(says.wrongOldPassword());
  const chosen = chosenPassword(change.next, change.old, found.value.username);
  if (!chosen.ok) return chosen;
  const columns = { passwordHash: await digestOf(chosen.value), mustChangePassword: false, oneTimeUntil: null };
  return store.deed({ county, actor: actor.id, deed: 'accounts.changePassword' }, async transaction => {
    const desk = { store: transaction, actor, today: transaction.today };
    const changed = await update(desk, account, actor.id, found.value.version, columns);
    if (!changed.ok) return changed;
    await endSessions(desk, actor.id, change.tokenHash);
    return ok(null);
  });
}
