import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Letter, Sent } from '#register/index.ts';
import { isNamed, type Wall, wayTo } from './wall.ts';

type MailLetter = Extract<Letter, { readonly by: 'mail' }>;

/** Ports of mail servers on the open net. */
const PORTS: ReadonlySet<number> = new Set([25, 465, 587, 994, 2525]);
const MILLISECONDS = 15_000;

/** Why a mail server is not spoken to, as far as its own words say; null where it may be tried. */
export function mailObjection(
  wall: Wall,
  { host, port, security }: Pick<MailLetter['server'], 'host' | 'port' | 'security'>,
): string | null {
  const isOwn = isNamed(wall, host.toLowerCase(), port);
  if (!isOwn && !PORTS.has(port)) return `端口 ${port} 不是邮件服务器的端口`;
  return !isOwn && security === 'plain' ? '只有指名的内部邮件服务器可以不加密' : null;
}

interface MailFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** What went wrong in words without names or secrets; what the server refuses for good is not tried again, but for a wrong password, which is mended here. */
function told({ code, command, responseCode }: MailFault): Sent {
  const where = command === undefined ? '' : `（${command}）`;
  if (responseCode === undefined) return { taken: false, why: `连不上邮件服务器${where}：${code ?? '中断'}`, isLasting: false };
  return { taken: false, why: `邮件服务器答 ${responseCode}${where}`, isLasting: responseCode >= 500 && code !== 'EAUTH' };
}

/** Sends one mail through the server it names, on the address that was checked. */
export async function sendMail(wall: Wall, letter: MailLetter): Promise<Sent> {
  const { server, from, to, subject, text, id } = letter;
  const objection = mailObjection(wall, server);
  if (objection !== null) return { taken: false, why: objection, isLasting: true };
  const way = await wayTo(wall, server.host, server.port);
  if ('why' in way) return { taken: false, why: way.why, isLasting: way.isLasting };
  const transport = createTransport({
    host: way.address,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'startTls',
    ignoreTLS: server.security === 'plain',
    tls: isIP(server.host) > 0 ? {} : { servername: server.host },
    ...(server.username === null ? {} : { auth: { user: server.username, pass: server.password ?? '' } }),
    connectionTimeout: MILLISECONDS,
    greetingTimeout: MILLISECONDS,
    socketTimeout: MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: { name: '玉衡', address: from }, to: { name: '', address: to }, subject, text, messageId: id });
    return { taken: true };
  } catch (cause) {
    return told(cause as MailFault);
  } finally {
    transport.close();
  }
}
