export type { CaseCounts } from '#register/index.ts';

/** A school's (or the county's) year of fitness tests; rates are shares of those tested with a whole set of results, null where nobody was. */
export interface FitnessLine {
  readonly organisation: string;
  readonly name: string;
  readonly tested: number;
  readonly mean: number | null;
  readonly excellentRate: number | null;
  readonly goodRate: number | null;
  readonly passRate: number | null;
  /** Means of the year and the three before, the oldest first. */
  readonly means: readonly (number | null)[];
  /** Whether the mean fell in each of three years; null where a year of the four is not known. */
  readonly hasFallen: boolean | null;
}

export interface FitnessView {
  readonly year: number;
  readonly lines: readonly FitnessLine[];
  /** Null for a school, which is told its own alone. */
  readonly county: FitnessLine | null;
}

export interface ClassFitness {
  readonly room: string | null;
  readonly lines: readonly {
    readonly pupil: string;
    readonly child: string;
    readonly test: string | null;
    readonly state: string | null;
    readonly total: number | null;
    readonly level: 'excellent' | 'good' | 'pass' | 'fail' | null;
    readonly isEligible: boolean | null;
  }[];
}

/** Pupils of one class with the same symptom within days: how many, from when until when, by which rule it is to be reported. */
export interface Cluster {
  readonly organisation: string;
  readonly school: string;
  readonly homeroom: string;
  readonly room: string;
  readonly symptom: string;
  readonly from: string;
  readonly until: string;
  readonly cases: number;
  readonly rule: 'threeInADay' | 'fiveInThreeDays';
  readonly isReported: boolean;
}

export interface IllnessView {
  readonly clusters: readonly Cluster[];
  /** Pupils away ill today by school; null where a small number is held back from who sees no rows. */
  readonly schools: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly away: number | null;
    readonly week: number | null;
  }[];
  readonly reports: readonly {
    readonly id: string;
    readonly school: string;
    readonly room: string;
    readonly symptom: string;
    readonly cases: number;
    readonly reportedOn: string;
    readonly state: string;
  }[];
}

/** How many were screened and how many of them are looked after further, by school; small numbers held back. */
export interface ScreeningCounts {
  readonly year: number;
  readonly leastTold: number;
  readonly schools: readonly { readonly name: string; readonly screened: number | null; readonly flagged: number | null }[];
  readonly screened: number | null;
  readonly flagged: number | null;
}

/** Whom one can turn to, and how busy they are. */
export interface ProviderLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly phone: string;
  readonly hours: string | null;
  readonly capacity: number | null;
  readonly visits: number | null;
  readonly month: string | null;
}

export interface SportView {
  readonly year: number;
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly room: string;
    readonly least: number;
    readonly isMet: boolean;
    readonly skilled: number;
    readonly pupils: number;
  }[];
  readonly met: number;
  readonly skillCoverage: number | null;
}

/** The classes of one's own school that have fitness tables, and the year that is looked at first. */
export interface ClassList {
  readonly year: number;
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
}
