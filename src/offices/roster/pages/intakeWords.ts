import { zh } from '#web/kit/language.ts';
import type { DifferenceKind, SubjectKey } from '../intake/intake.ts';

export const SUBJECTS: Readonly<Record<SubjectKey, string>> = {
  pupils: zh('学籍（学生）'),
  staff: zh('教师管理（教职工）'),
  aid: zh('资助（困难学生）'),
  organisations: zh('学校（机构）名单'),
  facts: zh('教育事业统计（办学条件）'),
};

export const DIFFERENCES: Readonly<Record<DifferenceKind, string>> = {
  new: zh('新增'),
  changed: zh('有变动'),
  ask: zh('要问一声'),
  wrong: zh('不能接收'),
  gone: zh('文件里没有'),
};

export const STATES: Readonly<Record<string, string>> = {
  brought: zh('待对照'),
  comparing: zh('正在比对'),
  compared: zh('已比对，待接收'),
  taking: zh('正在接收'),
  taken: zh('已接收'),
  stopped: zh('已停下'),
};
