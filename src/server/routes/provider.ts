import { signInFrom } from '#offices/accounts/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { giveCookie, readCookie } from '../cookies.ts';
import { BACK } from '../provider.ts';
import { says } from '../says.ts';
import { digestOfToken, freshToken, LONGEST } from '../sessions.ts';
import type { Route, Visit } from '../visit.ts';
import { deviceOf } from './session.ts';

async function begin({ house, request, reply, county, now }: Visit): Promise<Answer> {
  if (house.provider === null) return refusal(404, says.noProvider());
  const { address, state } = await house.provider.begin(county, now);
  giveCookie(request, reply, 'flow', state);
  await reply.code(302).header('location', address).header('cache-control', 'no-store').send();
  return 'raw';
}

/**
 * Back from the provider. The page that is given leads on by itself: a redirect would still count as coming from the other site, and the
 * session's cookie, which is strict, would not go with it.
 */
async function back({ house, request, reply, now }: Visit): Promise<Answer> {
  if (house.provider === null) return refusal(404, says.noProvider());
  const came = await house.provider.end(request.url, readCookie(request, 'flow'), now);
  giveCookie(request, reply, 'flow', null);
  if (came === null) return refusal(401, says.providerFailed());
  const token = freshToken(came.county);
  const entry = { tokenHash: digestOfToken(token), endsAt: new Date(now.getTime() + LONGEST), device: deviceOf(request) };
  const entered = await signInFrom(house.store, came.county, came.subject, entry);
  if (!entered.ok) return refusal(401, ...entered.problems);
  if (entered.value === null) return refusal(403, says.notLinked({ subject: came.subject }));
  giveCookie(request, reply, 'session', token);
  reply.header('cache-control', 'no-store');
  await reply
    .type('text/html; charset=utf-8')
    .send('<!doctype html><meta http-equiv="refresh" content="0;url=/"><p><a href="/">玉衡</a></p>');
  return 'raw';
}

/** Signing in through the provider of the city or the province. */
export const providerRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/session/provider', demands: 'public', rate: 'signIn', csrf: false, handle: begin },
  { method: 'GET', path: BACK, demands: 'public', rate: 'signIn', csrf: false, handle: back },
];
