import { ok, type Result } from '#kernel/problem.ts';
import { defineRegister, defineVerb, fetchRow, insert, optional, ref, remove, rows, system, text } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { account } from './account.ts';
import { insertSession } from './entrance.ts';

/** Who someone is at the sign-in provider of the city or the province: its name for them, `issuer subject`. */
export const providerLink = defineRegister({
  name: 'providerLink',
  label: '统一身份认证关联',
  scope: 'bureau',
  key: ['subject'],
  fields: { account: ref('account', '账号'), subject: text('统一身份标识', { longest: 400 }) },
  rules: [],
  workflow: {},
  person: 'account',
  basis: '《网络安全法》第二十四条第二款（网络可信身份，推动不同电子身份认证之间的互认）',
  purpose: '用统一身份认证登录时认出本人',
  retention: '解除关联或注销账号时删除',
});

/** Links an account with a person at the provider, or takes the link away; accounts are never opened by signing in. */
export const linkProvider = defineVerb({
  name: 'accounts.linkProvider',
  label: '关联统一身份',
  by: ['administrator', 'security'],
  input: { account: ref('account', '账号'), subject: optional(providerLink.fields.subject) },
  async run(desk, { account: id, subject }) {
    const found = await fetchRow(desk, account, id);
    if (!found.ok) return found;
    for (const old of await rows(desk, providerLink, { where: { account: id } })) await remove(desk, providerLink, old.id, old.version);
    if (subject === null) return ok(null);
    const linked = await insert(desk, providerLink, { account: id, subject });
    return linked.ok ? ok({ providerLink: linked.value.id }) : linked;
  },
});

/**
 * Opens a session for the account that is linked with this person at the provider; null where none is, or it is locked. The provider has
 * answered for the person, with a second factor of its own where it has one.
 */
export async function signInFrom(
  store: Store,
  county: string,
  subject: string,
  entry: { readonly tokenHash: string; readonly endsAt: Date; readonly device?: string },
): Promise<Result<{ readonly account: string } | null>> {
  const holder = await store.read({ county, actor: system.id }, async reading => {
    const desk = { store: reading, actor: system, today: reading.today };
    const [link] = await rows(desk, providerLink, { where: { subject } });
    const found = link === undefined ? null : await fetchRow(desk, account, link.account);
    return found?.ok && found.value.state === 'active' ? found.value : null;
  });
  if (holder === null) return ok(null);
  return store.deed({ county, actor: holder.id, deed: 'accounts.signInFromProvider' }, async transaction => {
    const opened = await insertSession(transaction, holder.id, entry);
    return opened.ok ? ok({ account: holder.id }) : opened;
  });
}
