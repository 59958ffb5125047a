import type { Fields } from '../../register.ts';

/** What an office says of its recurring duties (周期任务): who sets them, who files, what is filed each time. */
export interface DutyDeclaration {
  readonly office: string;
  /** The register of duties, and that of what was filed for each round. */
  readonly duty: { readonly name: string; readonly label: string };
  readonly filing: { readonly name: string; readonly label: string };
  /** Who sets duties, exempts from a round, sends a filing back. */
  readonly sets: readonly string[];
  /** Who files, for their own organisation. */
  readonly files: readonly string[];
  /** Who reads the filings of every organisation. */
  readonly reads: readonly string[];
  /** The kinds of organisation that a duty may be for: keys of the roster. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Kinds of duty, where the office tells some from others. */
  readonly topics: Readonly<Record<string, string>>;
  /** Fields of the office's own that are filed each time; none may be required of an exemption, so they are optional. */
  readonly more?: Fields;
  /** Fields of the office's own that must be filled where the duty is of a topic. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** Fields of the office's own that the form of a topic shows at all, where it is opened for a round; all of them where left out. */
  readonly asks?: Readonly<Record<string, readonly string[]>>;
  /** Where the list of duties and rounds is looked at; the ledger where left out. */
  readonly path?: string;
}
