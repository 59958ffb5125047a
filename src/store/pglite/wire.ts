/** What crosses the port between the store and the thread of PGlite. */
export interface Start {
  /** The folder of the database, or null for one in memory. */
  readonly directory: string | null;
  /** A dump (.tar.gz) that a new database begins with, or null for an empty one. */
  readonly template: string | null;
}

export type Request =
  | { readonly id: number; readonly kind: 'protocol'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'dump'; readonly file: string }
  | { readonly id: number; readonly kind: 'fsyncs' }
  | { readonly id: number; readonly kind: 'close' };

export interface Reply {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly count?: number;
  readonly failed?: string;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Asked = WithoutId<Request>;
