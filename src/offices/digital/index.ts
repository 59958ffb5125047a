import { defineOffice } from '#register/index.ts';
import { county } from './county.ts';
import { equipment, equipmentIndex, equipmentVerbs } from './equipment.ts';
import { lessonBoard } from './lessons/lessonBoard.ts';
import { lessonBreak, lessonSlot, slotVerbs } from './lessons/lessonSlot.ts';
import { logLesson, sharedLesson } from './lessons/sharedLesson.ts';
import { duties, links, maker } from './patterns.ts';
import { platformRates, platformUse, platformVerbs } from './platform.ts';
import { resource, resourceUse, resourceVerbs, sharing } from './resources.ts';
import { criterion, readiness, zoneVerbs } from './zone.ts';

/** Digital education (电教): devices and lines, shared classrooms, spaces on the platform, resources, makers, the demonstration zone. */
export const digital = defineOffice({
  name: 'digital',
  label: '智慧教育',
  basis: ['《教育信息化2.0行动计划》（教技〔2018〕6号）', '《教育部关于加强“三个课堂”应用的指导意见》（教科技〔2020〕3号）'],
  serves: ['21.01', '21.02', '21.03', '21.04', '21.05', '21.06', '21.07', '21.08', '21.09'],
  roles: [
    { name: 'digitalOffice', label: '电教管理员' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    maker.mark,
    links.network,
    links.member,
    links.activity,
    links.plan,
    links.figure,
    lessonSlot,
    sharedLesson,
    lessonBreak,
    duties.duty,
    duties.filing,
    equipment,
    platformUse,
    resource,
    resourceUse,
    criterion,
  ],
  verbs: [
    ...maker.verbs,
    ...links.verbs,
    ...slotVerbs,
    logLesson,
    ...duties.verbs,
    ...equipmentVerbs,
    ...platformVerbs,
    ...resourceVerbs,
    ...zoneVerbs,
  ],
  views: [...maker.views, ...links.views, lessonBoard, ...duties.views, equipmentIndex, platformRates, sharing, readiness],
  duties: async desk => [...(await maker.duties(desk)), ...(await links.duties(desk)), ...(await duties.duties(desk))],
  county,
});
