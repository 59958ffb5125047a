import { code, count, date, defineRegister, file, list, note, optional, type RowOf, ref, text } from '#register/index.ts';

const drawers = ['planner'];
/** Who may look over a release before it goes out: never the person who drew it up. */
export const reviewers = ['planner', 'leader', 'releaseReviewer'];

export const conclusions = { agreed: '同意公开', objected: '不同意公开' } as const;

const review = (name: string) => ({
  by: optional(text(`${name}人`, { longest: 60 })),
  on: optional(date(`${name}日期`)),
  conclusion: optional(code(`${name}结论`, conclusions)),
  note: optional(note(`${name}说明`, { longest: 500 })),
});
const secrecy = review('保密审查');
const privacy = review('隐私审查');

/**
 * What the county shows to everyone of a plan, frozen in a file before anyone reviews it: the reviews are of those very bytes. The newest
 * release that was published is what the public page shows; where it was withdrawn, the page says so and shows nothing.
 */
export const release = defineRegister({
  name: 'release',
  label: '对外发布',
  scope: 'bureau',
  key: [],
  title: ['title'],
  columns: ['title', 'asOf', 'promises', 'secrecyConclusion', 'privacyConclusion', 'publishedOn', 'withdrawnOn'],
  fields: {
    plan: ref('plan', '规划'),
    /** The snapshot that it shows; null where it shows the books of its day. */
    snapshot: optional(ref('snapshot', '监测快照')),
    title: text('发布名称', { longest: 160 }),
    asOf: date('数据截至'),
    chapters: list('章节', text('位置', { longest: 80 })),
    promises: count('承诺项数'),
    file: file('发布内容'),
    preparedBy: text('拟稿人', { longest: 60 }),
    preparedOn: date('拟稿日期'),
    secrecyReviewer: secrecy.by,
    secrecyReviewedOn: secrecy.on,
    secrecyConclusion: secrecy.conclusion,
    secrecyNote: secrecy.note,
    privacyReviewer: privacy.by,
    privacyReviewedOn: privacy.on,
    privacyConclusion: privacy.conclusion,
    privacyNote: privacy.note,
    number: optional(count('发布序号')),
    publishedBy: optional(text('发布人', { longest: 60 })),
    publishedOn: optional(date('发布日期')),
    withdrawnBy: optional(text('撤回人', { longest: 60 })),
    withdrawnOn: optional(date('撤回日期')),
    withdrawnBecause: optional(note('撤回事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    prepared: {
      reviewRelease: { to: 'prepared', by: reviewers },
      publish: { to: 'published', by: drawers },
      withdrawRelease: { to: 'withdrawn', by: drawers },
    },
    published: { withdrawRelease: { to: 'withdrawn', by: ['planner', 'leader'] } },
    withdrawn: {},
  },
  states: { prepared: '待审查', published: '已发布', withdrawn: '已撤回' },
  readBy: ['planner', 'leader', 'releaseReviewer', 'auditor'],
});

export type Release = RowOf<typeof release.fields>;
