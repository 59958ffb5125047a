import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Which hosts the house may write to. */
export interface Wall {
  /** Hosts that webhooks may go to. */
  readonly hosts: readonly string[];
  /** Hosts (`mail.bureau.local`, `10.1.2.3`, `127.0.0.1:2525`) that may be private: named by whoever runs the server. */
  readonly named: readonly string[];
  /** Gives every address of a name; the system's own unless a test says otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** The robots of WeCom and DingTalk. */
export const usualHosts = ['qyapi.weixin.qq.com', 'oapi.dingtalk.com'] as const;

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[,\s]+/)
    .map(host => host.toLowerCase())
    .filter(host => host !== '');

/** The wall as the environment builds it: YUHENG_WEBHOOK_HOSTS adds hosts for webhooks, YUHENG_PRIVATE_HOSTS names private ones. */
export const wallOf = (environment: Readonly<Record<string, string | undefined>>): Wall => ({
  hosts: [...usualHosts, ...list(environment.YUHENG_WEBHOOK_HOSTS), ...list(environment.YUHENG_PRIVATE_HOSTS)],
  named: list(environment.YUHENG_PRIVATE_HOSTS),
});

/** Addresses of IPv4 that are no one's on the open net (IANA's special-purpose registry, multicast, reserved). */
const closed4 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed4.addSubnet(net, bits, 'ipv4');

/** Of IPv6 only 2000::/3 is open, less what carries an IPv4 address within it and what is for examples. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(net, bits, 'ipv6');

/** True for an address on the open net. Private, local, mapped and special ones are not, however they are written. */
export function isOpenAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closed4.check(address, 'ipv4');
  return kind === 6 && !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/** Where to connect, or why not; `isLasting` where another try will meet the same. */
export type Way = { readonly address: string } | { readonly why: string; readonly isLasting: boolean };

const resolveAll = async (host: string): Promise<readonly string[]> => (await lookup(host, { all: true })).map(one => one.address);

/** True for a host, or a host with this port, that was named as one that may be private. */
export const isNamed = ({ named }: Wall, host: string, port: number): boolean => named.includes(host) || named.includes(`${host}:${port}`);

/**
 * The address to connect to for a host. Every address that the name has must be open, unless the host was named; the connection then goes to
 * the very address that was checked, so that a name cannot change in between.
 */
export async function wayTo(wall: Wall, rawHost: string, port: number): Promise<Way> {
  const host = rawHost
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  let found: readonly string[];
  try {
    found = isIP(host) > 0 ? [host] : await (wall.resolve ?? resolveAll)(host);
  } catch {
    return { why: `查不到 ${host} 的地址`, isLasting: false };
  }
  const [first] = found;
  if (first === undefined) return { why: `查不到 ${host} 的地址`, isLasting: false };
  if (!isNamed(wall, host, port) && !found.every(isOpenAddress)) return { why: `${host} 指向内部地址，不能发送`, isLasting: true };
  return { address: first };
}
