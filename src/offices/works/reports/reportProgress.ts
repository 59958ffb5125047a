import { ok, type Problem, refuse } from '#kernel/problem.ts';
import { amount, type Desk, date, defineVerb, file, group, insert, list, may, note, optional, ref, rows } from '#register/index.ts';
import { ownProject, stageWord } from '../chosen.ts';
import { KEEPS, REPORTS } from '../codes.ts';
import { says } from '../refusals.ts';
import type { ProjectRow } from '../rowTypes.ts';
import { hang } from './photographs.ts';
import { projectReport } from './projectReport.ts';

const shot = { file: file('照片'), takenOn: date('拍摄日期'), note: optional(note('说明', { longest: 300 })) };

/** What is wrong with a percentage for a project as it stands now. */
async function unfit(desk: Desk, its: ProjectRow, percent: number, said: string | null): Promise<readonly Problem[]> {
  if (its.state !== 'started' && its.state !== 'building')
    return [says.notABuildingStage({ name: its.name, stage: stageWord(its.state) }, 'percent')];
  const told = await rows(desk, projectReport, { where: { project: its.id, state: ['reported', 'confirmed'] } });
  if (told.some(one => one.state === 'reported')) return [says.reportWaits({ name: its.name })];
  const last = told.at(-1)?.percent ?? 0;
  return percent < last && said === null ? [says.progressBack({ percent, last }, 'note')] : [];
}

/**
 * Reports how far a project is, with photographs. A school's report waits for the project office; what the project office enters itself
 * stands at once.
 */
export const reportProgress = defineVerb({
  name: 'works.reportProgress',
  label: '填报形象进度',
  by: REPORTS,
  input: {
    project: ref('project', '项目'),
    percent: amount('形象进度', { least: 0, most: 100, unit: '%' }),
    note: optional(note('说明', { longest: 500 })),
    photos: list('照片', group('照片', shot), { most: 9 }),
  },
  async run(desk, { project: id, percent, note: said, photos }) {
    const found = await ownProject(desk, id);
    if (!found.ok) return found;
    const wrong = await unfit(desk, found.value, percent, said);
    if (wrong.length > 0) return refuse(...wrong);
    const { actor, today } = desk;
    const keeps = may(actor, KEEPS);
    const kept = await insert(
      desk,
      projectReport,
      {
        project: id,
        organisation: actor.organisation ?? found.value.organisation,
        reportedOn: today,
        percent,
        note: said,
        reportedBy: actor.id,
        decidedBy: keeps ? actor.id : null,
        decidedOn: keeps ? today : null,
        why: null,
      },
      keeps ? 'confirmed' : 'reported',
    );
    if (!kept.ok) return kept;
    const hung = await hang(desk, found.value, photos, kept.value.id);
    return hung.ok ? ok({ report: kept.value.id, version: kept.value.version, photos: hung.value }) : hung;
  },
});
