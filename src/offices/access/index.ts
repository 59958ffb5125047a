import { defineOffice } from '#register/index.ts';
import { areaAssignment, areaDeeds, areas, areaVisit } from './areas/area.ts';
import { checkSchool, quarterCheck } from './check/quarterCheck.ts';
import { county, countyAfter } from './county.ts';
import { childFile } from './dropout/childFile.ts';
import { caseDeeds } from './dropout/deeds.ts';
import { dropoutCase } from './dropout/dropoutCase.ts';
import { ledgers } from './dropout/ledgers.ts';
import { careAction, persuasion, recordCareAction, recordPersuasion } from './dropout/persuasion.ts';
import { issueNotice, recordDelivery, returnNotice } from './dropout/returnNotice.ts';
import { accessDuties } from './duties.ts';
import { absence, addAbsence, recordBack } from './movement/absence.ts';
import { movement } from './movement/movement.ts';
import { care, duties, loop } from './patterns.ts';
import { placementDeeds } from './placing/deeds.ts';
import { homeLesson, placement } from './placing/placement.ts';
import { placements } from './placing/views.ts';

/** The office of dropout control (控辍保学): children who left or may leave, until they are back; left-behind and disabled children, one file each. */
export const access = defineOffice({
  name: 'access',
  label: '控辍保学与关爱',
  basis: [
    '《中华人民共和国义务教育法》',
    '《国务院办公厅关于进一步加强控辍保学提高义务教育巩固水平的通知》（国办发〔2017〕72号）',
    '《残疾人教育条例》',
  ],
  serves: ['10.02', '10.03', '10.04', '10.05', '10.06', '10.07', '10.12', '10.13'],
  roles: [
    { name: 'accessOffice', label: '控辍保学办' },
    { name: 'areaOfficial', label: '包片干部角色' },
    { name: 'careTeacher', label: '关爱责任教师' },
    { name: 'schoolLead', label: '学校负责人' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    dropoutCase,
    persuasion,
    careAction,
    returnNotice,
    absence,
    duties.duty,
    duties.filing,
    quarterCheck,
    loop.issue,
    loop.measure,
    areaAssignment,
    areaVisit,
    care.file,
    care.entry,
    care.referral,
    care.handOver,
    placement,
    homeLesson,
  ],
  verbs: [
    ...caseDeeds,
    recordPersuasion,
    recordCareAction,
    issueNotice,
    recordDelivery,
    addAbsence,
    recordBack,
    ...duties.verbs,
    checkSchool,
    ...loop.verbs,
    ...areaDeeds,
    ...care.verbs,
    ...placementDeeds,
  ],
  views: [ledgers, childFile, movement, ...duties.views, ...loop.views, areas, ...care.views, placements],
  duties: async desk => [
    ...(await accessDuties(desk)),
    ...(await duties.duties(desk)),
    ...(await loop.duties(desk)),
    ...(await care.duties(desk)),
  ],
  errands: [loop.escalation],
  county,
  countyAfter,
});
