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
  notACountyPlan: {
    zh: '“{title}”不是已印发的全市（县）规划，学校和部门的规划要报在它下面。',
    en: '“{title}” is not an adopted plan of the county; plans of schools and departments stand under one.',
  },
  whosePlan: { zh: '请写明这是哪个单位的规划。', en: 'Say whose plan it is.' },
  planOfAnother: { zh: '只能报送您所在单位的规划。', en: 'You can submit the plan of your own organisation only.' },
  subPlanThere: {
    zh: '“{name}”已有一份规划“{title}”。要换的，先撤回那一份草案，或在那一份上改。',
    en: '{name} already has a plan, “{title}”. Withdraw that draft or change it.',
  },
  notASubPlan: {
    zh: '“{title}”是全市（县）的规划，不能这样办理。',
    en: '“{title}” is the plan of the county; this is for plans of schools and departments.',
  },
  reviewFirst: {
    zh: '“{title}”还有{count}项没有复核，请逐项接受、更正或剔除以后再提交。',
    en: '{count} promises of “{title}” are not reviewed; accept, correct or drop each, then submit.',
  },
  ownPlan: {
    zh: '“{title}”是您自己提交的，须由另一人审核。',
    en: 'You submitted “{title}” yourself; another person must decide on it.',
  },
  notYourPlan: {
    zh: '“{title}”不是您所在单位的规划，不能由您改。',
    en: '“{title}” is not the plan of your organisation; you cannot change it.',
  },
  planIsSubmitted: {
    zh: '“{title}”已经报送，正在审核，这时不能改。要改的，请规划科退回以后再改。',
    en: '“{title}” is submitted and under review; to change it, have the planning section send it back.',
  },
  planIsAccepted: {
    zh: '“{title}”已经审核通过，要改请联系规划科。',
    en: '“{title}” has been accepted; ask the planning section to change it.',
  },
  subPlanIsAccepted: {
    zh: '“{title}”是学校或部门的规划，由规划科审核通过，不登记印发。',
    en: '“{title}” is the plan of a school or department: it is accepted, not adopted by a document.',
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
  endedByDocument: {
    zh: '“{quote}”由修订文件终止，不能直接恢复。要恢复，请另起一次修订。',
    en: '“{quote}” was ended by an amendment; only another amendment can bring it back.',
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
  periodNotBegun: {
    zh: '{period}还没有开始（今天是{today}），不能报送。请核对报送期。',
    en: 'The {periodEnglish} has not begun (today is {today}); choose another period.',
  },
  partNotOfCycle: {
    zh: '这项承诺{cycle}，没有“{part}”这一期。请改选报送期，或由规划科改报送周期。',
    en: 'This promise is reported otherwise ({cycle}); it has no period “{part}”. Choose another, or have the planner change its cycle.',
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
  yearOutsidePlan: {
    zh: '{year}年不在规划的{from}—{to}年之内。',
    en: '{year} is outside the plan’s years, {from}–{to}.',
  },
  yearNotBegun: {
    zh: '{year}年还没有到，到了再检查。',
    en: '{year} has not begun.',
  },
  noLettersToMake: {
    zh: '{year}年没有要生成的责任书：各单位的都已生成，或还没有落实责任单位。',
    en: 'There is no letter to make for {year}: all are made, or no body leads a promise yet.',
  },
  letterIsSigned: {
    zh: '责任书已经签订，条款不能再改。',
    en: 'The letter is signed; its clauses stand.',
  },
  pointsNotFull: {
    zh: '各条分值合计{sum}分，应为{full}分，请先调整条款分值。',
    en: 'The clauses weigh {sum} points in all; they must come to {full}.',
  },
  dayInTheFuture: {
    zh: '{day}晚于今天（{today}），请核对。',
    en: '{day} is after today ({today}).',
  },
  notYourBody: {
    zh: '这不是您所在单位的事项，不能由您办理。',
    en: 'This is not your organisation’s to do.',
  },
  clauseNotMarked: {
    zh: '第{place}条要有一个分数，请补全。',
    en: 'Clause {place} needs one mark.',
  },
  pointsAboveClause: {
    zh: '第{place}条评了{points}分，最多{most}分。',
    en: 'Clause {place} was given {points} points; it weighs {most}.',
  },
  clauseOfAnother: {
    zh: '所评条款不都属于这份责任书，请刷新后再试。',
    en: 'Some clauses are not of this letter; reload the page.',
  },
  changedPointsNeedWhy: {
    zh: '第{place}条的评定分与自评分不同，请写明事由。',
    en: 'Clause {place} is scored differently from the body’s own report; say why.',
  },
  ownLetter: {
    zh: '不能给本单位的责任书评分，须由另一单位的人评。',
    en: 'You cannot score the letter of your own organisation.',
  },
  lettersNotScored: {
    zh: '{year}年还有{count}份责任书没有评完（一份也没有时先生成），评完再通报。',
    en: '{count} letters of {year} are not scored (make them first if there are none); circulate them when all are.',
  },
  meetingNotHeld: {
    zh: '会议定在{day}，还没有开，开过再记议定事项。',
    en: 'The meeting is on {day}; record what it decided after it was held.',
  },
  dueBeforeMeeting: {
    zh: '完成时限{due}早于会议日期{day}，请核对。',
    en: 'The task is due {due}, before the meeting of {day}.',
  },
  noReceipt: {
    zh: '这件任务没有待审的回执。',
    en: 'There is no receipt of this task to decide on.',
  },
  resultMissing: {
    zh: '请选检查结果。',
    en: 'Choose how the item stands.',
  },
  checksNotAnswered: {
    zh: '{year}年还有{count}项没有检查（一项也没有时先开列），填完再确认。',
    en: '{count} items of {year} are not answered (open the check first if there are none).',
  },
  dueInThePast: {
    zh: '完成时限{due}早于今天（{today}），请核对。',
    en: 'The measure is due {due}, before today ({today}).',
  },
  measuresOpen: {
    zh: '还有{count}条措施没有完成，完成以后再评估成效。',
    en: '{count} measures are not done; judge the effect when they are.',
  },
  noEffectYet: {
    zh: '评估为“未见效”，不能销号，请再定措施。',
    en: 'It was judged without effect; add another measure instead of closing it.',
  },
  whosePractice: {
    zh: '请写明是哪个单位的经验。',
    en: 'Say whose practice it is.',
  },
  ownPractice: {
    zh: '这是您自己报送的，须由另一人审核刊发。',
    en: 'You sent this in yourself; another person must publish it.',
  },
});
