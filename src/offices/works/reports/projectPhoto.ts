import { code, date, defineRegister, file, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { READS, SEES, stages } from '../codes.ts';

/** A photograph of a project's site: when it was taken, and at which stage the project stood. It shows buildings, not people. */
export const projectPhoto = defineRegister({
  name: 'projectPhoto',
  label: '项目照片',
  scope: 'organisation',
  organisation: 'project.organisation',
  key: ['project', 'file'],
  title: ['takenOn'],
  columns: ['project', 'file', 'takenOn', 'stage', 'note'],
  fields: {
    project: ref('project', '项目'),
    file: file('照片'),
    takenOn: date('拍摄日期'),
    stage: code('阶段', stages),
    note: optional(note('说明', { longest: 300 })),
    projectReport: optional(ref('projectReport', '形象进度填报')),
    uploadedBy: text('上传人', { longest: 60 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export type ProjectPhoto = RowOf<typeof projectPhoto.fields>;
