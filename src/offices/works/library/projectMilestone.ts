import { code, date, defineRegister, file, note, optional, type RowOf, ref, text } from '#register/index.ts';
import { READS, SEES, strands } from '../codes.ts';

/** A point that a project is to pass by a day: of the building, of the purchase, or of the move. */
export const projectMilestone = defineRegister({
  name: 'projectMilestone',
  label: '项目节点',
  scope: 'organisation',
  organisation: 'project.organisation',
  key: ['project', 'name'],
  title: ['name'],
  fields: {
    project: ref('project', '项目'),
    name: text('节点', { longest: 60 }),
    strand: code('线索', strands),
    plannedOn: date('计划日期'),
    doneOn: optional(date('完成日期')),
    file: optional(file('佐证文件')),
    movedBecause: optional(note('改期事由', { longest: 500 })),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
});

export type ProjectMilestone = RowOf<typeof projectMilestone.fields>;
