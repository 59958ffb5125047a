import { standardDuties } from './duties.ts';
import { adoptStandard, localStandard, repealStandard } from './localStandard.ts';
import { passErrand } from './pass/jobs.ts';
import { passScenario } from './pass/scenario.ts';
import { passTask } from './pass/task.ts';
import { passVerbs } from './pass/verbs.ts';
import { passViews } from './pass/views.ts';
import { standardReportFile, writeStandardReport } from './report.ts';
import { addStageFacts, correctStageFacts, stageFacts } from './stageFacts.ts';
import { settleStandardItem, standardItem } from './standardItem.ts';
import { standardBoard, standardMine, standardSchool, standardTrend } from './views.ts';

export { countyStandards } from './county.ts';
export { type DraftProject, projectFromTask } from './pass/projectFromTask.ts';

/** What the national standards bring into the office of indicators. */
export const standards = {
  registers: [stageFacts, standardItem, localStandard, passScenario, passTask, standardReportFile],
  verbs: [addStageFacts, correctStageFacts, settleStandardItem, adoptStandard, repealStandard, writeStandardReport, ...passVerbs],
  views: [standardBoard, standardSchool, standardTrend, standardMine, ...passViews],
  errands: [passErrand],
  duties: standardDuties,
} as const;
