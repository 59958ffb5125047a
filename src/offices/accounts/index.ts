import { type Actor, type DemonstrationPerson, defineOffice, type Office, type ReadingDesk, type Role, rows } from '#register/index.ts';
import { account, ownRoles } from './account.ts';
import { addAccount } from './addAccount.ts';
import { county } from './county.ts';
import { list } from './list.ts';
import { lock, unlock } from './lock.ts';
import type { Clock } from './oneTime.ts';
import { resetPassword } from './resetPassword.ts';
import { session } from './session.ts';
import { setRoles } from './setRoles.ts';

export { closeBeforeErasure } from './closeBeforeErasure.ts';
export { changePassword, type SignedIn, signIn, signInFirst, signOut, whoHolds } from './entrance.ts';
export { firstAdministrator } from './firstAdministrator.ts';

/** The people who have an account, as actors. */
export async function peopleOf(desk: ReadingDesk): Promise<readonly DemonstrationPerson[]> {
  const accounts = await rows(desk, account);
  return accounts.map(({ id, name, organisation, roles, username }) => ({ id, name, organisation, roles, username }));
}

/** The people whose accounts are open, as actors: those whom the house reminds. */
export async function openPeopleOf(desk: ReadingDesk): Promise<readonly Actor[]> {
  const accounts = await rows(desk, account, { where: { state: 'active' } });
  return accounts.map(({ id, name, organisation, roles }) => ({ id, name, organisation, roles }));
}

/** The names of people by the ids of their accounts; erased and unknown people are left out. */
export async function namesOf(desk: ReadingDesk, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter(id => /^[0-9a-f-]{36}$/.test(id));
  const found = known.length === 0 ? [] : await rows(desk, account, { where: { id: known }, withRemoved: true });
  return new Map(found.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** The office that gives out accounts. `roles` are those that the other offices declare; its own are added. */
export function accounts(roles: readonly Role[], now: Clock = () => new Date()): Office {
  const all = [...ownRoles, ...roles];
  return defineOffice({
    name: 'accounts',
    label: '账号管理',
    basis: ['《中华人民共和国网络安全法》第二十一条', '《中华人民共和国个人信息保护法》第五十一条'],
    serves: [],
    roles: ownRoles,
    registers: [account, session],
    verbs: [addAccount(all, now), resetPassword(now), setRoles(all), lock, unlock],
    views: [list],
    county,
  });
}
