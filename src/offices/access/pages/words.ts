import { zh } from '#web/kit/language.ts';

type Words = Readonly<Record<string, string>>;

/** The ledger in which a case stands. */
export const STATES: Words = {
  suspected: zh('疑似辍学'),
  droppedOut: zh('失学辍学'),
  returned: zh('劝返复学'),
  closedOut: zh('已销号'),
  cleared: zh('已排除'),
};

/** The rungs of the ladder of persuasion. */
export const STEPS: Words = {
  schoolVisit: zh('学校家访劝返'),
  villageVisit: zh('村（社区）上门劝返'),
  townshipVisit: zh('乡镇（街道）劝返'),
  noticeServed: zh('送达限期返校通知书'),
  lawfulPressing: zh('依法督促监护人履责'),
};

/** The five warm deeds, whole and by one sign. */
export const ACTIONS: Words = {
  homeVisited: zh('一次家访'),
  heartTalk: zh('一次谈心'),
  helperNamed: zh('一名帮扶教师'),
  wishMet: zh('一个微心愿'),
  lessonsMade: zh('一次学业辅导'),
};

export const RULES: Words = {
  droppedWithoutCase: zh('学籍已标辍学，未建个案'),
  awayUnexcused: zh('无故缺课满三天'),
  awayWithoutCase: zh('无故缺课满七天，未登记疑似辍学'),
  transferHanging: zh('转出满三十天，未见转入'),
  suspendedTooLong: zh('休学满一年，未复学'),
  backNotEnrolled: zh('已返校，学籍未恢复'),
};

/** The kinds of what happened to a child. */
export const KINDS: Words = {
  enrolment: zh('学籍'),
  absence: zh('缺课'),
  case: zh('个案'),
  persuasion: zh('劝返'),
  action: zh('五个一'),
  notice: zh('通知书'),
  placement: zh('安置'),
  lesson: zh('送教'),
};

/** What happened, where neither a rung nor a warm deed says it. */
export const HAPPENED: Words = {
  ...STEPS,
  ...ACTIONS,
  left: zh('离校'),
  suspected: zh('登记疑似辍学'),
  confirmed: zh('认定辍学'),
  returned: zh('返校'),
  cleared: zh('排除疑似'),
  closedOut: zh('销号'),
  returnNotice: zh('印发限期返校通知书'),
  homeLesson: zh('送教上门'),
  sickLeave: zh('病假'),
  personalLeave: zh('事假'),
  unexcused: zh('无故缺课'),
  admitted: zh('入学'),
  transferredOut: zh('转出'),
  transferredIn: zh('转入'),
  suspended: zh('休学'),
  resumed: zh('复学'),
  droppedOut: zh('学籍标注辍学'),
  persuadedBack: zh('学籍恢复'),
  graduated: zh('已毕业'),
  departed: zh('转出县外'),
  inclusiveClass: zh('随班就读'),
  specialClass: zh('特教班'),
  specialSchool: zh('特殊教育学校'),
  homeTeaching: zh('送教上门'),
};
