import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, step } from '#register/index.ts';
import { account } from './account.ts';
import { othersCanAdminister } from './administrators.ts';
import { endSessions } from './sessions.ts';

const input = { account: ref('account', '账号'), version: count('版次'), why: note('事由', { longest: 500 }) };

/** Locks an account: it can no longer sign in, and its sessions end. */
export const lock = defineVerb({
  name: 'accounts.lock',
  label: '停用账号',
  by: ['administrator', 'security'],
  input,
  async run(desk, { account: id, version }) {
    const found = await fetchRow(desk, account, id);
    if (!found.ok) return found;
    const left = await othersCanAdminister(desk, id);
    if (!left.ok) return left;
    const locked = await step(desk, account, { ...found.value, version }, 'lock');
    if (!locked.ok) return locked;
    await endSessions(desk, id);
    return ok({ version: locked.value.version });
  },
});

/** Opens a locked account again; its password is as it was. */
export const unlock = defineVerb({
  name: 'accounts.unlock',
  label: '恢复账号',
  by: ['security'],
  input,
  async run(desk, { account: id, version }) {
    const found = await fetchRow(desk, account, id);
    if (!found.ok) return found;
    const opened = await step(desk, account, { ...found.value, version }, 'unlock');
    return opened.ok ? ok({ version: opened.value.version }) : opened;
  },
});
