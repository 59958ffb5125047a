/** Where a value of a row comes from: a cell of a workbook, or who typed it. */
export type ProofSource = { readonly field: string; readonly at: Date; readonly by: string } & (
  | {
      readonly from: 'file';
      readonly fileName: string;
      readonly contentHash: string;
      readonly sheet: string;
      readonly line: number;
      readonly column: string | null;
    }
  | { readonly from: 'typed'; readonly label: string; readonly english: string }
);

/** A figure as pages show it: exact decimals as texts. */
export interface ShownFigure {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** An indicator as pages name it. */
export interface ShownIndicator {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'neither';
  readonly formula: string;
  readonly version: number;
  readonly source: string;
  readonly note: string | null;
  readonly isOwn: boolean;
}

/** GET indicators.list: every indicator with the county's figure of this year. */
export interface IndicatorLine extends ShownIndicator {
  readonly whole: string | null;
  readonly soFar: string | null;
  readonly members: number;
  readonly complete: number;
  readonly promises: number;
}
export interface IndicatorList {
  readonly year: number;
  readonly lines: readonly IndicatorLine[];
  readonly mayKeep: boolean;
}

/** A group of schools: the county, a kind, a class of place. */
export interface ShownGroup {
  readonly group: 'county' | 'schoolKind' | 'urbanRural' | 'parent';
  readonly name: string;
  readonly members: number;
  readonly complete: number;
  readonly whole: ShownFigure;
  readonly soFar: ShownFigure;
}
export interface ShownSchool extends ShownFigure {
  readonly id: string;
  readonly name: string;
  readonly missing: readonly string[];
  readonly asOf: string | null;
}
export interface ShownBinding {
  readonly id: string;
  readonly version: number;
  readonly promise: string;
  readonly name: string;
  readonly school: string | null;
  readonly whenIncomplete: 'wait' | 'soFar';
}

/** GET indicators.indicator { indicator, year } */
export interface IndicatorView {
  readonly indicator: ShownIndicator;
  readonly row: { readonly id: string; readonly version: number; readonly grouping: string } | null;
  readonly year: number;
  readonly years: readonly number[];
  readonly groups: readonly ShownGroup[];
  readonly schools: readonly ShownSchool[];
  readonly trend: readonly {
    readonly year: number;
    readonly onThat: string | null;
    readonly onToday: string | null;
    readonly isPartial: boolean;
  }[];
  readonly bindings: readonly ShownBinding[];
  readonly promises: readonly { readonly id: string; readonly name: string; readonly organisation: string | null }[];
  readonly mayKeep: boolean;
}

/** A row that was looked at for a part: what the formula saw of it, whether it counts and what it adds. */
export interface ProofRow {
  readonly id: string;
  readonly register: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly counts: boolean;
  readonly adds: string | null;
  readonly from?: readonly ProofSource[];
}
export interface ProofPart {
  readonly name: string;
  readonly text: string;
  /** The register's name in formulas, and its own. */
  readonly source: string;
  readonly register: string;
  /** The column of the register that each of its labels is read from. */
  readonly columns: Readonly<Record<string, string>>;
  readonly value: string | null;
}
export interface ProofSchool {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly (string | null)[];
  readonly figure: ShownFigure;
  readonly missing: readonly { readonly what: string; readonly owedBy: string }[];
  /** The rows by register; null for a register whose rows this person may not see. */
  readonly rows: Readonly<Record<string, readonly ProofRow[] | null>> | null;
}

/** GET indicators.proof { indicator, year, school? }: a figure down to its rows, and up to the promises that rest on it. */
export interface Proof {
  readonly kind: 'yuheng.proof';
  readonly format: 1;
  readonly county: string;
  readonly drawnOn: string;
  readonly auditHead: string;
  readonly indicator: ShownIndicator & { readonly grouping: 'ratioOfSums' | 'meanOfSchools' };
  readonly year: number;
  readonly isNow: boolean;
  readonly school: string | null;
  readonly isWhole: boolean;
  /** True where there were too many rows to name the cell of each value. */
  readonly cellsLeftOut: boolean;
  readonly residual: string;
  readonly parts: readonly ProofPart[];
  readonly steps: readonly { readonly text: string; readonly value: string | null }[];
  readonly figure: ShownFigure;
  readonly schools: readonly ProofSchool[];
  readonly keptBy: { readonly recordedAt: string; readonly asOf: string; readonly formulaVersion: number } | null;
  readonly promises: readonly { readonly id: string; readonly name: string; readonly boundBy: string }[];
}

/** GET indicators.tryFormula { formula, school? }: what is wrong with a formula, or what it gives. */
export interface Tried {
  readonly problems: readonly { readonly message: string; readonly english: string; readonly at: string | null }[];
  readonly unit: string | null;
  readonly parts: readonly { readonly text: string; readonly value: string | null }[];
  readonly figure: ShownFigure | null;
  readonly missing: readonly string[];
}

/** GET indicators.words: the names that a formula may use. */
export interface FormulaWords {
  readonly registers: readonly {
    readonly name: string;
    readonly unit: string;
    readonly isSingle: boolean;
    readonly fields: readonly {
      readonly label: string;
      readonly kind: string;
      readonly unit: string | null;
      readonly values: readonly string[];
    }[];
  }[];
  readonly schools: readonly { readonly id: string; readonly name: string }[];
}
