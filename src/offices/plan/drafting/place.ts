/** What a heading needs to say where it is. */
export interface Heading {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const closing = /[、．.。:：\s\u3000]+$/u;

/** `一、` -> 一 · `(五)` -> （五） · `1.` -> 1 · `第三章` stays; a heading without a number gives its first eight characters. */
function label({ number, title }: Heading): string {
  const bare = (number ?? '').trim().replace(closing, '');
  if (bare === '') return title.slice(0, 8);
  return bare.replace(/^[（(]\s*(.+?)\s*[)）]$/u, '（$1）');
}

/** Headings that stand over a place of the text, outermost first. Headings are in the order of the text. */
export function pathTo<H extends Heading>(headings: readonly H[], offset: number): readonly H[] {
  const path: H[] = [];
  for (const heading of headings) {
    if (heading.start > offset) break;
    while (path.length > 0 && path[path.length - 1]!.level >= heading.level) path.pop();
    path.push(heading);
  }
  return path.filter(heading => offset < heading.end);
}

/** `三（五）1`: where a place of the text is, by its headings; `文首` before the first. */
export function placeOf(headings: readonly Heading[], offset: number): string {
  const path = pathTo(headings, offset).filter(heading => heading.level > 0);
  const said = path.filter((heading, i) => i === 0 || (heading.number ?? '') !== '');
  return said.length === 0 ? '文首' : said.map(label).join('').slice(0, 80);
}
