import { zh } from '#web/kit/language.ts';
import type { CompletionCell, DutyStanding } from '../types.ts';

/** How a round stands: its word, and the sign that tells it without colour. */
export const STANDINGS: Readonly<Record<DutyStanding, { readonly word: string; readonly sign: string }>> = {
  filed: { word: zh('按期报送'), sign: '✓' },
  late: { word: zh('迟报'), sign: '迟' },
  returned: { word: zh('已退回'), sign: '退' },
  missing: { word: zh('缺报'), sign: '缺' },
  open: { word: zh('未到期'), sign: '·' },
  exempt: { word: zh('免报'), sign: '免' },
};

/** How an item stands at a school. */
export const DEFENCES: Readonly<Record<CompletionCell['standing'], { readonly word: string; readonly sign: string }>> = {
  met: { word: zh('已达标'), sign: '✓' },
  partly: { word: zh('部分达标'), sign: '半' },
  lacking: { word: zh('未达标'), sign: '缺' },
  notApplicable: { word: zh('不适用'), sign: '—' },
};

/** The parts of the standard of a safe campus. */
export const PARTS: Readonly<Record<string, string>> = {
  safetyLead: zh('组织领导'),
  safetyGuard: zh('安全防范'),
  safetyTeaching: zh('宣传教育'),
  safetyAround: zh('周边治理'),
  safetyVeto: zh('否决事项'),
};

/** The items of the three defences. */
export const ITEMS: Readonly<Record<string, string>> = {
  guards: zh('专职保安员配备'),
  closedCampus: zh('校园封闭化管理'),
  alarm: zh('一键报警与视频联网'),
  gatePatrol: zh('护学岗设置'),
  visitorLog: zh('门卫访客登记'),
  leaderOnDuty: zh('校领导带班值班'),
  lawVicePrincipal: zh('法治副校长'),
  wall: zh('围墙栅栏'),
  gateBarrier: zh('校门防冲撞设施'),
  protectiveGear: zh('防护装备'),
  emergencyLight: zh('应急照明与疏散通道'),
  gatehouse: zh('门卫室'),
  video: zh('视频监控覆盖'),
  perimeterAlarm: zh('周界入侵报警'),
  accessControl: zh('出入口控制'),
  broadcast: zh('校园广播系统'),
};
