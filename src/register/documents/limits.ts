/** What one file may cost. */
export interface Limits {
  /** Bytes of the file as uploaded. */
  readonly bytes: number;
  /** Bytes that the file may unpack to, all its parts together. */
  readonly unpackedBytes: number;
  /** Parts in the package. */
  readonly entries: number;
  /** How deep elements may stand in each other. */
  readonly depth: number;
  /** UTF-16 units of the text that comes out. */
  readonly characters: number;
  /** Milliseconds until the worker is ended. */
  readonly milliseconds: number;
  /** Megabytes of memory the worker may take. */
  readonly megabytes: number;
}

/** A plan of 300 pages with pictures stays far below each of these. */
export const usualLimits: Limits = {
  bytes: 30 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  entries: 10_000,
  depth: 512,
  characters: 10_000_000,
  milliseconds: 30_000,
  megabytes: 768,
};

/** `30 MB`, as printed in a refusal. */
export const inMegabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
