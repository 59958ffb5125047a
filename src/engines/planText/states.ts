import { withoutOpeners } from './naming.ts';
import type { Unnumbered } from './promise.ts';

const keepUp = /(?:逐年)?只增不减|“?[两三]个只增不减”?|只升不降/;
const rising =
  /(?:逐年|持续|稳步|不断|逐步|稳定|连续[\d两二三四五六七八九十]年)(?:递增|增长|提高|提升|上升|增加|扩大)|(?:逐年|持续|稳步)(?:有所)?(?:提高|增加)/;
const falling = /(?:逐年|持续|稳步|不断|逐步|明显|有效|连续[\d两二三四五六七八九十]年)(?:都|均)?(?:递减|下降|降低|减少|缩小)/;
const indicatorEnd = /(?:率|比例|占比|比重|支出|经费|投入|工资|待遇|收入|津贴|人数|规模|数量|拨款|标准|差距)(?:等|”)?$/;
const verbFirst = /(?:不断|逐年|逐步|稳步|持续)(提高|提升|扩大|降低|减少|控制)([^,]{2,30}?(?:率|比例|占比|比重))$/;
const tripled = /^(.*?)(?:较|比|与).{0,10}(?:实现了?|达到)?“?[两三四]个增长”?/;

/** What is never to go down; 两个只增不减 alone is said of the spending on education. */
const keptName = (text: string) => {
  const name = text.search(keepUp);
  return withoutOpeners((name < 0 ? text : text.slice(0, name)).replace(/“$/, '')).replace(/^(?:确保|保证)$/, '') || '财政教育投入';
};

/** Directions of named indicators: 只增不减, 逐年递增, 不断提高…比例, X、Y、Z实现三个增长. */
export function directionsOf(text: string, isPast: boolean): Unnumbered[] {
  const kind = isPast ? 'baseline' : 'target';
  if (keepUp.test(text)) {
    const kept = isPast ? 'baseline' : 'rule';
    return text.split(/(?<=只增不减)[、和]/).map(part => ({ kind: kept, comparator: 'not-decrease', measure: keptName(part) }));
  }
  if (/“[三两二]个增长|落实[^,]{0,12}三个增长/.test(text) && !/较|比(?!例)/.test(text))
    return [{ kind: isPast ? 'baseline' : 'rule', comparator: 'increase', measure: text.slice(0, text.search(/“?[三两二]个增长/)) }];
  const three = tripled.exec(text);
  if (three !== null)
    return (three[1] as string)
      .split(/[、和及]/)
      .filter(name => name.length >= 3)
      .map(measure => ({ kind, comparator: 'increase', measure }));
  for (const [form, comparator] of [
    [rising, 'increase'],
    [falling, 'decrease'],
  ] as const) {
    const found = form.exec(text);
    const name = found === null ? '' : text.slice(0, found.index);
    if (
      found === null ||
      !indicatorEnd.test(name) ||
      /^(?:的)?(?:机制|制度|体制|态势|势头|需求)/.test(text.slice(found.index + found[0].length)) ||
      found.index + found[0].length < text.length - 4
    )
      continue;
    const names = comparator === 'decrease' && /率、.*率$/.test(name) ? name.split('、') : [name];
    if (isPast && !/逐年|连年|连续/.test(found[0])) return [];
    const spends = comparator === 'increase' && /支出|投入|经费|拨款/.test(name) && /逐年/.test(found[0]);
    return names.map(measure => ({ kind: spends && !isPast ? 'rule' : kind, comparator, measure }));
  }
  const verb = verbFirst.exec(text);
  if (verb === null || /机制|制度|政策|统筹/.test(text)) return [];
  return [{ kind, comparator: /降低|减少|控制/.test(verb[1] as string) ? 'decrease' : 'increase', measure: verb[2] as string }];
}

const noLess = /(?:不低于|不得低于|高于|不少于)(?:或高于)?[^,\d]{0,20}(?:平均)?(?:工资)?(?:收入)?(?:水平|标准|平均数|平均值|支出|公务员)$/;
const above = /(?:保持|稳定|维持|处于|达到)(?:在)?[^,\d]{1,16}(?:标准|平均水平|平均|水平)以上$/;
/** 达到同期全省平均水平. */
const level =
  /(?:基本|力争|全面|争取|接近)?(?:达到|达|接近|超过|高于|赶上)[^,\d]{0,12}(?:全国|全省|全市|全区|省|市|(?<!发达)国家|国内|东部地区|中部地区|西部地区|沿海地区)(?:的)?(?:地区)?(?:中等|同期)?平均(?:水平|值|数)$/;
const alike = /大体相当|基本相当|大致相当|大体平衡/;

/** 中职生均拨款标准不低于普通高中. */
const bound = /^([^,\d]{0,24}(?:标准|水平|待遇|收入|拨款|工资|津贴|补助|经费))(?:均|都|要|应)?(?:不低于|不得低于|高于)[^,\d]{2,16}$/;

/** A floor or a likeness without a number: 不低于公务员平均工资水平, 保持在部颁标准以上, 大体相当. */
export function floorOf(text: string, before: string): Unnumbered | null {
  const floor = noLess.exec(text);
  if (floor !== null) return { kind: 'rule', comparator: '>=', measure: text.slice(0, floor.index) };
  const over = above.exec(text);
  if (over !== null) return { kind: 'target', comparator: '>=', measure: text.slice(0, over.index) };
  const mean = level.exec(text);
  if (mean !== null && (mean.index >= 2 || before !== ''))
    return { kind: 'target', comparator: '>=', measure: text.slice(0, mean.index) || before };
  const least = bound.exec(text);
  if (least !== null) return { kind: 'rule', comparator: '>=', measure: least[1] as string };
  const like = alike.exec(text);
  return like === null ? null : { kind: 'target', comparator: '≈', measure: text.slice(0, like.index) };
}

/** A count that is to be nothing: 责任事故始终为零. */
export function noneOf(text: string): Unnumbered | null {
  const found = /^(.{4,}?)(?:始终|继续|一直)?(?:保持|控制)?(?:为|在)零$/.exec(text);
  return found === null ? null : { kind: 'target', comparator: '=', measure: found[1] as string, value: 0, valueText: '零' };
}
