import { ok } from '#kernel/problem.ts';
import { defineView, english, type ReadingDesk, rows, type Sheet } from '#register/index.ts';
import { stageWord } from '../chosen.ts';
import { needKinds, READS, type Urgency, urgencies } from '../codes.ts';
import { project } from '../library/project.ts';
import { need } from '../needs/need.ts';
import { needCover } from '../needs/needCover.ts';
import type { CoverRow, NeedRow, ProjectRow } from '../rowTypes.ts';
import type { CoverView, ProjectState, ShortfallLine, ShortfallsView } from '../types.ts';
import { expectedFinishOf } from './figures.ts';
import { namesOf } from './projectsOf.ts';
import { plainCells } from './sheetCells.ts';

const sum = (covers: readonly CoverView[]) => covers.reduce((cents, one) => cents + Math.round(one.amount * 1000), 0) / 1000;

const coverView = ({ id, amount }: CoverRow, its: ProjectRow): CoverView => {
  const label = stageWord(its.state);
  return {
    id,
    project: its.id,
    name: its.name,
    stage: its.state as ProjectState,
    stageLabel: label,
    stageEnglish: english(label) ?? its.state,
    expectedFinish: its.actualFinish ?? expectedFinishOf(its),
    amount,
  };
};

/** How far a shortfall is made good by its projects; those given up make nothing good. */
function lineOf(row: NeedRow, covers: readonly CoverView[], school: string): ShortfallLine {
  const standing = covers.filter(one => one.stage !== 'cancelled');
  const covered = sum(standing);
  const delivered = sum(standing.filter(one => one.stage === 'inUse'));
  const coverage = delivered >= row.amount ? 'delivered' : covered >= row.amount ? 'whole' : covered > 0 ? 'partial' : 'none';
  const { id, kind, what, amount, unit, urgency, foundOn, note } = row;
  return { id, school, kind, what, amount, unit, urgency, foundOn, note, covers, covered, delivered, coverage };
}

const soonest = (a: ShortfallLine, b: ShortfallLine) => order.indexOf(a.urgency) - order.indexOf(b.urgency);
const order = Object.keys(urgencies) as readonly Urgency[];

async function linesOf(desk: ReadingDesk): Promise<readonly ShortfallLine[]> {
  const names = await namesOf(desk);
  const projects = new Map((await rows(desk, project)).map(one => [one.id, one]));
  const covers = Map.groupBy(await rows(desk, needCover), one => one.need);
  const lacking = await rows(desk, need, { where: { state: 'outstanding' } });
  const lines = lacking.map(row => {
    const held = (covers.get(row.id) ?? []).flatMap(one => {
      const its = projects.get(one.project);
      return its === undefined ? [] : [coverView(one, its)];
    });
    return lineOf(row, held, names.get(row.organisation) ?? '');
  });
  return lines.toSorted(soonest);
}

const words = { none: '无项目', partial: '部分安排', whole: '已安排', delivered: '已解决' } as const;

const sheetOf = ({ today, lines }: ShortfallsView): Sheet => ({
  title: `薄弱学校缺口与项目对应（截至${today}）`,
  headings: ['学校', '类别', '缺口', '数量', '单位', '紧迫程度', '已安排', '已解决', '结论', '对应项目'],
  rows: lines.map(line =>
    plainCells([
      line.school,
      needKinds[line.kind],
      line.what,
      line.amount,
      line.unit,
      urgencies[line.urgency],
      line.covered,
      line.delivered,
      words[line.coverage],
      line.covers.map(one => `${one.name}（${one.stageLabel}，${one.amount}${line.unit}）`).join('；') || null,
    ]),
  ),
});

/** What schools lack beside the projects that make it good, the most urgent first: which shortfall no project covers. */
export const shortfalls = defineView({
  name: 'works.shortfalls',
  label: '缺口与项目对应',
  by: READS,
  input: {},
  run: async desk => ok<ShortfallsView>({ today: desk.today, lines: await linesOf(desk) }),
  sheet: view => ok(sheetOf(view)),
});
