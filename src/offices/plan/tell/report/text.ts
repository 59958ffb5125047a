/** What the writer of a report adds to its figures; null where nothing was written. Nothing is put in its place. */
export interface ReportText {
  readonly title: string | null;
  readonly number: string | null;
  readonly addressee: string | null;
  readonly signer: string | null;
  readonly datedOn: string | null;
  readonly opening: string | null;
  readonly problems: string | null;
  readonly suggestions: string | null;
  readonly remarks: readonly { readonly place: string; readonly words: string }[];
}

/** A report to which nothing was added. */
export const noText: ReportText = {
  title: null,
  number: null,
  addressee: null,
  signer: null,
  datedOn: null,
  opening: null,
  problems: null,
  suggestions: null,
  remarks: [],
};
