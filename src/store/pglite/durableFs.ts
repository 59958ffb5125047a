import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Options = Parameters<NodeFS['init']>[1];
interface HostModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => void } };
}

/** PGlite's files on disk with an fsync that reaches the disk (its own has none), counted. */
export class DurableFs extends NodeFS {
  fsyncs = 0;

  override async init(pg: PGlite, options: Options): ReturnType<NodeFS['init']> {
    const opened = await super.init(pg, options);
    const giveFsync = (module: HostModule) => {
      module.NODEFS.stream_ops.fsync = stream => {
        this.fsyncs += 1;
        fsyncSync(stream.nfd);
      };
    };
    const preRun = [...(opened.emscriptenOpts.preRun ?? []), giveFsync as never];
    return { emscriptenOpts: { ...opened.emscriptenOpts, preRun } };
  }
}

/** PGlite's own start parameters without `-F` (which turns fsync off) and with an fsync that NODEFS knows. */
export const durableStart = (): string[] => [...PGlite.defaultStartParams.filter(param => param !== '-F'), '-c', 'wal_sync_method=fsync'];
