import type { Block, HeadingBlock } from './block.ts';
import type { OutlineItem } from './reading.ts';

const ranks: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  cn: 4,
  cnp: 5,
  dash: 5,
  num: 6,
  box: 6,
  par: 7,
  bullet: 7,
  circle: 8,
};

/** The rank by which a heading closes those before it; lower is wider. A part without a number counts by its level. */
export const rankOf = ({ marker, start, markerEnd }: HeadingBlock) =>
  marker.style === 'part' && start === markerEnd ? (marker.level === 1 ? 4 : 6) : (ranks[marker.style] as number);

/** The outline with each heading's end: where the next of its rank or wider begins. */
export function outlineOf(raw: string, blocks: readonly Block[]): OutlineItem[] {
  const headings = blocks.filter((block): block is HeadingBlock => block.is === 'heading');
  const ends = new Array<number>(headings.length).fill(raw.length);
  const open: number[] = [];
  headings.forEach((heading, i) => {
    while (open.length > 0 && rankOf(headings[open[open.length - 1] as number] as HeadingBlock) >= rankOf(heading))
      ends[open.pop() as number] = heading.start;
    open.push(i);
  });
  return headings.map((heading, i) => ({
    level: heading.marker.level,
    style: heading.marker.style,
    number: raw.slice(heading.start, heading.markerEnd),
    title: raw.slice(heading.titleStart, heading.titleEnd).replace(/\s*\n\s*/g, ''),
    start: heading.start,
    titleEnd: heading.titleEnd,
    runIn: heading.runIn,
    end: ends[i] as number,
  }));
}
