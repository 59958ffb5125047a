import { checkPlan, type PlanReading } from '#engines/planText/index.ts';
import type { PlanFinding } from '../finding.ts';

/** The remarks of the plan check-up as rows of the register. */
export const checkUp = (reading: PlanReading): readonly Omit<PlanFinding, 'plan'>[] =>
  checkPlan(reading).map(({ id, code, title, sentence, places, commitments }) => ({
    mark: id,
    code,
    title: title.zh,
    titleEnglish: title.en,
    sentence: sentence.zh,
    sentenceEnglish: sentence.en,
    places,
    promises: commitments,
    note: null,
  }));
