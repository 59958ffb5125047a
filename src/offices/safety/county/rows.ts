/** Who filed the drill of which month, on which day; months without a line are missing. */
export const filed: Readonly<Record<string, readonly (readonly [period: string, day: string])[]>> = {
  chengguan1: [
    ['2027-09', '2027-09-20'],
    ['2027-10', '2027-10-18'],
    ['2027-11', '2027-11-15'],
    ['2027-12', '2027-12-20'],
    ['2028-01', '2028-01-07'],
  ],
  shimen: [
    ['2027-09', '2027-09-24'],
    ['2027-10', '2027-11-12'],
    ['2027-12', '2027-12-27'],
  ],
  shuangquan: [
    ['2027-09', '2027-09-28'],
    ['2027-11', '2027-11-26'],
  ],
  third: [
    ['2027-09', '2027-09-22'],
    ['2027-10', '2027-10-25'],
    ['2027-11', '2027-11-22'],
    ['2027-12', '2027-12-24'],
  ],
  'vocational.school': [
    ['2027-09', '2027-09-29'],
    ['2027-10', '2027-10-28'],
    ['2027-11', '2027-12-09'],
  ],
};

/** The standard of a safe campus in the invented county: part, text, points; none for what vetoes. */
export const standard = [
  ['safetyLead', '安全工作责任书层层签订，领导小组每月例会', 15],
  ['safetyLead', '应急预案齐全，每学期修订', 10],
  ['safetyGuard', '专职保安、封闭管理、一键报警到位', 25],
  ['safetyGuard', '隐患排查台账完整，按期整改', 20],
  ['safetyTeaching', '每月应急演练，每学期法治课', 20],
  ['safetyAround', '护学岗落实，周边二百米内无违规经营', 10],
  ['safetyVeto', '发生负有责任的学生非正常死亡事故', 0],
] as const;

/** Who scored themselves in 2027, in the order of the standard; what the office found on the spot, if it has been there. */
export const campuses = [
  {
    school: 'chengguan1',
    own: [15, 10, 25, 19, 20, 10, 0],
    checked: [14, 10, 25, 18, 20, 9, 0],
    opinion: '台账规范，护学岗高峰时段需再加一人。',
  },
  { school: 'third', own: [15, 9, 24, 20, 19, 10, 0], checked: [13, 9, 22, 17, 18, 9, 0], opinion: '周界报警还有盲区，限期补上。' },
  {
    school: 'shuangquan',
    own: [13, 8, 20, 15, 12, 8, 0],
    checked: [12, 8, 18, 12, 9, 8, 0],
    opinion: '演练缺报两个月，整改后再申请复核。',
  },
  { school: 'shimen', own: [14, 9, 21, 16, 16, 9, 0], checked: null, opinion: '' },
] as const;

/** Disputes of the autumn: who, what, how grave, found and to be settled by when, settled how and when. */
export const disputes = [
  {
    school: 'chengguan1',
    subject: '接送时段家长与门卫争执',
    disputeKind: 'homeSchool',
    grade: 'commonDispute',
    foundOn: '2027-10-20',
    deadline: '2027-10-27',
    settled: ['2027-10-22', '约见家长说明接送规定，调整放学路线，双方谅解。', '2027-10-25'],
  },
  {
    school: 'third',
    subject: '学生课间摔伤医药费分担意见不一',
    disputeKind: 'injuryClaim',
    grade: 'commonDispute',
    foundOn: '2027-12-02',
    deadline: '2027-12-31',
    settled: ['2027-12-28', '在镇人民调解委员会主持下达成协议，按校方责任险程序理赔。', null],
  },
  {
    school: 'shimen',
    subject: '运动场工程队拖欠民工工资，到校门口讨要',
    disputeKind: 'worksAndWages',
    grade: 'graveDispute',
    foundOn: '2027-12-20',
    deadline: '2028-01-05',
    settled: null,
  },
] as const;

/** Joint actions on surroundings: theme, school, departments, place, planned, done and with what result. */
export const actions = [
  {
    actionTheme: '校门口流动摊点整治',
    school: '城关第一小学',
    departments: ['urbanManagement', 'marketRegulation', 'publicSecurity'],
    actionPlace: '城关第一小学南门至十字路口',
    plannedOn: '2027-11-10',
    done: ['2027-11-10', '清退流动摊点6个，划定禁停区，安排护学岗值守。'],
  },
  {
    actionTheme: '校园周边文具店“三无”玩具检查',
    school: '市第三中学',
    departments: ['marketRegulation', 'cultureTourism'],
    actionPlace: '市第三中学周边二百米',
    plannedOn: '2028-01-13',
    done: null,
  },
] as const;

/** Lessons in the rooms for safety: school of the room, who came, when, how many, what. */
export const sessions = [
  ['城关第一小学', '四年级1班', '2027-10-15', 42, '火场逃生与灭火器使用'],
  ['城关第一小学', '五年级2班', '2027-11-05', 44, '心肺复苏和海姆立克法'],
  ['城关第二小学', '四年级3班', '2027-11-19', 40, '地震来了怎么办'],
  ['第一幼儿园', '大班', '2027-12-03', 28, '过马路，看信号灯'],
] as const;
