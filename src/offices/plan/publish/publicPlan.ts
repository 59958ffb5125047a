import type { Day } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { taskStatuses } from '../codes.ts';
import { timeProgressOf } from '../keeping/filingYears.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { chapterOf } from '../standing/chapters.ts';
import { timeOf, unitOf } from '../standing/question.ts';
import { actualSaid, type Said, targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import type { Status } from '../types.ts';
import { says } from './refusals.ts';

/** One promise as everyone may see it. There is no person, no note, no evidence and no figure that was not accepted in it. */
export interface PublicPromise {
  readonly number: number;
  readonly title: string;
  /** The plan's own sentence. */
  readonly sentence: string;
  readonly target: Said;
  readonly from: number;
  readonly by: number;
  readonly unit: string | null;
  readonly baseline: { readonly year: number; readonly value: number } | null;
  /** The newest accepted figure in words, and its year. */
  readonly reached: (Said & { readonly year: number }) | null;
  /** The accepted figures by year. */
  readonly years: readonly { readonly year: number; readonly value: number | null; readonly state: string | null }[];
  readonly status: Status;
  /** Its time was over and its target not reached; left out where that is not so. */
  readonly lapsed?: true;
  /** 0–1; null where no figure was accepted. */
  readonly progress: number | null;
  readonly lead: string | null;
  readonly support: readonly string[];
}

/** What a release freezes: plain JSON, the same for the same books. */
export interface PublicPlan {
  readonly format: 'yuheng.public/1';
  /** The county's division code. */
  readonly county: string;
  readonly plan: {
    readonly title: string;
    readonly issuer: string | null;
    readonly documentNumber: string | null;
    readonly issuedOn: string | null;
    readonly fromYear: number;
    readonly toYear: number;
  };
  readonly asOf: Day;
  /** The share of the plan's years that is over, 0–1. */
  readonly timeProgress: number;
  readonly chapters: readonly { readonly place: string; readonly title: string; readonly promises: readonly PublicPromise[] }[];
}

/** Which part of a plan is meant; null for all of it. */
export interface Choice {
  readonly chapters: readonly string[] | null;
  readonly promises: readonly string[] | null;
}

function publicPromise(standing: Standing, row: PromiseRow): PublicPromise {
  const accepted = (standing.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted');
  const figures = yearFigures(row, accepted);
  const said = actualSaid(row, accepted);
  const last = figures.at(-1);
  const bodies = standing.bodies.get(row.id) ?? [];
  const named = (part: 'lead' | 'support') =>
    bodies
      .filter(body => body.part === part)
      .flatMap(body => standing.names.get(body.organisation) ?? [])
      .toSorted();
  const { from, to } = timeOf(row, standing.plan);
  const judged = standing.judgements.get(row.id);
  return {
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    sentence: row.quote,
    target: targetSaid(row, standing.plan),
    from,
    by: to,
    unit: unitOf(row),
    baseline: row.baseline === null || row.baselineYear === null ? null : { year: row.baselineYear, value: row.baseline },
    reached: said === null || last === undefined ? null : { ...said, year: last.year },
    years: figures.map(({ year, value, taskStatus }) => ({ year, value, state: taskStatus ? taskStatuses[taskStatus] : null })),
    status: judged?.status ?? 'na',
    ...(judged?.lapsed ? { lapsed: true as const } : {}),
    progress: judged?.progress ?? null,
    lead: named('lead')[0] ?? null,
    support: named('support'),
  };
}

/** The chapters of what may be shown of a plan, in the order of its text; promises that were not reviewed are not among them. */
export function chaptersToShow(
  standing: Standing,
): readonly { readonly place: string; readonly title: string; readonly rows: readonly PromiseRow[] }[] {
  const reviewed = standing.inSight.filter(row => row.state === 'accepted');
  return [...Map.groupBy(reviewed, row => chapterOf(standing, row))]
    .toSorted(([a], [b]) => (a?.start ?? -1) - (b?.start ?? -1))
    .map(([section, rows]) => ({ place: section?.place ?? '文首', title: section?.title ?? standing.plan.title, rows }));
}

/** A plan as everyone may see it today: the chosen part of it, with accepted figures alone. Refuses an unknown chapter, and an empty choice. */
export function publicPlan(standing: Standing, county: string, asOf: Day, { chapters, promises }: Choice): Result<PublicPlan> {
  const all = chaptersToShow(standing);
  const unknown = (chapters ?? []).filter(place => !all.some(chapter => chapter.place === place));
  if (unknown.length > 0) return refuse(...unknown.map(chapter => says.noSuchChapter({ chapter }, '章节')));
  const chosen = all
    .filter(chapter => chapters === null || chapters.includes(chapter.place))
    .map(chapter => ({ ...chapter, rows: chapter.rows.filter(row => promises === null || promises.includes(row.id)) }))
    .filter(chapter => chapter.rows.length > 0);
  if (chosen.length === 0) return refuse(says.nothingChosen());
  const { plan, adoption } = standing;
  return ok({
    format: 'yuheng.public/1',
    county,
    plan: {
      title: plan.title,
      issuer: adoption?.issuer ?? null,
      documentNumber: adoption?.documentNumber ?? null,
      issuedOn: adoption?.issuedOn ?? null,
      fromYear: plan.fromYear,
      toYear: plan.toYear,
    },
    asOf,
    timeProgress: timeProgressOf(asOf, plan),
    chapters: chosen.map(({ place, title, rows }) => ({ place, title, promises: rows.map(row => publicPromise(standing, row)) })),
  });
}

/** The bytes that are frozen. */
export const frozen = (shown: PublicPlan): Uint8Array => new TextEncoder().encode(`${JSON.stringify(shown, null, 1)}\n`);
/** What was frozen; our own bytes, kept by their hash. */
export const thawed = (bytes: Uint8Array): PublicPlan => JSON.parse(new TextDecoder().decode(bytes)) as PublicPlan;
