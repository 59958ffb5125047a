import { defineOffice, type Office } from '#register/index.ts';
import { acceptActual } from './acceptActual.ts';
import { acceptActuals } from './acceptActuals.ts';
import { acceptPromises } from './acceptPromises.ts';
import { actual } from './actual.ts';
import { addPromise } from './addPromise.ts';
import { adopt } from './adopt.ts';
import { adoption } from './adoption.ts';
import { assign } from './assign.ts';
import { board } from './board.ts';
import { bodies } from './bodies.ts';
import { correctPlan } from './correctPlan.ts';
import { correctPromise } from './correctPromise.ts';
import { county } from './county.ts';
import { dropPromise } from './dropPromise.ts';
import { duties } from './duties.ts';
import { evidence } from './evidence.ts';
import { fileActual } from './fileActual.ts';
import { fileYear } from './fileYear.ts';
import { finding } from './finding.ts';
import { list } from './list.ts';
import { mergePromises } from './mergePromises.ts';
import { milestone } from './milestone.ts';
import { offerMilestones } from './offerMilestones.ts';
import { paste } from './paste.ts';
import type { PeopleOf } from './people.ts';
import { plan } from './plan.ts';
import { planSection } from './planSection.ts';
import { promise } from './promise.ts';
import { promiseBody } from './promiseBody.ts';
import { promiseView } from './promiseView.ts';
import { read } from './read.ts';
import { reader } from './reader.ts';
import { restorePromise } from './restorePromise.ts';
import { sendBackActual } from './sendBackActual.ts';
import { separatePromise } from './separatePromise.ts';
import { setMilestones } from './setMilestones.ts';
import { settleFinding } from './settleFinding.ts';
import { splitPromise } from './splitPromise.ts';
import { straighten } from './straighten.ts';
import { withdraw } from './withdraw.ts';

const drafting = [read, paste, correctPlan, withdraw, adopt, settleFinding];
const reviewing = [acceptPromises, correctPromise, splitPromise, mergePromises, separatePromise, dropPromise, restorePromise, addPromise];
const keeping = [assign, setMilestones, straighten, fileActual, fileYear, acceptActual, acceptActuals, sendBackActual];
const verbs = [...drafting, ...reviewing, ...keeping];
const labels = new Map(verbs.map(verb => [verb.name, verb.label]));

/** The office that makes a plan come true and proves it. `peopleOf` gives the names of those who filed and decided. */
export const planOffice = (peopleOf: PeopleOf): Office =>
  defineOffice({
    name: 'plan',
    label: '规划',
    basis: ['五年规划的监测评估制度：年度监测、中期评估、终期评估', '发改规划〔2018〕238号'],
    serves: ['01.11'],
    roles: [
      { name: 'planner', label: '规划科' },
      { name: 'filer', label: '责任单位填报员' },
      { name: 'leader', label: '局领导' },
    ],
    registers: [plan, planSection, promise, promiseBody, milestone, actual, evidence, finding, adoption],
    verbs,
    views: [list, reader, board, promiseView(peopleOf, () => labels), offerMilestones, bodies],
    duties,
    county,
  });
