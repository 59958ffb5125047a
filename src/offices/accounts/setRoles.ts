import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, optional, type Role, ref, update } from '#register/index.ts';
import { account, rolesField } from './account.ts';
import { othersCanAdminister } from './administrators.ts';
import { apart, notOneself } from './separation.ts';
import { endSessions } from './sessions.ts';

/** Gives an account its standing roles and the end of their term; its sessions end, so that no browser goes on under the old ones. */
export const setRoles = (roles: readonly Role[]) =>
  defineVerb({
    name: 'accounts.setRoles',
    label: '设置角色',
    by: ['security'],
    input: {
      account: ref('account', '账号'),
      version: count('版次'),
      roles: rolesField(roles),
      termUntil: optional(account.fields.termUntil),
    },
    async run(desk, { account: id, version, roles: given, termUntil }) {
      const found = await fetchRow(desk, account, id);
      if (!found.ok) return found;
      for (const checked of [apart(given), notOneself(desk, id, found.value.roles, given)]) if (!checked.ok) return checked;
      if (!given.includes('administrator')) {
        const left = await othersCanAdminister(desk, id);
        if (!left.ok) return left;
      }
      const changed = await update(desk, account, id, version, { roles: [...new Set(given)], termUntil });
      if (!changed.ok) return changed;
      await endSessions(desk, id);
      return ok({ version: changed.value.version });
    },
  });
