import type { Grade } from './codes.ts';

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

export interface OverviewView {
  readonly today: string;
  readonly lines: readonly InspectedLine[];
  readonly load: readonly InspectorLoad[];
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
