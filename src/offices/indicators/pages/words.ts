import { t, zh } from '#web/kit/language.ts';
import type { ShownGroup } from '../types.ts';

const KINDS: Readonly<Record<string, string>> = {
  kindergarten: zh('幼儿园'),
  primarySchool: zh('小学'),
  teachingPoint: zh('小学教学点'),
  juniorMiddle: zh('初级中学'),
  nineYear: zh('九年一贯制学校'),
  completeMiddle: zh('完全中学'),
  seniorHigh: zh('高级中学'),
  twelveYear: zh('十二年一贯制学校'),
  specialSchool: zh('特殊教育学校'),
  secondaryVocational: zh('中等职业学校'),
};
const PLACES: Readonly<Record<string, string>> = { 城区: zh('城区'), 镇区: zh('镇区'), 乡村: zh('乡村') };

/** A group by its name: the kind of school, the class of place, or whom its schools are under. */
export const groupWord = ({ group, name }: ShownGroup): string => {
  if (group === 'schoolKind') return t(KINDS[name] ?? name);
  return group === 'urbanRural' ? t(PLACES[name] ?? name) : name;
};

const DIRECTIONS = { higher: zh('越高越好'), lower: zh('越低越好'), neither: zh('不分高低') } as const;
export const directions = Object.entries(DIRECTIONS);
