import { count, defineVerb, ref } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { decideReport } from './decideReport.ts';

/** Accepts a school's report: from now on it is the project's progress. */
export const acceptReport = defineVerb({
  name: 'works.acceptReport',
  label: '审定形象进度',
  by: KEEPS,
  input: { projectReport: ref('projectReport', '形象进度填报'), version: count('版次') },
  on: { register: 'projectReport', row: 'projectReport', step: 'acceptReport' },
  run: (desk, input) => decideReport(desk, 'acceptReport', { ...input, why: null }),
});
