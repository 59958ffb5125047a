import { parts, wholes } from './words/places.ts';

/** The plan's whole place: 全市, 全县 …, by what its text says most, else by its title. */
export function wholeOf(title: string, text: string): string {
  const head = text.slice(0, 300_000);
  const counts = wholes.slice(0, -3).map(whole => head.split(whole).length - 1);
  const most = Math.max(...counts);
  const kind =
    /(?:自治区|[^\s]市辖?区|区)(?=.{0,12}(?:教育|学前|学校|“|十|20))/.exec(title) !== null &&
    !/市(?=.{0,12}(?:教育|学前|学校|“|十|20))/.test(title)
      ? '全区'
      : null;
  if (most > 0) return wholes[counts.indexOf(most)] as string;
  if (kind !== null) return kind;
  const place = /(市|县|区|省|州|旗|盟|镇|乡)(?=人民政府|“|教育|学前|义务|中小学|学校|20|十|第|县域|\()/.exec(title)?.[1];
  return place === undefined ? '全市' : `全${place}`;
}

const wholeScope = new RegExp(`(?:${wholes.join('|')})(?:的)?((?:所有|各级各类|城乡|农村)?(?:${parts})?)`);
const named = /([\u4e00-\u9fff]{2,12}(?:学校|小学|中学|幼儿园|中专|高中|学院|大学|校区))/;
const partScope = new RegExp(`(?:${parts})`);

/** Whom or where a promise holds for, from its own words; the whole place where they do not say. */
export function scopeOf(words: string, whole: string): string {
  const all = wholeScope.exec(words);
  if (all !== null) return all[0].replace('的', '');
  const part = partScope.exec(words);
  if (part !== null && /区|乡|镇|村|县|街道|城/.test(part[0])) return part[0];
  void named;
  return whole;
}
