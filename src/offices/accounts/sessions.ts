import { type Desk, remove, rows } from '#register/index.ts';
import { session } from './session.ts';

/** Ends the sessions of an account, but for the one with the digest `except`. */
export async function endSessions(desk: Desk, account: string, except: string | null = null): Promise<void> {
  const open = await rows(desk, session, { where: { account } });
  for (const one of open) if (one.tokenHash !== except) await remove(desk, session, one.id, one.version);
}
