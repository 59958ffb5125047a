import type { FundSource, ProjectKind, SeatField, Stage, Strand } from '../codes.ts';
import type { Scene } from './picture.ts';

/** An allocation in ten thousand yuan: planned, arrived, spent. */
interface Money {
  readonly source: FundSource;
  readonly document: string;
  readonly issued: string;
  readonly arrived?: string;
  readonly wan: readonly [planned: number, arrived: number, spent: number];
  readonly addition?: string;
  readonly advance?: string;
}

/** An invented project of the demonstration county, two years into its plan. */
export interface Played {
  readonly name: string;
  readonly code: string;
  readonly kind: ProjectKind;
  readonly organisation: string;
  readonly township: string | null;
  readonly ethnic?: true;
  /** Words of the promise of the plan that it keeps. */
  readonly promise: string | null;
  readonly sqm: number | null;
  readonly seats?: Partial<Record<SeatField, number>>;
  /** Estimated cost in ten thousand yuan. */
  readonly budget: number;
  readonly planned: readonly [start: string, finish: string];
  readonly site: string;
  readonly note?: string;
  readonly stages?: Partial<Record<Stage, string>>;
  readonly milestones: readonly (readonly [name: string, strand: Strand, planned: string, done?: string])[];
  readonly delay?: { readonly on: string; readonly cause: string; readonly measure: string; readonly finish: string };
  readonly money: readonly Money[];
  readonly progress?: readonly (readonly [day: string, percent: number, note: string | null, scene: Scene | null])[];
  readonly photo?: readonly [taken: string, scene: Scene, note: string];
}

