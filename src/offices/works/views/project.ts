import { ok, refuse } from '#kernel/problem.ts';
import { defineView, may, noSuchRow, type ReadingDesk, ref, rows } from '#register/index.ts';
import { mayReport } from '../chosen.ts';
import { KEEPS, READS } from '../codes.ts';
import { project } from '../library/project.ts';
import { need } from '../needs/need.ts';
import { needCover } from '../needs/needCover.ts';
import { chaptersOf, type PromiseNames } from '../promises.ts';
import { says } from '../refusals.ts';
import { projectPhoto } from '../reports/projectPhoto.ts';
import type { FundRow } from '../rowTypes.ts';
import type { FundView, ProjectView, StageView } from '../types.ts';
import { linkOf, photosOf, reportsOf } from './fileLinks.ts';
import { lineOf } from './lines.ts';
import { namesOf } from './projectsOf.ts';
import { type Standing, standings } from './standing.ts';

const fundView = (row: FundRow): FundView => {
  const { id, source, documentNumber, issuedOn, plannedYuan, arrivedYuan, spentYuan, asOf, additionBecause, advanceBecause } = row;
  return { id, source, documentNumber, issuedOn, plannedYuan, arrivedYuan, spentYuan, asOf, additionBecause, advanceBecause };
};

async function stagesOf(desk: ReadingDesk, { stages }: Standing): Promise<readonly StageView[]> {
  const shown: StageView[] = [];
  for (const { stage, day, documentNumber, note, file } of stages)
    shown.push({ stage, day, documentNumber, note, file: await linkOf(desk, file) });
  return shown;
}

async function needsOf(desk: ReadingDesk, id: string, names: ReadonlyMap<string, string>): Promise<ProjectView['needs']> {
  const covers = await rows(desk, needCover, { where: { project: id } });
  const lacking = new Map((await rows(desk, need, { where: { id: covers.map(one => one.need) } })).map(one => [one.id, one]));
  return covers.flatMap(({ need: of, amount }) => {
    const one = lacking.get(of);
    return one === undefined ? [] : [{ school: names.get(one.organisation) ?? '', what: one.what, amount, unit: one.unit }];
  });
}

/** One project whole: its stages with their documents, milestones, delays, money, reports, photographs, and the shortfalls it makes good. */
export const projectView = (promiseNames: PromiseNames) =>
  defineView({
    name: 'works.project',
    label: '项目详情',
    by: [...READS, 'filer'],
    input: { project: ref('project', '项目') },
    async run(desk, { project: id }) {
      const [its] = await standings(desk, { id });
      if (its === undefined) return noSuchRow(project);
      const { row, milestones, delays, funds, reports } = its;
      if (!may(desk.actor, READS) && !mayReport(desk.actor, row)) return refuse(says.notYourProject({ name: row.name }));
      const names = await namesOf(desk);
      const promises = row.promise === null ? [] : await promiseNames(desk);
      return ok<ProjectView>({
        today: desk.today,
        project: lineOf(its, desk.today, names, chaptersOf(promises)),
        site: row.site,
        note: row.note,
        cancelledBecause: row.cancelledBecause,
        promiseName: promises.find(one => one.id === row.promise)?.name ?? null,
        stages: await stagesOf(desk, its),
        milestones: milestones.map(one => ({
          id: one.id,
          name: one.name,
          strand: one.strand,
          plannedOn: one.plannedOn,
          doneOn: one.doneOn,
          movedBecause: one.movedBecause,
        })),
        delays: delays.map(one => ({
          recordedOn: one.recordedOn,
          days: one.delayDays,
          newFinish: one.newFinish,
          cause: one.delayCause,
          measure: one.measure,
        })),
        funds: funds.map(fundView),
        reports: reportsOf(desk, reports, names),
        photos: await photosOf(desk, await rows(desk, projectPhoto, { where: { project: id } })),
        needs: await needsOf(desk, id, names),
        keeps: may(desk.actor, KEEPS),
        mayReport: mayReport(desk.actor, row),
      });
    },
  });
