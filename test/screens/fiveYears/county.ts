import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { officesWith } from '#app';
import { startErrands } from '#server/jobs/errands.ts';
import { postThrough } from '#server/jobs/post.ts';
import { wallOf } from '#server/jobs/wall.ts';
import { type OpenHouse, start } from '#server/start.ts';
import { openStore, type Store } from '#store/index.ts';

/** An invented county of its own: its day is the clock's, and its pages do not say 示例. */
export const county = { code: '990105', name: '清河市', bureau: '清河市教育局', isExample: false } as const;

/** The house in which the county lives five years. */
export interface FiveYears {
  readonly store: Store;
  readonly address: string;
  readonly administrator: { readonly username: string; readonly password: string };
  /** The port on the loopback on which the county's mail server listens. */
  readonly mailPort: number;
  /** What the mail server took, each mail as it came over the wire with its body decoded. */
  readonly mails: readonly string[];
  readonly log: readonly unknown[];
  /** Moves the clock to half past nine in the morning of a day; from there it goes on. */
  moveTo(day: string): void;
  /** Lets the offices do what they do by themselves, as the house does every few minutes, until no message waits. */
  runErrands(): Promise<void>;
  close(): Promise<void>;
}

const quoted = (body: string): Buffer =>
  Buffer.from(
    body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** A mail with its body decoded, whichever way its sender encoded it. */
function asRead(source: string): string {
  const at = source.indexOf('\r\n\r\n');
  const [head, body] = [source.slice(0, at), source.slice(at + 4)];
  return `${head}\n\n${/base64\r?$/m.test(head) ? Buffer.from(body, 'base64') : quoted(body)}`;
}

/** A mail server on the loopback that keeps what it is sent. */
async function listenForMail(mails: string[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(asRead(Buffer.concat(parts).toString()));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>(open => server.listen(0, '127.0.0.1', open));
  return server;
}

/** Opens the product's own house on a free port with an empty county, a clock that the test moves and a mail server beside it. */
export async function openFiveYears(firstDay: string): Promise<FiveYears> {
  const clock = { from: new Date(`${firstDay}T01:30:00Z`).getTime(), since: performance.now() };
  const now = () => new Date(clock.from + performance.now() - clock.since);
  const mails: string[] = [];
  const log: unknown[] = [];
  const post = await listenForMail(mails);
  const mailPort = (post.server.address() as AddressInfo).port;
  process.env.YUHENG_PRIVATE_HOSTS = `127.0.0.1:${mailPort}`;
  const store = await openStore({ inMemory: true, now });
  await store.addCounty(county);
  const offices = officesWith(now);
  const house: OpenHouse = await start({
    store,
    offices,
    listening: { host: '127.0.0.1', port: 0 },
    pages: join(import.meta.dirname, '../../../dist/web'),
    version: 'test',
    log: line => log.push(line),
    tell: () => undefined,
  });
  const runOnce = () => startErrands({ store, offices, post: postThrough(wallOf(process.env)), log: line => log.push(line) }).stop();
  return {
    store,
    address: house.address,
    administrator: house.administrator!,
    mailPort,
    mails,
    log,
    moveTo(day) {
      Object.assign(clock, { from: new Date(`${day}T01:30:00Z`).getTime(), since: performance.now() });
    },
    // The first round writes what is due, the second sends it.
    async runErrands() {
      await runOnce();
      await runOnce();
    },
    async close() {
      await house.close();
      await store.close();
      await new Promise<void>(done => post.close(done));
    },
  };
}
