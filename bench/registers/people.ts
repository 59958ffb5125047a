/** Surnames by how many in ten thousand bear them, the commonest first; together about seven in ten people. */
const SURNAMES =
  '王710 李719 张683 刘538 陈453 杨308 黄223 赵206 吴205 周202 徐166 孙154 马129 朱126 胡131 郭115 何106 林102 罗86 高100 郑93 梁84 谢72 宋81 唐66 许66 邓60 韩68 冯64 曹59 彭59 曾58 肖56 田52 董54 潘48 袁50 蔡47 蒋47 余48 于62 杜47 叶46 程43 魏45 苏43 吕45 丁43 任42 卢36 姚37 沈35 钟38 姜38 崔37 谭37 陆30 范36 汪36 廖34 石32 金31 韦29 贾31 夏30 付29 方31 邹28 熊29 白27 孟26 秦25 邱26 侯24 江25 尹22 薛22 闫21 段22 雷22 龙22 黎21 史21 陶20 贺19 毛19 郝18 顾19 龚18 邵18 万17 覃17 武17 钱16 戴16 严16 莫16 孔13 向15 常14 单9 解7 仇5 欧阳8 司马2 尉迟1';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉红建国春志海永兴晓东林宇浩然子涵梓轩雨欣怡佳俊凯博思远嘉豪天翔雪梅兰菊竹云飞龙凤祥瑞安康宁福寿富贵荣昌盛世家和美丹青山水川江河湖波清泉石岩松柏桐梧楠枫榕槐杨柳莲荷蓉芝薇萍蕾蓓茜莎琳琪瑶瑜珍珠宝金银铜铁鑫锋锐钢铭钧镇良善义仁礼智信忠孝诚正直廉洁谦恭宽厚敬慎勤俭学习书画诗词琴棋光辉耀亮昭晖晨曦旭阳月星辰';

const surnames = SURNAMES.split(' ').map(one => ({ name: one.replace(/\d+/, ''), weight: Number(/\d+/.exec(one)) }));
const all = surnames.reduce((sum, one) => sum + one.weight, 0);
const given = [...GIVEN];

/** A made-up name: surnames as common as they are, given names of one character in one of five. */
export function nameBy(random: () => number): string {
  let left = random() * all;
  const surname = surnames.find(one => (left -= one.weight) < 0)?.name ?? '王';
  const sign = () => given[Math.floor(random() ** 1.6 * given.length)]!;
  return random() < 0.2 ? surname + sign() : surname + sign() + sign();
}
