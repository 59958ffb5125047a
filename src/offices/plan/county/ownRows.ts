/** Rows of the demonstration about who owns what. All of it is invented. */

export const reasons = ['佐证材料不齐', '年度数低于里程碑', '报送晚于规定日期', '牵头会商次数不足'];
export const remarks = ['任务完成较好，报送及时', '总体完成，个别项目进度偏慢', '完成年度安排，佐证还要做实', '有两项落后，须在下年补上'];

export const meetings = [
  {
    calledOn: '2026-06-10',
    heldOn: '2026-06-18',
    called: {
      title: '2026年教育工作联席会议第一次会议',
      date: '2026-06-18',
      chair: '副市长 高启明',
      attending: ['规划科', '项目办', '市发展改革局', '市财政局', '市自然资源局', '市住房和城乡建设局'],
      agenda: '1.城区两处学校用地批复；2.教育建设资金年度安排；3.第七幼儿园地下管线迁改。',
    },
    decision: '两处用地由市自然资源局分期批复，2027年6月底前全部批完；建设资金按季拨付；管线迁改由市住房和城乡建设局牵头，9月底前完成。',
    tasks: [
      { task: '批复城区两处学校用地', body: '市自然资源局', due: '2027-06-30', receipt: null, receiptOn: '2027-06-30', accepted: false },
      {
        task: '按季拨付教育建设资金，第三季度拨付3600万元',
        body: '市财政局',
        due: '2026-09-30',
        receipt: '9月22日拨付3600万元，到项目办专户。',
        receiptOn: '2026-09-25',
        accepted: true,
      },
      {
        task: '提出第七幼儿园管线迁改方案',
        body: '项目办',
        due: '2026-07-31',
        receipt: '方案已报审，迁改长度420米。',
        receiptOn: '2026-07-28',
        accepted: true,
      },
    ],
  },
  {
    calledOn: '2027-10-12',
    heldOn: '2027-10-21',
    called: {
      title: '2027年教育工作联席会议第二次会议',
      date: '2027-10-21',
      chair: '副市长 高启明',
      attending: ['规划科', '人事科', '职成科', '市财政局', '市人力资源和社会保障局', '市卫生健康局'],
      agenda: '1.科学教师补充；2.企业兼职教师认定办法；3.托班口径核对。',
    },
    decision: '2028年春季学期补充科学教师9名；认定办法12月底前出台；托班口径由市卫生健康局与学前科核对一致。',
    tasks: [
      {
        task: '落实科学教师招聘计划9名',
        body: '市人力资源和社会保障局',
        due: '2028-02-29',
        receipt: null,
        receiptOn: '2028-01-05',
        accepted: false,
      },
      {
        task: '起草企业兼职教师认定办法',
        body: '职成科',
        due: '2027-12-31',
        receipt: '征求意见稿已发各职业学校和骨干企业。',
        receiptOn: '2028-01-06',
        accepted: false,
      },
      {
        task: '核对托班统计口径',
        body: '学前科',
        due: '2027-11-30',
        receipt: '两部门口径已一致，见会签表。',
        receiptOn: '2027-11-26',
        accepted: true,
      },
    ],
  },
] as const;

/** Yuan. */
export const funds = [
  { measure: '城区第四小学', year: 2026, budgetLine: '城区第四小学建设', planned: 24_000_000, arrived: 15_000_000, spent: 9_600_000 },
  { measure: '城区第四小学', year: 2027, budgetLine: '城区第四小学建设', planned: 42_000_000, arrived: 30_500_000, spent: 22_800_000 },
  { measure: '第七幼儿园建成投用', year: 2027, budgetLine: '第七幼儿园建设', planned: 16_000_000, arrived: 16_000_000, spent: 8_900_000 },
  {
    measure: '石门中心小学运动场改造',
    year: 2027,
    budgetLine: '农村学校运动场改造',
    planned: 3_200_000,
    arrived: 3_200_000,
    spent: 2_850_000,
  },
  {
    measure: '普惠性民办园生均公用经费补助',
    year: 2027,
    budgetLine: '普惠性民办园补助',
    planned: 1_260_000,
    arrived: 1_260_000,
    spent: 1_260_000,
  },
  { measure: null, year: 2027, budgetLine: '校园文化建设奖补', planned: 800_000, arrived: 800_000, spent: 310_000 },
] as const;

export const posts = [
  { measure: '科学教育实验校', body: '基教科', post: '科学教师', posts: 24, filled: 15 },
  { measure: '专兼职心理健康教师配备率', body: '体卫艺科', post: '心理健康教师', posts: 41, filled: 41 },
  { measure: '“双师型”教师比例', body: '玉泉市职业学校', post: '专业课教师', posts: 102, filled: 96 },
] as const;

