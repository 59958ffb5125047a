import { defineOffice, type Ledgers, type Office } from '#register/index.ts';
import { playIndicators } from './county.ts';
import { followingErrand } from './follow.ts';
import { figureFollower } from './follower.ts';
import { indicator } from './indicator.ts';
import { indicatorValue } from './indicatorValue.ts';
import { promiseBinding } from './promiseBinding.ts';
import { countyStandards, type DraftProject, projectFromTask, standards } from './standards/index.ts';
import type { Promises } from './tellPromises.ts';
import { verbs } from './verbs.ts';
import { indicatorView, list, proof, tryFormula, words } from './views.ts';

export type { ComputedFigure, Promises } from './tellPromises.ts';

/**
 * The office of indicators (统计监测): what is computed from the registers, proved down to the row, and carried into the plan. `promises` is the
 * door to the plan, `ledgersOf` the house, for the cells that rows came from, `draftProject` the list of works.
 */
export const indicatorsOffice = (promises: Promises, ledgersOf: () => Ledgers, draftProject: DraftProject): Office =>
  defineOffice({
    name: 'indicators',
    label: '统计监测',
    basis: ['教育事业统计和五年规划的监测评估制度'],
    serves: ['03.04'],
    roles: [
      { name: 'planner', label: '规划科' },
      { name: 'leader', label: '局领导' },
    ],
    registers: [indicator, indicatorValue, promiseBinding, figureFollower, ...standards.registers],
    verbs: [...verbs, ...standards.verbs, projectFromTask(draftProject)],
    views: [list, indicatorView(promises), proof(promises, ledgersOf), tryFormula, words, ...standards.views],
    errands: [followingErrand(promises), ...standards.errands],
    duties: standards.duties,
    county: countyStandards,
    countyAfter: (open, people) => playIndicators(open, people, promises),
  });
