import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';

const says = problems('listen', {
  badAddress: {
    zh: '--listen 应为地址或“地址:端口”，如 127.0.0.1、0.0.0.0:8620，现为“{text}”。',
    en: '--listen takes an address or address:port, such as 0.0.0.0:8620; it reads “{text}”.',
  },
  badPort: { zh: '--port 应为1至65535的整数，现为“{text}”。', en: '--port takes a whole number from 1 to 65535; it reads “{text}”.' },
  badProxy: {
    zh: '--trust-proxy 应为代理服务器的 IP 地址，现为“{text}”。',
    en: '--trust-proxy takes the IP address of the proxy; it reads “{text}”.',
  },
  plainHttp: {
    zh: '不能在 {host} 上用明文 http 提供服务，口令会被旁人看到。请用 --cert 证书.pem --key 私钥.pem 启用 https；或者放在带 https 的代理之后，并用 --trust-proxy 代理地址 说明；只在本机使用则不要写 --listen。',
    en: 'Plain http is refused on {host}: passwords could be read on the way. Give --cert cert.pem --key key.pem for https, or stand behind an https proxy and name it with --trust-proxy ADDRESS, or leave --listen out to serve this machine only.',
  },
  certAlone: { zh: '--cert 与 --key 要一起给。', en: '--cert and --key go together.' },
  unreadable: { zh: '读不到文件 {file}，请检查路径和权限。', en: 'The file {file} cannot be read; check its path and permissions.' },
});

/** What was written on the command line about where to listen. */
export interface ListenWords {
  readonly listen?: string | undefined;
  readonly port?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly trustProxy?: string | undefined;
}

/** Where to listen and how. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly https?: { readonly cert: Buffer; readonly key: Buffer };
  readonly proxy?: string;
}

export const DEFAULT_PORT = 8620;
const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host);

function addressOf(text: string): { readonly host: string; readonly port: string | null } | null {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::(\d+))?$/i.exec(text);
  const host = parts?.[1] ?? parts?.[2] ?? (isIP(text) === 6 ? text : null);
  const isName = host !== null && (isIP(host) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host));
  return isName ? { host, port: parts?.[3] ?? null } : null;
}

function fileOf(path: string): Result<Buffer> {
  try {
    return ok(readFileSync(path));
  } catch {
    return refuse(says.unreadable({ file: path }));
  }
}

function httpsOf({ cert, key }: ListenWords): Result<Listening['https'] | null> {
  if (cert === undefined && key === undefined) return ok(null);
  if (cert === undefined || key === undefined) return refuse(says.certAlone());
  const [certFile, keyFile] = [fileOf(cert), fileOf(key)];
  if (!certFile.ok) return certFile;
  return keyFile.ok ? ok({ cert: certFile.value, key: keyFile.value }) : keyFile;
}

/**
 * Reads the words of the command line: 127.0.0.1:8620 unless they say otherwise.
 * Plain http is for this machine alone, or for a named proxy that has https in front.
 */
export function listeningOf(words: ListenWords): Result<Listening> {
  const address = addressOf(words.listen ?? '127.0.0.1');
  if (address === null) return refuse(says.badAddress({ text: words.listen ?? '' }));
  const portText = words.port ?? address.port ?? String(DEFAULT_PORT);
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) return refuse(says.badPort({ text: portText }));
  if (words.trustProxy !== undefined && isIP(words.trustProxy) === 0) return refuse(says.badProxy({ text: words.trustProxy }));
  const https = httpsOf(words);
  if (!https.ok) return https;
  if (!isLoopback(address.host) && https.value === null && words.trustProxy === undefined)
    return refuse(says.plainHttp({ host: address.host }));
  return ok({
    host: address.host,
    port,
    ...(https.value ? { https: https.value } : {}),
    ...(words.trustProxy === undefined ? {} : { proxy: words.trustProxy }),
  });
}
