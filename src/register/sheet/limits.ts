/** What one workbook may cost. */
export interface SheetLimits {
  /** Bytes of the file as uploaded. */
  readonly bytes: number;
  /** Bytes that any one part may unpack to. */
  readonly unpackedBytes: number;
  /** How many times larger a part may become when it is unpacked, once it is larger than a megabyte. */
  readonly ratio: number;
  /** Parts in the package. */
  readonly entries: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units of one cell: as many as Excel takes. */
  readonly characters: number;
  /** Milliseconds that the reader may be silent while it is asked for rows. */
  readonly milliseconds: number;
  /** Megabytes of memory the reader may take. */
  readonly megabytes: number;
}

/** A workbook of 100,000 rows and 40 columns stays far below each of these. */
export const usualSheetLimits: SheetLimits = {
  bytes: 50 << 20,
  unpackedBytes: 1 << 30,
  ratio: 400,
  entries: 5_000,
  sheets: 100,
  rows: 200_000,
  columns: 500,
  characters: 32_767,
  milliseconds: 60_000,
  megabytes: 512,
};
