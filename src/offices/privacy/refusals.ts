import { problems } from '#kernel/problem.ts';

/** What the office of privacy refuses, in the clerk's words. */
export const says = problems('privacy', {
  notInForce: {
    zh: '这一版同意书已不再使用，请选现行的一版。',
    en: 'This edition of the text is no longer in use; choose the one in force.',
  },
  notYourPupil: { zh: '只能登记本校学生监护人的同意。', en: 'You record what guardians of your own school’s pupils say.' },
  consentAlready: {
    zh: '这名学生这一用途已有有效的同意，不必再登记。',
    en: 'A consent to this purpose is in force for this pupil already.',
  },
  dayAhead: { zh: '“{label}”不能晚于今天（{today}），请核对。', en: '“{label}” cannot lie after today ({today}).' },
  textLater: {
    zh: '同意日期早于这一版同意书的生效日期（{from}），请核对。',
    en: 'The consent is older than the edition it is given to ({from}).',
  },
  noSuchRegister: {
    zh: '没有名为“{name}”且含个人信息的台账，请从处理活动清单里选代号。',
    en: 'There is no ledger “{name}” with personal data; take its name from the list of processing.',
  },
  ownDecision: { zh: '本人拟办的，不能由本人批准，请换一人。', en: 'Nobody approves what they prepared; another person must.' },
  notAcceptable: {
    zh: '结论为“不可接受”的评估不能批准：先停止或改造这项处理，再重新评估。',
    en: 'An assessment that finds the processing unacceptable is not approved: stop or change it and assess again.',
  },
  wrongWay: {
    zh: '“{register}”不能这样抹除：{because}。',
    en: '“{register}” cannot be erased like this: {becauseEnglish}.',
  },
  noSuchState: {
    zh: '“{register}”没有“{state}”这一状态，可选：{states}。',
    en: '“{register}” knows no state “{state}”; there are: {states}.',
  },
  stillNeeded: {
    zh: '此人还在办理中的台账里（{state}），不能抹除：保存期限未到，只能停止除存储以外的处理。',
    en: 'This person stands at “{state}” and is not erased: while the term runs, only what goes beyond keeping stops.',
  },
  nobodyWithNumber: {
    zh: '学生和教职工里没有这个身份证号，请核对，或直接选定人。',
    en: 'No pupil and no member of staff has this identity number; check it, or choose the person.',
  },
  twoWithNumber: {
    zh: '这个身份证号既是学生又是教职工，请直接选定人。',
    en: 'Both a pupil and a member of staff have this identity number; choose the person.',
  },
  nothingLeft: { zh: '这一批没有可抹除的人。', en: 'There is nobody in this batch to erase.' },
  identityFirst: { zh: '先核验身份，再办理。', en: 'Check who is asking first.' },
  answerMissing: { zh: '查阅、复制的请求要先生成答复材料。', en: 'A request to see or to copy needs its answer composed first.' },
  yearNotOver: { zh: '{year}年还没有过完，年度报告要到次年一月再出。', en: '{year} is not over; its report is made in January after it.' },
  reportThere: { zh: '{year}年的报告已报送，不能重出。', en: 'The report of {year} has been filed and is not made again.' },
});
