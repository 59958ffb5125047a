import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, optional, type ReadingDesk, ref, rows, type Sheet, shapeOf, year } from '#register/index.ts';
import { type BalanceBoard, boardOf, type OwedFigure, type PartRow } from './balance.ts';
import { READS, SEES, type StageKey, stageWords } from './codes.ts';
import { type FigureSource, figureKeys, figureLabels } from './figures.ts';
import { type ItemLine, itemLines } from './itemLines.ts';
import { standardsInForce } from './localStandard.ts';
import { type RuleLine, rulesOfCounty, rulesOfStage } from './ruleLines.ts';
import { stageFacts } from './stageFacts.ts';
import { type StageLine, schoolYearOf, stageYear, yearsFiled } from './stageLines.ts';

const says = problems('standards', {
  noSchool: { zh: '这所学校在{year}年没有分学段数据。', en: 'This school has no figures by stage for {year}.' },
  notYourSchool: { zh: '只能看本校的数据。', en: 'You see the figures of your own school alone.' },
});

/** A stage of a school and a rule that it does not keep. */
export interface BrokenRule {
  readonly organisation: string;
  readonly name: string;
  readonly stage: StageKey;
  readonly rule: RuleLine;
}

export interface StandardBoard {
  readonly years: readonly number[];
  readonly board: BalanceBoard;
  readonly items: readonly ItemLine[];
  readonly county: readonly RuleLine[];
  readonly broken: readonly BrokenRule[];
  /** Of the whole standard: null while anything is open. */
  readonly passes: boolean | null;
}

const all = (verdicts: readonly (boolean | null)[]) => (verdicts.includes(false) ? false : verdicts.includes(null) ? null : true);

/** The year asked for, else the latest that was filed, else the present school year. */
async function yearAsked(desk: ReadingDesk, asked: number | null) {
  const years = await yearsFiled(desk);
  return { years, year: asked ?? years[0] ?? schoolYearOf(desk.today) };
}

export async function standardBoardOf(desk: ReadingDesk, asked: number | null): Promise<StandardBoard> {
  const { years, year: of } = await yearAsked(desk, asked);
  const stages = await stageYear(desk, of);
  const { balancedQuality, isLocal, rules } = await standardsInForce(desk);
  const board = boardOf(stages, balancedQuality, isLocal);
  const items = await itemLines(desk, 'balancedQuality', stages, rules);
  const broken = stages.lines.flatMap(line =>
    rulesOfStage(line, rules)
      .filter(rule => rule.holds === false)
      .map(rule => ({ organisation: line.organisation, name: line.name, stage: line.stage, rule })),
  );
  const county = rulesOfCounty(stages.lines, rules);
  return { years, board, items, county, broken, passes: all([board.passes, ...items.map(one => one.isMet)]) };
}

const stateWords = { met: '达到', floor: '85%以上', below: '未达', missing: '缺数' } as const;

/** Every school by every indicator, one line a stage. */
function boardSheet({ board }: StandardBoard): Sheet {
  const lineOf = (part: PartRow): readonly (string | number | null)[] => [
    part.name,
    stageWords[part.stage],
    part.pupils,
    ...part.marks.flatMap(mark => [mark.value, stateWords[mark.state]]),
    part.met,
    part.passes === null ? '待补数' : part.passes ? '达标' : '未达标',
  ];
  return {
    title: `${board.year}年优质均衡七项指标`,
    headings: [
      '学校',
      '学段',
      '在校生数',
      ...board.indicators.flatMap(one => [`${one.code} ${one.name}`, `${one.code}状态`]),
      '达标项数',
      '结论',
    ],
    rows: [
      ...board.stages.flatMap(stage => stage.parts.map(lineOf)),
      ...board.stages.flatMap(stage => [
        [
          `${stageWords[stage.stage]}差异系数（限${stage.spreads[0]?.limit ?? ''}）`,
          null,
          null,
          ...stage.spreads.flatMap(one => [one.coefficient, one.passes === null ? '缺数' : one.passes ? '达到' : '超限']),
          null,
          null,
        ],
      ]),
    ],
  };
}

export const standardBoard = defineView({
  name: 'indicators.standardBoard',
  label: '优质均衡总览',
  by: READS,
  input: { year: optional(year('统计年度')) },
  run: async (desk, asked) => ok(await standardBoardOf(desk, asked.year)),
  sheet: value => ok(boardSheet(value)),
});

/** A figure of a school's card, with where it stands. */
export interface CardFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly from: FigureSource | null;
}

export interface CardStage {
  readonly part: PartRow | null;
  readonly stage: StageKey;
  /** The row of the ledger, to be corrected there. */
  readonly row: string;
  readonly figures: readonly CardFigure[];
  readonly rules: readonly RuleLine[];
  /** L-code -> value, by year, oldest first. */
  readonly past: readonly { readonly year: number; readonly values: Readonly<Record<string, number | null>> }[];
}

