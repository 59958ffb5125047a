import { unzipSync } from 'fflate';
import { inMegabytes, type Limits } from './limits.ts';
import { orDamaged, Unreadable } from './refusal.ts';

/** The names of all parts of a package, and the bytes of the wanted ones. */
export interface Package {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens a zip package within limits. Sizes are summed from its directory before anything is unpacked, and a part
 * never unpacks to more than the directory says, so a bomb costs no memory.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean, limits: Limits): Package {
  const names: string[] = [];
  let total = 0;
  const found = orDamaged(() =>
    unzipSync(bytes, {
      filter: entry => {
        names.push(entry.name);
        total += entry.originalSize;
        if (names.length > limits.entries)
          throw new Unreadable('hostile', { what: '上万个部件', whatEnglish: 'more than ten thousand parts' });
        if (total > limits.unpackedBytes) throw new Unreadable('unpacksTooLarge', { limit: inMegabytes(limits.unpackedBytes) });
        return isWanted(entry.name);
      },
    }),
  );
  return { names, parts: new Map(Object.entries(found)) };
}
