const civilised = [
  { item: '校风教风学风', points: 40, isVeto: false },
  { item: '校园环境', points: 30, isVeto: false },
  { item: '师德师风', points: 30, isVeto: true },
] as const;
const reading = [
  { item: '阅读空间和藏书', points: 40, isVeto: false },
  { item: '阅读课程和活动', points: 40, isVeto: false },
  { item: '师生家庭参与', points: 20, isVeto: false },
] as const;
const smokeless = [
  { item: '无烟标识和宣传', points: 50, isVeto: false },
  { item: '校内无人吸烟', points: 50, isVeto: true },
] as const;

const both = { kinds: ['school', 'kindergarten'], needsVisit: false, showDays: 5, leastReviews: 2 };
const levels = [
  { level: '示范', least: 92 },
  { level: '合格', least: 80 },
];

/** The invented rounds of titles, with who entered and what the experts gave. Criteria are a working list of ours. */
export const rounds = [
  {
    ...both,
    levels,
    name: '文明校园',
    year: 2025,
    validYears: 2,
    opensOn: '2025-12-01',
    closesOn: '2026-01-05',
    criteria: civilised,
    entries: [
      {
        who: 'chengguan1',
        on: '2025-12-20',
        self: [38, 29, 29],
        given: [
          [37, 28, 29],
          [38, 28, 28],
        ],
      },
      {
        who: 'third',
        on: '2025-12-22',
        self: [36, 26, 28],
        given: [
          [34, 25, 27],
          [35, 25, 26],
        ],
      },
    ],
    shownOn: '2026-01-06',
    concludedOn: '2026-01-19',
  },
  {
    ...both,
    levels,
    name: '无烟学校',
    year: 2026,
    validYears: 3,
    opensOn: '2026-09-07',
    closesOn: '2026-10-15',
    criteria: smokeless,
    entries: [
      {
        who: 'chengguan1',
        on: '2026-10-08',
        self: [50, 50],
        given: [
          [48, 50],
          [47, 49],
        ],
      },
      {
        who: 'shuangquan',
        on: '2026-10-09',
        self: [46, 48],
        given: [
          [44, 45],
          [43, 44],
        ],
      },
      {
        who: 'vocational.school',
        on: '2026-10-10',
        self: [46, 40],
        given: [
          [45, 0],
          [44, 0],
        ],
      },
    ],
    shownOn: '2026-10-16',
    concludedOn: '2026-10-26',
  },
  {
    ...both,
    levels,
    name: '书香校园',
    year: 2027,
    validYears: 3,
    opensOn: '2027-11-15',
    closesOn: '2027-12-25',
    criteria: reading,
    entries: [
      {
        who: 'shuangquan',
        on: '2027-12-18',
        self: [36, 37, 18],
        given: [
          [35, 36, 17],
          [34, 36, 18],
        ],
      },
      {
        who: 'kindergarten1',
        on: '2027-12-20',
        self: [38, 39, 19],
        given: [
          [38, 38, 19],
          [37, 38, 18],
        ],
      },
    ],
    shownOn: '2028-01-06',
    concludedOn: null,
  },
  {
    ...both,
    levels,
    name: '文明校园',
    year: 2027,
    validYears: 2,
    opensOn: '2027-12-20',
    closesOn: '2028-01-28',
    criteria: civilised,
    entries: [{ who: 'shuangquan', on: '2028-01-05', self: [35, 26, 28], given: [[34, 25, 27]] }],
    shownOn: null,
    concludedOn: null,
  },
] as const;

/** The catalogue of moral education by stage; invented. */
export const items = (
  [
    ['我爱国旗', 'kindergarten', 'coreValues', '认识国旗国徽，学唱国歌', 4],
    ['节日里的故事', 'kindergarten', 'traditionalCulture', '在传统节日中感受民俗', 6],
    ['少年先锋岗', 'primarySchool', 'idealTheme', '学习榜样，参与校内服务', 8],
    ['经典诵读', 'primarySchool', 'traditionalCulture', '每学期诵读古诗文二十篇', 12],
    ['戈壁小苗', 'primarySchool', 'ecologyTheme', '认养树木，记录生长', 6],
    ['国学社团周', 'junior', 'traditionalCulture', '书法、戏曲、非遗走进课堂', 10],
    ['疏勒河环保行', 'junior', 'ecologyTheme', '实地观察水资源并写报告', 6],
    ['模拟法庭', 'junior', 'lawLesson', '知法懂法，依法维权', 4],
    ['成人礼', 'upperSecondary', 'idealTheme', '明确责任，树立理想', 4],
    ['职业体验日', 'upperSecondary', 'labourTheme', '走进企业，体验岗位', 8],
  ] as const
).map(([name, stage, theme, aims, lessonHours]) => ({ name, stage, theme, aims, lessonHours }));

/** Who educates together with the schools; invented. */
export const partners = (
  [
    ['市图书馆', 'publicBody', '阅览室、流动书车、阅读推广人', '2026-09-01', '2029-08-31'],
    ['石油工人纪念馆', 'practiceBase', '研学讲解、实践场地', '2025-09-01', '2027-12-31'],
    ['城关镇东街社区', 'communityPartner', '志愿岗位、假期托管场地', '2027-03-01', '2030-02-28'],
    ['林草局苗圃', 'practiceBase', '植树地块、技术指导', '2027-03-01', '2030-02-28'],
  ] as const
).map(([name, partnerKind, offers, agreedFrom, agreedUntil]) => ({
  name,
  partnerKind,
  offers,
  agreedFrom,
  agreedUntil,
  place: null,
  agreement: null,
}));

/** What schools held in the autumn term; classes are told, nobody is named. */
export const activities = [
  { who: 'chengguan1', item: '经典诵读', heldOn: '2027-10-15', grades: '三至六年级', attended: 640, partner: '市图书馆' },
  { who: 'chengguan1', item: '少年先锋岗', heldOn: '2027-11-05', grades: '五年级', attended: 160, partner: '城关镇东街社区' },
  { who: 'shuangquan', item: '戈壁小苗', heldOn: '2027-09-24', grades: '四、五年级', attended: 58, partner: '林草局苗圃' },
  { who: 'shuangquan', item: '经典诵读', heldOn: '2027-12-10', grades: '全校', attended: 210, partner: null },
  { who: 'third', item: '疏勒河环保行', heldOn: '2027-10-22', grades: '八年级', attended: 180, partner: null },
  { who: 'third', item: '成人礼', heldOn: '2027-12-30', grades: '高三年级', attended: 320, partner: '石油工人纪念馆' },
  { who: 'kindergarten1', item: '节日里的故事', heldOn: '2027-09-29', grades: '大班', attended: 96, partner: null },
] as const;

/** A lesson for parents every term. */
export const duties = {
  name: '每学期家长学校授课',
  topic: 'parentSchool',
  cycle: 'term',
  kinds: ['school', 'kindergarten'],
  startsOn: '2027-09-01',
  endsOn: null,
  graceDays: 5,
  leastProofs: 1,
  restMonths: null,
  requirement: '每学期至少一次，由校（园）长或班主任授课。',
};

/** Who filed the lesson of the autumn term; a null day is still open. */
export const entered = [
  { who: 'chengguan1', heldOn: '2027-11-12', lesson: '陪伴与沟通', households: 820, came: 764 },
  { who: 'third', heldOn: '2027-12-03', lesson: '青春期的孩子', households: 640, came: 471 },
  { who: 'kindergarten1', heldOn: '2027-10-20', lesson: '入园适应', households: 120, came: 117 },
  { who: 'shuangquan', heldOn: null, lesson: null, households: null, came: null },
] as const;
