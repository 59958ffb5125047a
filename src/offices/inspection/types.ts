import type { Grade, verdicts } from './codes.ts';

export type Verdict = keyof typeof verdicts;

/** What calls for attention at an organisation. */
export type RiskFlag = 'late' | 'major' | 'noInspector' | 'unvisited' | 'failed';

/** A school or township as inspection knows it: visits since the beginning of last year, issues, newest result. */
export interface InspectedLine {
  readonly organisation: string;
  readonly name: string;
  readonly kind: string;
  readonly inspectors: readonly string[];
  readonly visits: number;
  readonly lastVisit: string | null;
  readonly nextVisit: string | null;
  readonly raised: number;
  readonly closed: number;
  readonly inTime: number;
  readonly open: number;
  readonly late: number;
  readonly closingRate: number | null;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly resultYear: number | null;
  readonly flags: readonly RiskFlag[];
}

/** What an inspector carries. */
export interface InspectorLoad {
  readonly inspector: string;
  readonly name: string;
  readonly engagement: 'fullTime' | 'partTime';
  readonly termTo: string;
  readonly isServing: boolean;
  readonly schools: number;
  readonly planned: number;
  readonly held: number;
  readonly raised: number;
  readonly late: number;
  readonly hours: number;
}

/** A school on the picture of zones. */
export interface ZoneSchoolLine {
  readonly organisation: string;
  readonly name: string;
  readonly kind: string;
  readonly inspectors: readonly string[];
  readonly visits: number;
  readonly lastVisit: string | null;
  readonly late: number;
  readonly flags: readonly RiskFlag[];
  readonly position: { readonly longitude: number; readonly latitude: number } | null;
}

export interface Zone {
  readonly zone: string;
  readonly name: string;
  readonly inspectors: readonly string[];
  readonly schools: readonly ZoneSchoolLine[];
  /** True for a zone of the inspector who looks. */
  readonly isMine: boolean;
}

export interface ZonesView {
  readonly zones: readonly Zone[];
  /** Schools that lie in no zone. */
  readonly nowhere: readonly ZoneSchoolLine[];
  readonly mayKeep: boolean;
}

/** A visit on one sheet. */
export interface VisitSheet {
  readonly visit: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly visitKind: string;
    readonly theme: string;
    readonly plannedOn: string;
    readonly heldOn: string | null;
    readonly summary: string | null;
    readonly photos: readonly string[];
    readonly calledOffBecause: string | null;
  };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly inspector: string;
  readonly items: readonly {
    readonly id: string;
    readonly item: string;
    readonly requirement: string | null;
    readonly mark: { readonly id: string; readonly verdict: Verdict; readonly found: string | null } | null;
  }[];
  readonly issues: readonly {
    readonly id: string;
    readonly subject: string;
    readonly detail: string | null;
    readonly deadline: string;
    readonly state: string;
  }[];
  readonly notices: readonly { readonly id: string; readonly noticeNumber: string; readonly file: string | null }[];
  /** The number that would come next; null where none of this year can be counted on from. */
  readonly nextNumber: string | null;
  readonly mayInspect: boolean;
}

export interface OverviewView {
  readonly today: string;
  readonly lines: readonly InspectedLine[];
  readonly load: readonly InspectorLoad[];
  /** The organisations that the inspector who looks answers for; null for everyone else. */
  readonly reach: readonly string[] | null;
}

/** Something that happened at an organisation, on its day: what to call it and the row to open. */
export interface TimelineEvent {
  readonly day: string;
  readonly kind: 'visit' | 'issue' | 'notice' | 'measure' | 'decision' | 'closed' | 'result';
  readonly text: string;
  readonly path: string;
}

export interface TimelineView {
  readonly organisation: string;
  readonly name: string;
  readonly events: readonly TimelineEvent[];
}
