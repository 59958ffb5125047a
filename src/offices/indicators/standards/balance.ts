import { type CountyVerdict, judgeCounty, type Mark, type Part, type Spread } from '#engines/balance/index.ts';
import { type Decimal, round, toNumber } from '#kernel/decimal.ts';
import type { BalancedQuality, Measure } from '#standards/balancedQuality/types.ts';
import type { StageKey } from './codes.ts';
import { type FigureKey, type FigureSource, figureLabels, figureOfMeasure } from './figures.ts';
import type { StageLine, StageYear } from './stageLines.ts';

/** One indicator of one stage of one school, as a page shows it. */
export interface MarkCell {
  readonly code: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly min: number;
  readonly state: Mark['state'];
  /** What the amount lacks, in its own unit; null where it is missing. */
  readonly lacks: number | null;
  readonly amount: number | null;
  readonly from: FigureSource | null;
}

export interface PartRow {
  /** The row of the ledger. */
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly stage: StageKey;
  readonly pupils: number;
  readonly marks: readonly MarkCell[];
  readonly met: number;
  readonly passes: boolean | null;
  readonly place: { readonly longitude: number; readonly latitude: number } | null;
}

export interface SpreadCell {
  readonly code: string;
  readonly mean: number | null;
  readonly coefficient: number | null;
  readonly limit: number;
  readonly passes: boolean | null;
}

export interface StageBoard {
  readonly stage: StageKey;
  readonly parts: readonly PartRow[];
  readonly spreads: readonly SpreadCell[];
  readonly passes: boolean | null;
}

/** A figure that nobody gave, and who owes it. */
export interface OwedFigure {
  readonly organisation: string;
  readonly name: string;
  readonly stage: StageKey | null;
  /** Chinese labels of the figures. */
  readonly figures: readonly string[];
}

export interface BalanceBoard {
  readonly year: number;
  readonly standard: { readonly title: string; readonly document: string; readonly isLocal: boolean };
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly english: string;
    readonly unit: string;
    readonly amountUnit: string;
    readonly v: string;
    readonly counts: string;
  }[];
  readonly stages: readonly StageBoard[];
  /** Teaching points too small to be judged. */
  readonly left: readonly string[];
  readonly owed: readonly OwedFigure[];
  readonly passes: boolean | null;
}

const shown = (value: Decimal | null, places = 4): number | null => (value === null ? null : toNumber(round(value, places)));

/** The stages that can be judged at all: those whose pupils are known. */
export const partsOf = (lines: readonly StageLine[]): readonly Part[] =>
  lines.flatMap(line => {
    const pupils = line.figures.pupils.value;
    if (pupils === null || pupils === 0) return [];
    const amounts = Object.fromEntries(
      Object.entries(figureOfMeasure).map(([measure, key]) => [measure, line.figures[key].value]),
    ) as unknown as Part['amounts'];
    return [{ id: line.id, name: line.name, stage: line.stage, pupils, amounts, isTeachingPoint: line.isTeachingPoint }];
  });

const cellOf = (mark: Mark, line: StageLine): MarkCell => {
  const { value, from } = line.figures[figureOfMeasure[mark.measure]];
  return {
    code: mark.code,
    measure: mark.measure,
    value: shown(mark.value),
    min: shown(mark.min)!,
    state: mark.state,
    lacks: shown(mark.lacks),
    amount: value,
    from,
  };
};

const spreadCell = ({ code, mean, coefficient, limit, passes }: Spread): SpreadCell => ({
  code,
  mean: shown(mean),
  coefficient: shown(coefficient),
  limit: shown(limit)!,
  passes,
});

const NEEDED: readonly FigureKey[] = ['pupils', ...(Object.values(figureOfMeasure) as FigureKey[])];

/** Which figures are missing, and whose they are to give. */
export function owedOf({ lines, silent }: StageYear): readonly OwedFigure[] {
  const blanks = lines.flatMap(line => {
    const figures = NEEDED.filter(key => line.figures[key].value === null).map(key => figureLabels[key]);
    return figures.length === 0 ? [] : [{ organisation: line.organisation, name: line.name, stage: line.stage, figures }];
  });
  return [...silent.map(one => ({ ...one, stage: null, figures: [] })), ...blanks];
}

/** Judges a year by a standard, and lays the verdict out for a page. A school that has filed nothing leaves the verdict open. */
export function boardOf(year: StageYear, standard: BalancedQuality, isLocal = false): BalanceBoard {
  const verdict: CountyVerdict = judgeCounty(partsOf(year.lines), standard);
  const lineOf = new Map(year.lines.map(line => [line.id, line]));
  const owed = owedOf(year);
  const isOpen = year.lines.length === 0 || year.silent.length > 0 || year.lines.some(line => line.figures.pupils.value === null);
  const stages = verdict.stages
    .filter(one => one.parts.length > 0)
    .map(
      (one): StageBoard => ({
        stage: one.stage,
        parts: one.parts.map(part => {
          const line = lineOf.get(part.id)!;
          return {
            id: part.id,
            organisation: line.organisation,
            name: part.name,
            stage: part.stage,
            pupils: part.pupils,
            marks: part.marks.map(mark => cellOf(mark, line)),
            met: part.met,
            passes: part.passes,
            place: line.place,
          };
        }),
        spreads: one.spreads.map(spreadCell),
        passes: one.passes,
      }),
    );
  return {
    year: year.year,
    standard: { title: standard.title, document: standard.document, isLocal },
    indicators: standard.allocation.map(({ code, name, english, unit, amountUnit, v, counts }) => ({
      code,
      name,
      english,
      unit,
      amountUnit,
      v,
      counts,
    })),
    stages,
    left: verdict.left.map(part => part.name),
    owed,
    passes: verdict.passes === true && isOpen ? null : verdict.passes,
  };
}
