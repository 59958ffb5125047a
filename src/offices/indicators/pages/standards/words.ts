import { languageNow, zh } from '#web/kit/language.ts';

export const STAGES = { primary: zh('小学'), junior: zh('初中') } as const;
export const MARKS = { met: zh('达到'), floor: zh('达到85%'), below: zh('未达到'), missing: zh('缺数') } as const;
/** A sign beside the colour, so that the heat table can be read without it. */
export const SIGNS = { met: '', floor: '△', below: '✕', missing: '?' } as const;
export const SOURCES = { filed: zh('学校填报'), staff: zh('教职工名录'), schoolFacts: zh('办学条件') } as const;
export const KINDS = { transfer: zh('教师交流'), upgrade: zh('学历提升'), recruit: zh('新聘教师'), purchase: zh('建设购置') } as const;
export const VERIFIED: Readonly<Record<string, string>> = {
  two: zh('两个来源一致'),
  one: zh('一个来源'),
  memory: zh('凭记忆，待核'),
  seed: zh('规划所列'),
};
export const STATES: Readonly<Record<string, string>> = {
  passWaiting: zh('排队'),
  passSolving: zh('测算中'),
  passStopping: zh('正在停止'),
  passFound: zh('已有办法'),
  passImpossible: zh('条件内不能达标'),
  passStopped: zh('已停止'),
  passRefused: zh('没有算成'),
};
export const RUNNING: readonly string[] = ['passWaiting', 'passSolving', 'passStopping'];

/** A name in the language of the screen. */
export const named = (one: { readonly name: string; readonly english: string }): string =>
  languageNow() === 'en' && one.english !== '' ? one.english : one.name;
