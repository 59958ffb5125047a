/** Units and counters of plans, each list one string, parted by spaces. */

const words = (list: string): readonly string[] => list.split(' ');

/** Money units; 万元, 亿元 come from the multiplier. */
export const moneyUnits = words('元人民币 美元 元');

/** Units of measure and time that stand for themselves. */
export const measureUnits = words(
  '平方公里 平方千米 平方米 立方米 平米 ㎡ m² m2 公顷 公里 千米 亩 米 百分点 小时 分钟 学时 课时 学分 人次 台次 场次 班次 车次 批次 课次 节次 件次 户次 校次 课次 人天 个月 周岁 兆 千瓦 吨 Mbps Gbps MB GB 倍 天 周 学年 年 岁 分 日 月',
);

/** Counters of people, bodies and things. */
export const counters = words(
  '名 人 位 所 个 家 项 门 次 场 期 间 台 套 件 册 副 座 辆 栋 幢 处 种 类 本 份 张 条 篇 部 块 片 支 只 班 轨 级 届 对 组 户 村 校 园 县 床 席 节 盏 株 堂 轮 路 端 档 批 例 起 点 字 枚 团 队 社 集 款 棵 遍 所次 孔 眼 口 顶 架 具 面 幅 首 卷 册次 部次 号 版 步 站',
);

/** After 个 these nouns are the real unit: 60个班 is 60 班. */
export const unitsAfterGe = words('百分点 教学班 班级 班 学分 课时 学时 小时 标准班 工作日 床位');

/** Counters that count people. */
export const peopleUnits = words('名 人 位 人次');

/** Units that never carry a promise by themselves: ages, marks, grades, editions. */
export const idleUnits = words('岁 周岁 分 级 届 号 日 月 字 点 轮 批 类 种 档 版 步 站 端 学年 口 面 首 周');
