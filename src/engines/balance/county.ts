import type { Measure, Stage } from '#standards/balancedQuality/types.ts';

/** One stage of one school, as the standard counts it: a school of two stages is divided first (`splitSchool`). */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  /** Pupils on the statistics date, more than none. */
  readonly pupils: number;
  /** What it has, as decimal texts or numbers; null where it has not been reported. */
  readonly amounts: Readonly<Record<Measure, number | string | null>>;
  /** True for a teaching point, which below the standard's size is not judged. */
  readonly isTeachingPoint?: boolean;
}

export const measures: readonly Measure[] = [
  'qualifiedTeachers',
  'backboneTeachers',
  'peArtsTeachers',
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
];
export const stages: readonly Stage[] = ['primary', 'junior'];