export const answers = {
  planChapter: { result: 'met', statement: '国民经济和社会发展规划设教育专章' },
  annualPlan: { result: 'met', statement: '年度计划列教育重点任务12项' },
  landReserved: { result: 'partly', statement: '预留学校用地5处，其中2处没有落图' },
  spendingNotLess: { result: 'met', figure: 6.1, unit: '%', statement: '比上年增长' },
  perPupilNotLess: { result: 'met', figure: 4.3, unit: '%', statement: '比上年增长' },
  spendingShare: { result: 'met', figure: 18.6, unit: '%' },
  surchargeWhole: { result: 'met' },
  schoolWithHousing: { result: 'notMet', statement: '新区两个小区配套幼儿园未同步移交' },
  postsFirst: { result: 'met', figure: 46, unit: '名', statement: '全年补充教师' },
  venuesOpen: { result: 'met', figure: 7, unit: '处', statement: '体育馆、图书馆等向学生免费开放' },
} as const;

interface IssuePlayed {
  readonly measure: string;
  readonly words: string;
  readonly cause: string;
  readonly measures: readonly { readonly words: string; readonly body: string; readonly due: string; readonly done: string | null }[];
  readonly effect: { readonly effect: string; readonly judgement: string } | null;
  readonly isClosed: boolean;
}

export const issues: readonly IssuePlayed[] = [
  {
    measure: '普惠性幼儿园覆盖率',
    words: '3所民办园没有转普惠，覆盖率升得慢',
    cause: 'money',
    measures: [
      { words: '与3所民办园签订普惠协议，补助按季拨付', body: '学前科', due: '2027-09-30', done: '3所园全部签约，9月起按普惠价收费。' },
    ],
    effect: { effect: 'worked', judgement: '覆盖率由88.2%升到90.1%，3所园已转普惠' },
    isClosed: true,
  },
  {
    measure: '“双师型”教师比例',
    words: '企业兼职教师认定办法没有出台，两年净增不足5人',
    cause: 'policy',
    measures: [
      { words: '组织专业课教师下企业实践，每人不少于30天', body: '职成科', due: '2027-08-31', done: '48名教师完成企业实践。' },
      { words: '报请出台企业兼职教师认定办法', body: '职成科', due: '2027-12-31', done: null },
    ],
    effect: null,
    isClosed: false,
  },
  {
    measure: '城区第四小学',
    words: '征地批复晚7个月，主体开工推迟',
    cause: 'land',
    measures: [{ words: '并联办理用地和规划许可', body: '项目办', due: '2027-06-30', done: '5月取得用地批复，6月取得规划许可。' }],
    effect: { effect: 'partly', judgement: '已开工，形象进度仍比安排慢' },
    isClosed: false,
  },
  {
    measure: '近视率年降幅',
    words: '初中段近视率降幅不足',
    cause: 'other',
    measures: [
      { words: '初中每天两次户外活动，教室照明改造80间', body: '体卫艺科', due: '2027-10-31', done: '照明改造83间，户外活动列入课表。' },
    ],
    effect: { effect: 'none', judgement: '降幅由1.1降到0.7个百分点，没有见效，须再定措施' },
    isClosed: false,
  },
  {
    measure: '小学体育运动场馆面积差异系数',
    words: '城区3所学校没有扩场用地',
    cause: 'land',
    measures: [{ words: '与相邻社区签订场地共用协议', body: '基教科', due: '2027-12-20', done: null }],
    effect: null,
    isClosed: false,
  },
];

export const practices = [
  {
    body: '学前科',
    title: '三园一体，城乡幼儿园结对办园',
    words: '一所城区园带两所乡镇园，园长一人抓三园，教师每学期互派，教研同一张表。\n城区园每周到乡镇园蹲点一天，活动方案当周共用。',
    result: '乡镇园入园率两年提高4.1个百分点，家长投诉由17件降到3件。',
    measures: ['学前三年毛入园率', '普惠性幼儿园覆盖率'],
    isPublished: true,
  },
  {
    body: '城关第一小学',
    title: '课间一刻钟，校内活动做满两小时',
    words: '把大课间、课后服务和体育课排成一张活动表，班主任和体育教师各管一段，雨雪天有室内方案。',
    result: '体质健康优良率由41%升到52.4%。',
    measures: ['学生每天校内体育活动', '学生体质健康优良率'],
    isPublished: true,
  },
  {
    body: '双泉小学',
    title: '一人一案，送教上门有台账',
    words: '每名不能到校的孩子一本册子，每次送教写目标、做法、下次安排，家长签字。',
    result: '两年送教18次，2名孩子恢复到校。',
    measures: ['送教上门'],
    isPublished: true,
  },
  {
    body: '职成科',
    title: '教师下企业，工位变课堂',
    words: '专业课教师在企业顶岗30天，带回一个真实项目进课堂。',
    result: '开出项目课程11门。',
    measures: ['“双师型”教师比例'],
    isPublished: false,
  },
] as const;
