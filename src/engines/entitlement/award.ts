/** Somebody who asks for an award: the higher the score the sooner, the place one belongs to, what it would cost in fen. */
export interface Applicant {
  readonly id: string;
  readonly score: number;
  readonly place: string;
  readonly cents: number;
}

/** How an applicant fared, and why: awarded; the place's quota is used up; the budget is; or tied with one for whom it would not reach. */
export interface Awarded {
  readonly id: string;
  readonly outcome: 'awarded' | 'quota' | 'budget' | 'tied';
  readonly rank: number;
}

export interface AwardLimits {
  /** Fen that may be given in all. */
  readonly budget: number;
  /** How many a place may have; a place that is not named has no limit. */
  readonly quota?: ReadonlyMap<string, number>;
}

/**
 * Gives awards by rank under a budget and under the quotas of places. Those with the same score are treated alike: within a place all of them or none
 * against its quota; in all, all of them or none against the budget, and what a tie leaves over goes to nobody behind it.
 */
export function award(applicants: readonly Applicant[], { budget, quota = new Map() }: AwardLimits): readonly Awarded[] {
  const scores = [...new Set(applicants.map(one => one.score))].sort((a, b) => b - a);
  const given = new Map<string, number>();
  const closed = new Set<string>();
  let left = budget;
  let isOver = false;
  let rank = 1;
  return scores.flatMap(score => {
    const tied = applicants.filter(one => one.score === score);
    const own = rank;
    rank += tied.length;
    const inside = tied.filter(one => {
      const many = tied.filter(other => other.place === one.place).length;
      return !closed.has(one.place) && (given.get(one.place) ?? 0) + many <= (quota.get(one.place) ?? Number.POSITIVE_INFINITY);
    });
    for (const one of tied) if (!inside.includes(one)) closed.add(one.place);
    const cost = inside.reduce((sum, one) => sum + one.cents, 0);
    const reaches = !isOver && cost <= left;
    if (!reaches && inside.length > 0) isOver = true;
    if (reaches) {
      left -= cost;
      for (const one of inside) given.set(one.place, (given.get(one.place) ?? 0) + 1);
    }
    return tied.map((one): Awarded => {
      if (!inside.includes(one)) return { id: one.id, outcome: 'quota', rank: own };
      return { id: one.id, outcome: reaches ? 'awarded' : inside.length > 1 && one.cents <= left ? 'tied' : 'budget', rank: own };
    });
  });
}
