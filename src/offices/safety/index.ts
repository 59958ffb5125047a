import { defineOffice, may } from '#register/index.ts';
import { fileCampus, judgeCampus, sendBackCampus } from './campus/deeds.ts';
import { campusDuties } from './campus/duties.ts';
import { safeCampus } from './campus/safeCampus.ts';
import { addSafeItem, retireSafeItem, safeItem } from './campus/safeItem.ts';
import { campusSheet, safeCampuses } from './campus/views.ts';
import { KEEPS } from './codes.ts';
import { county } from './county.ts';
import { addGate, correctGate, defenceGate } from './defenceGate.ts';
import { disputes } from './disputes/dispute.ts';
import { addPlan, emergencyPlan } from './emergencyPlan.ts';
import { duties, loop, matrix } from './patterns.ts';
import { roomCoverage } from './rooms/coverage.ts';
import { roomDeeds, roomSession, safetyRoom } from './rooms/safetyRoom.ts';
import { actionDeeds, actionDuties, jointAction } from './surroundings/jointAction.ts';

/** The office of safety (安全科): drills and rounds that come every month, hazards until they are gone, the three defences of every school. */
export const safety = defineOffice({
  name: 'safety',
  label: '校园安全',
  basis: ['《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号）', '《中小学、幼儿园安全防范要求》（GB/T 29315-2022）'],
  serves: ['24.01', '24.02', '24.03', '24.04', '24.05', '24.06', '24.07', '24.09'],
  roles: [
    { name: 'safetyOffice', label: '安全科' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'planner', label: '规划科' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    duties.duty,
    duties.filing,
    loop.issue,
    loop.measure,
    matrix.mark,
    emergencyPlan,
    defenceGate,
    disputes.issue,
    disputes.measure,
    safeItem,
    safeCampus,
    safetyRoom,
    roomSession,
    jointAction,
  ],
  verbs: [
    ...duties.verbs,
    ...loop.verbs,
    ...matrix.verbs,
    addPlan,
    addGate,
    correctGate,
    ...disputes.verbs,
    addSafeItem,
    retireSafeItem,
    fileCampus,
    judgeCampus,
    sendBackCampus,
    ...roomDeeds,
    ...actionDeeds,
  ],
  views: [...duties.views, ...loop.views, ...matrix.views, ...disputes.views, safeCampuses, campusSheet, roomCoverage],
  duties: async desk => [
    ...(await duties.duties(desk)),
    ...(await loop.duties(desk)),
    ...(await disputes.duties(desk)),
    ...(await campusDuties(desk)),
    ...(may(desk.actor, KEEPS) ? await actionDuties(desk) : []),
  ],
  errands: [loop.escalation, disputes.escalation],
  county,
});
