import { problems } from '#kernel/problem.ts';

/** What the office `plan` refuses, in the planner's words. */
export const says = problems('plan', {
  noText: {
    zh: '“{name}”里没有读出文字，请换成能复制文字的文件，或直接粘贴正文。',
    en: 'No text was found in “{name}”; use a file with text, or paste the text.',
  },
  fileNotHere: { zh: '没有找到上传的文件，请重新上传。', en: 'The uploaded file was not found; upload it again.' },
  noYears: {
    zh: '标题和开头都没有写明规划的起止年份，请填写起始年和截止年。',
    en: 'Neither the title nor the opening says which years the plan runs; fill in its first and last year.',
  },
  tooManyPromises: {
    zh: '“{title}”里读出{count}项承诺和现状，一份规划最多{most}项。请按章拆成几份，分别读入。',
    en: '“{title}” holds {count} promises and facts; one plan may have {most}. Split it by chapters and read the parts one by one.',
  },
  tooManyHeadings: {
    zh: '“{title}”里读出{count}个标题，一份规划最多{most}个。请按章拆成几份，分别读入。',
    en: '“{title}” holds {count} headings; one plan may have {most}. Split it by chapters and read the parts one by one.',
  },
  tooLongToRead: {
    zh: '“{title}”共{length}字，限时之内没有读完，已停止。请按章拆成几份，分别读入。',
    en: '“{title}” has {length} characters and was not read in the time or memory allowed. Split it by chapters and read the parts one by one.',
  },
  readersBusy: {
    zh: '此刻有两份规划正在读，等了{seconds}秒还没有轮到，这次没有读入。请过几分钟再试。',
    en: 'Two plans are being read; after {seconds} seconds it was still not your turn, and nothing was read. Try again in a few minutes.',
  },
  notADraft: {
    zh: '“{title}”已经印发，不能再这样办理。',
    en: '“{title}” has been adopted; this can be done to a draft only.',
  },
  closed: { zh: '“{title}”已经收官，只能查看。', en: '“{title}” is closed and can only be read.' },
  stillADraft: {
    zh: '“{title}”还是草案，印发以后才能报送实际值。',
    en: '“{title}” is still a draft; actuals are filed once it is adopted.',
  },
  nothingToAdopt: {
    zh: '“{title}”还没有一项已接受的承诺，请先复核再登记印发。',
    en: 'No promise of “{title}” has been accepted; review them before adopting.',
  },
  whyIsNeeded: {
    zh: '“{title}”已经印发，这样改动要写明事由，事由记入审计。请填写“事由”。',
    en: '“{title}” has been adopted: say why this is changed; the reason goes into the audit.',
  },
  issuedInTheFuture: {
    zh: '印发日期{issuedOn}晚于今天（{today}），请核对。',
    en: 'The date of issue {issuedOn} is after today ({today}).',
  },
  notOfThisPlan: {
    zh: '所选承诺不都属于同一份规划，请重新选择。',
    en: 'The promises chosen do not belong to one plan; choose again.',
  },
  noSuchPromise: { zh: '有{count}项承诺没有找到，请刷新后再试。', en: '{count} of the promises were not found; reload the page.' },
  factNotPromise: {
    zh: '“{quote}”是现状，不是承诺，不能这样办理。',
    en: '“{quote}” is a fact, not a promise.',
  },
  restatementNotPromise: {
    zh: '“{quote}”是另一项承诺的重述，请在那一项上办理。',
    en: '“{quote}” restates another promise; do this on that one.',
  },
  dropped: { zh: '“{quote}”已被剔除，请先恢复。', en: '“{quote}” was dropped; restore it first.' },
  notAccepted: {
    zh: '“{quote}”还没有复核接受，暂不能报送。请规划科先复核。',
    en: '“{quote}” has not been reviewed; it must be accepted before actuals are filed.',
  },
  mergeWithItself: { zh: '一项承诺不能并入它自己。', en: 'A promise cannot be merged into itself.' },
  notARestatement: { zh: '“{quote}”没有并入别的承诺，不用分开。', en: '“{quote}” is not merged into another promise.' },
  spanOutside: {
    zh: '所选文字的起止（{start}–{end}）不在原文范围内，或中间没有字，请重新选择。',
    en: 'The span {start}–{end} is not a stretch of the text; select again.',
  },
  partsOverlap: {
    zh: '拆分的各段应依次排列、互不重叠，并落在原句之内。请重新选择。',
    en: 'The parts of a split must follow one another within the sentence without overlapping.',
  },
  assignedMeanwhile: {
    zh: '另一位同事刚刚落实了其中的责任单位，这次没有保存。请刷新看过之后，再决定是否改。',
    en: 'Another person has just assigned one of these; nothing was saved. Reload, look, and decide whether to change it.',
  },
  supportIsLead: { zh: '牵头单位不能同时是配合单位。', en: 'The lead cannot also be a supporter.' },
  closedOrganisation: { zh: '“{name}”已经撤销，请改选。', en: '“{name}” has been closed; choose another.' },
  milestoneOutside: {
    zh: '{year}年不在这项承诺的期限（{from}–{to}年）之内。',
    en: '{year} is outside the promise’s time, {from}–{to}.',
  },
  tooManyRows: {
    zh: '符合条件的有{total}项，一张表最多{most}项。请按章节、责任单位或期限分开导出。',
    en: '{total} promises fit; one sheet may have {most}. Export them by chapter, body or deadline.',
  },
  milestoneTwice: { zh: '{year}年的里程碑写了两次，只能留一个。', en: 'There are two milestones for {year}; keep one.' },
  baselineYearMissing: {
    zh: '填了基期值，还要写明是哪一年的。',
    en: 'Say of which year the baseline is.',
  },
  notYourPromise: {
    zh: '“{quote}”由{lead}负责，您所在单位不牵头也不配合，不能代报。',
    en: '“{quote}” is led by {lead}; your organisation neither leads nor supports it.',
  },
  nobodyLeads: {
    zh: '“{quote}”还没有责任单位，请规划科先落实再报送。',
    en: '“{quote}” has no responsible body yet; the planner must assign one first.',
  },
  yearNotToBeFiled: {
    zh: '{year}年不能报送：规划从{from}年起，今年是{now}年。',
    en: '{year} cannot be filed: the plan begins in {from} and this is {now}.',
  },
  filedByAnother: {
    zh: '“{quote}”{year}年的数{organisation}已经报了，还没有审定，不能由您所在单位改。请与{organisation}核对，由它改报；确需换单位报的，请规划科调整责任分工。',
    en: '{organisation} has filed “{quote}” for {year} and it is not decided yet; your organisation cannot replace it. Ask {organisation} to file again, or the planner to change who answers for it.',
  },
  filedMeanwhile: {
    zh: '另一位同事刚刚报了其中一项同一年的数，这次没有保存。请刷新看过之后，再决定是否改报。',
    en: 'Another person has just filed one of these for the same year; nothing was saved. Reload, look, and decide whether to file again.',
  },
  versionsDoNotFit: {
    zh: '所见版次应与所选承诺一一对应，请刷新后再试。',
    en: 'There must be one version for each promise chosen; reload the page.',
  },
  filedTwice: {
    zh: '同一项承诺在这张表里报了两次，只能留一行。',
    en: 'One promise is filed twice in this table; keep one line.',
  },
  ownFiling: {
    zh: '这是您自己报送的，须由另一人审核。',
    en: 'You filed this yourself; another person must decide on it.',
  },
  shareOutside: {
    zh: '形象进度应在0到100之间，现为{value}。',
    en: 'The share of completion must be between 0 and 100; it reads {value}.',
  },
  evidenceNotHere: {
    zh: '第{place}个佐证文件没有找到，请重新上传。',
    en: 'Evidence file {place} was not found; upload it again.',
  },
});
