/** The inspectors of the invented county. */
export const people = [
  {
    inspectorName: '柯望舒',
    account: 'inspector',
    engagement: 'fullTime',
    specialty: '小学教育',
    letterNumber: '聘〔2026〕1号',
    termFrom: '2026-03-01',
    termTo: '2029-02-28',
    course: '责任督学挂牌督导实务',
  },
  {
    inspectorName: '程砚秋',
    account: null,
    engagement: 'partTime',
    specialty: '学前教育',
    letterNumber: '聘〔2026〕2号',
    termFrom: '2026-03-01',
    termTo: '2029-02-28',
    course: '幼儿园办园行为督导',
  },
  {
    inspectorName: '梁启明',
    account: null,
    engagement: 'partTime',
    specialty: '中学与职业教育',
    letterNumber: '聘〔2026〕3号',
    termFrom: '2026-03-01',
    termTo: '2028-02-29',
    course: '责任督学挂牌督导实务',
  },
] as const;

/** Which inspector answers for which school, in which zone. */
export const posts = [
  ['城关第一小学', '柯望舒', '第一督学责任区'],
  ['城关第二小学', '柯望舒', '第一督学责任区'],
  ['石门中心小学', '柯望舒', '第二督学责任区'],
  ['双泉小学', '柯望舒', '第二督学责任区'],
  ['第一幼儿园', '程砚秋', '第一督学责任区'],
  ['市第三中学', '梁启明', '第一督学责任区'],
  ['新区实验学校', '梁启明', '第三督学责任区'],
  ['玉泉市职业学校', '梁启明', '第三督学责任区'],
] as const;

/** The zones, each with its schools and where they stand; invented places. One kindergarten was put into none yet. */
export const zones = [
  {
    zoneName: '第一督学责任区',
    zoneNote: '城区东片',
    schools: [
      ['城关第一小学', 97.046, 40.288],
      ['城关第二小学', 97.086, 40.275],
      ['第一幼儿园', 97.054, 40.27],
      ['市第三中学', 97.083, 40.296],
    ],
  },
  {
    zoneName: '第二督学责任区',
    zoneNote: '石门、双泉片',
    schools: [
      ['石门中心小学', 96.962, 40.334],
      ['双泉小学', 96.934, 40.301],
    ],
  },
  {
    zoneName: '第三督学责任区',
    zoneNote: '新市区和云台片',
    schools: [
      ['新区实验学校', 97.012, 40.231],
      ['玉泉市职业学校', 97.041, 40.219],
      ['云台学校', 96.958, 40.213],
    ],
  },
] as const;

/** Days off around the demonstration's day, as an invented arrangement has them. */
export const daysOff = [
  { dayName: '元旦', dayKind: 'restDay', from: '2028-01-01', until: '2028-01-03' },
  { dayName: '春节', dayKind: 'restDay', from: '2028-01-25', until: '2028-02-01' },
  { dayName: '春节', dayKind: 'workedDay', from: '2028-01-22', until: '2028-01-22' },
] as const;

/** Regular visits of the autumn that found little: school, inspector, day, the places of the list that were met in part. */
export const quietVisits = [
  ['城关第一小学', '柯望舒', '2027-10-14', []],
  ['城关第一小学', '柯望舒', '2027-12-09', [3]],
  ['城关第二小学', '柯望舒', '2027-09-15', []],
  ['城关第二小学', '柯望舒', '2027-11-18', [6]],
  ['石门中心小学', '柯望舒', '2027-09-21', [4]],
  ['双泉小学', '柯望舒', '2027-10-21', []],
  ['第一幼儿园', '程砚秋', '2027-10-12', []],
  ['第一幼儿园', '程砚秋', '2027-12-14', []],
  ['市第三中学', '梁启明', '2027-10-19', [2]],
  ['新区实验学校', '梁启明', '2027-11-30', [1, 5]],
  ['玉泉市职业学校', '梁启明', '2027-10-28', []],
] as const;

const lists = {
  regularVisit: [
    ['校务管理和制度执行', 10],
    ['课程开设和课堂教学', 20],
    ['学生作业和手机管理', 15],
    ['食堂、宿舍和安全管理', 25],
    ['教师师德和专业发展', 15],
    ['校园环境和设施使用', 15],
  ],
  compulsory: [
    ['办学方向和学校管理', 30],
    ['课程教学和实验开出', 40],
    ['教师队伍和校园文化', 30],
  ],
  township: [
    ['控辍保学和入学组织', 40],
    ['校园周边环境治理', 30],
    ['支持学校建设和办学条件', 30],
  ],
} as const;