/** Twelve projects as the text of the plan calls for them; every name, sum and day is invented. */
export const projects: readonly Played[] = [
  {
    name: '第七幼儿园建设项目',
    code: 'YQ-2026-01',
    kind: 'newBuild',
    organisation: '第七幼儿园',
    township: '城关镇',
    promise: '第七幼儿园建成投用',
    sqm: 4200,
    seats: { kindergartenSeats: 360 },
    budget: 2100,
    planned: ['2026-10-15', '2028-05-31'],
    site: '城关镇兴学路北侧',
    stages: { started: '2026-11-20', building: '2027-03-10' },
    milestones: [
      ['施工图审查', 'construction', '2026-09-30', '2026-09-28'],
      ['基础完成', 'construction', '2027-06-30', '2027-09-25'],
      ['主体封顶', 'construction', '2027-12-31'],
      ['室外工程完成', 'construction', '2028-07-31'],
    ],
    delay: {
      on: '2027-06-30',
      cause: '地下管线迁改晚3个月，基础施工顺延',
      measure: '与供水、燃气单位并行迁改，主体改两班施工',
      finish: '2028-08-31',
    },
    money: [
      { source: 'central', document: '省示财教〔2026〕41号', issued: '2026-08-20', arrived: '2026-11-30', wan: [800, 800, 520] },
      { source: 'local', document: '玉泉财教〔2026〕17号', issued: '2026-09-02', arrived: '2027-09-10', wan: [1300, 600, 340] },
    ],
    progress: [
      ['2026-12-31', 9, null, null],
      ['2027-06-30', 20, '管线迁改完成，基坑开挖', { floors: 3, stand: 0 }],
      ['2027-12-20', 41, '二层结构完成', { floors: 3, stand: 2 }],
    ],
  },
  {
    name: '城区第四小学建设项目',
    code: 'YQ-2026-02',
    kind: 'newBuild',
    organisation: '项目办',
    township: '城关镇',
    promise: '城区第四小学',
    sqm: 14600,
    seats: { primarySeats: 1350 },
    budget: 7300,
    planned: ['2026-10-08', '2028-10-31'],
    site: '城关镇东环路以东地块',
    stages: { started: '2027-05-12', building: '2027-09-20' },
    milestones: [
      ['征地批复', 'construction', '2026-09-30', '2027-04-26'],
      ['基础完成', 'construction', '2027-11-30', '2027-12-18'],
      ['主体封顶', 'construction', '2028-08-31'],
    ],
    delay: { on: '2027-06-30', cause: '征地批复晚7个月', measure: '教学楼先行，体育馆分期', finish: '2029-05-31' },
    money: [
      { source: 'province', document: '省示财建〔2026〕88号', issued: '2026-10-12', arrived: '2027-05-06', wan: [2000, 2000, 1100] },
      { source: 'bond', document: '玉泉财债〔2027〕3号', issued: '2027-04-15', arrived: '2027-06-18', wan: [4000, 4000, 1500] },
      { source: 'local', document: '玉泉财教〔2027〕22号', issued: '2027-05-20', arrived: '2027-09-28', wan: [1300, 300, 160] },
    ],
    progress: [
      ['2027-06-30', 5, '场地平整', { floors: 4, stand: 0 }],
      ['2027-12-22', 27, '教学楼基础完成，一层施工', { floors: 4, stand: 1 }],
    ],
  },
  {
    name: '石门中心小学运动场改造项目',
    code: 'YQ-2027-03',
    kind: 'repair',
    organisation: '石门中心小学',
    township: '石门镇',
    promise: '石门中心小学运动场改造',
    sqm: 8200,
    budget: 468,
    planned: ['2027-03-15', '2027-10-31'],
    site: '石门中心小学校内',
    note: '面积为运动场地面积，不计校舍',
    stages: { started: '2027-04-06', building: '2027-06-01' },
    milestones: [
      ['基层完成', 'construction', '2027-08-15', '2027-09-20'],
      ['面层铺装', 'construction', '2027-12-20'],
    ],
    delay: { on: '2027-10-28', cause: '雨季基层含水超标，返工2个月', measure: '换填级配碎石，面层分区铺装', finish: '2027-12-31' },
    money: [{ source: 'local', document: '玉泉财教〔2027〕9号', issued: '2027-03-01', arrived: '2027-05-15', wan: [468, 468, 360] }],
  },
  {
    name: '石门镇寄宿制学生宿舍',
    code: 'YQ-2026-04',
    kind: 'newBuild',
    organisation: '石门中心小学',
    township: '石门镇',
    promise: '寄宿制学校宿舍',
    sqm: 1650,
    budget: 560,
    planned: ['2026-08-01', '2027-06-30'],
    site: '石门中心小学校内东侧',
    stages: { started: '2026-08-20', building: '2026-10-15', completed: '2027-06-18', inspected: '2027-07-25', inUse: '2027-09-01' },
    milestones: [['主体封顶', 'construction', '2027-03-31', '2027-03-22']],
    money: [
      { source: 'central', document: '省示财教〔2026〕29号', issued: '2026-06-18', arrived: '2026-08-10', wan: [400, 400, 392] },
      { source: 'local', document: '玉泉财教〔2026〕11号', issued: '2026-07-01', arrived: '2026-12-20', wan: [160, 160, 158] },
    ],
    photo: ['2027-09-02', { floors: 3, stand: 3, finished: true }, '宿舍楼投用'],
  },
  {
    name: '双泉小学综合楼',
    code: 'YQ-2026-05',
    kind: 'newBuild',
    organisation: '双泉小学',
    township: '双泉镇',
    promise: '竣工校舍',
    sqm: 5200,
    budget: 1720,
    planned: ['2026-06-10', '2027-08-31'],
    site: '双泉小学校内北侧',
    note: '功能室、食堂和图书室，不增学位；2028年春季学期投用',
    stages: { started: '2026-06-20', building: '2026-09-01', completed: '2027-09-15', inspected: '2027-11-18' },
    milestones: [['主体封顶', 'construction', '2027-03-15', '2027-04-02']],
    money: [
      { source: 'province', document: '省示财教〔2026〕30号', issued: '2026-05-08', arrived: '2026-07-02', wan: [1000, 1000, 960] },
      { source: 'local', document: '玉泉财教〔2026〕8号', issued: '2026-05-20', arrived: '2027-08-25', wan: [720, 600, 590] },
    ],
    photo: ['2027-11-19', { floors: 4, stand: 4, finished: true }, '综合楼竣工验收'],
  },
  {
    name: '城关第二小学教学楼',
    code: 'YQ-2026-06',
    kind: 'extension',
    organisation: '城关第二小学',
    township: '城关镇',
    promise: '新增学位',
    sqm: 7650,
    seats: { primarySeats: 400 },
    budget: 2480,
    planned: ['2026-05-20', '2027-07-31'],
    site: '城关第二小学校内西侧',
    stages: { started: '2026-05-26', building: '2026-08-10', completed: '2027-07-12', inspected: '2027-08-16', inUse: '2027-09-01' },
    milestones: [['主体封顶', 'construction', '2027-02-28', '2027-02-10']],
    money: [
      { source: 'bond', document: '玉泉财债〔2026〕5号', issued: '2026-04-28', arrived: '2026-06-15', wan: [1800, 1800, 1800] },
      { source: 'local', document: '玉泉财教〔2026〕6号', issued: '2026-05-10', arrived: '2027-03-20', wan: [680, 680, 640] },
    ],
  },
  {
    name: '产教融合实训中心',
    code: 'YQ-2026-07',
    kind: 'newBuild',
    organisation: '玉泉市职业学校',
    township: '城关镇',
    promise: '产教融合实训中心',
    sqm: 8600,
    budget: 4300,
    planned: ['2026-09-01', '2028-06-30'],
    site: '玉泉市职业学校新校区',
    stages: { started: '2026-12-08', building: '2027-04-20' },
    milestones: [
      ['设计变更批复', 'construction', '2027-02-28', '2027-03-16'],
      ['主体封顶', 'construction', '2028-02-28'],
      ['实训设备招标', 'procurement', '2028-04-30'],
    ],
    delay: { on: '2027-03-31', cause: '地质勘察后改设计', measure: '桩基与上部结构搭接施工', finish: '2028-10-31' },
    money: [
      { source: 'bond', document: '玉泉财债〔2026〕9号', issued: '2026-11-06', arrived: '2027-08-30', wan: [3000, 2200, 1700] },
      { source: 'province', document: '省示财教〔2026〕66号', issued: '2026-10-30', arrived: '2027-09-05', wan: [800, 800, 300] },
      { source: 'social', document: '校企共建协议〔2026〕2号', issued: '2026-12-01', arrived: '2027-07-20', wan: [500, 200, 200] },
    ],
    progress: [
      ['2026-12-31', 4, null, null],
      ['2027-06-30', 22, '桩基完成', { floors: 5, stand: 0 }],
      ['2027-12-18', 45, '三层结构完成', { floors: 5, stand: 3 }],
    ],
  },
  {
    name: '红柳沟乡、野马乡教师周转宿舍',
    code: 'YQ-2027-08',
    kind: 'newBuild',
    organisation: '项目办',
    township: '野马乡',
    ethnic: true,
    promise: '教师周转宿舍',
    sqm: 2520,
    budget: 1120,
    planned: ['2027-04-01', '2027-11-30'],
    site: '野马乡、红柳沟乡学校旁',
    note: '56套',
    milestones: [['用地批复', 'construction', '2027-02-28']],
    delay: { on: '2027-11-20', cause: '两个乡镇的用地未落实', measure: '改用学校闲置校舍用地，重报用地手续', finish: '2028-11-30' },
    money: [
      { source: 'central', document: '省示财教〔2026〕52号', issued: '2026-11-08', arrived: '2026-12-18', wan: [600, 600, 24] },
      { source: 'local', document: '玉泉财教〔2027〕12号', issued: '2027-03-20', wan: [520, 0, 0] },
    ],
  },
  {
    name: '乡镇中心幼儿园改扩建（白杨镇、青峡镇）',
    code: 'YQ-2026-09',
    kind: 'extension',
    organisation: '学前科',
    township: '青峡镇',
    promise: '改扩建乡镇中心幼儿园',
    sqm: null,
    seats: { kindergartenSeats: 330 },
    budget: 640,
    planned: ['2026-04-10', '2027-07-31'],
    site: '白杨镇、青峡镇原小学校舍',
    note: '利用闲置校舍改造，不增建筑面积；白杨镇120个、青峡镇210个',
    stages: { started: '2026-04-22', building: '2026-06-01', completed: '2027-07-20', inspected: '2027-08-12', inUse: '2027-09-01' },
    milestones: [['白杨镇完工', 'construction', '2026-08-20', '2026-08-18']],
    money: [
      { source: 'central', document: '省示财教〔2026〕18号', issued: '2026-03-28', arrived: '2026-05-12', wan: [420, 420, 415] },
      {
        source: 'local',
        document: '玉泉财教〔2026〕4号',
        issued: '2026-04-02',
        arrived: '2026-09-30',
        wan: [220, 220, 224],
        advance: '室外硬化超出4万元，由施工单位按合同第12条先行垫付，2028年结算',
      },
    ],
  },
  {
    name: '新城公办幼儿园建设项目',
    code: 'YQ-2027-10',
    kind: 'newBuild',
    organisation: '项目办',
    township: '城关镇',
    promise: '新建公办幼儿园',
    sqm: 3300,
    seats: { kindergartenSeats: 210 },
    budget: 1500,
    planned: ['2028-03-01', '2029-07-31'],
    site: '城关镇新城片区',
    note: '选址调整一次',
    milestones: [
      ['选址意见', 'construction', '2027-05-31', '2027-11-12'],
      ['用地预审', 'construction', '2027-12-31'],
      ['初步设计批复', 'construction', '2028-02-20'],
    ],
    money: [{ source: 'local', document: '玉泉财教〔2027〕31号', issued: '2027-11-20', arrived: '2027-12-10', wan: [1500, 200, 60] }],
  },
  {
    name: '市级教育数据中心',
    code: 'YQ-2026-11',
    kind: 'equipment',
    organisation: '办公室',
    township: null,
    promise: '市级教育数据中心',
    sqm: null,
    budget: 980,
    planned: ['2026-05-01', '2026-12-31'],
    site: '市教育局机房',
    stages: { started: '2026-05-18', building: '2026-07-01', completed: '2027-02-26', inspected: '2027-04-10', inUse: '2027-04-20' },
    milestones: [['设备到货', 'procurement', '2026-09-30', '2026-11-08']],
    money: [
      {
        source: 'province',
        document: '省示财教〔2026〕22号',
        issued: '2026-03-30',
        arrived: '2026-12-05',
        wan: [500, 520, 505],
        addition: '省示财教〔2026〕79号追加等级保护测评经费20万元',
      },
      { source: 'local', document: '玉泉财教〔2026〕5号', issued: '2026-04-12', arrived: '2026-06-30', wan: [480, 480, 470] },
    ],
  },
  {
    name: '玉泉市职业学校专业部搬迁',
    code: 'YQ-2028-12',
    kind: 'relocation',
    organisation: '玉泉市职业学校',
    township: '城关镇',
    promise: null,
    sqm: null,
    budget: 260,
    planned: ['2028-11-01', '2029-01-20'],
    site: '由老校区迁入产教融合实训中心',
    milestones: [
      ['搬迁方案批复', 'moving', '2028-03-31'],
      ['设备清点造册', 'moving', '2028-06-30'],
      ['设备迁装调试', 'moving', '2028-12-20'],
      ['学生迁入', 'moving', '2029-01-15'],
    ],
    money: [{ source: 'local', document: '玉泉财教〔2027〕33号', issued: '2027-12-02', wan: [260, 0, 0] }],
  },
];
