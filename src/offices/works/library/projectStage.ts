import { code, date, defineRegister, file, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { READS, SEES, stages } from '../codes.ts';

/** A stage that a project reached, on which day and by which document. */
export const projectStage = defineRegister({
  name: 'projectStage',
  label: '项目阶段',
  scope: 'organisation',
  organisation: 'project.organisation',
  key: ['project', 'stage'],
  title: ['stage', 'day'],
  fields: {
    project: ref('project', '项目'),
    stage: code('阶段', stages),
    day: date('日期'),
    file: file('佐证文件'),
    documentNumber: optional(text('文号', { longest: 80 })),
    note: optional(note('说明', { longest: 500 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export type ProjectStage = RowOf<typeof projectStage.fields>;
