import { organisationsOf } from '#offices/roster/index.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import type { RulePack } from '#standards/schoolRules/types.ts';
import { type RuleLine, ruleOfGuarantee, rulesOfCounty, rulesOfStage } from './ruleLines.ts';
import type { StageLine } from './stageLines.ts';
import { type StandardKey, standardItem, standardItems } from './standardItem.ts';

/** An item of a standard beyond the seven indicators, and how the county stands by it. */
export interface ItemLine {
  readonly item: string;
  readonly text: string;
  readonly v: string;
  readonly isMet: boolean | null;
  /** `figures`: decided by the figures of schools · `evidence`: settled by the bureau · null: open. */
  readonly by: 'figures' | 'evidence' | null;
  readonly figure: number | null;
  readonly responsible: string | null;
  readonly proofs: number;
  readonly remark: string | null;
  /** Where the figures decide it: which schools do not keep it, or owe a figure. */
  readonly failing: readonly string[];
  readonly open: readonly string[];
}

interface Decided {
  readonly isMet: boolean | null;
  readonly figure: number | null;
  readonly failing: readonly string[];
  readonly open: readonly string[];
}

/** What the figures of schools decide of an item: it is met where no stage breaks its rules and none is missing. */
function decided(codes: readonly string[], lines: readonly StageLine[], packs: readonly RulePack[], county: readonly RuleLine[]): Decided {
  const ofCounty = county.filter(one => codes.includes(one.code));
  const ofStages = lines.flatMap(line =>
    rulesOfStage(line, packs)
      .filter(one => codes.includes(one.code))
      .map(one => ({ name: line.name, holds: one.holds })),
  );
  const verdicts = [...ofCounty.map(one => one.holds), ...ofStages.map(one => one.holds)];
  const names = (holds: boolean | null) => [...new Set(ofStages.filter(one => one.holds === holds).map(one => one.name))];
  return {
    isMet: verdicts.includes(false) ? false : verdicts.length === 0 || verdicts.includes(null) ? null : true,
    figure: ofCounty.length === 1 ? ofCounty[0]!.value : null,
    failing: names(false),
    open: names(null),
  };
}

/** The items of a standard in a year: what figures decide, and what the bureau settled by evidence where they do not. */
export async function itemLines(
  desk: ReadingDesk,
  standard: StandardKey,
  { year, lines }: { readonly year: number; readonly lines: readonly StageLine[] },
  packs: readonly RulePack[],
): Promise<readonly ItemLine[]> {
  const settled = new Map((await rows(desk, standardItem, { where: { year, standard } })).map(one => [one.item, one]));
  const nameOf = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
  const county = rulesOfCounty(lines, packs);
  return standardItems
    .filter(one => one.standard === standard)
    .map(({ item, text, v }) => {
      const by = standard === 'balancedQuality' ? ruleOfGuarantee[item] : undefined;
      const found = by === undefined ? null : decided(by.codes, lines, packs, county);
      const own = settled.get(item);
      const isDecided = found !== null && (found.isMet === false || (found.isMet === true && by?.onlyAgainst !== true));
      return {
        ...{ item, text, v },
        isMet: isDecided ? found.isMet : (own?.isMet ?? null),
        by: isDecided ? ('figures' as const) : own === undefined ? null : ('evidence' as const),
        figure: isDecided ? found.figure : (own?.figure ?? null),
        responsible: own?.responsible == null ? null : (nameOf.get(own.responsible) ?? null),
        proofs: own?.proofs?.length ?? 0,
        remark: own?.remark ?? null,
        failing: found?.failing ?? [],
        open: found?.open ?? [],
      };
    });
}
