/** What a revision does to a promise. */
export type ChangeAct = 'change' | 'add' | 'end' | 'same';

/** One field, old and new, in words that a person reads. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly labelEnglish: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeEnglish: string | null;
  readonly afterEnglish: string | null;
}
