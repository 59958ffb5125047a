import { defineOffice } from '#register/index.ts';
import { county } from './county.ts';
import { addGate, correctGate, defenceGate } from './defenceGate.ts';
import { addPlan, emergencyPlan } from './emergencyPlan.ts';
import { duties, loop, matrix } from './patterns.ts';

/** The office of safety (安全科): drills and rounds that come every month, hazards until they are gone, the three defences of every school. */
export const safety = defineOffice({
  name: 'safety',
  label: '校园安全',
  basis: ['《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号）', '《中小学、幼儿园安全防范要求》（GB/T 29315-2022）'],
  serves: ['24.01', '24.02', '24.06'],
  roles: [
    { name: 'safetyOffice', label: '安全科' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'planner', label: '规划科' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [duties.duty, duties.filing, loop.issue, loop.measure, matrix.mark, emergencyPlan, defenceGate],
  verbs: [...duties.verbs, ...loop.verbs, ...matrix.verbs, addPlan, addGate, correctGate],
  views: [...duties.views, ...loop.views, ...matrix.views],
  duties: async desk => [...(await duties.duties(desk)), ...(await loop.duties(desk))],
  errands: [loop.escalation],
  county,
});
