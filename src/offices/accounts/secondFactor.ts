import { createHash } from 'node:crypto';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  type Desk,
  defineRegister,
  defineVerb,
  defineView,
  fetchRow,
  insert,
  list,
  optional,
  type ReadingDesk,
  type Role,
  ref,
  remove,
  rows,
  sensitive,
  text,
  update,
} from '#register/index.ts';
import { account } from './account.ts';
import type { Clock } from './oneTime.ts';
import { endSessions } from './sessions.ts';
import { fittingStep, newSecret, otpauth, recoveryCodes } from './totp.ts';

const says = problems('accounts', {
  codeNeeded: {
    zh: '请输入身份验证器上的6位验证码，或一个恢复码。',
    en: 'Enter the six digits of your authenticator, or a recovery code.',
  },
  wrongCode: { zh: '验证码不对或已用过，请等下一个码再试。', en: 'The code is wrong or was used; wait for the next one.' },
  noFactor: { zh: '还没有开始设置动态验证码，请先点“开始设置”。', en: 'Begin to set up the second factor first.' },
  factorRequired: { zh: '您的角色须使用动态验证码，不能停用。', en: 'Your roles require the second factor; it cannot be taken away.' },
});

/** The second factor of an account: the secret of its authenticator, and the digests of the recovery codes that are left. */
export const secondFactor = defineRegister({
  name: 'secondFactor',
  label: '动态验证码',
  scope: 'bureau',
  key: ['account'],
  fields: {
    account: ref('account', '账号'),
    secret: sensitive('secret', text('密钥', { longest: 64 })),
    recovery: sensitive('secret', list('恢复码摘要', text('恢复码摘要'), { most: 10 })),
    lastStep: optional(count('已用到的半分钟')),
  },
  rules: [],
  workflow: { begun: {}, inForce: {} },
  person: 'account',
  basis: '《网络安全法》第二十一条；GB/T 22239—2019 身份鉴别（两种以上组合的鉴别技术）',
  purpose: '登录时核对第二种凭据',
  retention: '停用动态验证码或注销账号时删除',
});

/** The roles whose holders must have a second factor; one row a county. */
export const factorRule = defineRegister({
  name: 'factorRule',
  label: '须用动态验证码的角色',
  scope: 'bureau',
  key: ['name'],
  fields: { name: text('名称', { longest: 20 }), roles: list('角色', text('角色', { longest: 40 })) },
  rules: [],
  workflow: {},
});

const digestOf = (recoveryCode: string) => createHash('sha256').update(recoveryCode.trim().toLowerCase()).digest('hex');

/** An account's second factor that is in force; null where it has none. */
export const factorOf = async (desk: ReadingDesk, id: string) =>
  (await rows(desk, secondFactor, { where: { account: id, state: 'inForce' } }))[0] ?? null;

/** True where one of these roles requires a second factor. */
export async function requiresFactor(desk: ReadingDesk, roles: readonly string[]): Promise<boolean> {
  const [rule] = await rows(desk, factorRule);
  return rule?.roles.some(role => roles.includes(role)) ?? false;
}

/**
 * Takes a code of the authenticator, or a recovery code, which then is used up. Refuses with `accounts.codeNeeded` where there is none
 * and `accounts.wrongCode`.
 */
export async function takeCode(desk: Desk, id: string, given: string | null, now: Date): Promise<Result<null>> {
  const factor = await factorOf(desk, id);
  if (factor === null) return ok(null);
  if (given === null || given.trim() === '') return refuse(says.codeNeeded());
  const step = fittingStep(factor.secret, given.replace(/\s/g, ''), now, factor.lastStep);
  const left = factor.recovery.filter(one => one !== digestOf(given));
  if (step === null && left.length === factor.recovery.length) return refuse(says.wrongCode());
  const changes = step === null ? { recovery: left } : { lastStep: step };
  const taken = await update(desk, secondFactor, factor.id, factor.version, changes);
  return taken.ok ? ok(null) : refuse(says.wrongCode());
}

async function discard(desk: Desk, id: string): Promise<void> {
  for (const one of await rows(desk, secondFactor, { where: { account: id } })) await remove(desk, secondFactor, one.id, one.version);
}

