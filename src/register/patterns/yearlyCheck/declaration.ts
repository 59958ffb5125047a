/** A figure that is entered for every year. */
export interface YearlyItem {
  readonly label: string;
  readonly unit: string;
}

/** How the value of a year is judged: against the year before, against a least value, against the growth of another, over years of decline. */
export type Measure =
  | { readonly kind: 'neverFalls' }
  | { readonly kind: 'atLeast'; readonly least: number }
  | { readonly kind: 'atMost'; readonly most: number }
  | { readonly kind: 'outgrows'; readonly than: string }
  | { readonly kind: 'noLongDecline'; readonly years: number };

/** A check that is made every year: of what (a formula over the labels of the items), how it is judged, since when, by which clause. */
export interface YearlyRule {
  readonly label: string;
  readonly of: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly basis: string;
  readonly since?: number;
}

/** What an office says of its yearly checks (年度规则核查): which figures, which rules, who enters, who confirms and concludes. */
export interface YearlyDeclaration {
  readonly office: string;
  /** The registers of figures and of concluded verdicts. */
  readonly figure: { readonly name: string; readonly label: string };
  readonly verdict: { readonly name: string; readonly label: string };
  /** One figure for the whole county, or one for each organisation of some kinds (keys of the roster). */
  readonly per: 'county' | { readonly kinds: readonly string[] };
  readonly items: Readonly<Record<string, YearlyItem>>;
  readonly rules: Readonly<Record<string, YearlyRule>>;
  /** Who enters figures: for the county, or for their own organisation. */
  readonly enters: readonly string[];
  /** Who confirms figures entered by others and concludes a year. */
  readonly concludes: readonly string[];
  readonly reads: readonly string[];
  /** From which day on (`03-01`) the figures of the year before are asked for. */
  readonly askedFrom: string;
}
