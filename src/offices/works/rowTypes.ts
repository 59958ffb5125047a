import type { StoredRow } from '#store/index.ts';
import type { Base } from './bases/base.ts';
import type { BaseClosure } from './bases/baseClosure.ts';
import type { Booking } from './bases/booking.ts';
import type { Project } from './library/project.ts';
import type { ProjectDelay } from './library/projectDelay.ts';
import type { ProjectMilestone } from './library/projectMilestone.ts';
import type { ProjectStage } from './library/projectStage.ts';
import type { ProjectFund } from './money/projectFund.ts';
import type { Need } from './needs/need.ts';
import type { NeedCover } from './needs/needCover.ts';
import type { ProjectPhoto } from './reports/projectPhoto.ts';
import type { ProjectReport } from './reports/projectReport.ts';

/** Rows of the office's registers as the store gives them: with id, version and state. */
export type ProjectRow = StoredRow<Project>;
export type StageRow = StoredRow<ProjectStage>;
export type MilestoneRow = StoredRow<ProjectMilestone>;
export type DelayRow = StoredRow<ProjectDelay>;
export type FundRow = StoredRow<ProjectFund>;
export type ReportRow = StoredRow<ProjectReport>;
export type PhotoRow = StoredRow<ProjectPhoto>;
export type NeedRow = StoredRow<Need>;
export type CoverRow = StoredRow<NeedCover>;
export type BaseRow = StoredRow<Base>;
export type ClosureRow = StoredRow<BaseClosure>;
export type BookingRow = StoredRow<Booking>;
