import type { Counts, PlanState, Status } from '../types.ts';

/** GET plan.subPlans { plan }: the plans of schools and departments under a plan of the county; for a body its own alone. */
export interface SubPlansView {
  readonly plan: { readonly id: string; readonly title: string; readonly fromYear: number; readonly toYear: number };
  readonly plans: readonly SubPlanLine[];
  /** Schools, kindergartens and departments without a plan yet; empty for those who see their own alone. */
  readonly without: readonly { readonly id: string; readonly name: string }[];
  /** The organisation whose plan this person may put in; null for none. */
  readonly mine: { readonly id: string; readonly name: string } | null;
}

export interface SubPlanLine {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly state: PlanState;
  readonly submittedOn: string | null;
  /** Why it was sent back last. */
  readonly why: string | null;
  readonly promises: number;
  readonly toReview: number;
  readonly confirmed: number;
  readonly proposed: number;
  readonly contradictions: number;
  readonly counts: Counts;
}

/** A promise of a school or department that says less than the promise of the county that it takes up, the sentences side by side. */
export interface Contradiction {
  readonly kind: 'lower' | 'later' | 'opposite' | 'narrower' | 'rarer';
  readonly link: string;
  readonly confirmed: boolean;
  readonly county: SentenceOf & { readonly number: number };
  readonly own: SentenceOf & { readonly plan: string; readonly organisation: string };
}

interface SentenceOf {
  readonly id: string;
  readonly title: string;
  readonly quote: string;
  readonly target: string;
  readonly targetEnglish: string;
  readonly until: number;
}

/** A promise of a school or department as it stands under one of the county. */
export interface TakenUp {
  readonly id: string;
  readonly plan: string;
  readonly organisation: string;
  readonly title: string;
  readonly target: string;
  readonly targetEnglish: string;
  readonly status: Status;
  readonly inForce: boolean;
}

export interface CascadeRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly lead: string | null;
  readonly target: string;
  readonly targetEnglish: string;
  readonly status: Status;
  readonly takenUp: readonly TakenUp[];
}

/** GET plan.coverage { plan }: who takes up what of the county's plan, what no one has, what contradicts it. Confirmed links count. */
export interface CoverageView {
  readonly plan: { readonly id: string; readonly title: string };
  readonly plans: number;
  readonly taken: number;
  readonly rows: readonly CascadeRow[];
  readonly contradictions: readonly Contradiction[];
}

/** GET plan.goals { plan }: the goal tree. A goal counts its promises, a promise those of schools and departments below it. */
export interface GoalsView {
  readonly plan: { readonly id: string; readonly title: string };
  readonly counts: Counts;
  readonly goals: readonly {
    readonly place: string;
    readonly title: string;
    readonly counts: Counts;
    readonly below: Counts;
    readonly promises: readonly CascadeRow[];
  }[];
}

/** GET plan.links { plan }: each promise of the plan of a school or department with what it takes up. */
export interface LinksView {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly parent: string;
    readonly organisation: string;
    readonly state: PlanState;
  };
  readonly mayDecide: boolean;
  readonly promises: readonly {
    readonly id: string;
    readonly title: string;
    readonly quote: string;
    readonly links: readonly {
      readonly id: string;
      readonly version: number;
      readonly state: 'proposed' | 'confirmed' | 'rejected';
      readonly likeness: number | null;
      readonly county: { readonly id: string; readonly number: number; readonly title: string; readonly quote: string };
      readonly contradictions: readonly Contradiction['kind'][];
    }[];
  }[];
  /** The promises of the county that may be taken up. */
  readonly county: readonly { readonly id: string; readonly number: number; readonly title: string }[];
}
