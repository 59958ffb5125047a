import { ok } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { defineView, rows } from '#register/index.ts';
import { account } from './account.ts';

/** An account as the administrator sees it: no password, no digest. */
export interface AccountLine {
  readonly id: string;
  readonly version: number;
  readonly username: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly string[];
  readonly state: string;
  readonly mustChangePassword: boolean;
  readonly termUntil: string | null;
}

export const list = defineView({
  name: 'accounts.list',
  label: '账号名册',
  by: ['administrator', 'security', 'auditor'],
  input: {},
  async run(desk) {
    const [accounts, bodies] = [await rows(desk, account), await rows(desk, organisation)];
    const nameOf = new Map(bodies.map(body => [body.id, body.name]));
    const lines: readonly AccountLine[] = accounts.map(one => ({
      id: one.id,
      version: one.version,
      username: one.username,
      name: one.name,
      organisation: one.organisation === null ? null : { id: one.organisation, name: nameOf.get(one.organisation) ?? '' },
      roles: one.roles,
      state: one.state,
      mustChangePassword: one.mustChangePassword,
      termUntil: one.termUntil,
    }));
    return ok(lines);
  },
});
