import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Office } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { type Answer, refusal } from './answers.ts';
import { bearers } from './bearers.ts';
import { admit, type Door } from './door.ts';
import { faultBody, type Log, logFault } from './faults.ts';
import { setHeaders } from './headers.ts';
import { lockout } from './lockout.ts';
import { packed, packingOf } from './packed.ts';
import { type ProviderSettings, provider } from './provider.ts';
import { meter, type Rates, rates as usualRates } from './rates.ts';
import { refusedDeeds } from './refusedDeeds.ts';
import { memory } from './remembered.ts';
import { revealedInHour } from './revealed.ts';
import { checkRoutes, routesOf } from './routes.ts';
import { says } from './says.ts';
import { sessions } from './sessions.ts';
import type { HeldVisit, House, Route, Visit } from './visit.ts';

/** What a server is made of. `https` holds certificate and key; `proxy` names the one machine whose forwarded headers are believed. */
export interface ServerOptions {
  readonly store: Store;
  readonly offices: readonly Office[];
  readonly version: string;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly log: Log;
  readonly https?: { readonly cert: Buffer; readonly key: Buffer };
  readonly proxy?: string;
  readonly rates?: Rates;
  /** The provider at which people may sign in, where there is one. */
  readonly provider?: ProviderSettings;
  /** Routes to mount beside our own; for tests. */
  readonly more?: readonly Route[];
}

const BODY = 64 << 10;
const SMALL = 2_048;

async function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<void> {
  if (answer === 'raw') return;
  const json = 'json' in answer ? answer.json : Buffer.from(JSON.stringify(answer.body));
  reply.code(answer.status).type('application/json; charset=utf-8').header('cache-control', 'no-store');
  if (answer.status === 429) reply.header('retry-after', '60');
  // Short answers, the session with its token among them, go as they are.
  const packing = json.length < SMALL ? null : packingOf(String(request.headers['accept-encoding'] ?? ''));
  if (packing === null) return void (await reply.send(json));
  reply.header('vary', 'accept-encoding').header('content-encoding', packing);
  await reply.send(await packed(json, packing));
}

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / (1 << 20)));

/** The answer to an error on the way: what the sender did wrong is a refusal, the rest is a fault of ours. */
function answerToError(log: Log, error: unknown, request: FastifyRequest, now: Date): Answer {
  const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status === 413) return refusal(413, says.tooBig({ megabytes: megabytes(request.routeOptions.bodyLimit ?? BODY) }));
  if (status === 400 || status === 415) return refusal(400, says.badJson());
  if (status > 400 && status < 500) return refusal(status, says.badRequest({ what: String(status) }));
  return { status: 500, body: faultBody(logFault(log, error, `${request.method} ${request.routeOptions.url ?? ''}`, now)) };
}

function mount(app: FastifyInstance, door: Door, route: Route): void {
  const visits = new WeakMap<FastifyRequest, Visit>();
  app.route({
    // Who asks for the head alone is answered like who asks for all of it; Node sends no body then.
    method: route.method === 'GET' ? ['GET', 'HEAD'] : route.method,
    url: route.path,
    config: { entry: route },
    bodyLimit: route.bodyLimit ?? BODY,
    onRequest: async (request, reply) => {
      setHeaders(request, reply);
      const admitted = await admit(door, route, request, reply);
      if ('visit' in admitted) return void visits.set(request, admitted.visit);
      await sendAnswer(request, reply, admitted.refused);
      return reply;
    },
    handler: async (request, reply) => {
      // `admit` has seen to it that a route which demands a holder has one.
      await sendAnswer(request, reply, await route.handle(visits.get(request) as HeldVisit));
      return reply;
    },
  });
}

/** Opens the server with every route of the table mounted, not yet listening. Throws where a route has no entry in the table. */
export async function openServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, offices, version, log, https, proxy } = options;
  const app = fastify({
    ...(https ? { https: { ...https, minVersion: 'TLSv1.2' } } : {}),
    logger: false,
    trustProxy: proxy ?? false,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 500 },
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
  } as object) as FastifyInstance;
  const house: House = {
    store,
    offices,
    version,
    sessions: sessions(store),
    lockout: lockout(),
    memory: memory(store),
    bearers: bearers(store),
    revealed: revealedInHour(),
    noteRefusedDeed: refusedDeeds(store),
    provider: options.provider ? provider(options.provider) : null,
  };
  const door: Door = { house, rates: options.rates ?? usualRates, meter: meter(), onlyFrom: proxy ?? null };
  const routes = [...routesOf(options.pages), ...(options.more ?? [])];
  checkRoutes(routes);
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!routes.includes((config as { readonly entry?: Route } | undefined)?.entry as Route))
      throw new Error(`route ${String(method)} ${url} has no entry in the table`);
  });
  app.removeContentTypeParser('text/plain');
  await app.register(multipart);
  app.setErrorHandler(async (error, request, reply) => {
    setHeaders(request, reply);
    await sendAnswer(request, reply, answerToError(log, error, request, store.now()));
    return reply;
  });
  app.setNotFoundHandler(async (request, reply) => {
    setHeaders(request, reply);
    await sendAnswer(request, reply, refusal(404, says.noSuchPath({ path: request.url.slice(0, 200) })));
    return reply;
  });
  for (const route of routes) mount(app, door, route);
  return app;
}
