/** The plans of schools and departments of the demonstration: invented, short, each in the words of its own trade. */
export interface SubPlanPlayed {
  readonly organisation: string;
  /** Who puts it in: the username of the organisation's filer. */
  readonly filer: string;
  readonly title: string;
  readonly text: string;
  readonly became: 'accepted' | 'submitted' | 'sentBack' | 'draft';
  readonly why?: string;
  /** What it filed for 2027, by words of the sentence. */
  readonly filed?: Readonly<Record<string, number>>;
}

const years = '（2026—2030年）';

/** Four schools, a kindergarten and two departments; the plan of 市第三中学 asks less than the county's and later. */
export const subPlansPlayed: readonly SubPlanPlayed[] = [
  {
    organisation: '城关第一小学',
    filer: 'chengguan1',
    title: '城关第一小学“十五五”发展规划',
    became: 'accepted',
    filed: { 体质健康: 52.4, 本科以上学历: 93.1, 校内体育活动: 2.1, 思政课: 5 },
    text: `城关第一小学“十五五”发展规划
${years}
一、目标
到2030年，学生体质健康优良率达到60%以上，本科以上学历教师占比达到96%以上。
二、任务
（一）育人
保证学生每天校内体育活动不少于2小时，劳动教育必修课每周不少于1课时，每学期校领导讲思政课不少于5节。
（二）教师
五年内每名教师完成培训不少于360学时，每年新补充教师2名。
（三）安全
每学期开展应急疏散演练不少于2次。
`,
  },
  {
    organisation: '双泉小学',
    filer: 'shuangquan',
    title: '双泉小学特色发展规划',
    became: 'accepted',
    filed: { 实验教学: 91, 送教上门: 9, 课后服务: 93 },
    text: `双泉小学特色发展规划
${years}
一、目标
到2028年，实验教学开出率达到100%，学校千兆网络接入率达到100%。
二、任务
送教上门每年不少于12次，每学期开展应急疏散演练不少于2次，课后服务参与率不低于92%。
`,
  },
  {
    organisation: '市第三中学',
    filer: 'third',
    title: '市第三中学五年发展规划',
    became: 'submitted',
    text: `市第三中学五年发展规划
${years}
一、目标
到2032年，学生体质健康优良率达到48%以上。
二、任务
九年义务教育巩固率达到99.7%以上，初中班额不超过50人，每学期开展应急疏散演练不少于2次。
`,
  },
  {
    organisation: '玉泉市职业学校',
    filer: 'vocational.school',
    title: '玉泉市职业学校“十五五”改革发展规划',
    became: 'sentBack',
    why: '“双师型”教师比例低于全市60%的目标，请对照修改',
    text: `玉泉市职业学校“十五五”改革发展规划
${years}
一、目标
到2030年，“双师型”教师比例达到55%以上，职业学校毕业生就业率保持在97%以上。
二、任务
2027年底前，与市内骨干企业共建校企合作共同体3个，每年开展实用技术培训4000人次以上。
`,
  },
  {
    organisation: '第一幼儿园',
    filer: 'kindergarten1',
    title: '第一幼儿园保教质量提升规划',
    became: 'draft',
    text: `第一幼儿园保教质量提升规划
${years}
一、目标
到2030年，幼儿园教师持证率达到100%，专科以上学历教师占比达到98%以上。
`,
  },
  {
    organisation: '市财政局',
    filer: 'finance.bureau',
    title: '市财政局教育投入保障计划',
    became: 'accepted',
    text: `市财政局教育投入保障计划
${years}
一、任务
确保一般公共预算教育支出只增不减，市财政每年安排实训设备更新经费不少于300万元，班主任津贴每月不低于500元。
`,
  },
  {
    organisation: '市人力资源和社会保障局',
    filer: 'human.resources',
    title: '市人力资源和社会保障局教师队伍保障计划',
    became: 'submitted',
    text: `市人力资源和社会保障局教师队伍保障计划
${years}
一、任务
每年新补充教师50名左右，每学年交流轮岗教师不低于应交流人数的10%，2027年底前新建教师周转宿舍120套。
`,
  },
];
