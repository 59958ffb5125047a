/** The shape of the standard for balanced compulsory education of good quality (优质均衡), with how well each part was verified. */

/** `two`: two sources agree · `one`: one source · `memory`: to be confirmed. */
export type Verified = 'two' | 'one' | 'memory';

/** One rule of the standard, with where it comes from. */
export interface Rule<T> {
  readonly value: T;
  readonly source: string;
  readonly v: Verified;
}

export type Stage = 'primary' | 'junior';
export type Measure =
  | 'qualifiedTeachers'
  | 'backboneTeachers'
  | 'peArtsTeachers'
  | 'teachingArea'
  | 'sportsArea'
  | 'equipmentValue'
  | 'multimediaRooms';

/** One of the seven indicators of resources. Decimals are texts. */
export interface AllocationIndicator {
  /** L1 to L7. */
  readonly code: string;
  readonly measure: Measure;
  readonly name: string;
  readonly english: string;
  /** Unit of the value for each `per` pupils. */
  readonly unit: string;
  readonly amountUnit: string;
  /** 100 for "per hundred pupils", 1 for "per pupil". */
  readonly per: 1 | 100;
  /** True where the amount counts people or rooms. */
  readonly whole: boolean;
  readonly min: Readonly<Record<Stage, string>>;
  /** What the amount counts. */
  readonly counts: string;
  readonly v: Verified;
}

/** One of the fifteen guarantees of the government or the nine items of quality. */
export interface Item {
  readonly no: number;
  readonly text: string;
  /** True where figures decide, false where documents do. */
  readonly computed?: boolean;
  readonly params: Readonly<Record<string, number | string>>;
  readonly v: Verified;
}

export interface BalancedQuality {
  readonly title: string;
  readonly document: string;
  readonly year: number;
  readonly allocation: readonly AllocationIndicator[];
  /** Of the seven a school must meet `met`, and of the rest reach `floor` times the threshold. */
  readonly school: Rule<{ readonly met: number; readonly floor: string }>;
  /** Largest coefficient of variation between schools, weighted by pupils. */
  readonly spread: Rule<Readonly<Record<Stage, string>>>;
  /** Weights of a pupil where the facilities of one school are divided between its stages. */
  readonly split: Rule<Readonly<Record<'primary' | 'junior' | 'senior' | 'juniorOfSecondary' | 'seniorOfSecondary', string>>>;
  /** A teaching point with fewer pupils is not judged by the seven indicators. */
  readonly leastPupilsOfTeachingPoint: Rule<number>;
  readonly guarantee: readonly Item[];
  readonly quality: readonly Item[];
  /** Share of those asked who are content. */
  readonly recognition: Rule<string>;
  readonly vetoes: Rule<readonly string[]>;
}
