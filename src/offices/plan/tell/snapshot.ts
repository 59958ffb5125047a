import { code, count, date, defineRegister, file, optional, type RowOf, ref, text, year } from '#register/index.ts';

export const snapshotKinds = { yearly: '年度监测', midTerm: '中期评估', final: '终期评估' } as const;

/** A plan frozen as of one day: what a report is made from. `file` is the canonical JSON of it (`SnapshotContent`), which never changes. */
export const snapshot = defineRegister({
  name: 'snapshot',
  label: '监测快照',
  scope: 'bureau',
  key: ['plan', 'kind', 'year', 'round'],
  title: ['kind', 'year', 'takenOn'],
  fields: {
    plan: ref('plan', '规划'),
    kind: code('快照类别', snapshotKinds),
    year: year('年份'),
    round: count('轮次', { least: 1 }),
    takenOn: date('快照日期'),
    takenBy: text('生成人', { longest: 60 }),
    file: file('快照文件'),
    before: optional(ref('snapshot', '上一份快照')),
    promises: count('承诺数'),
    kept: count('守约数'),
    late: count('落后数'),
    unknown: count('无数据数'),
  },
  rules: [],
  workflow: {},
  readBy: ['planner', 'leader'],
});

export type Snapshot = RowOf<typeof snapshot.fields>;
