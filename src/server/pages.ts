import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Answer } from './answers.ts';
import { setHeaders } from './headers.ts';
import { says } from './says.ts';
import type { Visit } from './visit.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>玉衡</title><p>页面还没有生成，请运行 npm run build。The pages are not built; run npm run build.</p>';

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly encoded: Readonly<Record<string, string>>;
  /** A name with a hash of the content in it never changes its content. */
  readonly isHashed: boolean;
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** The built pages by address, found once: an address that is not in the map is never looked up on the disk. */
function assetsOf(folder: string): ReadonlyMap<string, Asset> {
  if (!existsSync(folder)) return new Map();
  const all = [...filesBelow(folder)];
  const plain = all.filter(path => TYPES[extname(path)] !== undefined);
  return new Map(
    plain.map(path => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      const encoded = Object.fromEntries(ENCODINGS.filter(([, end]) => all.includes(path + end)).map(([name, end]) => [name, path + end]));
      return [address, { path, type: TYPES[extname(path)]!, encoded, isHashed: /^\/assets\/.+-[\w-]{8}\.\w+$/.test(address) }];
    }),
  );
}

/** Answers with the built pages below `folder`: files by their names, the one page for every other address. */
export function pages(folder: string): (visit: Visit) => Promise<Answer> {
  const assets = assetsOf(folder);
  const index = assets.get('/index.html');
  const html = index === undefined ? NOT_BUILT : readFileSync(index.path, 'utf8');
  const kept = new Map<string, { readonly bytes: Buffer; readonly etag: string }>();
  const bytesOf = (path: string) => {
    const before = kept.get(path);
    if (before) return before;
    const bytes = readFileSync(path);
    const found = { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
    kept.set(path, found);
    return found;
  };

  async function sendAsset({ request, reply }: Visit, asset: Asset): Promise<Answer> {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = ENCODINGS.find(([name]) => asset.encoded[name] !== undefined && new RegExp(`\\b${name}\\b`).test(accepted))?.[0];
    const { bytes, etag } = bytesOf(encoding === undefined ? asset.path : asset.encoded[encoding]!);
    reply.header('cache-control', asset.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    reply.header('vary', 'accept-encoding').header('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      await reply.code(304).send();
      return 'raw';
    }
    if (encoding !== undefined) reply.header('content-encoding', encoding);
    await reply.type(asset.type).send(bytes);
    return 'raw';
  }

  /** The one page, with a nonce of its own for the style elements that its widgets add. */
  async function sendPage({ request, reply }: Visit): Promise<Answer> {
    const nonce = randomBytes(16).toString('base64');
    setHeaders(request, reply, nonce);
    const page = html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
    await reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
    return 'raw';
  }

  return async visit => {
    const path = (visit.request.url.split(/[?#]/, 1)[0] ?? '').replace(/^\/{2,}/, '/');
    const asset = path === '/index.html' ? undefined : assets.get(path);
    if (asset !== undefined) return sendAsset(visit, asset);
    const isPage = !path.startsWith('/api/') && !/\.\w{1,11}$/.test(path);
    return isPage ? sendPage(visit) : { status: 404, body: { problems: [says.noSuchPath({ path: path.slice(0, 200) })] } };
  };
}
