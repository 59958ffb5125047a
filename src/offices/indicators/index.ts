import { defineOffice } from '#register/index.ts';
import { countyStandards, standards } from './standards/index.ts';

/** The office of indicators (统计监测): what is computed from the registers, proved down to the row, and carried into the plan. */
export const indicators = defineOffice({
  name: 'indicators',
  label: '统计监测',
  basis: ['教育事业统计和五年规划的监测评估制度'],
  serves: ['03.04'],
  roles: [
    { name: 'planner', label: '规划科' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [...standards.registers],
  verbs: [...standards.verbs],
  views: [...standards.views],
  errands: [...standards.errands],
  county: countyStandards,
});
