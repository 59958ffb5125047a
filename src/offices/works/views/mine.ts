import { ok } from '#kernel/problem.ts';
import { defineView, english, may, rows } from '#register/index.ts';
import { stageWord } from '../chosen.ts';
import { KEEPS, REPORTS } from '../codes.ts';
import { projectPhoto } from '../reports/projectPhoto.ts';
import type { MineView, ProjectState } from '../types.ts';
import { expectedFinishOf, progressOf } from './figures.ts';
import { photosOf, reportsOf } from './fileLinks.ts';
import { namesOf } from './projectsOf.ts';
import { standings } from './standing.ts';

/** The projects on which this person may report: their organisation's own, or all for the project office; those being built first. */
export const mine = defineView({
  name: 'works.mine',
  label: '本单位项目',
  by: REPORTS,
  input: {},
  async run(desk) {
    const { actor } = desk;
    if (!may(actor, KEEPS) && actor.organisation === null) return ok<MineView>({ today: desk.today, projects: [] });
    const own = await standings(desk, may(actor, KEEPS) ? {} : { organisation: actor.organisation });
    const names = await namesOf(desk);
    const photos = await rows(desk, projectPhoto, { where: { project: own.map(its => its.row.id) } });
    const projects = [];
    for (const its of own) {
      const { row, reports } = its;
      const label = stageWord(row.state);
      const isBuilding = row.state === 'started' || row.state === 'building';
      projects.push({
        id: row.id,
        name: row.name,
        stage: row.state as ProjectState,
        stageLabel: label,
        stageEnglish: english(label) ?? row.state,
        progress: progressOf(its),
        plannedFinish: row.plannedFinish,
        expectedFinish: expectedFinishOf(row),
        isBuilding,
        reports: reportsOf(desk, reports, names).slice(0, 6),
        photos: (
          await photosOf(
            desk,
            photos.filter(one => one.project === row.id),
          )
        ).slice(0, 6),
      });
    }
    return ok<MineView>({ today: desk.today, projects: projects.toSorted((a, b) => Number(b.isBuilding) - Number(a.isBuilding)) });
  },
});
