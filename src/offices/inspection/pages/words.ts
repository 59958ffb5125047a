import { zh } from '#web/kit/language.ts';
import type { Grade } from '../codes.ts';
import type { RiskFlag, TimelineEvent } from '../types.ts';

export const GRADES: Readonly<Record<Grade, string>> = {
  excellent: zh('优秀'),
  good: zh('良好'),
  passed: zh('合格'),
  failed: zh('不合格'),
};

export const FLAGS: Readonly<Record<RiskFlag, string>> = {
  late: zh('整改逾期'),
  major: zh('重大问题未销号'),
  noInspector: zh('未挂牌'),
  unvisited: zh('60天未督导'),
  failed: zh('评估不合格'),
};

export const EVENTS: Readonly<Record<TimelineEvent['kind'], string>> = {
  visit: zh('督导'),
  issue: zh('发现问题'),
  notice: zh('整改通知'),
  measure: zh('填报整改'),
  decision: zh('退回整改'),
  closed: zh('复核销号'),
  result: zh('年度评估'),
};
