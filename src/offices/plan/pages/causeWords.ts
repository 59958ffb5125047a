import { t, zh } from '#web/kit/language.ts';

const CAUSES: Readonly<Record<string, string>> = {
  money: zh('资金未到位'),
  land: zh('用地审批'),
  posts: zh('编制与人员'),
  progress: zh('工程进度'),
  policy: zh('政策办法未出台'),
  population: zh('人口与学位变化'),
  data: zh('口径与数据'),
  other: zh('其他'),
};

/** The words for a cause of the ledger of issues; null where none was named. */
export const causeSaid = (cause: string | undefined): string | null => (cause === undefined ? null : t(CAUSES[cause] ?? cause));
