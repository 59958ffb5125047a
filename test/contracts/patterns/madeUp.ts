import { closingLoop, type DutyDeclaration, defineOffice, type LoopDeclaration, type Office, recurringDuty } from '#register/index.ts';

/** A made-up office with a closing loop: what a house master finds. */
export const loopSaid: LoopDeclaration = {
  office: 'houses',
  issue: { name: 'houseIssue', label: '宿舍问题' },
  measure: { name: 'houseMeasure', label: '宿舍整改' },
  raises: ['master'],
  answers: ['filer'],
  judges: ['master'],
  reads: ['master'],
  grades: { general: '一般', major: '重大' },
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: ['master'] },
    { name: 'circulated', label: '通报', after: 10, tells: ['master'] },
  ],
};
export const houseLoop = closingLoop(loopSaid);

/** A made-up office with recurring duties. */
export const dutySaid: DutyDeclaration = {
  office: 'rounds',
  duty: { name: 'roundDuty', label: '巡查任务' },
  filing: { name: 'roundFiling', label: '巡查报送' },
  sets: ['master'],
  files: ['filer'],
  reads: ['master'],
  kinds: { school: '学校', kindergarten: '幼儿园' },
  topics: { round: '巡查' },
};
const roundDuties = recurringDuty(dutySaid);

const empty = { basis: [], serves: [], roles: [] };
export const houses: Office = defineOffice({
  ...empty,
  name: 'houses',
  label: '宿舍',
  registers: [houseLoop.issue, houseLoop.measure],
  verbs: houseLoop.verbs,
  views: houseLoop.views,
  duties: houseLoop.duties,
});
export const rounds: Office = defineOffice({
  ...empty,
  name: 'rounds',
  label: '巡查',
  registers: [roundDuties.duty, roundDuties.filing],
  verbs: roundDuties.verbs,
  views: roundDuties.views,
  duties: roundDuties.duties,
});
export const parts = { keeps: ['master'], answers: ['filer'] };
