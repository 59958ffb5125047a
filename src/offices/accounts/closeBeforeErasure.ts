import { ok, type Result } from '#kernel/problem.ts';
import { row, system, update } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { account } from './account.ts';
import { othersCanAdminister } from './administrators.ts';
import { endSessions } from './sessions.ts';

/**
 * Locks the account of a person who is to be erased and ends their sessions; nothing to do where the person has none.
 * Refuses with `accounts.lastAdministrator`: without them nobody could get in any more.
 */
export const closeBeforeErasure = (store: Store, county: string, person: string, why: string): Promise<Result<null>> =>
  store.deed({ county, actor: system.id, deed: 'accounts.closeBeforeErasure', why }, async transaction => {
    const desk = { store: transaction, actor: system, today: transaction.today };
    const found = await row(desk, account, person);
    if (found === null || found.state !== 'active') return ok(null);
    const left = await othersCanAdminister(desk, person);
    if (!left.ok) return left;
    const locked = await update(desk, account, person, found.version, {}, 'locked');
    if (!locked.ok) return locked;
    await endSessions(desk, person);
    return ok(null);
  });
