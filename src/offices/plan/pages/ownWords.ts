import { t, zh } from '#web/kit/language.ts';
import type { Contradiction } from '../cascade/types.ts';
import type { LetterState } from '../own/types.ts';

const LETTERS: Readonly<Record<LetterState, string>> = {
  draft: zh('拟定中'),
  signed: zh('已签订'),
  reported: zh('已自评'),
  scored: zh('已评分'),
  circulated: zh('已通报'),
};
const CONTRADICTIONS: Readonly<Record<Contradiction['kind'], string>> = {
  lower: zh('目标更低'),
  later: zh('期限更晚'),
  opposite: zh('方向相反'),
  narrower: zh('范围更小'),
  rarer: zh('频次更低'),
};

export const letterWord = (state: LetterState): string => t(LETTERS[state]);
export const contradictionWord = (kind: Contradiction['kind']): string => t(CONTRADICTIONS[kind]);
