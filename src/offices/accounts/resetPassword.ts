import { ok } from '#kernel/problem.ts';
import { defineVerb, fetchRow, ref, update } from '#register/index.ts';
import { account } from './account.ts';
import { type Clock, freshPassword } from './oneTime.ts';
import { endSessions } from './sessions.ts';

/** Gives an account a new one-time password and ends its sessions. */
export const resetPassword = (now: Clock) =>
  defineVerb({
    name: 'accounts.resetPassword',
    label: '重置口令',
    by: ['administrator'],
    input: { account: ref('account', '账号') },
    async run(desk, { account: id }) {
      const found = await fetchRow(desk, account, id);
      if (!found.ok) return found;
      const { password, columns } = await freshPassword(now);
      const reset = await update(desk, account, id, found.value.version, columns);
      if (!reset.ok) return reset;
      await endSessions(desk, id);
      return ok({ oneTimePassword: password });
    },
  });
