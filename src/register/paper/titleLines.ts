/** Characters of 2号 that a line of the type area holds, with one to spare. */
const WIDEST = 19;

/** What is never broken in a title: years, quoted names, figures and words of other scripts, and the words that titles of plans are made of. */
const ATOMS =
  /“[^”]{1,8}”|《[^》]{1,10}》|（[^）]{1,10}）|〔\d+〕\d*号?|(?:19|20)\d\d(?:[—–-](?:19|20)?\d\d)?年?(?:度|秋季|春季|上半年|下半年)?|第[一二三四五六七八九十\d]+[期版号批次]|[A-Za-z0-9.%]+|人民政府|教育局|教育|事业|发展|规划|监测|评估|报告|中期|终期|实施|方案|情况|责任|分工表|一页纸|目标|责任书|通报|检查|说明|优先|工作|单位|学校|年度|计划|重点|项目|建设|资金|完成|汇总|./gsu;

/** What may not begin a line: signs that close, and words that hang on what is before them. */
const NEVER_FIRST = /^[，。、；：？！）〕》」』”’…—·的和与及或之]/u;
/** A line ends well behind a name that is whole, and begins well with a year. */
const ENDS_WELL = /(?:规划|计划|方案|纲要|意见|》|”|人民政府|教育局|[省市县区旗校局])$/u;
const BEGINS_WELL = /^(?:(?:19|20)\d\d|关于)/u;

/** A Chinese character is one wide, a digit or letter half. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[!-~]/.test(one) ? 0.5 : 1), 0);

const costOfBreak = (before: string, after: string): number =>
  NEVER_FIRST.test(after) ? 1000 : (ENDS_WELL.test(before) ? 0 : 25) + (BEGINS_WELL.test(after) ? 0 : 15);

/**
 * A title cut into lines as GB/T 9704 asks: words whole, lines of like length. A year and what belongs to it stay together: `2027年度` is
 * never `2027年` and `度`.
 */
export function titleLines(title: string): readonly string[] {
  const atoms = [...title.matchAll(ATOMS)].map(([atom]) => atom);
  const even = widthOf(title) / Math.max(1, Math.ceil(widthOf(title) / WIDEST));
  // The cheapest way to break what begins at each atom, from the end backwards.
  const best: { readonly cost: number; readonly lines: readonly string[] }[] = [];
  best[atoms.length] = { cost: 0, lines: [] };
  for (let from = atoms.length - 1; from >= 0; from--) {
    let chosen = { cost: Number.POSITIVE_INFINITY, lines: [] as readonly string[] };
    let line = '';
    for (let to = from + 1; to <= atoms.length; to++) {
      line += atoms[to - 1];
      if (widthOf(line) > WIDEST && to > from + 1) break;
      const rest = best[to] as (typeof best)[number];
      const cost = (widthOf(line) - even) ** 2 + rest.cost + (to < atoms.length ? costOfBreak(line, atoms[to] as string) : 0);
      if (cost < chosen.cost) chosen = { cost, lines: [line, ...rest.lines] };
    }
    best[from] = chosen;
  }
  return widthOf(title) <= WIDEST ? [title] : (best[0]?.lines ?? [title]);
}
