import { defineOffice } from '#register/index.ts';
import { agreement, agreementVerbs } from './agreement.ts';
import { county, countyAfter } from './county.ts';
import { schoolGaps } from './gaps.ts';
import { networkReview, reviewNetwork } from './networkReview.ts';
import { qualitySchools, schoolNetworks, weakPoints } from './patterns.ts';
import { allocation, ruralShare, sharePlaces, shareVerbs } from './ruralShare.ts';
import { endFlow, sendTeacher, teacherFlow } from './teacherFlow.ts';
import { yearBoard } from './yearBoard.ts';

/** Networks of schools: districts, groups, communities, pairs; weak schools; what is given to the countryside. */
export const networks = defineOffice({
  name: 'networks',
  label: '集团化办学',
  basis: [
    '《国务院关于深入推进义务教育均衡发展的意见》（国发〔2012〕48号）',
    '《中共中央办公厅 国务院办公厅关于构建优质均衡的基本公共教育服务体系的意见》（2023年）',
  ],
  serves: ['09.01', '09.02', '09.03', '09.04', '09.05', '09.06', '09.08'],
  roles: [
    { name: 'networkOffice', label: '集团化办学管理员' },
    { name: 'networkExpert', label: '新优质学校评审专家' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    schoolNetworks.network,
    schoolNetworks.member,
    schoolNetworks.activity,
    schoolNetworks.plan,
    schoolNetworks.figure,
    agreement,
    teacherFlow,
    networkReview,
    weakPoints.issue,
    weakPoints.measure,
    qualitySchools.campaign,
    qualitySchools.entry,
    qualitySchools.review,
    qualitySchools.objection,
    sharePlaces,
  ],
  verbs: [
    ...schoolNetworks.verbs,
    ...agreementVerbs,
    sendTeacher,
    endFlow,
    reviewNetwork,
    ...weakPoints.verbs,
    ...qualitySchools.verbs,
    ...shareVerbs,
  ],
  views: [...schoolNetworks.views, yearBoard, schoolGaps, ruralShare, allocation, ...weakPoints.views, ...qualitySchools.views],
  duties: async desk => [
    ...(await schoolNetworks.duties(desk)),
    ...(await weakPoints.duties(desk)),
    ...(await qualitySchools.duties(desk)),
  ],
  errands: [weakPoints.escalation],
  county,
  countyAfter,
});
