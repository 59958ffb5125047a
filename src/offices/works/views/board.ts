import { ok } from '#kernel/problem.ts';
import { defineView, type Sheet } from '#register/index.ts';
import { projectKinds, READS } from '../codes.ts';
import { chaptersOf, type PromiseNames } from '../promises.ts';
import type { BoardView, ProjectLine } from '../types.ts';
import { lineOf } from './lines.ts';
import { namesOf } from './projectsOf.ts';
import { plainCells } from './sheetCells.ts';
import { standings } from './standing.ts';

const columns: readonly (readonly [heading: string, cell: (line: ProjectLine) => string | number | null])[] = [
  ['项目名称', line => line.name],
  ['项目代码', line => line.code],
  ['建设性质', line => projectKinds[line.kind]],
  ['项目单位', line => line.organisation],
  ['所在乡镇', line => line.township],
  ['民族乡项目', line => (line.ethnicTownship ? '是' : '否')],
  ['阶段', line => line.stageLabel],
  ['形象进度（%）', line => line.progress],
  ['建筑面积（平方米）', line => line.areaSqm],
  ['新增学位', line => line.seatsAdded],
  ['概算投资（元）', line => line.budgetYuan],
  ['计划资金（元）', line => line.plannedYuan],
  ['到位资金（元）', line => line.arrivedYuan],
  ['支出资金（元）', line => line.spentYuan],
  ['计划开工', line => line.plannedStart],
  ['实际开工', line => line.actualStart],
  ['计划完工', line => line.plannedFinish],
  ['预计完工', line => line.expectedFinish],
  ['实际完工', line => line.actualFinish],
  ['延期天数', line => line.delayedDays],
  ['延期原因', line => line.delayCause],
  ['规划章节', line => line.chapter],
  ['预警', line => line.alerts.map(alert => alert.zh).join('；') || null],
];

const sheetOf = ({ today, projects }: BoardView): Sheet => ({
  title: `重点基础设施建设项目库（截至${today}）`,
  headings: columns.map(([heading]) => heading),
  rows: projects.map(line => plainCells(columns.map(([, cell]) => cell(line)))),
});

/** The list of works as it stands today: course, money, seats and what calls for a hand. */
export const boardView = (promiseNames: PromiseNames) =>
  defineView({
    name: 'works.board',
    label: '项目库',
    by: READS,
    input: {},
    async run(desk) {
      const names = await namesOf(desk);
      const chapters = chaptersOf(await promiseNames(desk));
      return ok<BoardView>({ today: desk.today, projects: (await standings(desk)).map(its => lineOf(its, desk.today, names, chapters)) });
    },
    sheet: view => ok(sheetOf(view)),
  });
