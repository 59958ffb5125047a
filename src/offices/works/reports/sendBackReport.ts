import { count, defineVerb, note, ref } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { decideReport } from './decideReport.ts';

/** Sends a school's report back with a reason. */
export const sendBackReport = defineVerb({
  name: 'works.sendBackReport',
  label: '退回形象进度',
  by: KEEPS,
  input: { projectReport: ref('projectReport', '形象进度填报'), version: count('版次'), why: note('退回事由', { longest: 500 }) },
  on: { register: 'projectReport', row: 'projectReport', step: 'sendBackReport' },
  run: (desk, input) => decideReport(desk, 'sendBackReport', input),
});
