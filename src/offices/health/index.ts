import { defineOffice } from '#register/index.ts';
import { county, countyAfter } from './county.ts';
import { clusterDuties } from './duties.ts';
import { fitnessDeeds } from './fitness/deeds.ts';
import { addSummary, fitnessSummary } from './fitness/fitnessSummary.ts';
import { fitnessTest } from './fitness/fitnessTest.ts';
import { classFitness, fitnessClasses, fitnessRates } from './fitness/rates.ts';
import { addIllness, illness, recordRecovery } from './illness/illness.ts';
import { clusterReport, endCluster, handleCluster, reportCluster } from './illness/report.ts';
import { illnessWatch } from './illness/watch.ts';
import { answerReport, caseReport, clearReport, reportCase } from './mind/caseReport.ts';
import { mindDuties, screeningCounts } from './mind/counts.ts';
import { mind } from './mind/files.ts';
import { mindProvider, providerDeeds, providerMonth, providers } from './mind/provider.ts';
import { mindScreening, recordScreening, settleScreening, stopScreening } from './mind/screening.ts';
import { sportDeeds, sportHours, sportWeek } from './sport/sportWeek.ts';

/** The office of sport and health (体卫艺科): fitness tests, illness watched, mental health under seal. */
export const health = defineOffice({
  name: 'health',
  label: '体质与身心健康',
  basis: [
    '《国家学生体质健康标准（2014年修订）》',
    '《学校和托幼机构传染病疫情报告工作规范（试行）》（卫办疾控发〔2006〕65号）',
    '《全面加强和改进新时代学生心理健康工作专项行动计划（2023—2025年）》',
  ],
  serves: ['23.01', '23.02', '23.06', '23.07', '23.08', '23.09', '23.10', '23.11'],
  roles: [
    { name: 'healthOffice', label: '体卫艺科' },
    { name: 'healthTeacher', label: '体育与保健教师' },
    { name: 'counsellor', label: '心理教师' },
    { name: 'schoolLead', label: '学校负责人' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    fitnessTest,
    fitnessSummary,
    sportWeek,
    illness,
    clusterReport,
    mindScreening,
    mind.file,
    mind.entry,
    mind.referral,
    mind.handOver,
    caseReport,
    mindProvider,
    providerMonth,
  ],
  verbs: [
    ...fitnessDeeds,
    addSummary,
    ...sportDeeds,
    addIllness,
    recordRecovery,
    reportCluster,
    handleCluster,
    endCluster,
    recordScreening,
    settleScreening,
    stopScreening,
    ...mind.verbs,
    reportCase,
    answerReport,
    clearReport,
    ...providerDeeds,
  ],
  views: [fitnessRates, fitnessClasses, classFitness, sportHours, illnessWatch, screeningCounts, ...mind.views, providers],
  duties: async desk => [...(await clusterDuties(desk)), ...(await mindDuties(desk)), ...(await mind.duties(desk))],
  county,
  countyAfter,
});
