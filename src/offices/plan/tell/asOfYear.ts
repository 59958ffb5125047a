import { judge } from '#engines/indicator/index.ts';
import { owedYear } from '../keeping/filingYears.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import { questionOf } from '../standing/question.ts';
import type { Standing } from '../standing/standing.ts';

/** The accepted figures of a promise up to the end of a year, oldest first. */
const acceptedUntil = (standing: Standing, row: PromiseRow, year: number): readonly FiledRow[] =>
  (standing.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted' && one.year <= year && (one.decidedOn ?? '') <= standing.day);

/**
 * A plan as it stood for the report on a year: accepted figures of that year and those before, judged anew by the limits in force. What was filed
 * for later years, what waits and what was sent back is not there.
 */
export function asOfYear(standing: Standing, year: number): Standing {
  const { plan, rules } = standing;
  const owed = owedYear(standing.day, plan);
  const due = owed === null ? null : Math.min(owed, year);
  const actuals = new Map(standing.inSight.map(row => [row.id, acceptedUntil(standing, row, year)]));
  const judgements = new Map(
    standing.inSight.map(row => {
      const question = questionOf(row, plan, standing.milestones.get(row.id) ?? [], actuals.get(row.id) ?? [], due);
      return [row.id, judge(question, rules)];
    }),
  );
  return { ...standing, actuals, judgements };
}
