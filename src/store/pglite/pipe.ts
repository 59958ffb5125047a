import { Duplex } from 'node:stream';
import type { Thread } from './thread.ts';

const TERMINATE = 0x58;
const READY_IDLE = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const WELCOME = Buffer.concat([Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]), READY_IDLE]);
const simpleQuery = (sql: string) => {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
};

type Done = (error?: Error | null) => void;
type Chunk = { readonly chunk: Buffer };

/**
 * A socket as `pg` wants one, whose other end is PGlite in its thread. PGlite has a single session, so a new connection
 * first rolls back whatever an earlier one left open and forgets its prepared statements; the greeting is answered here.
 */
export class Pipe extends Duplex {
  readonly #thread: Thread;
  #isGreeted = false;

  constructor(thread: Thread) {
    super();
    this.#thread = thread;
  }

  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#send(chunk).then(() => done(), done);
  }

  override _writev(chunks: Chunk[], done: Done): void {
    this.#send(Buffer.concat(chunks.map(one => one.chunk))).then(() => done(), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  async #send(bytes: Buffer): Promise<void> {
    if (!this.#isGreeted) {
      this.#isGreeted = true;
      await this.#thread.ask({ kind: 'protocol', bytes: simpleQuery('rollback; deallocate all') });
      this.push(WELCOME);
      return;
    }
    if (bytes[0] === TERMINATE) return;
    const reply = await this.#thread.ask({ kind: 'protocol', bytes });
    if (reply.bytes && reply.bytes.length > 0) this.push(Buffer.from(reply.bytes.buffer, reply.bytes.byteOffset, reply.bytes.byteLength));
  }
}
