import type { Fields } from '../../register.ts';

/** What an office says of its campaigns (创建评选：标准–申报–评审–公示–命名–复核): who opens them, who enters, who reviews, who decides. */
export interface CampaignDeclaration {
  readonly office: string;
  /** The registers of rounds, of the organisations' entries, of the experts' reviews, of objections. */
  readonly campaign: { readonly name: string; readonly label: string };
  readonly entry: { readonly name: string; readonly label: string };
  readonly review: { readonly name: string; readonly label: string };
  readonly objection: { readonly name: string; readonly label: string };
  /** Who sets a round and its criteria, settles entries, puts results on show, answers objections, gives and takes titles. */
  readonly decides: readonly string[];
  /** Who enters, for their own organisation. */
  readonly enters: readonly string[];
  /** Experts; never for their own organisation. */
  readonly reviews: readonly string[];
  readonly reads: readonly string[];
  /** The kinds of organisation that a round may be for: keys of the roster. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Fields of the office's own on an entry; optional ones. */
  readonly more?: Fields;
}
