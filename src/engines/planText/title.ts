import type { Block } from './block.ts';
import { isRetrospect } from './lookback.ts';
import { normalise } from './normalise.ts';

/** Ends of the titles of plans. */
export const titleEnd = /(?:规划|计划|方案|纲要|意见|要点|总结|报告|实事|任务|办法|细则|决定)(?:\(.*\))?(?:》的通知)?$/;
const named = /《([^《》]{6,60}(?:规划|计划|方案|纲要|意见)(?:[(（][^《》]{2,20}[)）])?)》/g;

/** The line of years in brackets that ends a title; '' where the next line is none. */
function yearsBehind(text: string, blocks: readonly Block[], block: Block): string {
  const next = blocks[blocks.indexOf(block) + 1];
  const line = next?.is === 'prose' ? normalise(text, next.spans).text : '';
  return /^\([^()]{0,4}20\d\d[^()]{0,16}\)$/.test(line) ? line : '';
}

/** The plan's title: the first line in the words of one (a line broken over two is joined), else the plan named in the opening lines, else their first words. */
export function titleOf(text: string, blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks.slice(0, 40)) {
    if (block.is === 'table') continue;
    if (block.is === 'heading') break;
    const line = normalise(text, block.spans).text;
    if (line.length <= 80 && (titleEnd.test(line) || isRetrospect(line)) && !/^(?:各|为|根据)/.test(line)) {
      const before = lines[lines.length - 1] ?? '';
      const isBroken = line.length <= 15 && before.length >= 4 && before.length <= 40 && !/[。:;号日]$/.test(before);
      const title = `${isBroken ? before : ''}${line}${yearsBehind(text, blocks, block)}`;
      if (title.length >= 6) return title;
    }
    lines.push(line);
  }
  const opening = normalise(text, [[0, Math.min(text.length, 1500)]]).text;
  const plans = [...opening.matchAll(named)].map(match => match[1] as string).filter(name => !/国家|全国|国务院|教育部|中共/.test(name));
  return plans.find(name => /20\d\d|十.五|五年/.test(name)) ?? plans[0] ?? opening.slice(0, 60);
}
