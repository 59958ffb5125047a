import { withoutOpeners } from './naming.ts';
import { chineseNumber } from './numerals.ts';

/** A rank, with the number where the words give one. */
export interface Rank {
  readonly measure: string;
  readonly value?: number;
  readonly valueText?: string;
  readonly unit?: string;
}

const place =
  /(?:走在|位居|位列|位于|居于?|跻身|进入|迈入|迈进|名列|列|保持(?:在)?|处于|达到|步入|领先|领跑|挤进|站稳|稳居|排名|排在|走进|冲刺|成为|保持全).{0,24}?(?:前列|前茅|先进行列|第一方阵|第一梯队|首位|第[一二三四五六七八九十\d]+(?:名|位|$)|前[一二两三四五六七八九十\d]+(?:名|位|个|$)?|一流(?:水平|行列)?|领先水平|中上水平|上游|先进水平|榜首|(?:强[国省市县区]|先进|发达国家|领先|示范)行列)/;
const leading =
  /(?:持续|保持|始终)?领跑.{1,8}|(?:保持|处于|具有|达到)?.{0,16}(?:省内|国内|全国|全省|全市|市内|区域|西部|同类).{0,4}领先(?:水平|地位)?/;

/** The indicator that is ranked; where only a cause is named (教育现代化走在全省前列), the rank itself. */
function rankName(ahead: string, found: string): string {
  const name = withoutOpeners(ahead)
    .replace(/的(?=.{2})/g, '')
    .replace(/(?:多年|持续|始终|继续|稳步|总体|的)+$/, '')
    .replace(/^.*阶段(?=.{3})/, '');
  if (/质量|水平|率|人数|成绩|上线|名次|总数|指数|满意度/.test(name)) return name;
  const among = /全[省市区国县州]|省内|国内/.exec(found)?.[0];
  return among === undefined ? name : `${among}位次`;
}

/** A promise or a fact of rank (走在全省前列, 位列全市第二, 持续领跑…); 率先 alone is none. */
export function rankOf(text: string): Rank | null {
  if (
    !/前列|前茅|方阵|梯队|首位|第[一二三四五六七八九十\d]|前[一二两三四五六七八九十\d]|一流|领先|领跑|先进|上游|中上|榜首|行列/.test(text)
  )
    return null;
  const found = place.exec(text) ?? leading.exec(text);
  if (found === null || /第[一二三四五六七八九十\d]+(?:小学|中学|幼儿园|高中|初中|学校|课堂|责任|批|个|次|轮|要务)/.test(found[0]))
    return null;
  if (/经验|学校建设|国际一流的/.test(found[0]) && !/水平|行列/.test(found[0])) return null;
  const nth = /第([一二三四五六七八九十\d]+)(?:名|位)?|前([一二两三四五六七八九十\d]+)(?:名|位|个)?/.exec(found[0]);
  const digits = nth?.[1] ?? nth?.[2];
  const value = digits === undefined || /方阵|梯队/.test(found[0]) ? null : /^\d+$/.test(digits) ? Number(digits) : chineseNumber(digits);
  const measure = rankName(text.slice(0, found.index), found[0]);
  return value === null || digits === undefined ? { measure } : { measure, value, valueText: digits, unit: '名' };
}
