import { fiveYears } from '../calendar.ts';
import { chineseNumber } from '../numerals.ts';
import { type Finding, finding } from './finding.ts';
import { isPromising, type Survey } from './survey.ts';

/** Shorthand that every reader of a county's plan knows, from documents above the county. */
const known = new Set(
  '四史 四个意识 四个自信 两个维护 两个确立 三会一课 两免一补 三全育人 三全 五育 五育并举 两个一百年 三区三州 四有 四有好老师 四个引路人 三支一扶 一岗双责 三重一大 五位一体 四个全面 两不愁三保障 三教 三教改革 三通两平台 三个课堂 八五 七五 三好学生 五项管理 六个下功夫 两个大计 三个面向 三支队伍'.split(
    ' ',
  ),
);
const shorthand = /[“"]([两二三四五六七八九十](?!分钟|小时|公里|里|年|天|月|周|岁|点半)(?:个|大|项|类|种)?[\u4e00-\u9fff]{1,8})[”"]/g;

/** How the numeral shorthand is made up: 三 + 防, 两个 + 只增不减. */
function partsOf(term: string): { readonly count: number; readonly core: string } {
  const number = /^[两二三四五六七八九十]/.exec(term)?.[0] ?? '';
  return { count: chineseNumber(number) ?? 0, core: term.slice(number.length).replace(/^[个大项类种]/, '') };
}

/** True where the text says what a shorthand stands for: after 即, a colon or a bracket, as a list before it, or by using its core again and again. */
function isExplained(term: string, flat: string): boolean {
  const { count, core } = partsOf(term);
  for (let at = flat.indexOf(term); at >= 0; at = flat.indexOf(term, at + 1)) {
    const after = flat.slice(at + term.length, at + term.length + 24);
    if (/^[”"]?[^,;。“”]{0,8},?(?:即|就是|是指|指(?![标导数引挥示定])|包括|:|\()/.test(after)) return true;
    const before = (
      flat
        .slice(Math.max(0, at - 120), at)
        .split(/[。;]/)
        .at(-1) as string
    ).replace(/[“"]$/, '');
    if (!/[“”]/.test(before) && (before.match(/[、,和及]/g)?.length ?? 0) >= count - 1 && /[、]/.test(before)) return true;
  }
  const others = core.length >= 3 ? flat.split(core).length - 1 - (flat.split(term).length - 1) : 0;
  return others >= Math.min(count, 2);
}

/** Shorthand in promises (“四率”) that the plan never spells out, one finding for the plan. */
export function unexplainedShorthand({ text, promises, sentences, roleAt }: Survey): readonly Finding[] {
  const flat = sentences.map(sentence => sentence.text).join('');
  const verdicts = new Map<string, boolean>();
  const isOpen = (term: string) => {
    if (fiveYears(term) !== null) return false;
    const verdict = verdicts.get(term) ?? (!known.has(term) && !isExplained(term, flat));
    verdicts.set(term, verdict);
    return verdict;
  };
  const hits = promises.flatMap(promise => {
    if (!isPromising(roleAt(promise.start))) return [];
    return [...promise.quote.matchAll(shorthand)].flatMap(match =>
      isOpen(match[1] as string) ? [{ term: match[1] as string, promise }] : [],
    );
  });
  if (hits.length === 0) return [];
  const terms = [...new Set(hits.map(({ term }) => `“${term}”`))].join('、');
  const found = hits.map(({ promise }) => promise);
  return [
    finding(
      text,
      'shorthandUnexplained',
      {
        zh: `承诺里用了${terms}，全文没有说明包括哪几项，是否做到就无从判断。建议在第一次出现时写全。`,
        en: `Promises use ${terms}, and the plan never says what it stands for, so nobody can judge whether they are kept. Spell it out where it first occurs.`,
      },
      found,
      found,
    ),
  ];
}
