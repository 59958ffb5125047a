import { problems } from '#kernel/problem.ts';

/** What the revision of a plan refuses, in the planner's words. */
export const says = problems('amend', {
  notInForce: {
    zh: '“{title}”还没有印发，直接改草案就行，不用修订。',
    en: '“{title}” is not adopted yet; change the draft itself.',
  },
  noDocument: {
    zh: '“{title}”没有登记印发文件，不走修订。请退回编制单位改好再报。',
    en: '“{title}” was adopted without a document of its own; send it back to be revised.',
  },
  anotherDraft: {
    zh: '“{title}”已有一次修订在办，请在那一次里改，或先撤回它。',
    en: 'An amendment of “{title}” is being drawn up; use it, or withdraw it first.',
  },
  notADraft: {
    zh: '这次修订已经登记或撤回，不能再改。',
    en: 'This amendment has been adopted or withdrawn and cannot be changed.',
  },
  otherWay: {
    zh: '这次修订读的是修订文本，改动以文本为准。要逐项改，请另起一次修订。',
    en: 'This amendment follows a revised text; to change promises by form, draw up another one.',
  },
  notOfThisPlan: { zh: '这项承诺不属于所修订的规划。', en: 'This promise is not of the plan being amended.' },
  nothingGiven: { zh: '没有填写任何改动，请至少改一处。', en: 'Nothing was changed; change at least one thing.' },
  nothingToAdopt: { zh: '这次修订还没有一处改动，不能登记。', en: 'This amendment changes nothing yet.' },
  undecided: {
    zh: '还有{count}处改动没有核定，请逐处接受或不采纳，再登记。',
    en: '{count} changes are not decided; accept or reject each before adopting.',
  },
  changedSince: {
    zh: '“{quote}”在起草修订之后又被更正过，修订里写的原值已不对。请把这一项重新改一次。',
    en: '“{quote}” has been corrected since the amendment was drawn up; change it again in the amendment.',
  },
  replacedSince: {
    zh: '起草之后规划又登记过一次修订，请撤回这次，按现行版本重新起草。',
    en: 'The plan has been amended since this was drawn up; withdraw it and begin again from the version in force.',
  },
  sentencesOverlap: {
    zh: '有两项承诺改了同一处文字而改法不同，全文合不到一起。请把它们的原句改成一致，或上传修订文本。',
    en: 'Two promises reword the same words differently; make their sentences agree, or upload the revised text.',
  },
  anotherDraftMeanwhile: {
    zh: '另一位同事刚刚起草了一次修订，这次没有保存。请刷新后在那一次里改。',
    en: 'Another person has just begun an amendment; reload and use that one.',
  },
  notAPair: {
    zh: '配对要一项“终止”的和一项“新增”的，且属于同一次修订。',
    en: 'A pair takes one promise that ended and one that was added, of the same amendment.',
  },
  issuedInTheFuture: {
    zh: '印发日期{issuedOn}晚于今天（{today}），请核对。',
    en: 'The date of issue {issuedOn} is after today ({today}).',
  },
  deadlineBeforeStart: {
    zh: '“{quote}”的期限{deadline}早于起始{from}，请核对。',
    en: 'The deadline {deadline} of “{quote}” is before its beginning {from}.',
  },
  noSuchVersion: { zh: '这份规划没有第{number}版。', en: 'This plan has no version {number}.' },
});
