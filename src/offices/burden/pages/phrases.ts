import type { Phrases } from '#web/kit/language.ts';

/** English for the page of what schools are asked for. */
export const phrases: Phrases = {
  填报负担: 'Burden of reporting',
  学校填报负担: 'What schools are asked for',
  '近一年，每校平均': 'the last year, a school on average',
  按已接收的系统数据: 'With the files taken over',
  假如全部接收: 'If all were taken over',
  哪本台账: 'Register',
  每校每年次数: 'Times a school and year',
  次数怎么来: 'How counted',
  每次填几项: 'Fields each time',
  系统已给: 'Given',
  每次分钟: 'Minutes each time',
  每年小时: 'Hours a year',
  '系统已给，不用填': 'given, not asked',
  按任务周期: 'by the cycle of duties',
  按近一年报送: 'by what was filed',
  '{n}所': '{n}',
  '{hours}小时': '{hours} h',
  '填{n}项': '{n} fields',
  '免填{n}项': '{n} spared',
  内容: 'Content',
  在哪里又问了: 'Where it is asked again',
  为什么: 'Why',
  '（国家系统已给）': ' (a national system gives it)',
  '待核对：各记各的事，还是问了两遍': 'To be looked at: occasions of their own, or asked twice',
  '没有理由，应当取消': 'No reason: it should go',
  一样的内容问了不止一处: 'Asked in more than one place',
  '次数：有周期任务的按周期，其余按近一年实际报送。每项用时是约定：文字0.5分、数1分、金额1.5分、长文字4分、附件5分；未经实测，仅供比较。':
    'Times: by the cycle where there is a duty, else by what was filed within a year. Minutes are a convention: text 0.5, number 1, money 1.5, long text 4, file 5; not measured, to compare by.',
};
