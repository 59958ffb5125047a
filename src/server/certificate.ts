import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate and its private key, as PEM. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
}

const DAY = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** What browsers still take. */
const SERVER_DAYS = 397;

// DER (X.690): a tag, a length, the bytes.
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const hex = body.length.toString(16);
  const size = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, body]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const octets = (...parts: readonly Uint8Array[]) => der(0x04, ...parts);
const truth = der(0x01, Buffer.from([255]));

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = rest.flatMap(number => {
    const sevens = [number & 127];
    for (let left = number >> 7; left > 0; left >>= 7) sevens.unshift((left & 127) | 128);
    return sevens;
  });
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

const nameOf = (common: string) => sequence(der(0x31, sequence(objectId('2.5.4.3'), der(0x0c, Buffer.from(common)))));
const instant = (at: Date) => der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
const extension = (id: string, isCritical: boolean, value: Uint8Array) =>
  sequence(objectId(id), ...(isCritical ? [truth] : []), octets(value));

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));

/** How a name or an address stands in a certificate (RFC 5280, GeneralName). */
function place(name: string): Buffer {
  if (isIP(name) === 4) return der(0x87, Buffer.from(name.split('.').map(Number)));
  if (isIP(name) === 6) throw new Error(`an IPv6 address is not taken: ${name}`);
  return der(0x82, Buffer.from(name, 'ascii'));
}

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly days: number;
  readonly now: Date;
  readonly extensions: readonly Uint8Array[];
}

function issue(wanted: Wanted, publicKey: KeyObject, by: KeyObject): string {
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
  const tbs = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ecdsaWithSha256,
    nameOf(wanted.issuer),
    sequence(instant(new Date(wanted.now.getTime() - DAY)), instant(new Date(wanted.now.getTime() + wanted.days * DAY))),
    nameOf(wanted.subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...wanted.extensions)),
  );
  const whole = sequence(tbs, ecdsaWithSha256, der(0x03, Buffer.from([0]), sign('sha256', tbs, by)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const newPair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** A local authority (P-256, ten years), which may vouch for servers and for no further authority. */
export function newAuthority(name: string, now: Date): Issued {
  const { publicKey, privateKey } = newPair();
  const basic = extension('2.5.29.19', true, sequence(truth, der(0x02, Buffer.from([0]))));
  const usage = extension('2.5.29.15', true, der(0x03, Buffer.from([1, 0b0000_0110])));
  const wanted = { subject: name, issuer: name, days: AUTHORITY_DAYS, now, extensions: [basic, usage] };
  return { cert: issue(wanted, publicKey, privateKey), key: pemOf(privateKey) };
}

/** A certificate for a server that is reached by these names and IPv4 addresses, vouched for by the authority. */
export function certificateFor(names: readonly string[], authority: Issued, now: Date): Issued {
  const { publicKey, privateKey } = newPair();
  const issuer = new X509Certificate(authority.cert).subject.replace(/^CN=/, '');
  const extensions = [
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, der(0x03, Buffer.from([7, 0b1000_0000]))),
    extension('2.5.29.37', false, sequence(objectId('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, sequence(...names.map(place))),
  ];
  const wanted = { subject: names[0] ?? '', issuer, days: SERVER_DAYS, now, extensions };
  return { cert: issue(wanted, publicKey, createPrivateKey(authority.key)), key: pemOf(privateKey) };
}

/** True where the key is that of the certificate. */
export const fitsKey = ({ cert, key }: Issued): boolean =>
  new X509Certificate(cert).publicKey.equals(createPublicKey(createPrivateKey(key)));
