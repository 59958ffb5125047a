import { ok } from '#kernel/problem.ts';
import { count, defineView, fetchRow, type ReadingDesk, ref, rows, type Sheet } from '#register/index.ts';
import { READS, type StageKey, stageWords } from '../codes.ts';
import { schoolYearOf, stageYear, yearsFiled } from '../stageLines.ts';
import { progressOf } from './jobs.ts';
import type { PartChange, PassOutcome } from './outcome.ts';
import { type PassSettings, passScenario, type Usual, usualSettings } from './scenario.ts';
import { passTask } from './task.ts';
import { codesOf, summaryOf, wantOf } from './words.ts';

/** How far a search has come. Yuan; null where nothing has been found or is known yet. */
export interface PassProgress {
  readonly seconds: number;
  readonly cost: number | null;
  readonly bound: number;
}

/** A scenario as lists compare it. */
export interface ScenarioLine {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly settings: PassSettings;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly isProved: boolean;
  readonly gap: number | null;
  readonly alternative: string | null;
  /** Work by kind: how many teachers move, study, are engaged; how many purchases and their cost. */
  readonly sums: Readonly<Record<'transfer' | 'upgrade' | 'recruit' | 'purchase', { readonly count: number; readonly cost: number }>>;
  readonly byYear: readonly { readonly year: number; readonly cost: number }[];
  readonly passes: boolean | null;
  readonly progress: PassProgress | null;
  readonly seconds: number | null;
}

type Row = Awaited<ReturnType<typeof rows<typeof passScenario.fields>>>[number];
const outcomeIn = (row: Row): PassOutcome | null => (row.outcome === null ? null : (JSON.parse(row.outcome) as PassOutcome));

function sumsOf(outcome: PassOutcome | null): ScenarioLine['sums'] {
  const of = (kind: string) => {
    const own = (outcome?.work ?? []).filter(line => line.kind === kind);
    const number = kind === 'purchase' ? own.length : own.reduce((sum, line) => sum + line.count, 0);
    return { count: number, cost: own.reduce((sum, line) => sum + line.cost, 0) };
  };
  return { transfer: of('transfer'), upgrade: of('upgrade'), recruit: of('recruit'), purchase: of('purchase') };
}

function lineOf(row: Row): ScenarioLine {
  const outcome = outcomeIn(row);
  const { outcome: _, id, version, state, ...settings } = row;
  const progress = progressOf(id);
  return {
    ...{ id, version, state, settings },
    cost: outcome?.cost ?? null,
    bound: outcome?.bound ?? null,
    isProved: outcome?.isProved ?? false,
    gap: outcome?.gap ?? null,
    alternative: outcome?.alternative ?? null,
    sums: sumsOf(outcome),
    byYear: outcome?.byYear ?? [],
    passes: outcome?.verified?.passes ?? null,
    progress: progress === null ? null : { seconds: progress.seconds, cost: progress.cost, bound: progress.bound },
    seconds: outcome?.seconds ?? null,
  };
}

export interface ScenarioList {
  readonly scenarios: readonly ScenarioLine[];
  readonly years: readonly number[];
  readonly usual: typeof usualSettings & Readonly<Record<string, Usual>>;
  /** Schools by stage of the latest year, for the form. */
  readonly schools: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly stage: StageKey;
    readonly pupils: number | null;
  }[];
  readonly nextYear: number;
}

export const passScenarios = defineView({
  name: 'indicators.passScenarios',
  label: '达标测算方案',
  by: READS,
  input: {},
  async run(desk) {
    const years = await yearsFiled(desk);
    const of = years[0] ?? schoolYearOf(desk.today);
    const { lines } = await stageYear(desk, of);
    const found = await rows(desk, passScenario, { orderBy: [['createdAt', 'desc']], limit: 40 });
    const list: ScenarioList = {
      scenarios: found.filter(one => one.state !== 'passDropped').map(lineOf),
      years,
      usual: usualSettings,
      schools: lines.map(({ organisation, name, stage, figures }) => ({ organisation, name, stage, pupils: figures.pupils.value })),
      nextYear: Number(desk.today.slice(0, 4)) + (desk.today.slice(5) >= '07-01' ? 1 : 0),
    };
    return ok(list);
  },
});

