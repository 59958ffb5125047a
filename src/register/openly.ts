/** What someone without an account asks for under /public: the address after it, the query, and how the county is called. */
export interface OpenAsk {
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly county: { readonly name: string; readonly bureau: string; readonly isExample: boolean };
}

/** What everyone is given. The same tag means the same bytes; `style` is the digest of its one style, `sha256-…`. */
export interface OpenAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly tag: string;
  readonly style?: string;
  /** The name under which a browser saves it. */
  readonly name?: string;
}
