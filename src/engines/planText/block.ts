import type { Marker } from './markers.ts';
import type { Cell } from './tables.ts';

/** A heading as found in its line; offsets are raw. */
export interface HeadingBlock {
  readonly is: 'heading';
  readonly marker: Pick<Marker, 'level' | 'style'>;
  readonly start: number;
  readonly markerEnd: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly runIn: boolean;
}

/** A paragraph: the raw spans of its lines, hard wraps joined. */
export interface ProseBlock {
  readonly is: 'prose';
  readonly spans: [number, number][];
  /** Style of the list marker it opens with, if any. */
  readonly item: Marker['style'] | null;
}

/** Consecutive lines that stand in columns. */
export interface TableBlock {
  readonly is: 'table';
  readonly rows: (readonly Cell[])[];
}

export type Block = HeadingBlock | ProseBlock | TableBlock;
