import type { Measure } from '#standards/balancedQuality/types.ts';

/** The figures of a stage that are judged, by the field of the ledger that holds them. */
export const figureLabels = {
  pupils: '本学段在校生数',
  classes: '本学段班数',
  largestClass: '最大班额',
  staff: '本学段教职工数',
  teachers: '本学段专任教师数',
  qualifiedTeachers: '高于规定学历教师数',
  backboneTeachers: '县级以上骨干教师数',
  peArtsTeachers: '体育艺术专任教师数',
  certifiedTeachers: '持教师资格证专任教师数',
  trainedTeachers: '完成五年培训学时教师数',
  eligibleToRotate: '符合交流条件教师数',
  rotated: '当年交流轮岗教师数',
  rotatedBackbone: '交流轮岗骨干教师数',
  teachingArea: '本学段教学及辅助用房面积',
  sportsArea: '本学段体育运动场馆面积',
  equipmentValue: '本学段教学仪器设备值',
  multimediaRooms: '本学段网络多媒体教室数',
  musicRooms: '音乐专用教室数',
  artRooms: '美术专用教室数',
  homeworkMinutes: '书面家庭作业日均分钟',
  sleepHours: '学生日均睡眠小时',
  exerciseMinutes: '校内日均体育活动分钟',
} as const;
export type FigureKey = keyof typeof figureLabels;
export const figureKeys = Object.keys(figureLabels) as readonly FigureKey[];

/** Where a figure stands: filed by the school, counted in the roster's staff, or in its yearly facts. */
export type FigureSource = 'filed' | 'staff' | 'schoolFacts';
export interface Figure {
  readonly value: number | null;
  readonly from: FigureSource | null;
}
export type Figures = Readonly<Record<FigureKey, Figure>>;

/** The figure that each of the seven measures of balanced quality is counted from. */
export const figureOfMeasure: Readonly<Record<Measure, FigureKey>> = {
  qualifiedTeachers: 'qualifiedTeachers',
  backboneTeachers: 'backboneTeachers',
  peArtsTeachers: 'peArtsTeachers',
  teachingArea: 'teachingArea',
  sportsArea: 'sportsArea',
  equipmentValue: 'equipmentValue',
  multimediaRooms: 'multimediaRooms',
};
