import { type ReadingDesk, rows } from '#register/index.ts';
import { project } from '../library/project.ts';
import { projectDelay } from '../library/projectDelay.ts';
import { projectMilestone } from '../library/projectMilestone.ts';
import { projectStage } from '../library/projectStage.ts';
import { projectFund } from '../money/projectFund.ts';
import { projectReport } from '../reports/projectReport.ts';
import type { DelayRow, FundRow, MilestoneRow, ProjectRow, ReportRow, StageRow } from '../rowTypes.ts';

/** A project with everything that was written about its course and its money, oldest first. */
export interface Standing {
  readonly row: ProjectRow;
  readonly stages: readonly StageRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly delays: readonly DelayRow[];
  readonly funds: readonly FundRow[];
  readonly reports: readonly ReportRow[];
}

const byProject = <R extends { readonly project: string }>(found: readonly R[]): ((id: string) => readonly R[]) => {
  const held = Map.groupBy(found, one => one.project);
  return id => held.get(id) ?? [];
};

/** Projects as they stand, in the order they were entered: six readings for any number of them. */
export async function standings(desk: ReadingDesk, where: Readonly<Record<string, unknown>> = {}): Promise<readonly Standing[]> {
  const projects = await rows(desk, project, { where });
  if (projects.length === 0) return [];
  const of = { where: { project: projects.map(one => one.id) } };
  const stages = byProject(await rows(desk, projectStage, { ...of, orderBy: [['day', 'asc']] }));
  const milestones = byProject(await rows(desk, projectMilestone, { ...of, orderBy: [['plannedOn', 'asc']] }));
  const delays = byProject(await rows(desk, projectDelay, { ...of, orderBy: [['newFinish', 'asc']] }));
  const funds = byProject(await rows(desk, projectFund, of));
  const reports = byProject(await rows(desk, projectReport, of));
  return projects.map(row => ({
    row,
    stages: stages(row.id),
    milestones: milestones(row.id),
    delays: delays(row.id),
    funds: funds(row.id),
    reports: reports(row.id),
  }));
}
