import { closeSync, cpSync, fstatSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { FileFolder } from '#store/files.ts';
import { openStore, type Store } from '#store/index.ts';
import { KeyRing } from '#store/keyRing.ts';
import { DurableFs, durableStart } from '#store/pglite/durableFs.ts';
import { engineOver } from '#store/pglite/engine.ts';
import { storeOver } from '#store/store.ts';
import { check, county, migrations, writeBoth } from './ledger.ts';

interface Stream {
  readonly nfd: number;
  readonly node: object;
}

interface HostFs {
  readonly NODEFS: {
    realPath(node: object): string;
    readonly stream_ops: {
      fsync?: (stream: Stream) => void;
      write(stream: Stream, buffer: Int8Array, offset: number, length: number, position: number): number;
    };
  };
}

/** A write that no fsync has followed yet: what stood there, and what was written. */
interface Loose {
  readonly position: number;
  readonly sizeBefore: number;
  readonly before: Buffer;
  readonly after: Buffer;
}

const SECTOR = 512;
const DEEDS_A_CHECKPOINT = 8;

/** Files whose writes are watched, so that a copy can be made as a power cut would leave them: what was not synced may be there or not. */
class WatchedFs extends DurableFs {
  readonly #loose = new Map<string, Loose[]>();
  onWrite: () => void = () => undefined;

  override async init(pg: PGlite, options: Parameters<DurableFs['init']>[1]): ReturnType<DurableFs['init']> {
    const opened = await super.init(pg, options);
    const watch = ({ NODEFS }: HostFs) => {
      const { stream_ops: ops } = NODEFS;
      const { write, fsync } = ops;
      ops.write = (stream, buffer, offset, length, position) => {
        this.#note(resolve(NODEFS.realPath(stream.node)), stream.nfd, buffer, offset, length, position);
        const written = write(stream, buffer, offset, length, position);
        this.onWrite();
        return written;
      };
      ops.fsync = stream => {
        fsync?.(stream);
        this.#loose.delete(resolve(NODEFS.realPath(stream.node)));
      };
    };
    const preRun = [...(opened.emscriptenOpts.preRun ?? []), watch as never];
    return { emscriptenOpts: { ...opened.emscriptenOpts, preRun } };
  }

  #note(path: string, handle: number, buffer: Int8Array, offset: number, length: number, position: number): void {
    const before = Buffer.alloc(length);
    const reading = openSync(path, 'r');
    const had = readSync(reading, before, 0, length, position);
    closeSync(reading);
    const after = Buffer.from(Buffer.from(buffer.buffer, buffer.byteOffset + offset, length));
    const list = this.#loose.get(path) ?? [];
    list.push({ position, sizeBefore: fstatSync(handle).size, before: before.subarray(0, had), after });
    this.#loose.set(path, list);
  }

  /** Copies the folder; of each write that was not synced all, a part in whole sectors, or nothing has reached the copy. */
  copyCut(folder: string, copy: string, random: () => number): void {
    cpSync(folder, copy, { recursive: true });
    for (const [path, writes] of this.#loose) tear(join(copy, relative(resolve(folder), path)), writes, random);
  }
}

function tear(file: string, writes: readonly Loose[], random: () => number): void {
  let handle: number;
  try {
    handle = openSync(file, 'r+');
  } catch {
    return;
  }
  for (const { position, sizeBefore, before } of [...writes].reverse()) {
    writeSync(handle, before, 0, before.length, position);
    ftruncateSync(handle, sizeBefore);
  }
  for (const { position, after } of writes) {
    const share = random();
    const kept = share < 0.4 ? 0 : share < 0.7 ? after.length : Math.floor((random() * after.length) / SECTOR) * SECTOR;
    if (kept > 0) writeSync(handle, after, 0, kept, position);
  }
  closeSync(handle);
}

/** What the opened copies showed. */
export interface CutReport {
  readonly copies: number;
  readonly commits: number;
  readonly fsyncs: number;
  readonly writes: number;
  readonly lost: number;
  readonly torn: number;
  readonly brokenChains: number;
  readonly failedOpens: number;
}

interface Watched {
  readonly store: Store;
  readonly fs: WatchedFs;
  /** Writes the pages that only memory and the log hold to their files, as the store's timer does. */
  checkpoint(): Promise<unknown>;
}

async function openWatched(dataDirectory: string): Promise<Watched> {
  const fs = new WatchedFs(join(dataDirectory, 'database'));
  const pg = await PGlite.create({ fs, startParams: durableStart() });
  const engine = engineOver({
    ask: async request =>
      request.kind === 'protocol' ? { id: 0, bytes: await pg.execProtocolRaw(request.bytes) } : { id: 0, count: fs.fsyncs },
    close: () => pg.close(),
  });
  const ring = new KeyRing(join(dataDirectory, 'keys', 'keys.json'), false);
  const files = new FileFolder(join(dataDirectory, 'files'));
  const store = storeOver({ engine, files, ring, now: () => new Date() }, () => undefined);
  return { store, fs, checkpoint: () => sql`checkpoint`.execute(engine.db) };
}

/** Writes deeds, copies the data directory at random writes as a power cut would leave it, and opens every copy. */
export async function cutAtRandomWrites(copies: number, random: () => number, onCopy: (done: number) => void): Promise<CutReport> {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-cuts-'));
  const data = join(folder, 'data');
  const first = await openStore({ dataDirectory: data, migrations });
  await first.addCounty(county);
  await first.close();
  const { store, fs, checkpoint } = await openWatched(data);
  const acknowledged: string[] = [];
  const cuts: { readonly copy: string; readonly acknowledged: number }[] = [];
  let writes = 0;
  let next = Math.ceil(random() * 20);
  fs.onWrite = () => {
    writes += 1;
    if (writes < next || cuts.length >= copies) return;
    next = writes + Math.ceil(random() * 20);
    const copy = join(folder, `cut${cuts.length}`);
    fs.copyCut(join(data, 'database'), join(copy, 'database'), random);
    cpSync(join(data, 'keys'), join(copy, 'keys'), { recursive: true });
    cuts.push({ copy, acknowledged: acknowledged.length });
  };
  const before = (await store.fsyncs()) ?? 0;
  for (let count = 0; cuts.length < copies; count += 1) {
    if (await writeBoth(store, `t${count}`)) acknowledged.push(`t${count}`);
    if (count % DEEDS_A_CHECKPOINT === DEEDS_A_CHECKPOINT - 1) await checkpoint();
  }
  const fsyncs = ((await store.fsyncs()) ?? 0) - before;
  fs.onWrite = () => undefined;
  await store.close();
  const total = { copies, commits: acknowledged.length, fsyncs, writes, lost: 0, torn: 0, brokenChains: 0, failedOpens: 0 };
  for (const [place, cut] of cuts.entries()) {
    await judge(cut.copy, acknowledged.slice(0, cut.acknowledged), total);
    rmSync(cut.copy, { recursive: true, force: true });
    onCopy(place + 1);
  }
  rmSync(folder, { recursive: true, force: true });
  return total;
}

type Total = { -readonly [K in keyof CutReport]: CutReport[K] };

async function judge(copy: string, acknowledged: readonly string[], total: Total): Promise<void> {
  try {
    const store = await openStore({ dataDirectory: copy, migrations });
    const verdict = await check(store, acknowledged);
    await store.close();
    total.lost += verdict.lost;
    total.torn += verdict.torn;
    total.brokenChains += verdict.isWhole ? 0 : 1;
  } catch (error) {
    total.failedOpens += 1;
    console.error(error);
  }
}
