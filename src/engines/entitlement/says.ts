import { problems } from '#kernel/problem.ts';

/** What a pack of programmes may be refused for; `at` is the place in the file. */
export const says = problems('entitlement.pack', {
  notJson: { zh: '不是 JSON 文件：{why}。', en: 'This is not JSON: {why}.' },
  wrongKind: { zh: '{at}应为{wanted}。', en: '{at} should be {wanted}.' },
  twice: { zh: '{at}：“{id}”出现了两次。', en: '{at}: “{id}” stands twice.' },
  overlap: {
    zh: '{at}：“{id}”在{day}有两个并行的版本（地区“{region}”）。',
    en: '{at}: “{id}” has two versions on {day} for the region “{region}”.',
  },
  noSuchProgramme: { zh: '{at}：没有“{id}”这个项目。', en: '{at}: there is no programme “{id}”.' },
  otherCycle: { zh: '{at}：“{id}”的发放周期不同，不能互相让位。', en: '{at}: “{id}” has another cycle; one cannot yield to it.' },
  roundAbout: { zh: '{at}：“{id}”经互相让位绕回自身。', en: '{at}: “{id}” yields to itself in a circle.' },
  notATruth: { zh: '{at}：条件“{text}”的结果不是“是/否”。', en: '{at}: the condition “{text}” does not give yes or no.' },
  notANumber: { zh: '{at}：标准“{text}”的结果不是数。', en: '{at}: the amount “{text}” does not give a number.' },
  formula: { zh: '{at}：公式“{text}”读不懂：{why}', en: '{at}: the formula “{text}” cannot be read: {why}' },
});
