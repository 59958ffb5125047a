/** Which way an indicator is better; `neither` where a figure is just told. */
export type Direction = 'higher' | 'lower' | 'neither';

/** How the figure of a group follows from its organisations: the formula over their summed parts, or the plain mean of their figures. */
export type Grouping = 'ratioOfSums' | 'meanOfSchools';

/** An indicator as it is written down. */
export interface Definition {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly formula: string;
  /** What one figure of it stands for; an organisation. */
  readonly grain: 'school';
  /** The document it comes from, with its clause. */
  readonly source: string;
  readonly note: string | null;
  readonly grouping?: Grouping;
  /** Counts up with every change of the formula; stored with each figure. */
  readonly version?: number;
}

/** Declares an indicator; its formula is read when it is planned. */
export const defineIndicator = (definition: Definition): Definition => Object.freeze(definition);
