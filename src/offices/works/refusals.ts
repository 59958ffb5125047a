import { problems } from '#kernel/problem.ts';

/** What the office of works refuses, in the clerk's words. */
export const says = problems('works', {
  notYourProject: {
    zh: '“{name}”不是您单位的项目，请由项目单位或项目办填报。',
    en: '“{name}” is no project of your organisation; its own organisation or the project office reports on it.',
  },
  notYourSchool: {
    zh: '只能为本单位预约；替别的学校预约请联系项目办。',
    en: 'You book for your own organisation; the project office books for others.',
  },
  notYourBase: {
    zh: '登记开展由基地管理单位或项目办办理。',
    en: 'The organisation that runs the base, or the project office, records what took place.',
  },
  dayInFuture: { zh: '“{label}”{day}还没有到，今天是{today}，请核对。', en: '{day} is yet to come; today is {today}.' },
  stageBeforeLast: {
    zh: '{stage}日期{day}早于上一阶段“{last}”的{lastDay}，请核对两个日期。',
    en: 'This stage is dated {day}, before the stage “{lastEnglish}” of {lastDay}; check both days.',
  },
  noSuchFile: { zh: '“{label}”的文件还没有上传，请先上传。', en: 'The file is not here yet; upload it first.' },
  movingUnfinished: {
    zh: '搬迁项目还有{count}个搬迁节点未完成（{names}），完成后再登记投用。',
    en: '{count} milestones of the move are not done yet ({names}); put the project to use after them.',
  },
  noMovingPlan: {
    zh: '搬迁项目要先有搬迁节点（线索选“搬迁安排”），再登记开工。',
    en: 'A relocation needs its milestones of moving (strand “moving”) before its work starts.',
  },
  notABuildingStage: {
    zh: '“{name}”现在是“{stage}”，只有开工、在建的项目填报形象进度。',
    en: '“{name}” is not under construction; progress is reported between start and completion.',
  },
  progressBack: {
    zh: '形象进度{percent}%低于上次审定的{last}%。确需调低的，请在“说明”写明原因。',
    en: '{percent}% is less than the {last}% accepted before; say why in the note if it really fell.',
  },
  reportWaits: {
    zh: '“{name}”还有一次填报待项目办审核，审核后再报。',
    en: 'A report on “{name}” still waits for the project office; report again after its decision.',
  },
  ownReport: { zh: '不能审核自己填报的进度，请由同事审核。', en: 'Nobody decides on their own report; a colleague does.' },
  finishNotLater: {
    zh: '调整后完工{day}不晚于现在的预计完工{now}，不是延期。',
    en: 'The new finish {day} is not after the expected one, {now}; that is no delay.',
  },
  finishPassed: {
    zh: '调整后完工{day}早于今天{today}，请填今后的日期。',
    en: 'The new finish {day} is already past ({today}); give a day to come.',
  },
  finished: {
    zh: '“{name}”已是“{stage}”，不再办理这一项。',
    en: '“{name}” has reached its completion or was given up; this is no longer done.',
  },
  milestoneDone: { zh: '节点“{name}”已登记完成。', en: 'The milestone “{name}” is already done.' },
  asOfBack: { zh: '“数据截至”{day}早于已登记的{last}，请核对。', en: 'The figures are of {day}, before those already entered, of {last}.' },
  closedOrganisation: { zh: '“{name}”已撤销，不能再选。', en: '“{name}” is closed and can no longer be chosen.' },
  notATownship: { zh: '“{name}”不是乡镇，请在“所在乡镇”选乡镇。', en: '“{name}” is no township.' },
  coverTooMuch: {
    zh: '缺口共{amount}{unit}，各项目合计解决{sum}{unit}，超出了，请核对。',
    en: 'The shortfall is {amount}; the projects together would make good {sum}.',
  },
  coveredStill: {
    zh: '这项缺口还对应{count}个项目，请先取消对应。',
    en: 'This shortfall is still covered by {count} projects; withdraw those first.',
  },
  projectGivenUp: { zh: '“{name}”已终止，不能用来解决缺口。', en: '“{name}” was given up; it covers nothing.' },
  needWithdrawn: { zh: '这项缺口已撤销。', en: 'This shortfall was withdrawn.' },
  baseNotOpen: {
    zh: '“{name}”{day}不接待（启用于{opened}，或已停用）。',
    en: '“{name}” takes nobody on {day} (in use from {opened}, or closed).',
  },
  baseClosedThen: { zh: '“{name}”{day}停用：{why}。请改日。', en: '“{name}” is closed on {day}: {why}. Choose another day.' },
  dayGone: { zh: '{day}已经过去，请预约今天以后的日期。', en: '{day} is past; book a day from today on.' },
  full: {
    zh: '“{name}”{day}{half}容量{capacity}人，已约{taken}人，还能约{left}人，这次{pupils}人约不下。',
    en: '“{name}” takes {capacity} on that half-day ({day}); {taken} are booked, {left} are free, and this asks for {pupils}.',
  },
  bookedAlready: { zh: '{className}{day}{half}已有预约，请改那一条。', en: '{className} is already booked for that half-day ({day}).' },
  notYetHeld: { zh: '{day}还没有到，到期后再登记开展情况。', en: '{day} is yet to come; record it afterwards.' },
  bookingsThen: {
    zh: '这几天还有{count}条预约，请先与学校改期、取消。',
    en: '{count} bookings stand in those days; move or cancel them first.',
  },
  bookingsAhead: { zh: '“{name}”今后还有{count}条预约，请先取消。', en: '“{name}” has {count} bookings ahead; cancel them first.' },
  capacityBelowBooked: {
    zh: '容量{capacity}人小于{day}已约的{taken}人，请先改预约。',
    en: 'A capacity of {capacity} is below the {taken} already booked for {day}.',
  },
  attendedMissing: {
    zh: '请填实到人数；一个没来的，请取消预约并写明事由。',
    en: 'Give how many came; if nobody came, cancel the booking and say why.',
  },
});
