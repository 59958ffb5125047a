import { ok, problems, refuse } from '#kernel/problem.ts';
import { homeroom, organisation } from '#offices/roster/index.ts';
import { code, count, defineVerb, defineView, fetchRow, insert, note, optional, type Role, ref, rows, step } from '#register/index.ts';
import { account } from './account.ts';
import { threeAdministrators } from './holdings.ts';
import { delegation, roleGrant } from './roleGrant.ts';
import { endSessions } from './sessions.ts';

const says = problems('accounts', {
  threeAreBureauWide: {
    zh: '系统、安全、审计管理员不能在授权里给，请用“设置角色”。',
    en: 'The three administrators are not given as grants; set the roles of the account.',
  },
  notYourLeave: {
    zh: '只能为自己请代理，替别人设置请找安全管理员。',
    en: 'You name a deputy for yourself alone; else ask the security administrator.',
  },
});

const why = note('事由', { longest: 500 });

/** Gives a role with a reach and a term. */
export const grantRole = (roles: readonly Role[]) =>
  defineVerb({
    name: 'accounts.grantRole',
    label: '授予角色',
    by: ['security'],
    on: { register: 'roleGrant' },
    input: {
      ...roleGrant.fields,
      role: code('角色', Object.fromEntries(roles.map(role => [role.name, role.label]))),
      why: optional(why),
    },
    async run(desk, { why: _, ...values }) {
      if (threeAdministrators.includes(values.role)) return refuse(says.threeAreBureauWide());
      const holder = await fetchRow(desk, account, values.account);
      if (!holder.ok) return holder;
      const room = values.homeroom === null ? null : await fetchRow(desk, homeroom, values.homeroom);
      if (room !== null && !room.ok) return room;
      const given = await insert(desk, roleGrant, room === null ? values : { ...values, organisation: room.value.organisation });
      return given.ok ? ok({ roleGrant: given.value.id }) : given;
    },
  });

/** Ends a grant before its time; the holder's sessions end. */
export const endGrant = defineVerb({
  name: 'accounts.endGrant',
  label: '收回授权',
  by: ['security'],
  on: { register: 'roleGrant', row: 'roleGrant', step: 'endGrant' },
  input: { roleGrant: ref('roleGrant', '授权'), version: count('版次'), why },
  async run(desk, { roleGrant: id, version }) {
    const found = await fetchRow(desk, roleGrant, id);
    if (!found.ok) return found;
    const ended = await step(desk, roleGrant, { ...found.value, version }, 'endGrant');
    if (!ended.ok) return ended;
    await endSessions(desk, found.value.account);
    return ok({ version: ended.value.version });
  },
});

/** Names who does one's duties while on leave; the security administrator may for others. */
export const delegate = defineVerb({
  name: 'accounts.delegate',
  label: '请人代理',
  by: 'signedIn',
  on: { register: 'delegation' },
  input: { ...delegation.fields, why },
  async run(desk, { why: _, ...values }) {
    const { actor } = desk;
    if (values.account !== actor.id && !actor.roles.includes('security')) return refuse(says.notYourLeave());
    for (const id of [values.account, values.deputy]) {
      const person = await fetchRow(desk, account, id);
      if (!person.ok) return person;
    }
    const named = await insert(desk, delegation, values);
    return named.ok ? ok({ delegation: named.value.id }) : named;
  },
});

/** Ends a delegation before its time. */
export const endDelegation = defineVerb({
  name: 'accounts.endDelegation',
  label: '结束代理',
  by: 'signedIn',
  on: { register: 'delegation', row: 'delegation', step: 'endDelegation' },
  input: { delegation: ref('delegation', '休假代理'), version: count('版次') },
  async run(desk, { delegation: id, version }) {
    const found = await fetchRow(desk, delegation, id);
    if (!found.ok) return found;
    const { actor } = desk;
    if (found.value.account !== actor.id && !actor.roles.includes('security')) return refuse(says.notYourLeave());
    const onBehalf = { ...desk, actor: { ...actor, roles: [...actor.roles, 'security'] } };
    const ended = await step(onBehalf, delegation, { ...found.value, version }, 'endDelegation');
    return ended.ok ? ok({ version: ended.value.version }) : ended;
  },
});

/** Every grant and delegation that has not been taken back, for those who give and those who check. */
export const grants = defineView({
  name: 'accounts.grants',
  label: '授权与代理',
  by: ['security', 'auditor'],
  input: {},
  async run(desk) {
    const where = { state: 'current' };
    return ok({ grants: await rows(desk, roleGrant, { where }), delegations: await rows(desk, delegation, { where }) });
  },
});

/** Who may be asked to act in one's place: everyone whose account is open, by name and organisation. */
export const colleagues = defineView({
  name: 'accounts.colleagues',
  label: '可请的代理人',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const people = await rows(desk, account, { where: { state: 'active' } });
    const bodies = new Map((await rows(desk, organisation)).map(one => [one.id, one.name]));
    const place = (id: string | null) => (id === null ? '' : `（${bodies.get(id) ?? ''}）`);
    return ok(people.map(one => ({ id: one.id, name: `${one.name}${place(one.organisation)}` })));
  },
});

/** One's own leaves that are not over, with who acts meanwhile. */
export const ownLeaves = defineView({
  name: 'accounts.ownLeaves',
  label: '我的休假代理',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const leaves = await rows(desk, delegation, { where: { account: desk.actor.id, state: 'current' } });
    const names = new Map((await rows(desk, account, { where: { id: leaves.map(one => one.deputy) } })).map(one => [one.id, one.name]));
    const open = leaves.filter(one => one.until >= desk.today);
    return ok(
      open.map(one => ({ id: one.id, version: one.version, from: one.from, until: one.until, deputy: names.get(one.deputy) ?? '' })),
    );
  },
});
