import type { FastifyReply, FastifyRequest } from 'fastify';
import { signInFirst } from '#offices/accounts/index.ts';
import { may } from '#register/index.ts';
import { type Answer, refusal } from './answers.ts';
import { readCookie } from './cookies.ts';
import type { Meter, Rates } from './rates.ts';
import { says } from './says.ts';
import { csrfOf, digestOfToken } from './sessions.ts';
import type { House, Route, Visit } from './visit.ts';

/** What stands at the door besides the house: the meter and its limits, and the proxy that alone may come in, if any. */
export interface Door {
  readonly house: House;
  readonly rates: Rates;
  readonly meter: Meter;
  readonly onlyFrom: string | null;
}

const bare = (address: string | undefined) => (address ?? '').replace(/^::ffff:/, '');
const isLoopback = (address: string) => address === '::1' || address.startsWith('127.');

/** Counts by address, and by session where someone holds it: a made-up cookie opens no count of its own. */
function overRate({ meter, rates, house }: Door, route: Route, token: string | null, address: string, now: number): Answer | null {
  const limit = rates[route.rate];
  const session = token !== null && house.sessions.knows(token) ? digestOfToken(token) : null;
  const admitted =
    meter.admits(`${route.rate} a ${address}`, limit.perAddress, now) &&
    (session === null || meter.admits(`${route.rate} s ${session}`, limit.perVisitor, now));
  return admitted ? null : refusal(429, says.tooMany({ seconds: meter.secondsLeft(now) }));
}

function wrongOrigin(request: FastifyRequest, token: string | null): Answer | null {
  if (request.headers['sec-fetch-site'] === 'cross-site') return refusal(403, says.crossSite());
  const carried = request.headers['x-yuheng-csrf'];
  return token !== null && carried === csrfOf(token) ? null : refusal(403, says.staleToken());
}

/** What someone may do who has still to set up the second factor that their roles require. */
const settingFactor: readonly string[] = ['accounts.beginFactor', 'accounts.confirmFactor', 'accounts.ownFactor'];
const nameIn = (request: FastifyRequest): string => (request.params as { readonly name?: string }).name ?? '';

/** The service token of a program that asks; null where there is none. */
const bearerOf = (request: FastifyRequest): string | null => /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** Whoever carries a service token is judged by it alone: no cookie counts, and what belongs to a browser is closed. */
async function admitBearer(door: Door, route: Route, visit: Omit<Visit, 'county' | 'holder'>, token: string) {
  const { house, meter, rates } = door;
  const holder = await house.bearers.holderOf(token, visit.now);
  if (holder === null) return { refused: refusal(401, says.unknownToken()) };
  const limit = rates[route.rate].perVisitor;
  if (!meter.admits(`${route.rate} s ${holder.actor.id}`, limit, visit.now.getTime()))
    return { refused: refusal(429, says.tooMany({ seconds: meter.secondsLeft(visit.now.getTime()) })) };
  const held: Visit = { ...visit, county: holder.county, holder };
  const refused = route.path.startsWith('/api/session') ? refusal(403, says.notForTokens()) : notAllowed(route, held);
  return refused ? { refused } : { visit: held };
}

function notAllowed(route: Route, { holder, request }: Visit): Answer | null {
  if (route.demands === 'public') return null;
  if (holder === null) return refusal(401, ...answerProblems());
  if (holder.mustChangePassword && !route.beforePasswordChange) return refusal(403, says.changePasswordFirst());
  if (holder.mustSetFactor && !route.beforePasswordChange && !settingFactor.includes(nameIn(request)))
    return refusal(403, says.setFactorFirst());
  return may(holder.actor, route.demands) ? null : refusal(403, says.notYourRole());
}

const answerProblems = () => {
  const refused = signInFirst();
  return refused.ok ? [] : refused.problems;
};

/** The county that a visitor names in `?county=`, else the first: a county of one's own comes before the demonstration (99…). */
async function countyAsked({ store }: House, request: FastifyRequest): Promise<string> {
  const counties = await store.counties();
  const { county } = request.query as { readonly county?: string };
  return (counties.find(one => one.code === county) ?? counties[0])?.code ?? '';
}

/**
 * Judges a request by its route's entry before its body is read: the proxy, the rate, who it is, the token, the role.
 * Gives the visit, or the refusal.
 */
export async function admit(
  door: Door,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly visit: Visit } | { readonly refused: Answer }> {
  const { house, onlyFrom } = door;
  const peer = bare(request.socket.remoteAddress);
  if (onlyFrom !== null && peer !== onlyFrom && !isLoopback(peer)) return { refused: refusal(403, says.notFromTheProxy()) };
  if (onlyFrom !== null && request.protocol !== 'https' && !isLoopback(bare(request.ip)))
    return { refused: refusal(403, says.notEncrypted()) };
  const now = house.store.now();
  const address = bare(request.ip);
  const token = readCookie(request, 'session');
  const early = overRate(door, route, token, address, now.getTime());
  if (early) return { refused: early };
  const bearer = bearerOf(request);
  if (bearer !== null) return admitBearer(door, route, { house, request, reply, address, now }, bearer);
  // A page is the same for every county and person, and must not wait for the database.
  const isSame = route.rate === 'page' || route.rate === 'open';
  const holder = token === null || isSame ? null : await house.sessions.holderOf(token, now);
  const visitor = readCookie(request, 'visit');
  const county = holder?.county ?? (isSame ? '' : await countyAsked(house, request));
  const visit: Visit = { house, request, reply, county, holder, address, now };
  const refused = notAllowed(route, visit) ?? (route.csrf ? wrongOrigin(request, holder ? token : visitor) : null);
  return refused ? { refused } : { visit };
}
