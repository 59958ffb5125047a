import type { Comparator, Kind, Value } from './reading.ts';

/** What a clause without numbers promises. */
export interface Unnumbered {
  readonly kind: Kind;
  readonly comparator: Comparator;
  readonly measure: string;
  readonly value?: Value;
  readonly valueText?: string;
  readonly unit?: string;
}
