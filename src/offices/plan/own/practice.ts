import { date, defineRegister, file, list, note, optional, ref, text } from '#register/index.ts';

/** Good practice (典型经验) that a school or body sends in: reviewed, published inside the county, tagged to promises. */
export const practice = defineRegister({
  name: 'practice',
  label: '典型经验',
  scope: 'organisation',
  key: [],
  title: ['title'],
  columns: ['title', 'organisation', 'submittedOn', 'publishedOn'],
  fields: {
    plan: ref('plan', '规划'),
    title: text('题目', { longest: 80 }),
    organisation: ref('organisation', '报送单位'),
    words: note('做法', { longest: 8000 }),
    result: note('实效', { longest: 2000 }),
    promises: list('涉及的承诺', ref('promise', '承诺'), { most: 20 }),
    files: list('附件', file('附件'), { most: 20 }),
    submittedBy: text('提交人', { longest: 60 }),
    submittedOn: date('提交日期'),
    publishedOn: optional(date('刊发日期')),
    why: optional(note('退回事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    submitted: { publishPractice: { to: 'published', by: ['planner'] }, sendBackPractice: { to: 'sentBack', by: ['planner'] } },
    sentBack: { submitPractice: { to: 'submitted', by: ['filer', 'planner'] } },
    published: { withdrawPractice: { to: 'sentBack', by: ['planner'] } },
  },
  states: { submitted: '待审核', published: '已刊发', sentBack: '已退回' },
  readBy: ['planner', 'leader', 'filer'],
  readAllBy: ['planner', 'leader'],
});
