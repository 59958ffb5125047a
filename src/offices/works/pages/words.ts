import { either, t, zh } from '#web/kit/language.ts';
import type { FundSource, NeedKind, ProjectKind, SeatField, Strand, Urgency } from '../codes.ts';
import type { AlertKind, ProjectAlert, ShortfallLine } from '../types.ts';

const KINDS: Readonly<Record<ProjectKind, string>> = {
  newBuild: zh('新建'),
  extension: zh('改扩建'),
  repair: zh('维修'),
  relocation: zh('搬迁'),
  equipment: zh('设备'),
};
const STAGES = {
  preparation: zh('前期'),
  started: zh('开工'),
  building: zh('在建'),
  completed: zh('完工'),
  inspected: zh('竣工验收'),
  inUse: zh('投用'),
  cancelled: zh('已终止'),
} as const;
const SOURCES: Readonly<Record<FundSource, string>> = {
  central: zh('中央'),
  province: zh('省级'),
  local: zh('市县'),
  bond: zh('债券'),
  social: zh('社会'),
};
const SEATS: Readonly<Record<SeatField, string>> = {
  kindergartenSeats: zh('幼儿园'),
  primarySeats: zh('小学'),
  juniorSeats: zh('初中'),
  seniorSeats: zh('普通高中'),
  vocationalSeats: zh('中职'),
};
const NEEDS: Readonly<Record<NeedKind, string>> = {
  classroom: zh('教室'),
  specialRoom: zh('功能室'),
  dormitory: zh('学生宿舍'),
  canteen: zh('食堂'),
  playground: zh('运动场'),
  toilet: zh('厕所'),
  teacherHousing: zh('教师周转宿舍'),
  safety: zh('安全加固'),
  furnishing: zh('教学设备'),
};
const URGENCIES: Readonly<Record<Urgency, string>> = { now: zh('急需'), withinYear: zh('一年内'), withinPlan: zh('规划期内') };
const STRANDS: Readonly<Record<Strand, string>> = { construction: zh('建设'), procurement: zh('采购'), moving: zh('搬迁') };
const COVERAGE: Readonly<Record<ShortfallLine['coverage'], string>> = {
  none: zh('无项目'),
  partial: zh('部分安排'),
  whole: zh('已安排'),
  delivered: zh('已解决'),
};
const ALERTS: Readonly<Record<AlertKind, string>> = {
  stageOverdue: zh('阶段逾期'),
  milestonePastDue: zh('节点逾期'),
  spentAhead: zh('支出超前'),
  idleMoney: zh('资金滞留'),
  noMoney: zh('资金未到'),
  progressUntold: zh('进度未报'),
};

/** The stages in their order, for legends and filters. */
export const STAGE_KEYS = ['preparation', 'started', 'building', 'completed', 'inspected', 'inUse'] as const;
export const SOURCE_KEYS = Object.keys(SOURCES) as readonly FundSource[];
export const SEAT_KEYS = Object.keys(SEATS) as readonly SeatField[];

export const kindWord = (kind: ProjectKind): string => t(KINDS[kind]);
export const stageWord = (stage: keyof typeof STAGES): string => t(STAGES[stage]);
export const sourceWord = (source: FundSource): string => t(SOURCES[source]);
export const seatWord = (field: SeatField): string => t(SEATS[field]);
export const needWord = (kind: NeedKind): string => t(NEEDS[kind]);
export const urgencyWord = (urgency: Urgency): string => t(URGENCIES[urgency]);
export const strandWord = (strand: Strand): string => t(STRANDS[strand]);
export const coverageWord = (coverage: ShortfallLine['coverage']): string => t(COVERAGE[coverage]);
export const alertKindWord = (kind: AlertKind): string => t(ALERTS[kind]);
export const alertWord = (alert: ProjectAlert): string => either(alert.zh, alert.en);

/** Yuan in ten thousands, `2,100` or `0.5`. */
export const inWan = (yuan: number): number => Math.round(yuan / 100) / 100;
