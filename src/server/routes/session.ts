import { changePassword, signIn, signOut } from '#offices/accounts/index.ts';
import { english, type Office, optional, readRow, text } from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { giveCookie, readCookie } from '../cookies.ts';
import { says } from '../says.ts';
import { countyOfToken, csrfOf, digestOfToken, freshToken, LONGEST } from '../sessions.ts';
import type { HeldVisit, Route, Visit } from '../visit.ts';

const entryFields = {
  username: text('用户名', { longest: 100 }),
  password: text('口令', { longest: 500 }),
  code: optional(text('验证码', { longest: 20 })),
};

/** What roles are called in both languages, in the words of the offices that declare them. */
const wordsOf = (offices: readonly Office[], roles: readonly string[]) => {
  const declared = new Map(offices.flatMap(office => office.roles).map(role => [role.name, role.label]));
  return roles.map(name => {
    const label = declared.get(name) ?? name;
    return { label, english: english(label) ?? label };
  });
};

/** The session as the pages see it; `token` is the cookie that the answer's CSRF token follows from. */
async function shown({ house, county, holder }: Visit, token: string): Promise<Answer> {
  const counties = await house.store.counties();
  const account = holder && {
    id: holder.actor.id,
    name: holder.actor.name,
    username: holder.username,
    organisation: holder.organisation,
    roles: holder.actor.roles,
    roleWords: wordsOf(house.offices, holder.actor.roles),
    mustChangePassword: holder.mustChangePassword,
    mustSetFactor: holder.mustSetFactor,
    actsFor: holder.actor.actsFor ?? null,
  };
  const here = counties.find(one => one.code === county) ?? null;
  return {
    status: 200,
    body: {
      account,
      csrf: csrfOf(token),
      county: here,
      counties: counties.map(({ code, name, bureau, isExample }) => ({ code, name, bureau, isExample })),
      version: house.version,
      provider: house.provider?.label ?? null,
    },
  };
}

async function show(visit: Visit): Promise<Answer> {
  const held = visit.holder && readCookie(visit.request, 'session');
  if (held) return shown(visit, held);
  const before = readCookie(visit.request, 'visit');
  const token = before !== null && countyOfToken(before) !== null ? before : freshToken(visit.county);
  if (token !== before) giveCookie(visit.request, visit.reply, 'visit', token);
  return shown(visit, token);
}

/** What the browser calls itself. */
export const deviceOf = (request: Visit['request']): string => (request.headers['user-agent'] ?? '').slice(0, 120);

async function enter(visit: Visit): Promise<Answer> {
  const { house, request, reply, address, now } = visit;
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const read = readRow(entryFields, body);
  if (!read.ok) return refusal(422, ...read.problems);
  const counties = await house.store.counties();
  const county = counties.find(one => one.code === body.county)?.code ?? visit.county;
  const { username, password, code } = read.value;
  const key = `${county} ${username.toLowerCase()}`;
  const wait = house.lockout.wait(key, address, now.getTime());
  if (wait > 0) return refusal(401, says.waitBeforeSignIn({ seconds: Math.ceil(wait / 1000) }));
  const token = freshToken(county);
  const endsAt = new Date(now.getTime() + LONGEST);
  // The failure is counted before the password is looked at, so that many guesses at once count as many.
  house.lockout.failed(key, address, now.getTime());
  const entered = await signIn(house.store, county, {
    username,
    password,
    code,
    tokenHash: digestOfToken(token),
    endsAt,
    device: deviceOf(request),
    from: address,
  });
  // A right password that only lacks its code is no failure.
  if (!entered.ok && entered.problems.some(problem => problem.code === 'accounts.codeNeeded')) house.lockout.forgive(key, address);
  if (!entered.ok) return refusal(401, ...entered.problems);
  house.lockout.succeeded(key, address);
  giveCookie(request, reply, 'session', token);
  return shown({ ...visit, county, holder: await house.sessions.holderOf(token, now) }, token);
}

async function leave({ house, request, reply, county, holder }: HeldVisit): Promise<Answer> {
  const token = readCookie(request, 'session')!;
  await signOut(house.store, county, holder.actor, digestOfToken(token));
  house.sessions.forget(token);
  giveCookie(request, reply, 'session', null);
  // What the browser kept of pages and answers goes too; what it stores (the language) may stay.
  reply.header('clear-site-data', '"cache"');
  return { status: 200, body: { value: null } };
}

const passwordFields = { old: text('原口令', { longest: 500 }), new: text('新口令', { longest: 500 }) };

async function renew(visit: HeldVisit): Promise<Answer> {
  const { house, request, county, holder, address, now } = visit;
  const read = readRow(passwordFields, (request.body ?? {}) as Readonly<Record<string, unknown>>);
  if (!read.ok) return refusal(422, ...read.problems);
  const key = `${county} ${holder.username}`;
  const wait = house.lockout.wait(key, address, now.getTime());
  if (wait > 0) return refusal(422, says.waitBeforeSignIn({ seconds: Math.ceil(wait / 1000) }));
  const tokenHash = digestOfToken(readCookie(request, 'session')!);
  const changed = await changePassword(house.store, county, holder.actor, { old: read.value.old, next: read.value.new, tokenHash });
  if (!changed.ok && changed.problems.some(p => p.code === 'accounts.wrongOldPassword')) house.lockout.failed(key, address, now.getTime());
  if (changed.ok) house.sessions.recheck();
  return answerOf(changed);
}

/** Signing in and out, and one's own password. */
export const sessionRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/session', demands: 'public', rate: 'read', csrf: false, handle: show },
  { method: 'POST', path: '/api/session', demands: 'public', rate: 'signIn', csrf: true, handle: enter },
  { method: 'DELETE', path: '/api/session', demands: 'signedIn', rate: 'write', csrf: true, beforePasswordChange: true, handle: leave },
  {
    method: 'POST',
    path: '/api/session/password',
    demands: 'signedIn',
    rate: 'signIn',
    csrf: true,
    beforePasswordChange: true,
    handle: renew,
  },
];
