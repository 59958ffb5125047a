import { problems } from '#kernel/problem.ts';

/** What is refused on the way to the public. */
export const says = problems('release', {
  notInForce: {
    zh: '“{title}”还没有印发，不能对外发布。',
    en: '“{title}” has not been adopted and cannot be published.',
  },
  subPlan: {
    zh: '“{title}”是学校或部门的规划，这里只发布县级规划。',
    en: '“{title}” is the plan of a school or department; only the county’s plan is published here.',
  },
  noSuchChapter: {
    zh: '这份规划里没有“{chapter}”这一章，请重新选择。',
    en: 'The plan has no chapter “{chapter}”; choose again.',
  },
  nothingChosen: {
    zh: '所选范围里没有一项复核过的承诺，没有可以发布的内容。',
    en: 'No reviewed promise is among what was chosen, so there is nothing to publish.',
  },
  ownReview: {
    zh: '这份发布稿是您拟的，保密审查和隐私审查须由另一人做。',
    en: 'You drew up this release; another person must review it.',
  },
  objectionStands: {
    zh: '另一位审查人已不同意公开这份发布稿，只有本人可以改变结论。请改动范围后另拟一份。',
    en: 'Another reviewer objected to this release, and nobody else can change that; draw up another with what may be shown.',
  },
  reviewMissing: {
    zh: '这份发布稿还没有通过{review}，不能发布。请由另一人先做审查。',
    en: 'This release has not passed its {reviewEnglish}; another person must review it first.',
  },
  objected: {
    zh: '{review}的结论是不同意公开，不能发布。请改动范围后另拟一份。',
    en: 'The {reviewEnglish} objects to publication; draw up another release with what may be shown.',
  },
  ownPublication: {
    zh: '您审查过这份发布稿，须由另一人发布。',
    en: 'You reviewed this release; another person must publish it.',
  },
  snapshotOfAnother: {
    zh: '所选的快照不是这份规划的，请重新选择。',
    en: 'The snapshot chosen is not of this plan; choose again.',
  },
  staleFile: {
    zh: '发布稿的文件不见了，不能发布。请另拟一份。',
    en: 'The file of this release is missing; draw up another.',
  },
});
