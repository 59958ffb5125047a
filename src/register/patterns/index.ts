export {
  type Application,
  type ApplicationDeclaration,
  type Applications,
  applications,
  type CodeView,
  type WaitingLine,
} from './application/index.ts';
export {
  type CampaignDeclaration,
  type CampaignRow,
  type Campaigns,
  campaigns,
  type Entry as CampaignEntry,
  type EntryLine,
  type ShownResult,
  type TitleLine,
} from './campaign/index.ts';
export {
  type ClosingLoop,
  closingLoop,
  daysLate,
  escalate,
  type Issue as LoopIssue,
  type Level as LoopLevel,
  type LoopDeclaration,
  type LoopSum,
  type Measure as LoopMeasure,
  sumOf as loopSumOf,
} from './closingLoop/index.ts';
export {
  type CompletionCell,
  type CompletionMatrix,
  type CompletionView,
  completionMatrix,
  type MatrixDeclaration,
  type MatrixMark,
} from './completionMatrix.ts';
export { type DrawDeclaration, type Draws, drawnOrder, draws } from './draw.ts';
export {
  type Candidate,
  type EntitlementDeclaration,
  type EntitlementRule,
  type Entitlements,
  entitlements,
  type GapLine,
  type Payment,
  type Programme,
  type Right,
  type RosterLine,
  type Verdict,
} from './entitlement/index.ts';
export {
  type ActivityLine,
  type EffectLine,
  type Network,
  type NetworkDeclaration,
  type NetworkLine,
  type NetworkMember,
  type Networks,
  networks,
} from './network/index.ts';
export {
  type Cell as DutyCell,
  type Cycle,
  cycles,
  type DutyDeclaration,
  type Filing,
  type MatrixView,
  type MissingLine,
  occurrencesOf,
  type RecurringDuty,
  recurringDuty,
  roundOf,
  roundsBetween,
  type Standing as DutyStanding,
} from './recurringDuty/index.ts';
