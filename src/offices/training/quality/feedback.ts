import { ok, problems, refuse } from '#kernel/problem.ts';
import { amount, code, correcting, count, defineRegister, defineVerb, insert, may, note, optional, ref } from '#register/index.ts';
import { ACTS, aspects, KEEPS, ownAspect, parties, SEES } from '../codes.ts';

const says = problems('trainingFeedback', {
  notYours: { zh: '只能填报本单位的评价。', en: 'You enter the answers of your own organisation.' },
});

/** What one party at one organisation said of a training: how many answered, and their mean mark (教学管三方互评). Nobody is named. */
export const feedback = defineRegister({
  name: 'trainingFeedback',
  label: '培训三方评价',
  scope: 'organisation',
  key: ['programme', 'party', 'aspect', 'organisation'],
  title: ['programme', 'party', 'aspect'],
  fields: {
    programme: ref('trainingProgramme', '培训项目'),
    organisation: ref('organisation', '评价单位'),
    party: code('评价方', parties),
    aspect: code('评价内容', aspects),
    answers: count('答卷份数', { least: 1, most: 10_000, unit: '份' }),
    score: amount('平均分（1至5分）', { least: 1, most: 5, unit: '分' }),
    advice: optional(note('意见建议', { longest: 1000 })),
  },
  rules: [
    {
      code: 'notOneself',
      says: '各方不评自己：学员不评“学”，学校不评“管”，基地不评“教”。',
      english: 'No party judges itself: trainees not the learning, schools not the managing, bases not the teaching.',
      holds: row => ownAspect[row.party] !== row.aspect,
      at: 'aspect',
    },
  ],
  workflow: {},
  readBy: SEES,
  readAllBy: KEEPS,
  importBy: [...KEEPS, ...ACTS],
});

const by = [...KEEPS, ...ACTS];

export const feedbackVerbs = [
  defineVerb({
    name: 'training.addFeedback',
    label: '填报三方评价',
    by,
    on: { register: 'trainingFeedback' },
    input: feedback.fields,
    async run(desk, input) {
      if (!may(desk.actor, KEEPS) && desk.actor.organisation !== input.organisation) return refuse(says.notYours({}, 'organisation'));
      const added = await insert(desk, feedback, input);
      return added.ok ? ok({ row: added.value.id }) : added;
    },
  }),
  correcting(feedback, { name: 'training.correctFeedback', label: '更正三方评价', by: KEEPS, fields: ['answers', 'score', 'advice'] }),
];
