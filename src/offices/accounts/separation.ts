import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Desk } from '#register/index.ts';
import { threeAdministrators } from './holdings.ts';

const says = problems('accounts', {
  threeInOneHand: {
    zh: '系统管理员、安全管理员、审计管理员要由三个人担任，一个账号只能有其中一个。',
    en: 'The system, security and audit administrators are three people; an account takes one of these roles only.',
  },
  ownRoles: { zh: '不能改自己的角色，请另一位安全管理员办理。', en: 'Nobody changes their own roles; ask another security administrator.' },
  rolesAreSecuritys: {
    zh: '角色由安全管理员给。请先开设不带角色的账号。',
    en: 'Roles are given by the security administrator; open the account without any.',
  },
});

/** Refuses roles of which more than one is among the three administrators'. */
export const apart = (roles: readonly string[]): Result<null> =>
  roles.filter(role => threeAdministrators.includes(role)).length > 1 ? refuse(says.threeInOneHand()) : ok(null);

/** Refuses a change of one's own roles where it would add to them. */
export const notOneself = (desk: Desk, id: string, before: readonly string[], after: readonly string[]): Result<null> =>
  desk.actor.id === id && after.some(role => !before.includes(role)) ? refuse(says.ownRoles()) : ok(null);

/** Refuses roles from the hand of one who does not grant them. */
export const mayGrant = (desk: Desk, roles: readonly string[]): Result<null> =>
  roles.length === 0 || desk.actor.roles.some(role => role === 'security' || role === 'system')
    ? apart(roles)
    : refuse(says.rolesAreSecuritys());
