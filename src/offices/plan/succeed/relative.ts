import type { Status } from '#engines/indicator/index.ts';

/** A promise of the plan before or after, with its course: on the page of a promise. */
export interface Relative {
  readonly id: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly title: string;
  readonly number: number | null;
  readonly target: string;
  readonly targetEnglish: string;
  readonly targetValue: number | null;
  readonly unit: string | null;
  readonly status: Status;
  readonly baseline: { readonly year: number; readonly value: number } | null;
  readonly figures: readonly { readonly year: number; readonly value: number }[];
  readonly milestones: readonly { readonly year: number; readonly value: number }[];
}
