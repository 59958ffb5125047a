import { problems } from '#kernel/problem.ts';

/** What the office of indicators refuses. */
export const says = problems('indicators', {
  noSuchIndicator: { zh: '没有代号为“{name}”的指标，可能已停用。', en: 'There is no indicator called “{name}”; it may be retired.' },
  labelTaken: { zh: '已有名为“{label}”的指标，请换一个名称。', en: 'There is an indicator called “{label}” already.' },
  boundAlready: { zh: '这项承诺已挂接了指标，请先解除。', en: 'This promise is bound to an indicator already; unbind it first.' },
  notYourSchool: { zh: '只能看本校和全县的数。', en: 'You see the figures of your own school and of the county.' },
});
