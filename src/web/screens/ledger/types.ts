/** What the server says of registers, rows and deeds, as the generated screens read it. */

export type Values = Readonly<Record<string, unknown>>;

export interface Named {
  readonly name: string;
  readonly label: string;
  readonly english: string | null;
}

/** A field of a register, or a box of a deed's form. */
export interface FieldShape extends Named {
  readonly kind: string;
  readonly required: boolean;
  readonly sensitive: string | null;
  readonly of: string | null;
  readonly unit: string | null;
  readonly codes: readonly { readonly key: string; readonly label: string; readonly english: string | null }[] | null;
  readonly item: FieldShape | null;
  readonly parts: readonly FieldShape[] | null;
  /** Where a form takes the lines of this list from: a view, which boxes it is asked with, the part that a line settles. */
  readonly lines: { readonly view: string; readonly from: Readonly<Record<string, string>>; readonly part: string } | null;
}

/** A deed that stands on a register's screens. */
export interface DeedShape extends Named {
  readonly row: string | null;
  readonly rows: string | null;
  readonly from: readonly string[] | null;
  readonly onRemoved: boolean;
  readonly settled: Values;
  readonly input: readonly FieldShape[];
}

interface Drawn extends Named {
  readonly fields: readonly FieldShape[];
  readonly columns: readonly string[];
  readonly states: readonly { readonly name: string; readonly label: string; readonly english: string }[];
  readonly deeds: readonly DeedShape[];
}

/** The rows of another register that refer to a row. */
export interface ChildShape extends Drawn {
  readonly field: string;
}

/** A register as this person may see and use it. */
export interface LedgerShape extends Drawn {
  readonly key: readonly string[];
  readonly title: readonly string[];
  readonly office: Named;
  readonly mayList: boolean;
  readonly mayImport: boolean;
  /** The hidden fields that this person may be shown in clear, and the reasons to choose from. */
  readonly reveals: readonly string[];
  readonly reasons: readonly Named[];
  /** Where a row is looked at, by register; `$row` stands for the id. */
  readonly pages: Readonly<Record<string, string>>;
  readonly beside: readonly Named[];
  readonly children: readonly ChildShape[];
  readonly basis: string | null;
  readonly purpose: string | null;
  readonly retention: string | null;
}

/** A stored row; sensitive fields come masked. */
export type Row = Values & {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly removedAt: string | null;
};

/** register -> id -> title */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Listed {
  readonly total: number;
  readonly isExact: boolean;
  readonly states: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  readonly titles: Titles;
  readonly next: string | null;
}

export interface NamedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}
export type Files = Readonly<Record<string, NamedFile>>;

/** One entry of a row's history. */
export interface Told {
  readonly at: string;
  readonly actor: string;
  readonly deed: string;
  readonly label: string;
  readonly english: string;
  readonly why: string | null;
  readonly isNew: boolean;
  readonly before: Values;
  readonly after: Values;
}

export interface RecordShown {
  readonly title: string;
  readonly row: Row;
  readonly titles: Titles;
  readonly files: Files;
  readonly children: readonly {
    readonly register: string;
    readonly field: string;
    readonly total: number;
    /** False where `total` is a guess. */
    readonly isExact: boolean;
    readonly rows: readonly Row[];
  }[];
  readonly history: readonly Told[];
  /** Asks for older entries; null where there are none. */
  readonly earlier: number | null;
}