/** The lists that visits and evaluations go by. */
export const items = Object.entries(lists).flatMap(([subject, own]) =>
  own.map(([item, points], place) => ({ subject, place: place + 1, item, points })),
);

/** How a school answered an issue, and what was decided on it. */
export interface Answer {
  readonly day: string;
  readonly measure: string;
  readonly outcome: 'closed' | 'returned' | null;
  readonly decided: string;
}
interface Mark {
  readonly place: number;
  readonly verdict: 'met' | 'partly' | 'notMet';
  readonly found?: string;
  readonly grade?: 'general' | 'major';
  readonly deadline?: string;
  readonly answer: Answer | null;
}
interface Visited {
  readonly school: string;
  readonly inspector: string;
  readonly theme: string;
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly summary?: string;
  readonly number: string | null;
  readonly found: readonly Mark[];
}

const regular = { theme: '经常性督导', number: null, found: [] };

/** Visits of the last half year and the next weeks. */
export const visits: readonly Visited[] = [
  {
    ...regular,
    school: '城关第一小学',
    inspector: '柯望舒',
    theme: '秋季开学督导',
    plannedOn: '2027-09-07',
    heldOn: '2027-09-07',
    summary: '开学准备充分，课程按表开设。',
    number: '玉督改〔2027〕6号',
    found: [
      { place: 2, verdict: 'met', answer: null },
      {
        place: 3,
        verdict: 'notMet',
        found: '五年级书面作业连续一周超过60分钟。',
        deadline: '2027-10-10',
        answer: { day: '2027-09-29', measure: '年级组统筹作业总量，班级公示作业时长。', outcome: 'closed', decided: '2027-10-08' },
      },
    ],
  },
  {
    ...regular,
    school: '石门中心小学',
    inspector: '柯望舒',
    theme: '食堂和宿舍专项督导',
    plannedOn: '2027-11-10',
    heldOn: '2027-11-11',
    summary: '查看食堂、宿舍和值班记录。',
    number: '玉督改〔2027〕9号',
    found: [
      {
        place: 4,
        verdict: 'notMet',
        found: '食堂留样柜温度记录缺6天，留样不足125克。',
        grade: 'major',
        deadline: '2027-12-15',
        answer: { day: '2027-12-10', measure: '更换留样盒，专人登记温度。', outcome: 'returned', decided: '2027-12-14' },
      },
      {
        place: 6,
        verdict: 'notMet',
        found: '图书室每周只开放一次。',
        deadline: '2027-12-31',
        answer: { day: '2027-12-28', measure: '图书室改为每日午间开放，贴出开放时间。', outcome: null, decided: '' },
      },
    ],
  },
  {
    ...regular,
    school: '双泉小学',
    inspector: '柯望舒',
    theme: '经常性督导',
    plannedOn: '2027-11-22',
    heldOn: '2027-11-23',
    summary: '随堂听课4节，查阅教师培训记录。',
    found: [
      { place: 5, verdict: 'partly', found: '两名教师校本培训学时不足。', answer: null },
      { place: 1, verdict: 'notMet', found: '校务公开栏本学期没有更新。', deadline: '2028-01-06', answer: null },
    ],
  },
  {
    ...regular,
    school: '市第三中学',
    inspector: '梁启明',
    theme: '实验教学督导',
    plannedOn: '2027-12-06',
    heldOn: '2027-12-07',
    summary: '实验开出率达标，仪器账物相符。',
    found: [{ place: 2, verdict: 'met', answer: null }],
  },
  { ...regular, school: '城关第二小学', inspector: '柯望舒', plannedOn: '2028-01-12', heldOn: null },
  { ...regular, school: '第一幼儿园', inspector: '程砚秋', plannedOn: '2028-01-14', heldOn: null },
];

/** The document that sets the weight of education in the appraisal of townships; an invented one. */
export const educationDocument = '玉考办发〔2027〕3号';

/** The evaluations of 2027: points by item of their list. */
export const evaluations = [
  { subject: 'township', organisation: '城关镇', points: [38, 27, 28] },
  { subject: 'township', organisation: '石门镇', points: [36, 24, 25] },
  { subject: 'township', organisation: '双泉镇', points: [35, 25, 20] },
  { subject: 'township', organisation: '野马乡', points: [28, 18, 16] },
  { subject: 'compulsory', organisation: '城关第一小学', points: [28, 37, 28] },
  { subject: 'compulsory', organisation: '石门中心小学', points: [25, 31, 24] },
  { subject: 'compulsory', organisation: '双泉小学', points: [24, 29, 22] },
] as const;
