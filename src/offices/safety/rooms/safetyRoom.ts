import { adding, code, correcting, count, date, defineRegister, file, list, note, optional, ref, text } from '#register/index.ts';
import { FILES, KEEPS, READS, SEES } from '../codes.ts';

export const roomThemes = {
  fireEscape: '消防逃生',
  trafficSafety: '交通安全',
  firstAid: '急救自救',
  earthquakeShelter: '地震避险',
  networkSafety: '网络安全',
  severalThemes: '综合体验',
} as const;

/** A room in which pupils learn safety by doing (安全体验教室). */
export const safetyRoom = defineRegister({
  name: 'safetyRoom',
  label: '安全体验教室',
  scope: 'organisation',
  key: ['organisation', 'roomName'],
  title: ['roomName', 'organisation'],
  fields: {
    organisation: ref('organisation', '单位'),
    roomName: text('教室名称', { longest: 60 }),
    roomTheme: code('体验主题', roomThemes),
    roomSeats: count('可容纳人数', { most: 500, unit: '人' }),
    openedOn: date('启用日期'),
    equipment: optional(note('设备', { longest: 1000 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

/** A class that came to such a room: which class, when, how many; never who. */
export const roomSession = defineRegister({
  name: 'roomSession',
  label: '安全体验课',
  scope: 'organisation',
  key: ['safetyRoom', 'sessionOn', 'className'],
  title: ['className', 'sessionOn'],
  fields: {
    safetyRoom: ref('safetyRoom', '安全体验教室'),
    organisation: ref('organisation', '单位'),
    sessionOn: date('上课日期'),
    className: text('班级', { longest: 60 }),
    attended: count('参加人数', { most: 20_000, unit: '人' }),
    lessonTopic: text('课程内容', { longest: 120 }),
    photos: list('现场照片', file('现场照片'), { most: 6 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export const roomDeeds = [
  adding(safetyRoom, { name: 'safety.addRoom', label: '登记安全体验教室', by: [...KEEPS, ...FILES] }),
  correcting(safetyRoom, { name: 'safety.correctRoom', label: '更正安全体验教室', by: [...KEEPS, ...FILES] }),
  adding(roomSession, { name: 'safety.addSession', label: '登记安全体验课', by: [...KEEPS, ...FILES] }),
];
