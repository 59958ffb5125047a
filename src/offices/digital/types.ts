/** A timetable of shared lessons in a school year up to today. */
export interface SlotLine {
  readonly id: string;
  readonly link: string;
  readonly kind: string;
  readonly giver: string;
  readonly receiver: string;
  readonly isMine: boolean;
  readonly subject: string;
  readonly className: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly lessonNumber: number;
  /** Lessons that should have been held by today: without breaks and those called off. */
  readonly due: number;
  readonly held: number;
  readonly calledOff: number;
  /** Days of lessons that nobody logged. */
  readonly missing: readonly string[];
  /** Attended out of the pupils of the class, over the lessons held; null where none was. */
  readonly attendance: number | null;
}

export interface LessonBoard {
  readonly year: number;
  readonly lines: readonly SlotLine[];
}

/** The index of equipment by school; every part from 0 to 1, null where a figure is missing. */
export interface EquipmentView {
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly row: string | null;
    readonly day: string | null;
    readonly parts: {
      readonly multimedia: number | null;
      readonly interactive: number | null;
      readonly pupilTerminals: number | null;
      readonly teacherTerminals: number | null;
      readonly bandwidth: number | null;
    };
    readonly hasWireless: boolean | null;
    readonly index: number | null;
  }[];
  /** The plain mean of the schools whose index is known. */
  readonly mean: number | null;
  /** Schools with an interactive room out of all, those without figures among them. */
  readonly interactiveCoverage: number | null;
  readonly aims: { readonly terminalsPer100Pupils: number; readonly bandwidthMbps: number; readonly interactiveRooms: number };
}

export interface PlatformRates {
  readonly teacherOpen: number | null;
  readonly teacherActive: number | null;
  readonly pupilOpen: number | null;
  readonly pupilActive: number | null;
}

/** Spaces opened (out of those who should have one) and active (out of those opened) in a month. */
export interface PlatformView {
  readonly month: string | null;
  readonly months: readonly string[];
  readonly lines: readonly (PlatformRates & { readonly organisation: string; readonly name: string; readonly row: string })[];
  readonly county: PlatformRates | null;
  readonly missing: readonly string[];
}

/** What schools share and use. */
export interface ResourceView {
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly count: number }[];
  readonly lines: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly shared: number;
    readonly usedByOthers: number;
    readonly uses: number;
    readonly points: number;
  }[];
  readonly waiting: number;
}

/** How far the demonstration zone is: by part, and what is still open. */
export interface ReadinessView {
  readonly parts: readonly {
    readonly part: string;
    readonly label: string;
    readonly criteria: number;
    readonly ready: number;
    readonly points: number;
    readonly reached: number;
    readonly late: number;
  }[];
  readonly open: readonly {
    readonly id: string;
    readonly number: string;
    readonly requirement: string;
    readonly organisation: string;
    readonly due: string;
    readonly isLate: boolean;
    readonly state: string;
    readonly proofs: number;
  }[];
}
