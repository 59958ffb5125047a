import { base } from './bases/base.ts';
import { baseClosure } from './bases/baseClosure.ts';
import { booking } from './bases/booking.ts';
import { project } from './library/project.ts';
import { projectDelay } from './library/projectDelay.ts';
import { projectMilestone } from './library/projectMilestone.ts';
import { projectStage } from './library/projectStage.ts';
import { projectFund } from './money/projectFund.ts';
import { need } from './needs/need.ts';
import { needCover } from './needs/needCover.ts';
import { projectPhoto } from './reports/projectPhoto.ts';
import { projectReport } from './reports/projectReport.ts';

/** What the office keeps, in an order in which a row refers only to rows of registers before its own. */
export const registers = [
  project,
  projectStage,
  projectMilestone,
  projectDelay,
  projectFund,
  projectReport,
  projectPhoto,
  need,
  needCover,
  base,
  baseClosure,
  booking,
];