export interface SchoolCard {
  readonly organisation: string;
  readonly name: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly indicators: BalanceBoard['indicators'];
  readonly stages: readonly CardStage[];
  readonly owed: readonly OwedFigure[];
  readonly mayFile: boolean;
}

const figuresOf = (line: StageLine): readonly CardFigure[] =>
  figureKeys.map(key => ({ key, label: figureLabels[key], ...line.figures[key] }));

async function pastOf(desk: ReadingDesk, organisation: string, upTo: number) {
  const years = [
    ...new Set(
      (await desk.store.rows<{ readonly year: number }>(shapeOf(stageFacts), { where: { organisation } })).map(one => one.year as number),
    ),
  ]
    .filter(one => one <= upTo)
    .sort((a, b) => a - b)
    .slice(-6);
  const { balancedQuality } = await standardsInForce(desk);
  const found: { readonly year: number; readonly board: BalanceBoard }[] = [];
  for (const each of years) {
    const { lines } = await stageYear(desk, each);
    const own = lines.filter(line => line.organisation === organisation);
    found.push({ year: each, board: boardOf({ year: each, lines: own, silent: [], book: null }, balancedQuality) });
  }
  return (stage: StageKey) =>
    found.map(({ year: of, board }) => ({
      year: of,
      values: Object.fromEntries(
        (board.stages.find(one => one.stage === stage)?.parts[0]?.marks ?? []).map(mark => [mark.code, mark.value]),
      ),
    }));
}

export const standardSchool = defineView({
  name: 'indicators.standardSchool',
  label: '学校达标卡',
  by: SEES,
  within: ['organisation'],
  input: { organisation: ref('organisation', '学校'), year: optional(year('统计年度')) },
  async run(desk, asked) {
    if (!may(desk.actor, READS) && desk.actor.organisation !== asked.organisation) return refuse(says.notYourSchool());
    const { years, year: of } = await yearAsked(desk, asked.year);
    const stages = await stageYear(desk, of);
    const own = stages.lines.filter(line => line.organisation === asked.organisation);
    if (own.length === 0) return refuse(says.noSchool({ year: of }));
    const { balancedQuality, isLocal, rules } = await standardsInForce(desk);
    const board = boardOf({ ...stages, lines: own, silent: [] }, balancedQuality, isLocal);
    const past = await pastOf(desk, asked.organisation, of);
    const card: SchoolCard = {
      organisation: asked.organisation,
      name: own[0]!.name,
      year: of,
      years,
      indicators: board.indicators,
      stages: own.map(line => ({
        part: board.stages.flatMap(one => one.parts).find(part => part.id === line.id) ?? null,
        stage: line.stage,
        row: line.id,
        figures: figuresOf(line),
        rules: rulesOfStage(line, rules),
        past: past(line.stage),
      })),
      owed: board.owed,
      mayFile: may(desk.actor, SEES),
    };
    return ok(card);
  },
});

/** One year of the county: how many stages of schools pass, and the spreads. */
export interface TrendYear {
  readonly year: number;
  readonly stages: readonly {
    readonly stage: StageKey;
    readonly schools: number;
    readonly passing: number;
    readonly spreads: Readonly<Record<string, number | null>>;
  }[];
}

export const standardTrend = defineView({
  name: 'indicators.standardTrend',
  label: '优质均衡年度变化',
  by: READS,
  input: {},
  async run(desk) {
    const { balancedQuality } = await standardsInForce(desk);
    const trend: TrendYear[] = [];
    for (const each of (await yearsFiled(desk)).slice(0, 8).reverse()) {
      const board = boardOf(await stageYear(desk, each), balancedQuality);
      trend.push({
        year: each,
        stages: board.stages.map(one => ({
          stage: one.stage,
          schools: one.parts.length,
          passing: one.parts.filter(part => part.passes === true).length,
          spreads: Object.fromEntries(one.spreads.map(spread => [spread.code, spread.coefficient])),
        })),
      });
    }
    return ok({ years: trend, indicators: balancedQuality.allocation.map(({ code, name, english }) => ({ code, name, english })) });
  },
});

/** Schools that a filer answers for, so that the page finds the own card. */
export const standardMine = defineView({
  name: 'indicators.standardMine',
  label: '本校达标卡',
  by: SEES,
  input: {},
  async run(desk) {
    const own = (await organisationsOf(desk)).find(one => one.id === desk.actor.organisation);
    const filed = own === undefined ? [] : await rows(desk, stageFacts, { where: { organisation: own.id }, limit: 1 });
    return ok({ seesAll: may(desk.actor, READS), school: filed.length > 0 ? own!.id : null });
  },
});
