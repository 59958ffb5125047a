import type { Quantity } from './quantities.ts';
import { peopleUnits } from './words/units.ts';

const perTime: readonly (readonly [RegExp, string])[] = [
  [/每(?:2|两|二)年|两年一次/, '2年'],
  [/每(?:3|三)年|三年一次/, '3年'],
  [/每(?:个)?学期/, '学期'],
  [/每(?:个)?月|月均|人均月/, '月'],
  [/每周|每星期|周均/, '周'],
  [/每天|每日|日均/, '天'],
  [/每半年/, '半年'],
  [/每季度|每季/, '季'],
  [/(?:^|[,、;常])年(?=培训|招生|开展|培养|接待|服务|补充|投入)|每年|每学年|年均|年度人均|年生均/, '年'],
];

const perBody: readonly (readonly [RegExp, string])[] = [
  [/每(?:所)?(?:校|学校)|各校|每所[^,]{0,10}(?:学校|小学|中学|初中|高中|幼儿园)/, '校'],
  [/每(?:个)?(?:县|区|县区|县市)(?![^,]{0,2}(?:域))/, '县'],
  [/每(?:个)?乡镇/, '乡镇'],
  [/每(?:个)?街道/, '街道'],
  [/每(?:个)?村/, '村'],
  [/每(?:个)?(?:班级|教学班|班)/, '班'],
  [/每(?:名|位|个)?(?:学生|幼儿|孩子|儿童|中小学生)|每生|生均|学生(?:至少)?(?:熟练)?掌握$/, '生'],
];

const perGroup = /每(\d+)(?:个|名|所)?(?:教学)?(班|人|名学生|学生|校)/;

/**
 * The unit with what it is counted by: 元/月, 元/生/年, 次/学期, 项/生, 名/6班. `words` is what governs the quantity:
 * the clause up to it, or the words carried from the head of the list.
 */
export function ratedUnit(quantity: Quantity, words: string, clause: string): string {
  if (quantity.unit === '倍' || quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === '百分点') return quantity.unit;
  if (quantity.rate !== '') return `${quantity.unit}${quantity.rate.replace('/生均', '/生').replace('/人/', '/').replace('/学年', '/年')}`;
  const group = perGroup.exec(words);
  if (group !== null) return `${quantity.unit}/${group[1]}${(group[2] as string).startsWith('班') ? '班' : '人'}`;
  const time = lastOf(perTime, words);
  const body =
    perBody.find(([form]) => form.test(words))?.[1] ??
    (/^(?:乡村)?.{0,8}(?:学校|小学|中学)至少(?:配备|有|建有|开设|设)/.test(clause) ? '校' : '');
  if (quantity.isMoney) return `${quantity.unit}${body === '生' ? '/生' : ''}${time === '' ? personRate(words, body) : `/${time}`}`;
  if (time !== '' && !/累计|共/.test(words)) return `${quantity.unit}/${time}`;
  if (
    body !== '' &&
    !(body === '生' && !/每(?:名|位|个)?(?:学生|幼儿|孩子|儿童|中小学生)|每生|掌握/.test(words)) &&
    !(peopleUnits.includes(quantity.unit) && body === '生')
  )
    return `${quantity.unit}/${body}`;
  return /每(?:人|名教师|位教师|名校长)|人均/.test(words) && !peopleUnits.includes(quantity.unit) && quantity.unit !== '年'
    ? `${quantity.unit}/人`
    : quantity.unit;
}

/** The rate whose words stand nearest before the quantity. */
function lastOf(rates: readonly (readonly [RegExp, string])[], words: string): string {
  let best = '';
  let at = -1;
  for (const [form, name] of rates) {
    const found = words.search(form);
    if (found > at) [best, at] = [name, found];
  }
  return best;
}

const personRate = (words: string, body: string) =>
  body === '生' ? '' : /每(?:人|名|位)|人均/.test(words) ? '/人' : body === '校' ? '/校' : /每家/.test(words) ? '/家' : '';
