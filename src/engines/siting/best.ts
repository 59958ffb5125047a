import type { Layout } from './problem.ts';

/** The best layout so far, the least that any layout broke, and a guess at the cost where none is sound yet. */
export interface Best {
  layout: Layout | null;
  excess: number;
  guess?: number;
}
