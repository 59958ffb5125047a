import { ok, type Result } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, type Desk, rows } from '#register/index.ts';
import type { Play } from './county/play.ts';
import { playBases } from './county/playBases.ts';
import { playCourse, playDelays, playProgress } from './county/playCourse.ts';
import { playMoney, playNeeds } from './county/playMoney.ts';
import { type Played, projects } from './county/projects.ts';
import { together } from './county/together.ts';
import { addMilestone } from './library/addMilestone.ts';
import { addProject } from './library/addProject.ts';
import { project } from './library/project.ts';
import type { PromiseNames } from './promises.ts';

const look = <T>(desk: DemonstrationDesk, day: string, work: (open: Desk) => Promise<T>): Promise<T> =>
  desk.deed('works.look', day, async (open): Promise<Result<T>> => ok(await work(open)));

const yuan = (wan: number) => wan * 10_000;

/** A project as it is entered. */
const entered = (one: Played, organisations: ReadonlyMap<string, string>, promises: Awaited<ReturnType<PromiseNames>>) => ({
  name: one.name,
  projectCode: one.code,
  kind: one.kind,
  organisation: organisations.get(one.organisation),
  township: one.township === null ? null : organisations.get(one.township),
  ethnicTownship: one.ethnic === true,
  promise: one.promise === null ? null : (promises.find(promise => promise.name.includes(one.promise as string))?.id ?? null),
  areaSqm: one.sqm,
  ...one.seats,
  budgetYuan: yuan(one.budget),
  plannedStart: one.planned[0],
  plannedFinish: one.planned[1],
  site: one.site,
  note: one.note ?? null,
});

/** The projects, needs and bases of the invented county, two years into its plan, as the project office and the schools would have kept them. */
export const county =
  (promiseNames: PromiseNames) =>
  async (open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> => {
    const office = people.find(person => person.roles.includes('works'));
    if (office === undefined) return;
    const keeper = open(office);
    const organisations = new Map((await look(keeper, '2026-04-01', organisationsOf)).map(one => [one.name, one.id]));
    const promises = await look(keeper, '2026-04-01', promiseNames);
    await together(
      keeper,
      addProject,
      projects.map(one => entered(one, organisations, promises)),
      '2026-04-01',
    );
    const ids = new Map((await look(keeper, '2026-04-01', desk => rows(desk, project))).map(row => [row.name, row.id]));
    const points = projects.flatMap(one =>
      one.milestones.map(([name, strand, plannedOn]) => ({ project: ids.get(one.name), name, strand, plannedOn })),
    );
    await together(keeper, addMilestone, points, '2026-04-02');
    const play: Play = { keeper, open, people, organisations, projects: ids };
    await playCourse(play, ['2026-06-30', '2026-12-31']);
    await playDelays(play, '2027-03-31');
    await playCourse(play, ['2027-06-30']);
    await playDelays(play, '2027-11-20');
    await playCourse(play, ['2027-12-31']);
    await playProgress(play);
    await playMoney(play);
    await playNeeds(play);
    await playBases(play);
  };
