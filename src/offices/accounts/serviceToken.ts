import { createHash, randomBytes } from 'node:crypto';
import { ok, problems, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  insert,
  list,
  note,
  optional,
  type Role,
  ref,
  rows,
  step,
  system,
  text,
} from '#register/index.ts';
import type { Store } from '#store/index.ts';
import type { SignedIn } from './entrance.ts';
import { threeAdministrators } from './holdings.ts';

const says = problems('accounts', {
  tokenRoles: {
    zh: '服务令牌不能带系统、安全、审计管理员的角色。',
    en: 'A service token takes none of the three administrators’ roles.',
  },
  tokenPast: { zh: '有效期要在今天以后，最长两年。', en: 'A token ends after today and within two years.' },
});

/** A key for another program, with roles and an end. Only its digest is kept. */
export const serviceToken = defineRegister({
  name: 'serviceToken',
  label: '服务令牌',
  scope: 'bureau',
  key: ['tokenHash'],
  title: ['name'],
  columns: ['name', 'organisation', 'roles', 'until'],
  fields: {
    name: text('用途', { longest: 60 }),
    organisation: optional(ref('organisation', '所属单位')),
    roles: list('角色', text('角色', { longest: 40 })),
    until: date('有效期至'),
    tokenHash: text('令牌摘要', { longest: 64 }),
  },
  rules: [],
  workflow: { current: { revokeToken: { to: 'revoked', by: ['security'] } }, revoked: {} },
  states: { revoked: '已吊销' },
  readBy: ['security', 'auditor'],
});

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a token; it is in the answer alone, and never again to be had. */
export const addToken = (roles: readonly Role[]) =>
  defineVerb({
    name: 'accounts.addToken',
    label: '发服务令牌',
    by: ['security'],
    input: {
      name: serviceToken.fields.name,
      organisation: serviceToken.fields.organisation,
      roles: list('角色', code('角色', Object.fromEntries(roles.map(role => [role.name, role.label]))), { most: 20 }),
      until: serviceToken.fields.until,
    },
    async run(desk, input) {
      if (input.roles.some(role => threeAdministrators.includes(role))) return refuse(says.tokenRoles());
      const longest = `${Number(desk.today.slice(0, 4)) + 2}${desk.today.slice(4)}`;
      if (input.until <= desk.today || input.until > longest) return refuse(says.tokenPast());
      const token = `yuheng_${desk.store.county}_${randomBytes(32).toString('base64url')}`;
      const added = await insert(desk, serviceToken, { ...input, tokenHash: digestOf(token) });
      return added.ok ? ok({ serviceToken: added.value.id, token }) : added;
    },
  });

/** Takes a token back; it is felt at its next request. */
export const revokeToken = defineVerb({
  name: 'accounts.revokeToken',
  label: '吊销令牌',
  by: ['security'],
  on: { register: 'serviceToken', row: 'serviceToken', step: 'revokeToken' },
  input: { serviceToken: ref('serviceToken', '服务令牌'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, { serviceToken: id, version }) {
    const found = await fetchRow(desk, serviceToken, id);
    if (!found.ok) return found;
    const revoked = await step(desk, serviceToken, { ...found.value, version }, 'revokeToken');
    return revoked.ok ? ok({ version: revoked.value.version }) : revoked;
  },
});

/** The county that a token names; null for what has not the shape of one. */
export const countyOfServiceToken = (token: string): string | null => /^yuheng_(\d{6})_[\w-]{43}$/.exec(token)?.[1] ?? null;

/** Who a token stands for today; null where it is unknown, revoked or past its end. */
export const whoseToken = (store: Store, county: string, token: string): Promise<SignedIn | null> =>
  store.read({ county, actor: system.id }, async reading => {
    const desk = { store: reading, actor: system, today: reading.today };
    const [found] = await rows(desk, serviceToken, { where: { tokenHash: digestOf(token), state: 'current' } });
    if (found === undefined || found.until < desk.today) return null;
    return {
      actor: { id: found.id, name: found.name, organisation: found.organisation, roles: found.roles },
      county,
      username: `token.${found.id.slice(-6)}`,
      organisation: null,
      mustChangePassword: false,
      mustSetFactor: false,
      endsAt: new Date(8.64e15),
    };
  });
