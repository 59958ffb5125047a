import { createHmac } from 'node:crypto';
import type { Letter } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { Channel } from './channel.ts';
import type { Delivery } from './delivery.ts';

type ChannelRow = StoredRow<Channel>;

/** All that a message says: that something waits, and where. No name, no title, no figure and no count ever stands in it. */
export function wordsOf(base: string | null): string {
  const link = base === null ? '' : `：${base.replace(/\/+$/, '')}/notices`;
  return `玉衡提醒：有事项等您办理，请登录系统查看${link}`;
}

const withQuery = (address: string, query: Readonly<Record<string, string>>): string =>
  `${address}?${new URLSearchParams(query).toString()}`;

/** The robot's address with its key; DingTalk's also with the instant and the signature by its signing key. */
function hookAddress(its: ChannelRow, now: Date): string {
  if (its.kind === 'weCom') return withQuery(its.address, { key: its.secret ?? '' });
  const stamp = String(now.getTime());
  const sign =
    its.signingKey === null
      ? {}
      : { timestamp: stamp, sign: createHmac('sha256', its.signingKey).update(`${stamp}\n${its.signingKey}`).digest('base64') };
  return withQuery(its.address, { access_token: its.secret ?? '', ...sign });
}

/** A delivery as the letter that the house's post carries; `to` is the mailbox. The id is the delivery's, so a second sending can be told. */
export function letterOf(its: ChannelRow, one: StoredRow<Delivery>, to: string | null, base: string | null, now: Date): Letter | null {
  const text = wordsOf(base);
  if (its.kind !== 'mail')
    return { by: 'hook', address: hookAddress(its, now), body: { msgtype: 'text', text: { content: text } }, expects: { errcode: 0 } };
  if (to === null || its.sender === null || its.port === null || its.security === null) return null;
  const server = { host: its.address, port: its.port, security: its.security, username: its.login, password: its.secret };
  const domain = its.sender.split('@')[1] ?? 'yuheng';
  return { by: 'mail', server, from: its.sender, to, subject: '玉衡提醒：有事项等您办理', text: `${text}\n`, id: `<${one.id}@${domain}>` };
}
