/** The invented kindergartens of the county: who runs them and where they stand (class of place). */
export const profiles = [
  { name: '第七幼儿园', isPrivate: false, urbanRural: '121' },
  { name: '双泉镇中心幼儿园', isPrivate: false, urbanRural: '210' },
  { name: '阳光幼儿园', isPrivate: true, urbanRural: '121' },
  { name: '小天使幼儿园', isPrivate: true, urbanRural: '122' },
] as const;

/** The figures of the school year 2027: who filed them, and whether they were confirmed. */
export const figures = [
  {
    who: 'kindergarten1',
    children: 356,
    classes: 12,
    oversizeClasses: 1,
    places: 360,
    teachers: 26,
    certified: 26,
    monthlyFee: 300,
    isConfirmed: true,
  },
  {
    who: 'shuangquan.kindergarten',
    children: 88,
    classes: 4,
    oversizeClasses: 0,
    places: 120,
    teachers: 6,
    certified: 5,
    monthlyFee: 240,
    isConfirmed: true,
  },
  {
    who: 'sunshine',
    children: 172,
    classes: 6,
    oversizeClasses: 1,
    places: 180,
    teachers: 12,
    certified: 11,
    monthlyFee: 480,
    isConfirmed: true,
  },
  {
    who: 'angel',
    children: 64,
    classes: 3,
    oversizeClasses: 0,
    places: 90,
    teachers: 4,
    certified: 3,
    monthlyFee: 980,
    isConfirmed: false,
  },
] as const;

const SOURCE = '玉泉市财政局、教育局《普惠性民办幼儿园扶持办法》（示例，2026年），第五条至第七条';

/** What inclusive kindergartens are given, with the limit of fees. */
export const rates = [
  { name: '月保教费限价', basis: 'feeLimit', yuan: 600, share: null, condition: null },
  { name: '生均公用经费补助', basis: 'perChild', yuan: 600, share: null, condition: null },
  { name: '取暖费补助', basis: 'byInvoice', yuan: 150, share: 50, condition: '在园幼儿数 > 0' },
  { name: '等级奖补', basis: 'perClass', yuan: 2000, share: null, condition: '现有等次 = "市级一类园" or 现有等次 = "市级示范园"' },
].map(rate => ({ ...rate, startsOn: '2026-01-01', endsOn: null, source: SOURCE }));

/** The criteria of a grading: a working list of ours. */
export const criteria = [
  { item: '办园条件', points: 20, isVeto: false },
  { item: '队伍建设', points: 20, isVeto: false },
  { item: '保育教育', points: 30, isVeto: false },
  { item: '卫生保健', points: 15, isVeto: false },
  { item: '安全管理', points: 15, isVeto: true },
] as const;

export const levels = [
  { level: '市级示范园', least: 92 },
  { level: '市级一类园', least: 85 },
  { level: '市级二类园', least: 75 },
] as const;

/** Teachers of two kindergartens who are posted to each other's side; invented. */
export const teachers = [
  { name: '林若溪', birthday: '1991-04-12', organisation: '第一幼儿园', post: '园长' },
  { name: '周静好', birthday: '1994-09-03', organisation: '第一幼儿园', post: '教师' },
  { name: '马兰花', birthday: '1996-06-21', organisation: '双泉镇中心幼儿园', post: '园长' },
] as const;
