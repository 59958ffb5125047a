import { ok } from '#kernel/problem.ts';
import { count, defineVerb, type Role, ref, update } from '#register/index.ts';
import { account, rolesField } from './account.ts';
import { othersCanAdminister } from './administrators.ts';
import { endSessions } from './sessions.ts';

/** Gives an account its roles; its sessions end, so that no browser goes on under the old ones. */
export const setRoles = (roles: readonly Role[]) =>
  defineVerb({
    name: 'accounts.setRoles',
    label: '设置角色',
    by: ['administrator'],
    input: { account: ref('account', '账号'), version: count('版次'), roles: rolesField(roles) },
    async run(desk, { account: id, version, roles: given }) {
      if (!given.includes('administrator')) {
        const left = await othersCanAdminister(desk, id);
        if (!left.ok) return left;
      }
      const changed = await update(desk, account, id, version, { roles: [...new Set(given)] });
      if (!changed.ok) return changed;
      await endSessions(desk, id);
      return ok({ version: changed.value.version });
    },
  });
