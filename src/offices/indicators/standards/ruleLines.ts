import { type RuleRow, type RuleVerdict, rulesOver } from '#engines/balance/index.ts';
import { figureNames } from '#standards/schoolRules/figures.ts';
import type { RulePack, SchoolRule } from '#standards/schoolRules/types.ts';
import { stageWords } from './codes.ts';
import { figureKeys, figureLabels } from './figures.ts';
import type { StageLine } from './stageLines.ts';

/** A rule with what it comes to somewhere. */
export interface RuleLine extends RuleVerdict, Pick<SchoolRule, 'name' | 'english' | 'operator' | 'limit' | 'unit' | 'source' | 'v'> {
  readonly document: string;
}

/** The figures of a stage by their Chinese names, for formulas. */
const rowOf = (line: StageLine): RuleRow => ({
  学段: stageWords[line.stage],
  教学点: line.isTeachingPoint,
  学校学段数: line.school.stages,
  学校在校生数: line.school.pupils,
  ...Object.fromEntries(figureKeys.map(key => [figureLabels[key], line.figures[key].value])),
});

const read = new Map<string, ReturnType<typeof rulesOver>>();
/** The rules of packs, read once for as long as the packs stay the same. */
function rulesOf(packs: readonly RulePack[]) {
  const key = JSON.stringify(packs);
  const before = read.get(key);
  if (before !== undefined) return before;
  const made = rulesOver(packs, figureNames);
  read.clear();
  read.set(key, made);
  return made;
}

const toldBy = (packs: readonly RulePack[]) => {
  const known = new Map(packs.flatMap(pack => pack.rules.map(rule => [rule.code, { rule, document: pack.document }] as const)));
  return (verdict: RuleVerdict): RuleLine => {
    const { rule, document } = known.get(verdict.code)!;
    const { name, english, operator, limit, unit, source, v } = rule;
    return { ...verdict, name, english, operator, limit, unit, source, v, document };
  };
};

/** What the rules say of one stage of a school. */
export const rulesOfStage = (line: StageLine, packs: readonly RulePack[]): readonly RuleLine[] =>
  rulesOf(packs).ofStage(rowOf(line)).map(toldBy(packs));

/** What the rules say of the county. */
export const rulesOfCounty = (lines: readonly StageLine[], packs: readonly RulePack[]): readonly RuleLine[] =>
  rulesOf(packs).ofCounty(lines.map(rowOf)).map(toldBy(packs));

/** Rules that decide a guarantee; with `onlyAgainst` they can refute it, but meeting it takes evidence besides. */
export interface GuaranteeRules {
  readonly codes: readonly string[];
  readonly onlyAgainst?: true;
}

/** The guarantees of 教督〔2017〕6号 that rules decide: 3 rooms (their number, not their area), 4 size, 5 classes, 9 training, 11 rotation, 12 certificates. */
export const ruleOfGuarantee: Readonly<Record<string, GuaranteeRules>> = {
  G3: { codes: ['CS5', 'CS6'], onlyAgainst: true },
  G4: { codes: ['CS4', 'CS7'] },
  G5: { codes: ['CS1', 'CS2'] },
  G9: { codes: ['TR1'] },
  G11: { codes: ['RO1', 'RO2'] },
  G12: { codes: ['TR2'] },
};
