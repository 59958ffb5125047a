/**
 * When a project calls for a hand. These are working rules of the office, not figures of a law; a bureau confirms them before it relies on
 * them. The plan's own dates need no limit: a day that has passed has passed.
 */
export const limits = {
  /** Days after completion by which the work should have been inspected. */
  inspectionDays: 90,
  /** Days after inspection by which it should be in use. */
  useDays: 180,
  /** Days after its last arrival from which money that lies unspent is told. */
  idleDays: 180,
  /** The share of what has arrived that may lie unspent then. */
  idleShare: 0.3,
  /** Percentage points by which spending may run ahead of physical progress. */
  aheadPoints: 10,
  /** Days without an accepted report after which a project under construction is told of. */
  untoldDays: 62,
} as const;
