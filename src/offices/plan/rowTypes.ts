import type { StoredRow } from '#store/index.ts';
import type { ActualRow } from './actual.ts';
import type { Adoption } from './adoption.ts';
import type { Evidence } from './evidence.ts';
import type { PlanFinding } from './finding.ts';
import type { Milestone } from './milestone.ts';
import type { Plan } from './plan.ts';
import type { PlanSection } from './planSection.ts';
import type { PlanPromise } from './promise.ts';
import type { PromiseBody } from './promiseBody.ts';

/** Rows of the office's registers as the store gives them: with id, version and state. */
export type PlanRow = StoredRow<Plan>;
export type SectionRow = StoredRow<PlanSection>;
export type PromiseRow = StoredRow<PlanPromise>;
export type BodyRow = StoredRow<PromiseBody>;
export type MilestoneRow = StoredRow<Milestone>;
export type FiledRow = StoredRow<ActualRow>;
export type EvidenceRow = StoredRow<Evidence>;
export type FindingRow = StoredRow<PlanFinding>;
export type AdoptionRow = StoredRow<Adoption>;
