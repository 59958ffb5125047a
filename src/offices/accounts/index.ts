import { type Actor, type DemonstrationPerson, defineOffice, type Office, type ReadingDesk, type Role, rows } from '#register/index.ts';
import { account, ownRoles } from './account.ts';
import { addAccount } from './addAccount.ts';
import { alarms } from './alarms.ts';
import { auditPage, auditYear } from './auditViews.ts';
import { county } from './county.ts';
import { duties } from './duties.ts';
import { approveExport, exportRequest, exportRequests, refuseExport, requestExport } from './exportRequest.ts';
import { colleagues, delegate, endDelegation, endGrant, grantRole, grants, ownLeaves } from './grants.ts';
import { actorOf } from './holdings.ts';
import { list } from './list.ts';
import { lock, unlock } from './lock.ts';
import type { Clock } from './oneTime.ts';
import { linkProvider, providerLink } from './providerLink.ts';
import { resetPassword } from './resetPassword.ts';
import { delegation, roleGrant } from './roleGrant.ts';
import { beginFactor, confirmFactor, endFactor, factorRule, ownFactor, requireFactor, resetFactor, secondFactor } from './secondFactor.ts';
import { addToken, revokeToken, serviceToken } from './serviceToken.ts';
import { session } from './session.ts';
import { absent, actFor, endAllSessions, endOwnSessions, ownSessions } from './sessions.ts';
import { setRoles } from './setRoles.ts';

export { closeBeforeErasure } from './closeBeforeErasure.ts';
export { duties as accountDuties } from './duties.ts';
export { changePassword, type SignedIn, signIn, signInFirst, signOut, whoHolds } from './entrance.ts';
export { approvedExport, exportLimit, mustAsk, takeExport } from './exportRequest.ts';
export { firstAdministrator, firstRoles } from './firstAdministrator.ts';
export { providerLink, signInFrom } from './providerLink.ts';
export { countyOfServiceToken, whoseToken } from './serviceToken.ts';

/** The people who have an account, as actors. */
export async function peopleOf(desk: ReadingDesk): Promise<readonly DemonstrationPerson[]> {
  const accounts = await rows(desk, account);
  return accounts.map(({ id, name, organisation, roles, username }) => ({ id, name, organisation, roles, username }));
}

/** The people whose accounts are open, as actors: those whom the house reminds. */
export async function openPeopleOf(desk: ReadingDesk): Promise<readonly Actor[]> {
  const accounts = await rows(desk, account, { where: { state: 'active' } });
  const people: Actor[] = [];
  for (const one of accounts) people.push(await actorOf(desk, one));
  return people;
}

/** The names of people by the ids of their accounts; erased and unknown people are left out. */
export async function namesOf(desk: ReadingDesk, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter(id => /^[0-9a-f-]{36}$/.test(id));
  if (known.length === 0) return new Map();
  const selection = { where: { id: known }, withRemoved: true };
  const found = [...(await rows(desk, account, selection)), ...(await rows(desk, serviceToken, selection))];
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
    registers: [account, session, roleGrant, delegation, secondFactor, factorRule, providerLink, serviceToken, exportRequest],
    verbs: [
      ...[addAccount(all, now), resetPassword(now), setRoles(all), lock, unlock, linkProvider],
      ...[grantRole(all), endGrant, delegate, endDelegation, actFor],
      ...[endOwnSessions, endAllSessions],
      ...[beginFactor, confirmFactor(now), endFactor(now), resetFactor, requireFactor(all)],
      ...[addToken(all), revokeToken, requestExport, approveExport, refuseExport],
    ],
    views: [list, exportRequests, grants, colleagues, ownLeaves, ownSessions, absent, ownFactor, auditPage, auditYear, alarms],
    duties,
    county,
  });
}
