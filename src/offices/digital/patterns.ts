import {
  completionMatrix,
  count,
  type DutyDeclaration,
  type MatrixDeclaration,
  type NetworkDeclaration,
  networks,
  optional,
  recurringDuty,
} from '#register/index.ts';
import { FILES, KEEPS, kinds, linkActivityKinds, linkKinds, linkMeasures, makerItems, READS, topics } from './codes.ts';

/** Schools by the items of 创客教育“五个一”. */
export const makerSaid: MatrixDeclaration = {
  office: 'digital',
  mark: { name: 'makerMark', label: '创客五个一' },
  items: makerItems,
  kinds: ['school'],
  marks: FILES,
  confirms: KEEPS,
  reads: READS,
};
export const maker = completionMatrix(makerSaid);

/** Who gives lessons to whom over the line, and alliances of schools. */
export const linkSaid: NetworkDeclaration = {
  office: 'digital',
  network: { name: 'classroomLink', label: '三个课堂结对' },
  member: { name: 'linkMember', label: '结对学校名单' },
  activity: { name: 'linkActivity', label: '校际联盟活动' },
  plan: { name: 'linkPlan', label: '课堂结对计划' },
  figure: { name: 'linkFigure', label: '课堂结对成效数据' },
  kinds: linkKinds,
  activityKinds: linkActivityKinds,
  measures: linkMeasures,
  keeps: KEEPS,
  acts: FILES,
  reads: READS,
};
export const links = networks(linkSaid);

/** What comes round: checks of devices and of the net. */
export const dutySaid: DutyDeclaration = {
  office: 'digital',
  duty: { name: 'digitalDuty', label: '信息化任务' },
  filing: { name: 'digitalFiling', label: '信息化任务报送' },
  sets: KEEPS,
  files: FILES,
  reads: READS,
  kinds,
  topics,
  more: {
    devicesChecked: optional(count('巡检设备台数', { most: 100_000, unit: '台' })),
    devicesBroken: optional(count('故障设备台数', { most: 100_000, unit: '台' })),
    flawsFound: optional(count('发现安全漏洞数', { most: 10_000, unit: '处' })),
    lessonsRecorded: optional(count('录播节数', { most: 10_000, unit: '节' })),
  },
  needs: { equipmentCheck: ['devicesChecked', 'devicesBroken'], securityCheck: ['flawsFound'], recordingUse: ['lessonsRecorded'] },
  asks: { equipmentCheck: ['devicesChecked', 'devicesBroken'], securityCheck: ['flawsFound'], recordingUse: ['lessonsRecorded'] },
  path: '/digital?tab=duties',
};
export const duties = recurringDuty(dutySaid);
