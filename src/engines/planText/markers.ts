/** A heading's marker as it opens a line. */
export interface Marker {
  /** 0 part · 1 一、/第一章 · 2 (一)/第一节/—— · 3 1./专栏 · 4 (1)/◆ · 5 ① */
  readonly level: number;
  readonly style: 'part' | 'chapter' | 'section' | 'article' | 'cn' | 'cnp' | 'dash' | 'num' | 'box' | 'par' | 'bullet' | 'circle';
  /** Characters of the folded line it takes, spaces after it excluded. */
  readonly length: number;
}

const count = '[一二三四五六七八九十百零〇两\\d]{1,5}';
const forms: readonly (readonly [RegExp, Marker['style'], number])[] = [
  [new RegExp(`^第\\s?${count}\\s?(?:部分|编|篇|板块)`), 'part', 0],
  [new RegExp(`^第\\s?${count}\\s?章`), 'chapter', 1],
  [new RegExp(`^第\\s?${count}\\s?节`), 'section', 2],
  [new RegExp(`^第\\s?${count}\\s?条`), 'article', 3],
  [/^专栏\s?[一二三四五六七八九十\d]{1,3}(?:[-—.]\d{1,2})?/, 'box', 3],
  [/^[一二三四五六七八九十]{1,3}\s?[、.]/, 'cn', 1],
  [/^\([一二三四五六七八九十]{1,3}\)[、.]?/, 'cnp', 2],
  [/^——|^—(?=[^—\d])|^--(?=[\u4e00-\u9fff“])/, 'dash', 2],
  [/^\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\u4e00-\u9fff])\.?(?!\s?(?:万|亿|个|%|元|平方|月|日|年|所|名|倍|分|小时|公里|米|亩|人))/, 'num', 3],
  [/^\d{1,2}[.、](?=\d{1,2}月|20\d\d年)/, 'num', 3],
  [/^\d{1,2}\s?[.、](?!\d)/, 'num', 3],
  [/^\(\d{1,2}\)|^\d{1,2}\)/, 'par', 4],
  [/^[①-⑳❶-❿]/, 'circle', 5],
  [/^[◆●■▲★◇○►▶•·◎□※➢➤]/, 'bullet', 4],
];

/** The marker that opens the folded line, or null. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, 16);
  for (const [form, style, level] of forms) {
    const found = form.exec(head);
    if (found !== null && found[0].length < line.length) return { level, style, length: found[0].length };
  }
  return null;
}
