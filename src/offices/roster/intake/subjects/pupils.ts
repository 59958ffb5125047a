import { ENROLMENT } from '../../codes.ts';
import { pupil } from '../../pupils/pupil.ts';
import type { Subject } from '../subject.ts';
import { comparePupils, gonePupils } from './pupilCompare.ts';
import { takePupils } from './pupilTake.ts';
import { pupilGives, pupilTargets } from './pupilTargets.ts';

/** 学籍: pupils with class, guardian and where they stand. */
export const pupils: Subject = {
  key: 'pupils',
  system: '全国中小学生学籍信息管理系统',
  by: ENROLMENT,
  register: pupil,
  targets: pupilTargets,
  gives: pupilGives,
  compare: comparePupils,
  gone: gonePupils,
  take: takePupils,
};