/** A line of the work list as people read it. */
export interface WorkLine {
  readonly year: number;
  readonly kind: 'transfer' | 'upgrade' | 'recruit' | 'purchase';
  readonly stage: StageKey;
  readonly school: string;
  readonly from: string | null;
  readonly summary: string;
  readonly cost: number;
  /** What the indicators that it lifts come to once everything is done: `L1 4.05→4.33`. */
  readonly effect: string;
}

export interface ScenarioWhole {
  readonly line: ScenarioLine;
  readonly work: readonly WorkLine[];
  readonly parts: readonly PartChange[];
  readonly spreads: PassOutcome['spreads'];
  readonly assumptions: readonly string[];
  readonly problems: PassOutcome['problems'];
  readonly wants: readonly { readonly zh: string; readonly en: string }[];
  readonly alternatives: PassOutcome['alternatives'];
  readonly broken: readonly string[];
  readonly tasks: number;
  readonly isSolved: boolean;
}

function workOf(outcome: PassOutcome): readonly WorkLine[] {
  const partOf = new Map(outcome.parts.map(part => [part.id, part]));
  const effect = (id: string, codes: readonly string[]) =>
    codes.map(code => `${code} ${partOf.get(id)?.before[code] ?? '—'}→${partOf.get(id)?.after[code] ?? '—'}`).join('，');
  return outcome.work.map(line => {
    const id = line.kind === 'transfer' ? line.to : line.part;
    const part = partOf.get(id);
    return {
      year: line.year,
      kind: line.kind,
      stage: part?.stage ?? 'primary',
      school: part?.name ?? '',
      from: line.kind === 'transfer' ? (partOf.get(line.from)?.name ?? '') : null,
      summary: summaryOf(line),
      cost: line.cost,
      effect: effect(id, codesOf(line)),
    };
  });
}

async function wholeOf(desk: ReadingDesk, row: Row): Promise<ScenarioWhole> {
  const outcome = outcomeIn(row);
  return {
    line: lineOf(row),
    work: outcome === null ? [] : workOf(outcome),
    parts: outcome?.parts ?? [],
    spreads: outcome?.spreads ?? [],
    assumptions: outcome?.assumptions ?? [],
    problems: outcome?.problems ?? [],
    wants: (outcome?.wants ?? []).map(wantOf),
    alternatives: outcome?.alternatives ?? [],
    broken: outcome?.verified?.broken ?? [],
    tasks: (await rows(desk, passTask, { where: { scenario: row.id } })).length,
    isSolved: outcome !== null,
  };
}

const kindWords = { transfer: '教师交流', upgrade: '学历提升', recruit: '新聘教师', purchase: '建设购置' } as const;

const sheetOf = ({ line, work }: ScenarioWhole): Sheet => ({
  title: `达标任务清单 ${line.settings.name}`,
  headings: ['实施年度', '类别', '学段', '落实学校', '派出学校', '任务内容', '经费（元，至末年）', '效果（全部措施后）'],
  rows: [
    ...work.map(one => [one.year, kindWords[one.kind], stageWords[one.stage], one.school, one.from, one.summary, one.cost, one.effect]),
    ['合计', null, null, null, null, line.passes === true ? '复算：全部学校和两个学段达标' : '复算未通过', line.cost, null],
  ],
});

export const passScenarioView = defineView({
  name: 'indicators.passScenario',
  label: '达标测算结果',
  by: READS,
  input: { row: ref('passScenario', '测算方案') },
  async run(desk, { row }) {
    const found = await fetchRow(desk, passScenario, row);
    return found.ok ? ok(await wholeOf(desk, found.value)) : found;
  },
  sheet: value => ok(sheetOf(value)),
});

/** How far one search has come; asked every second by the page. */
export const passProgress = defineView({
  name: 'indicators.passProgress',
  label: '测算进度',
  by: READS,
  input: { row: ref('passScenario', '测算方案'), asked: count('次数', { most: 1_000_000 }) },
  async run(desk, { row }) {
    const found = await fetchRow(desk, passScenario, row);
    if (!found.ok) return found;
    const { state, version, seconds } = found.value;
    const progress = progressOf(row);
    const told: PassProgress | null = progress === null ? null : { seconds: progress.seconds, cost: progress.cost, bound: progress.bound };
    return ok({ state, version, limit: seconds, progress: told });
  },
});

export const passViews = [passScenarios, passScenarioView, passProgress];
