/** The plan check-up (规划体检): remarks on a plan as a document, by rules that know no place, body or sentence of any one plan. */
import { baselinesMeetingTargets, baselinesWithoutYear } from './baselines.ts';
import { countsThatDiffer } from './counts.ts';
import { deadlinesOutsidePlan, partsAboveWhole, percentagesAboveHundred, ranksWithoutMeasure } from './figures.ts';
import type { Finding } from './finding.ts';
import { brokenLines, numberingGaps, repeatedPassages } from './layout.ts';
import { promisesWithoutOwner } from './owners.ts';
import { figuresThatDisagree, restatementsThatDiffer } from './restatements.ts';
import { unexplainedShorthand } from './shorthand.ts';
import { type Checked, surveyOf } from './survey.ts';
import { targetsWithoutBaseline } from './targets.ts';
import { hedgedWholes, vaguePromises } from './vague.ts';

export type { Finding, FindingCode, Span, Words } from './finding.ts';
export type { Checked } from './survey.ts';

const rules = [
  countsThatDiffer,
  percentagesAboveHundred,
  partsAboveWhole,
  restatementsThatDiffer,
  figuresThatDisagree,
  baselinesMeetingTargets,
  deadlinesOutsidePlan,
  targetsWithoutBaseline,
  baselinesWithoutYear,
  promisesWithoutOwner,
  vaguePromises,
  hedgedWholes,
  ranksWithoutMeasure,
  unexplainedShorthand,
  numberingGaps,
  repeatedPassages,
  brokenLines,
];

/**
 * Reads a plan as a careful planner would and says what is amiss, gravest rules first. Pure; takes any text, outline and
 * commitments, whoever read them. Alike remarks come as one finding with many places.
 */
export function checkPlan(reading: Checked): readonly Finding[] {
  const survey = surveyOf(reading);
  const seen = new Map<string, number>();
  return rules
    .flatMap(rule => rule(survey))
    .map(found => {
      const times = seen.get(found.id) ?? 0;
      seen.set(found.id, times + 1);
      return times === 0 ? found : { ...found, id: `${found.id}-${times + 1}` };
    });
}
