import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Letter, Sent } from '#register/index.ts';
import { isNamed, type Wall, wayTo } from './wall.ts';

type HookLetter = Extract<Letter, { readonly by: 'hook' }>;

const MILLISECONDS = 10_000;
const LARGEST = 64 << 10;

const refused = (why: string, isLasting: boolean): Sent => ({ taken: false, why, isLasting });

/** Why an address is not written to, as far as it says itself; null where it may be tried. */
export function hookObjection(wall: Wall, address: string): string | null {
  if (!URL.canParse(address)) return '地址不完整';
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  const number = Number(port || (protocol === 'http:' ? 80 : 443));
  if (username !== '' || password !== '') return '地址里不能写用户名和密码';
  if (!wall.hosts.includes(host) && !isNamed(wall, host, number)) return `${host} 不在允许的主机之列`;
  if (protocol === 'https:') return null;
  return protocol === 'http:' && isNamed(wall, host, number) ? null : '地址应以 https:// 开头';
}

/** Whether an answer holds what was expected of it. */
function isTaken(text: string, expects: HookLetter['expects']): boolean {
  try {
    const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return Object.entries(expects).every(([name, value]) => answer?.[name] === value);
  } catch {
    return false;
  }
}

function post(url: URL, address: string, body: string, expects: HookLetter['expects']): Promise<Sent> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(address) as 4 | 6;
  return new Promise(resolve => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const asked = send(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(MILLISECONDS),
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), connection: 'close' },
        // The address that was checked, whatever the name says by now; the certificate must still be the name's.
        lookup: (_name, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
        ...(isIP(host) > 0 ? {} : { servername: host }),
      },
      answer => {
        let text = '';
        answer.setEncoding('utf8').on('error', () => asked.destroy());
        answer.on('data', (part: string) => {
          text += part;
          if (text.length > LARGEST) asked.destroy();
        });
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          if (status >= 300 && status < 400) return resolve(refused(`对方要求转到别处（${status}），不跟随`, true));
          if (status === 200 && isTaken(text, expects)) return resolve({ taken: true });
          resolve(refused(status === 200 ? '对方没有收下' : `对方答 ${status}`, status >= 400 && status < 500 && status !== 429));
        });
      },
    );
    const broken = (error?: NodeJS.ErrnoException) => {
      const isLate = error?.name === 'TimeoutError' || error?.name === 'AbortError';
      resolve(refused(`连不上（${isLate ? '超时' : (error?.code ?? '中断')}）`, false));
    };
    asked.on('error', broken);
    // An answer that is cut short ends without an end.
    asked.on('close', () => broken());
    asked.end(body);
  });
}

/** Sends one webhook: to allowed hosts alone, to open addresses alone unless named, never after a redirect, for ten seconds at most. */
export async function sendHook(wall: Wall, letter: HookLetter): Promise<Sent> {
  const objection = hookObjection(wall, letter.address);
  if (objection !== null) return refused(objection, true);
  const url = new URL(letter.address);
  const way = await wayTo(wall, url.hostname, Number(url.port || (url.protocol === 'http:' ? 80 : 443)));
  if ('why' in way) return refused(way.why, way.isLasting);
  return post(url, way.address, JSON.stringify(letter.body), letter.expects);
}
