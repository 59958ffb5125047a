/** The shape of the standard for inclusive preschool education within reach of all (普及普惠), with how well each part was verified. */

/** `two`: two sources agree · `one`: one source · `memory`: to be confirmed. */
export type PreschoolVerified = 'two' | 'one' | 'memory';

/** One of the rates of a county that must be reached. Decimals are texts. */
export interface PreschoolRate {
  /** A1 to A3. */
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly min: string;
  readonly formula: string;
  readonly v: PreschoolVerified;
  /** How well the formula was verified, where less well than the figure. */
  readonly formulaV?: PreschoolVerified;
}

/** Something the government or the kindergartens guarantee, shown by documents. */
export interface PreschoolItem {
  readonly no: number;
  readonly text: string;
  readonly v: PreschoolVerified;
}

export interface InclusivePreschool {
  readonly title: string;
  readonly document: string;
  readonly year: number;
  readonly rates: readonly PreschoolRate[];
  readonly guarantee: readonly PreschoolItem[];
  readonly quality: readonly PreschoolItem[];
  /** Most children of a class by kind of class, and the share of classes that keep to it. */
  readonly classSize: {
    readonly most: Readonly<Record<'small' | 'middle' | 'large' | 'mixed', number>>;
    readonly minShare: string;
    readonly source: string;
    readonly v: PreschoolVerified;
  };
  /** Most children for each full-time teacher of the county. */
  readonly childrenPerTeacher: { readonly value: string; readonly source: string; readonly v: PreschoolVerified };
  /** Share of heads and teachers who hold the certificate. */
  readonly certified: { readonly value: string; readonly source: string; readonly v: PreschoolVerified };
  /** Share of those asked who are content. */
  readonly recognition: { readonly value: string; readonly source: string; readonly v: PreschoolVerified };
  readonly vetoes: { readonly value: readonly string[]; readonly source: string; readonly v: PreschoolVerified };
}
