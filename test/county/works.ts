import { ok } from '#kernel/problem.ts';
import { roster } from '#offices/roster/index.ts';
import { worksOffice } from '#offices/works/index.ts';
import type { ProjectView } from '#offices/works/types.ts';
import { openStore } from '#store/index.ts';
import { books } from './bureau.ts';
import { atOffice, granted, person } from './people.ts';
import { otherCounty, testCounty } from './store.ts';

/** A small county on 10 January 2028 with a project office of two, a leader, two schools with a filer each, and a township. Close its store. */
export async function openWorks() {
  const clock = { now: '2028-01-10T02:00:00Z' };
  const where = books.databaseUrl === null ? ({ inMemory: true } as const) : { databaseUrl: books.databaseUrl };
  const store = await openStore({ ...where, now: () => new Date(clock.now) });
  await store.addCounty(testCounty);
  await store.addCounty(otherCounty);
  const planner = person(1, '甲', ['planner']);
  const names = atOffice(store, testCounty.code, roster);
  const add = async (name: string, kind: string) =>
    granted(await names.does<{ organisation: string }>(planner, 'addOrganisation', { name, kind })).organisation;
  const bureau = await add('项目办', 'section');
  const school = await add('石门小学', 'school');
  const other = await add('双泉小学', 'school');
  const township = await add('石门镇', 'township');
  const keeper = person(2, '乙', ['works'], bureau);
  const second = person(3, '丙', ['works'], bureau);
  const leader = person(4, '丁', ['leader']);
  const filer = person(5, '戊', ['filer'], school);
  const stranger = person(6, '己', ['filer'], other);
  const works = worksOffice(async () => []);
  const office = atOffice(store, testCounty.code, works);
  const keep = (name: string): Promise<string> =>
    office.at(filer, 'files.keep', async desk =>
      ok((await desk.store.keepFile(new TextEncoder().encode(name), { name, mediaType: 'text/plain' })).hash),
    );
  const paper = await keep('佐证.txt');

  /** Enters a project of the school and gives its id. */
  const enter = async (name: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const entered = {
      name,
      kind: 'newBuild',
      organisation: school,
      township,
      ethnicTownship: false,
      areaSqm: 1200,
      primarySeats: 90,
      budgetYuan: 3_000_000,
      plannedStart: '2027-03-01',
      plannedFinish: '2027-12-31',
      ...more,
    };
    return granted(await office.does<{ project: string }>(keeper, 'addProject', entered)).project;
  };
  const page = async (project: string, as = keeper) => granted(await office.sees<ProjectView>(as, 'project', { project }));
  /** Takes a project one step on, on a day. */
  const move = async (project: string, verb: string, day: string) =>
    office.does(keeper, verb, { project, version: (await page(project)).project.version, day, file: paper });
  const ids = { bureau, school, other, township };
  const people = { planner, keeper, second, leader, filer, stranger };
  return { store, clock, works, office, keep, paper, enter, page, move, ...ids, ...people };
}

export type Works = Awaited<ReturnType<typeof openWorks>>;
