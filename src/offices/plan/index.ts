import { defineOffice, type Office } from '#register/index.ts';
import { amendViews } from './amend/views.ts';
import { cascadeViews } from './cascade/views.ts';
import { cockpit } from './cockpit/cockpit.ts';
import type { ProjectLinesOf } from './cockpit/given.ts';
import { county } from './county.ts';
import { filing } from './keeping/filingView.ts';
import { offerMilestones } from './keeping/offerMilestones.ts';
import { waiting } from './keeping/waitingView.ts';
import { ownViews } from './own/views.ts';
import type { PeopleOf } from './people.ts';
import { openly } from './publish/openly.ts';
import { releaseViews } from './publish/parts.ts';
import { registers } from './registers.ts';
import { stratml } from './stratml/stratml.ts';
import { takeSnapshots } from './tell/county.ts';
import { mayHaveReport } from './tell/mayHave.ts';
import { takeSnapshot } from './tell/takeSnapshot.ts';
import { tellViews } from './tell/views.ts';
import { verbs } from './verbs.ts';
import { board } from './views/board.ts';
import { bodies } from './views/bodies.ts';
import { duties } from './views/duties.ts';
import { list } from './views/list.ts';
import { mayHave } from './views/maySee.ts';
import { promiseView } from './views/promiseView.ts';
import { reader } from './views/reader.ts';

export { type TakenFigure, takeFigure } from './keeping/takeFigure.ts';
export { promiseNames } from './standing/promiseNames.ts';

const labels = new Map(verbs.map(verb => [verb.name, verb.label]));

/** The office that makes a plan come true and proves it. `peopleOf` gives the names of those who filed and decided, `projectsOf` the projects of its promises. */
export const planOffice = (peopleOf: PeopleOf, projectsOf: ProjectLinesOf | null = null): Office =>
  defineOffice({
    name: 'plan',
    label: '规划',
    basis: ['五年规划的监测评估制度：年度监测、中期评估、终期评估', '发改规划〔2018〕238号'],
    serves: ['01.01', '01.02', '01.03', '01.04', '01.05', '01.06', '01.07', '01.08', '01.09', '01.10', '01.11'],
    roles: [
      { name: 'planner', label: '规划科' },
      { name: 'filer', label: '责任单位填报员' },
      { name: 'leader', label: '局领导' },
      { name: 'releaseReviewer', label: '公开审查员' },
    ],
    registers,
    verbs: [...verbs, takeSnapshot({ peopleOf, projectsOf })],
    views: [
      list,
      reader,
      board,
      cockpit(projectsOf),
      promiseView(peopleOf, () => labels),
      offerMilestones,
      bodies,
      filing,
      waiting(peopleOf),
      ...amendViews(peopleOf),
      ...cascadeViews,
      ...ownViews,
      stratml,
      ...releaseViews(peopleOf),
      ...tellViews(peopleOf),
    ],
    duties,
    mayHave: async (desk, hash) => (await mayHave(desk, hash)) ?? mayHaveReport(desk, hash),
    openly,
    county: (open, people) => county(open, people, { peopleOf, projectsOf }),
    countyAfter: (open, people) => takeSnapshots(open, people, { peopleOf, projectsOf }),
  });
