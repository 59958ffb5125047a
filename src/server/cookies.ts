import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * `session` holds a signed-in browser's token, `visit` that of one that has not signed in yet, `flow` a sign-in that is under way at the
 * provider: it alone comes back from another site, by a plain link.
 */
export type CookieName = 'session' | 'visit' | 'flow';

// The prefix __Host- binds a cookie to https, this host and the path /; browsers refuse it over plain http.
const nameOf = (name: CookieName, isHttps: boolean) => `${isHttps ? '__Host-' : ''}yuheng_${name}`;

/** The value of one of our cookies; null where the browser sent none. */
export function readCookie(request: FastifyRequest, name: CookieName): string | null {
  const wanted = nameOf(name, request.protocol === 'https');
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === wanted && value) return value;
  }
  return null;
}

/** Gives the browser a cookie that scripts cannot read and other sites cannot send; null takes it away. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, name: CookieName, value: string | null): void {
  const isHttps = request.protocol === 'https';
  const parts = [`${nameOf(name, isHttps)}=${value ?? ''}`, 'Path=/', 'HttpOnly', `SameSite=${name === 'flow' ? 'Lax' : 'Strict'}`];
  if (isHttps) parts.push('Secure');
  if (value === null) parts.push('Max-Age=0');
  reply.header('set-cookie', parts.join('; '));
}
