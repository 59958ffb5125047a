import { zh } from '#web/kit/language.ts';
import type { Grade } from '../codes.ts';
import type { RiskFlag, TimelineEvent, Verdict } from '../types.ts';

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

export const VERDICTS: Readonly<Record<Verdict, string>> = { met: zh('符合'), partly: zh('基本符合'), notMet: zh('不符合') };

export const VISIT_KINDS: Readonly<Record<string, string>> = {
  regular: zh('经常性督导'),
  special: zh('专项督导'),
  overall: zh('综合督导'),
  lookBack: zh('回头看'),
};

export const VISIT_STATES: Readonly<Record<string, string>> = { planned: zh('待督导'), held: zh('已督导'), calledOff: zh('已取消') };

export const ISSUE_STATES: Readonly<Record<string, string>> = {
  rectify: zh('待整改'),
  reported: zh('待复核'),
  returned: zh('已退回'),
  closedOut: zh('已销号'),
};
