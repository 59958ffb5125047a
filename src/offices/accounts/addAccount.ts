import { ok } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { defineVerb, fetchRow, insert, optional, type Role } from '#register/index.ts';
import { account, rolesField } from './account.ts';
import { type Clock, freshPassword } from './oneTime.ts';
import { mayGrant } from './separation.ts';

/** Opens an account and gives its one-time password, shown once and good for 24 hours. Roles are for the security administrator to give. */
export const addAccount = (roles: readonly Role[], now: Clock) =>
  defineVerb({
    name: 'accounts.add',
    label: '开设账号',
    by: ['administrator'],
    input: {
      username: account.fields.username,
      name: account.fields.name,
      organisation: account.fields.organisation,
      roles: optional(rolesField(roles)),
      termUntil: account.fields.termUntil,
    },
    async run(desk, input) {
      if (input.organisation !== null) {
        const body = await fetchRow(desk, organisation, input.organisation);
        if (!body.ok) return body;
      }
      const given = [...new Set(input.roles ?? [])];
      const granted = mayGrant(desk, given);
      if (!granted.ok) return granted;
      const { password, columns } = await freshPassword(now);
      const values = { ...input, username: input.username.toLowerCase(), roles: given, ...columns };
      const added = await insert(desk, account, values);
      return added.ok ? ok({ account: added.value.id, oneTimePassword: password }) : added;
    },
  });
