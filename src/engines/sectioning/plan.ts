/** How many of one choice go one way, before it is settled who. */
export interface Flow {
  /** Indices of the students who made the choice. */
  readonly students: readonly number[];
  /** Where each course is taken: a block from 0 (way `all`), `home` with the class, or `walk` in the one block of `twoFixed`. */
  readonly places: readonly (number | 'home' | 'walk')[];
  /** The kind of class, by the courses that it shares; null where there are no classes. */
  readonly kind: string | null;
  readonly count: number;
}

/** What the program decided: how many sections of each course in each block, how many classes of each kind, who many go which way. */
export interface SectionPlan {
  readonly flows: readonly Flow[];
  readonly sections: readonly { readonly course: string; readonly block: number; readonly count: number }[];
  readonly classes: readonly { readonly kind: string; readonly count: number }[];
  /** Choices that cannot be met, and of how many students. */
  readonly refused: readonly { readonly students: readonly number[]; readonly count: number }[];
  /** Sections and classes together, and the number below which it cannot be done. */
  readonly total: number;
  readonly bound: number;
  readonly isProved: boolean;
}
