import { nobody, type OpenAnswer } from '#register/index.ts';
import type { County } from '#store/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { packed, packingOf } from '../packed.ts';
import { says } from '../says.ts';
import type { House, Route, Visit } from '../visit.ts';

/** The policy of a page for everyone: no script at all, its own style by digest, pictures drawn in it or our own. */
const policyOf = (style: string | undefined): string =>
  `default-src 'none'; style-src ${style === undefined ? "'none'" : `'${style}'`}; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The county whose plan is shown: the one that whoever runs the server names, else the first. */
async function countyShown({ store }: House): Promise<County | null> {
  const counties = await store.counties();
  const named = process.env.YUHENG_PUBLIC_COUNTY;
  return named === undefined ? (counties[0] ?? null) : (counties.find(one => one.code === named) ?? null);
}

const queryOf = (query: unknown): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(query as Readonly<Record<string, unknown>>).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;

async function asked({ house, request }: Visit, county: County): Promise<OpenAnswer | null> {
  const path = (request.params as { readonly '*'?: string })['*'] ?? '';
  const { name, bureau, isExample } = county;
  return house.store.read({ county: county.code, actor: nobody.id }, async reading => {
    for (const office of house.offices) {
      const desk = { store: reading, actor: nobody, today: reading.today };
      const answer = await office.openly?.(desk, { path, query: queryOf(request.query), county: { name, bureau, isExample } });
      if (answer) return answer;
    }
    return null;
  });
}

/** How a header names a file to be saved: as it is, or encoded where it holds other than plain signs. */
const savedAs = (name: string): string =>
  /^[\w .()-]+$/.test(name) ? `filename="${name}"` : `filename*=UTF-8''${encodeURIComponent(name)}`;

/** What offices show to everyone. It asks for no session and reads none; browsers keep it and ask whether it is still the same. */
async function shown(visit: Visit): Promise<Answer> {
  const { house, request, reply } = visit;
  const county = await countyShown(house);
  const answer = county === null ? null : await asked(visit, county);
  if (answer === null) return refusal(404, says.noSuchPath({ path: request.url.slice(0, 200) }));
  const etag = `"${answer.tag}"`;
  reply.header('content-security-policy', policyOf(answer.style));
  reply
    .header('cache-control', answer.status === 200 ? 'public, no-cache' : 'no-store')
    .header('etag', etag)
    .header('vary', 'accept-encoding');
  if (answer.status === 200 && request.headers['if-none-match'] === etag) {
    await reply.code(304).send();
    return 'raw';
  }
  if (answer.name !== undefined) reply.header('content-disposition', `attachment; ${savedAs(answer.name)}`);
  reply.code(answer.status).type(answer.type);
  const packing = answer.body.length < 1_400 ? null : packingOf(String(request.headers['accept-encoding'] ?? ''));
  if (packing !== null) reply.header('content-encoding', packing);
  await reply.send(packing === null ? answer.body : await packed(answer.body, packing));
  return 'raw';
}

const frame = { method: 'GET', demands: 'public', rate: 'open', csrf: false, handle: shown } as const;

/** /public and what lies under it: what a named deed released to everyone, without signing in. */
export const openRoutes: readonly Route[] = [
  { ...frame, path: '/public' },
  { ...frame, path: '/public/*' },
];
