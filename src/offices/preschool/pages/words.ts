import { zh } from '#web/kit/language.ts';

type Words = Readonly<Record<string, string>>;

export const ENTRIES: Words = { entered: zh('评审中'), returned: zh('已退回'), settled: zh('已评定'), onShow: zh('公示中') };
export const TOWNSHIPS: Words = { waiting: zh('待乡镇初审'), recommended: zh('乡镇已推荐'), notRecommended: zh('乡镇未推荐') };
export const PAIRS: Words = { cityCountryPair: zh('城乡结对共建'), helpNetwork: zh('园所帮带网络') };
export const RUN_BY: Words = { public: zh('公办'), inclusive: zh('普惠性民办'), other: zh('其他民办') };
export const FIGURES: Words = { filed: zh('等学前科核定'), returned: zh('已退回'), confirmed: zh('学前科已核定') };
export const MISSING: Words = { figures: zh('年度数据未核定'), kind: zh('办园性质未登记'), population: zh('适龄人口未登记') };
export const SUBSIDIES: Words = {
  computed: zh('已核算'),
  confirmed: zh('已审定'),
  held: zh('缓拨'),
  paid: zh('已拨付'),
  lapsed: zh('不再符合'),
};
export const ITEMS: Words = {
  primaryLessons: zh('提前教授小学课程内容'),
  primaryMethods: zh('集中授课、书写作业或考试测验'),
  primarySetting: zh('活动区和玩教具不足'),
  unqualifiedTeachers: zh('教师资质或能力不足'),
  entranceTests: zh('幼小衔接违规'),
};
export const EXCHANGES: Words = { rotationPost: zh('轮岗'), supportPost: zh('支教'), shadowPost: zh('跟岗') };
export const WAYS: Words = { toCountry: zh('城区到乡村'), toCity: zh('乡村到城区'), within: zh('同类地区') };
export const SERVICES: Words = {
  placesBought: zh('购买学位'),
  careService: zh('保教服务'),
  guardService: zh('安保服务'),
  kitchenService: zh('后勤和膳食服务'),
  guidanceService: zh('教研指导服务'),
  otherService: zh('其他服务'),
};
