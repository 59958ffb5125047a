import { defineOffice, type Office } from '#register/index.ts';
import { county } from './county.ts';
import { offerMilestones } from './keeping/offerMilestones.ts';
import type { PeopleOf } from './people.ts';
import { registers } from './registers.ts';
import { verbs } from './verbs.ts';
import { board } from './views/board.ts';
import { bodies } from './views/bodies.ts';
import { duties } from './views/duties.ts';
import { list } from './views/list.ts';
import { mayHave } from './views/maySee.ts';
import { promiseView } from './views/promiseView.ts';
import { reader } from './views/reader.ts';

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
    registers,
    verbs,
    views: [list, reader, board, promiseView(peopleOf, () => labels), offerMilestones, bodies],
    duties,
    mayHave,
    county,
  });
