import { t, zh } from '#web/kit/language.ts';

/** A term in words: 2027–2028学年第1学期. */
export function termWords(term: string): string {
  const [, from, to, half] = /^(\d{4})-(\d{4})-([12])$/.exec(term) ?? [];
  return half === undefined ? term : t('{from}–{to}学年第{half}学期', { from: from!, to: to!, half });
}

export const OUTCOMES = {
  entitled: zh('享受'),
  not: zh('不符合条件'),
  unknown: zh('信息不全'),
  yields: zh('由其他项目代替'),
  notInForce: zh('没有执行'),
} as const;

export const VERIFIED = { several: zh('多处核实'), one: zh('一处核实'), county: zh('本地文件'), memory: zh('请核对') } as const;
