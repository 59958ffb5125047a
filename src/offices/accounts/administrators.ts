import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, rows } from '#register/index.ts';
import { account } from './account.ts';

const says = problems('accounts', {
  lastAdministrator: {
    zh: '这是最后一个可用的系统管理员，请先另设一名管理员。',
    en: 'This is the last active administrator; appoint another first.',
  },
});

/** Refuses when, without this account, no active administrator would be left. */
export async function othersCanAdminister(desk: Desk, id: string): Promise<Result<null>> {
  const active = await rows(desk, account, { where: { state: 'active' } });
  const others = active.some(one => one.id !== id && one.roles.includes('administrator'));
  const isOne = active.some(one => one.id === id && one.roles.includes('administrator'));
  return isOne && !others ? refuse(says.lastAdministrator()) : ok(null);
}
