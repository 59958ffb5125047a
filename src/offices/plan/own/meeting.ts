import { date, defineRegister, file, list, note, optional, ref, text } from '#register/index.ts';

const everyone = ['planner', 'leader', 'filer'];

/** A joint meeting of departments (联席会议): who sat, what was on the table, what was decided. */
export const meeting = defineRegister({
  name: 'meeting',
  label: '联席会议',
  scope: 'bureau',
  key: ['date', 'title'],
  title: ['title', 'date'],
  columns: ['date', 'title', 'chair', 'attending'],
  fields: {
    title: text('会议名称', { longest: 80 }),
    date: date('会议日期'),
    chair: text('主持人', { longest: 40 }),
    attending: list('参会单位', ref('organisation', '参会单位'), { least: 1, most: 60 }),
    agenda: note('议题', { longest: 4000 }),
    decision: optional(note('议定事项', { longest: 8000 })),
    minutes: optional(file('会议纪要')),
  },
  rules: [],
  workflow: { called: { recordDecision: { to: 'held', by: ['planner'] } }, held: { recordDecision: { to: 'held', by: ['planner'] } } },
  states: { called: '已召集', held: '已召开' },
  readBy: everyone,
});
