import type { Day } from '#kernel/day.ts';
import { organisationProfile, organisationsOf } from '#offices/roster/index.ts';
import { type Geo, type ReadingDesk, rows } from '#register/index.ts';
import type { StageKey } from './codes.ts';
import { type FigureKey, type Figures, figureKeys } from './figures.ts';
import { facilityFigures, factsOfYear, type StaffBook, staffBook, teacherFigures } from './rosterFigures.ts';
import { type StageFacts, stageFacts } from './stageFacts.ts';

/** One stage of one school in a statistical year, with where each figure stands. */
export interface StageLine {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly stage: StageKey;
  readonly year: number;
  readonly isTeachingPoint: boolean;
  readonly figures: Figures;
  readonly place: Geo | null;
  /** The school that the stage is of: how many stages of compulsory education it has, and their pupils together. */
  readonly school: { readonly stages: number; readonly pupils: number | null };
}

/** The stages of a year, and the schools of compulsory education that have filed none. */
export interface StageYear {
  readonly year: number;
  readonly lines: readonly StageLine[];
  readonly silent: readonly { readonly organisation: string; readonly name: string }[];
  /** The staff book of the roster, where the year is the present one. */
  readonly book: StaffBook | null;
}

/** The school year in which a day lies: 2027 from September 2027 to August 2028. */
export const schoolYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) >= '09-01' ? 0 : 1);

/** Kinds of schools that have a stage of compulsory education. */
export const COMPULSORY: readonly string[] = ['primarySchool', 'teachingPoint', 'juniorMiddle', 'nineYear', 'completeMiddle', 'twelveYear'];
/** Kinds with a senior stage too: their teachers and facilities cannot be divided from what the roster holds. */
const WITH_SENIOR = ['completeMiddle', 'twelveYear'];

/** The years for which anything was filed, latest first. */
export async function yearsFiled(desk: ReadingDesk): Promise<readonly number[]> {
  const shape = { name: 'stageFacts', columns: { year: { type: 'integer', nullable: false } }, unique: [] } as const;
  return [...new Set((await desk.store.rows<{ readonly year: number }>(shape)).map(one => one.year))].sort((a, b) => b - a);
}

function figuresOf(
  filed: StageFacts,
  staffed: Partial<Record<FigureKey, number | null>>,
  had: Partial<Record<FigureKey, number | null>>,
): Figures {
  const figure = (key: FigureKey) => {
    const own = filed[key];
    if (own !== null) return { value: own, from: 'filed' as const };
    if (typeof staffed[key] === 'number') return { value: staffed[key], from: 'staff' as const };
    if (typeof had[key] === 'number') return { value: had[key], from: 'schoolFacts' as const };
    return { value: null, from: null };
  };
  return Object.fromEntries(figureKeys.map(key => [key, figure(key)])) as unknown as Figures;
}

/** Reads the stages of a year: what was filed, and for the present year what the roster tells where nothing was. */
export async function stageYear(desk: ReadingDesk, year: number): Promise<StageYear> {
  const filed = await rows(desk, stageFacts, { where: { year } });
  const bodies = new Map((await organisationsOf(desk)).map(one => [one.id, one]));
  const kinds = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one.schoolKind as string | null]));
  const book = year === schoolYearOf(desk.today) ? await staffBook(desk) : null;
  const facts = await factsOfYear(desk, year);
  const bySchool = Map.groupBy(filed, one => one.organisation);
  const lines = filed.map((one): StageLine => {
    const own = bySchool.get(one.organisation)!;
    const stages = own.map(each => each.stage);
    const isMixed = WITH_SENIOR.includes(kinds.get(one.organisation) ?? '');
    const pupilsOf = (stage: StageKey) => own.find(each => each.stage === stage)?.pupils ?? null;
    const pupils = { primary: pupilsOf('primary'), junior: pupilsOf('junior') };
    const staffed = book === null || isMixed || stages.length > 1 ? {} : teacherFigures(book, one.organisation, one.stage);
    const had = isMixed ? {} : facilityFigures(facts.get(one.organisation), one.stage, pupils, stages);
    return {
      id: one.id,
      organisation: one.organisation,
      name: bodies.get(one.organisation)?.name ?? '',
      stage: one.stage,
      year,
      isTeachingPoint: one.isTeachingPoint,
      figures: figuresOf(one, staffed, had),
      place: one.place,
      school: {
        stages: own.length,
        pupils: own.some(each => each.pupils === null) ? null : own.reduce((sum, each) => sum + (each.pupils ?? 0), 0),
      },
    };
  });
  const silent = [...bodies.values()]
    .filter(one => one.state === 'open' && COMPULSORY.includes(kinds.get(one.id) ?? '') && !bySchool.has(one.id))
    .map(one => ({ organisation: one.id, name: one.name }));
  return { year, lines: lines.toSorted(inOrder), silent, book };
}

const inOrder = (a: StageLine, b: StageLine) =>
  a.stage === b.stage ? (b.figures.pupils.value ?? 0) - (a.figures.pupils.value ?? 0) : a.stage === 'primary' ? -1 : 1;