/** Begins one's own second factor: a fresh secret, shown once; it is in force when a first code has been typed. */
export const beginFactor = defineVerb({
  name: 'accounts.beginFactor',
  label: '设置动态验证码',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const own = await fetchRow(desk, account, desk.actor.id);
    if (!own.ok) return own;
    for (const one of await rows(desk, secondFactor, { where: { account: desk.actor.id, state: 'begun' } }))
      await remove(desk, secondFactor, one.id, one.version);
    if ((await factorOf(desk, desk.actor.id)) !== null) return refuse(says.factorRequired());
    const secret = newSecret();
    const begun = await insert(desk, secondFactor, { account: desk.actor.id, secret, recovery: [], lastStep: null });
    return begun.ok ? ok({ secret, otpauth: otpauth('玉衡', own.value.username, secret) }) : begun;
  },
});

/** Puts it in force with a first right code; gives the recovery codes, shown once. */
export const confirmFactor = (now: Clock) =>
  defineVerb({
    name: 'accounts.confirmFactor',
    label: '启用动态验证码',
    by: 'signedIn',
    input: { code: text('验证码', { longest: 20 }) },
    async run(desk, { code: given }) {
      const [begun] = await rows(desk, secondFactor, { where: { account: desk.actor.id, state: 'begun' } });
      if (begun === undefined) return refuse(says.noFactor());
      const step = fittingStep(begun.secret, given.replace(/\s/g, ''), now(), null);
      if (step === null) return refuse(says.wrongCode());
      const codes = recoveryCodes();
      const changes = { recovery: codes.map(digestOf), lastStep: step };
      const done = await update(desk, secondFactor, begun.id, begun.version, changes, 'inForce');
      return done.ok ? ok({ recoveryCodes: codes }) : done;
    },
  });

/** Takes one's own second factor away, with a code, where no role requires it. */
export const endFactor = (now: Clock) =>
  defineVerb({
    name: 'accounts.endFactor',
    label: '停用动态验证码',
    by: 'signedIn',
    input: { code: text('验证码', { longest: 20 }) },
    async run(desk, { code: given }) {
      if (await requiresFactor(desk, desk.actor.roles)) return refuse(says.factorRequired());
      const taken = await takeCode(desk, desk.actor.id, given, now());
      if (!taken.ok) return taken;
      await discard(desk, desk.actor.id);
      return ok(null);
    },
  });

/** Takes another's second factor away: the telephone and the recovery codes are lost. Their sessions end. */
export const resetFactor = defineVerb({
  name: 'accounts.resetFactor',
  label: '清除动态验证码',
  by: ['security'],
  input: { account: ref('account', '账号'), why: text('事由', { longest: 500 }) },
  async run(desk, { account: id }) {
    const found = await fetchRow(desk, account, id);
    if (!found.ok) return found;
    await discard(desk, id);
    await endSessions(desk, id);
    return ok(null);
  },
});

/** Names the roles whose holders must have a second factor. */
export const requireFactor = (roles: readonly Role[]) =>
  defineVerb({
    name: 'accounts.requireFactor',
    label: '规定须用动态验证码的角色',
    by: ['security'],
    input: { roles: list('角色', code('角色', Object.fromEntries(roles.map(role => [role.name, role.label]))), { most: 40 }) },
    async run(desk, { roles: named }) {
      const [rule] = await rows(desk, factorRule);
      const done =
        rule === undefined
          ? await insert(desk, factorRule, { name: '动态验证码', roles: named })
          : await update(desk, factorRule, rule.id, rule.version, { roles: named });
      return done.ok ? ok({ roles: named }) : done;
    },
  });

/** Whether one has a second factor, must have one, and for which roles it is required. */
export const ownFactor = defineView({
  name: 'accounts.ownFactor',
  label: '我的动态验证码',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const factor = await factorOf(desk, desk.actor.id);
    const [rule] = await rows(desk, factorRule);
    return ok({
      isInForce: factor !== null,
      codesLeft: factor?.recovery.length ?? 0,
      isRequired: await requiresFactor(desk, desk.actor.roles),
      requiredFor: rule?.roles ?? [],
    });
  },
});
