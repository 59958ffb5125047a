import { ok } from '#kernel/problem.ts';
import { defineView, type ReadingDesk, ref } from '#register/index.ts';
import { timeProgressOf } from '../keeping/filingYears.ts';
import { chapterOf, chaptersOf } from '../standing/chapters.ts';
import { countsOf, meanOf, summaryOf } from '../standing/counts.ts';
import type { Standing } from '../standing/standing.ts';
import type { BoardRow } from '../types.ts';
import { bodiesOf, linesOf } from '../views/board.ts';
import { standingFor } from '../views/maySee.ts';
import { causesOf } from './causes.ts';
import { fallsDueIn } from './fallsDue.ts';
import type { ProjectLinesOf } from './given.ts';
import { movementsOf, quarterBefore } from './movements.ts';
import { tasksDue } from './tasksDue.ts';
import type { ChapterMark, CockpitView, FallsDue, ProjectLine } from './types.ts';

const WORST = 8;
const DUE = 8;

const isLate = (row: BoardRow) => row.status === 'hard' || row.status === 'behind';

/** Hard ones first, then binding ones, then by the ratio of progress to time. */
const byWeight = (a: BoardRow, b: BoardRow) =>
  Number(b.status === 'hard') - Number(a.status === 'hard') ||
  Number(b.nature === 'binding') - Number(a.nature === 'binding') ||
  (a.ratio ?? 0) - (b.ratio ?? 0) ||
  a.number - b.number;

function chaptersWithMarks(standing: Standing): CockpitView['chapters'] {
  const shown = new Map(linesOf(standing).map(line => [line.row, line.shown]));
  const by = Map.groupBy(standing.inSight, row => chapterOf(standing, row)?.place ?? '文首');
  return chaptersOf(standing, standing.inSight).map(chapter => ({
    ...chapter,
    marks: (by.get(chapter.place) ?? []).flatMap((row): ChapterMark[] => {
      const line = shown.get(row);
      return line === undefined ? [] : [{ id: line.id, number: line.number, title: line.title, status: line.status }];
    }),
  }));
}

type Drawn = Omit<CockpitView, 'projects' | 'due' | 'causes' | 'causeOf'> & { readonly lateIds: readonly string[] };
const drawn = new WeakMap<Standing, Drawn>();

/** What follows from the standing alone, drawn once for it; a standing is of one day. */
function drawnOf(standing: Standing, desk: ReadingDesk): Drawn {
  const before = drawn.get(standing);
  if (before !== undefined) return before;
  const late = linesOf(standing)
    .map(line => line.shown)
    .filter(isLate)
    .toSorted(byWeight);
  const since = quarterBefore(desk.today);
  const made: Drawn = {
    plan: summaryOf(standing),
    counts: countsOf(standing, standing.inSight),
    meanProgress: meanOf(standing, standing.inSight),
    timeProgress: timeProgressOf(desk.today, standing.plan),
    since,
    ...movementsOf(standing, since),
    chapters: chaptersWithMarks(standing),
    worst: late.slice(0, WORST),
    late: late.length,
    lateIds: late.map(row => row.id),
    bodies: bodiesOf(standing, standing.names),
  };
  drawn.set(standing, made);
  return made;
}

const sooner = (a: FallsDue, b: FallsDue) => (a.day < b.day ? -1 : 1);

/** Only what the cockpit draws. */
const lineOf = ({ id, name, stage, areaSqm, plannedYuan, arrivedYuan, spentYuan, delayedDays }: ProjectLine): ProjectLine => ({
  id,
  name,
  stage,
  areaSqm,
  plannedYuan,
  arrivedYuan,
  spentYuan,
  delayedDays,
});

/** The whole plan on one screen: how it stands by chapter and body, what slipped and why, money and area of projects, what falls due. */
export const cockpit = (projectsOf: ProjectLinesOf | null) =>
  defineView({
    name: 'plan.cockpit',
    label: '监测总览',
    by: 'signedIn',
    input: { plan: ref('plan', '规划') },
    async run(desk, { plan }) {
      const found = await standingFor(desk, plan);
      if (!found.ok) return found;
      const standing = found.value;
      const projects = ((await projectsOf?.(desk, null)) ?? []).map(lineOf);
      const due = [...fallsDueIn(standing, desk.today), ...(await tasksDue(desk))].toSorted(sooner).slice(0, DUE);
      const { lateIds, ...its } = drawnOf(standing, desk);
      const view: CockpitView = { ...its, ...(await causesOf(desk, plan, lateIds)), projects, due };
      return ok(view);
    },
  });
