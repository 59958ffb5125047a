import { defineOffice, type Office } from '#register/index.ts';
import { county } from './county.ts';
import type { PromiseNames } from './promises.ts';
import { registers } from './registers.ts';
import { verbs } from './verbs.ts';
import { baseCalendar } from './views/baseCalendar.ts';
import { boardView } from './views/board.ts';
import { duties } from './views/duties.ts';
import { mayHave } from './views/mayHave.ts';
import { mine } from './views/mine.ts';
import { projectView } from './views/project.ts';
import { promisesView } from './views/promises.ts';
import { shortfalls } from './views/shortfalls.ts';

export { draftProject } from './library/draftProject.ts';
export type { ProjectAlert, ProjectSum } from './types.ts';
export { projectsOf } from './views/projectsOf.ts';

/** The office of works: the list of building projects, their money, and the bases for learning by work. `promiseNames` gives what projects keep. */
export const worksOffice = (promiseNames: PromiseNames): Office =>
  defineOffice({
    name: 'works',
    label: '基建项目',
    basis: ['五年规划所列重点基础设施建设项目', '《政府投资条例》（国务院令第712号）', '《大中小学劳动教育指导纲要（试行）》'],
    serves: ['07.03', '07.04', '07.05', '07.06', '07.07', '07.08'],
    roles: [
      { name: 'works', label: '项目办' },
      { name: 'filer', label: '责任单位填报员' },
      { name: 'planner', label: '规划科' },
      { name: 'leader', label: '局领导' },
    ],
    registers,
    verbs,
    views: [boardView(promiseNames), projectView(promiseNames), mine, shortfalls, baseCalendar, promisesView(promiseNames)],
    duties,
    mayHave,
    county: county(promiseNames),
  });
