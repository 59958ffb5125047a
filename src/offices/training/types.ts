/** The catalogue of a year: trainings by tier with places given and used, bases with their courses and use. */
export interface CatalogueView {
  readonly year: number;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly tier: string;
    readonly tierLabel: string;
    readonly category: string;
    readonly audience: string;
    readonly hours: number;
    readonly organisation: string;
    readonly places: number;
    readonly given: number;
    readonly came: number;
    readonly passed: number;
    readonly isFinished: boolean;
  }[];
  readonly bases: readonly {
    readonly id: string;
    readonly name: string;
    readonly courses: number;
    readonly select: number;
    readonly programmes: number;
    readonly trained: number;
  }[];
}

interface CycleShown {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly hours: number;
}

/** A teacher's hours: done, owed by now and in the whole cycle, in whole hours. The name is masked. */
export interface TeacherLine {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly hours: number;
  readonly whole: number;
  readonly byNow: number;
  readonly short: number;
  readonly lastOn: string | null;
}

export interface CreditsView {
  readonly cycle: CycleShown;
  readonly schools: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly teachers: number;
    readonly reached: number;
    readonly onPace: number;
    readonly behind: number;
    readonly untrained: number;
    readonly meanHours: number;
  }[];
  readonly chosen: string | null;
  readonly teachers: readonly TeacherLine[];
}

interface Sum {
  readonly key: string;
  readonly label: string;
  readonly hours: number;
}

/** One teacher's card: hours in the cycle by year, tier, category, and every record. */
export interface CreditCard {
  readonly teacher: string;
  readonly name: string;
  readonly school: string;
  readonly post: string;
  readonly cycle: CycleShown;
  readonly hours: number;
  readonly whole: number;
  readonly byNow: number;
  readonly years: readonly { readonly year: string; readonly hours: number }[];
  readonly tiers: readonly Sum[];
  readonly categories: readonly Sum[];
  readonly records: readonly {
    readonly id: string;
    readonly name: string;
    readonly tier: string;
    readonly hours: number;
    readonly finishedOn: string;
    readonly outcome: string;
    readonly counts: boolean;
  }[];
}

/** Trainings of a year with what the three parties said of each other; null where unknown. */
export interface QualityView {
  readonly year: number;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly tier: string;
    readonly people: number;
    readonly attendance: number | null;
    readonly passing: number | null;
    readonly cells: readonly { readonly party: string; readonly aspect: string; readonly answers: number; readonly mean: number | null }[];
    readonly opinion: number | null;
    readonly index: number | null;
  }[];
}

/** Draws with what was found at each place drawn. */
export interface ChecksView {
  readonly draws: readonly {
    readonly id: string;
    readonly occasion: string;
    readonly candidates: number;
    readonly places: number;
    readonly listedOn: string;
    readonly drawnOn: string | null;
    readonly seed: string | null;
    readonly seedSource: string | null;
    readonly witness: string | null;
    readonly drawn: readonly {
      readonly number: string;
      readonly check: {
        readonly id: string;
        readonly organisation: string;
        readonly checkedOn: string;
        readonly verdict: string;
        readonly label: string;
        readonly findings: string;
      } | null;
    }[];
  }[];
}

/** Who answers for what at the three levels, and how active they were in a school year. */
export interface ResearchView {
  readonly year: number;
  readonly levels: readonly {
    readonly level: string;
    readonly label: string;
    readonly bodies: readonly {
      readonly organisation: string;
      readonly name: string;
      readonly duties: readonly { readonly post: string; readonly duty: string }[];
      readonly activities: readonly { readonly kind: string; readonly label: string; readonly count: number }[];
      readonly attendance: number;
    }[];
  }[];
}

/** Holders of titles and posts with their years; `year` is the one that should have been judged by now. */
export interface HoldersView {
  readonly year: number;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly title: string;
    readonly until: string;
    readonly years: readonly { readonly year: number; readonly score: number; readonly label: string }[];
    readonly isUnjudged: boolean;
    readonly leaves: 'weakTwice' | 'termOver' | null;
  }[];
}
