import type { HeadingBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';
import { markerOf } from './markers.ts';
import { fold } from './normalise.ts';
import { headingEndings } from './words/headings.ts';

interface Shape {
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly wrap: number;
}

/** A heading found at a line, the raw span of the body that runs on in the same line, and how many further lines its title took. */
export interface FoundHeading {
  readonly block: HeadingBlock;
  readonly body: [number, number] | null;
  readonly taken: number;
}

/** Raw offset of the nth folded character of a line. */
function rawOffset(raw: string, line: Line, nth: number): number {
  let seen = 0;
  for (let i = line.from; i < line.to; i++) {
    if (fold(raw[i] as string) === '') continue;
    if (seen === nth) return i;
    seen++;
  }
  return line.to;
}

const quantity =
  /\d(?:[\d.,]*)\s*(?:余|多)?(?:%|‰|万|亿|所|名|人|个|元|项|套|间|家|辆|平方|亩|公里|门|次|台|小时|年底|年前)|(?:达到|不低于|不少于|提高到).{0,6}\d/;

/** Where the title ends in the rest of the line, as an index of `rest`; -1 for the whole line. */
function titleStop(rest: string, level: number): number {
  const stop = rest.indexOf('。');
  const colon = rest.indexOf(':');
  if (level >= 2 && colon > 0 && colon <= 12 && (stop < 0 || colon < stop)) return colon;
  return stop;
}

/** Whether the words may be a title of that level and not a list item that says a whole promise. */
function mayBeTitle(title: string, marker: Marker, closed: boolean): boolean {
  if (title.trim() === '' || /[;；!?]/.test(title) || /^[)》”,、:]/.test(title)) return false;
  if (marker.level <= 2 && marker.style !== 'cn' && marker.style !== 'cnp' && marker.style !== 'dash') return title.length <= 60;
  if (/[,、:]$/.test(title)) return false;
  if (title.length > (closed ? 45 : 40)) return false;
  return marker.style === 'cn' || marker.style === 'box' || !quantity.test(title);
}

/** The heading that opens line i with this marker, or null where the line is an item of a list. */
export function headingOf(shape: Shape, i: number, marker: Marker): FoundHeading | null {
  const { raw, lines, wrap } = shape;
  const line = lines[i] as Line;
  const skip = /^\s*/.exec(line.text.slice(marker.length))?.[0].length ?? 0;
  const head = marker.length + skip;
  const rest = line.text.slice(head);
  const stop = titleStop(rest, marker.level);
  const title = (stop < 0 ? rest : rest.slice(0, stop)).trimEnd();
  if (!mayBeTitle(title, marker, stop >= 0)) return null;
  const after = stop < 0 ? '' : rest.slice(stop + 1).trim();
  const low = marker.level >= 3 && marker.style !== 'box' && marker.style !== 'article';
  const follower = nextFilled(lines, i);
  if (after === '' && (low || marker.style === 'dash') && !leads(follower, marker, stop >= 0)) return null;
  const start = line.from;
  const titleStart = rawOffset(raw, line, head);
  let titleEnd = rawOffset(raw, line, head + title.length);
  if (titleEnd === line.to || after === '') titleEnd = Math.min(titleEnd, line.to);
  let taken = 0;
  if (stop < 0 && wrap > 0 && line.text.length >= wrap - 1 && follower !== null && isTail(follower.text, wrap)) {
    titleEnd = follower.to - (/。$/.test(follower.text) ? 1 : 0);
    taken = lines.indexOf(follower, i) - i;
  }
  const block: HeadingBlock = {
    is: 'heading',
    marker,
    start,
    markerEnd: rawOffset(raw, line, marker.length),
    titleStart,
    titleEnd,
    runIn: after !== '',
  };
  return { block, body: after === '' ? null : [rawOffset(raw, line, head + stop + 1), line.to], taken };
}

const isTail = (text: string, wrap: number) =>
  markerOf(text) === null && text.length < wrap - 4 && text.length <= 20 && !/[,;:]|。./.test(text);

function nextFilled(lines: readonly Line[], i: number): Line | null {
  for (let j = i + 1; j < lines.length && j < i + 6; j++) if (lines[j]?.text !== '') return lines[j] as Line;
  return null;
}

/** Whether the next line is body or a deeper heading, so that this one leads it. */
function leads(next: Line | null, marker: Marker, closed: boolean): boolean {
  if (next === null || closed) return false;
  const other = markerOf(next.text);
  return other === null ? next.text.length > 12 : other.level > marker.level;
}

/** A short line alone, without a marker, in the words of headings (发展目标, 保障措施). */
export function plainHeadingOf({ raw, lines }: Shape, i: number): HeadingBlock | null {
  const line = lines[i] as Line;
  if (
    line.text.length > 16 ||
    line.text.length < 4 ||
    /[\d,。;:、!?%()《》]/.test(line.text.replace(/^20\d\d年/, '')) ||
    !headingEndings.test(line.text)
  )
    return null;
  const next = nextFilled(lines, i);
  if (next === null || (next.text.length < 30 && markerOf(next.text) === null)) return null;
  const hasChief = lines.some(other => markerOf(other.text)?.level === 1);
  const start = rawOffset(raw, line, 0);
  return {
    is: 'heading',
    marker: { level: hasChief ? 2 : 1, style: 'part' },
    start,
    markerEnd: start,
    titleStart: start,
    titleEnd: line.to,
    runIn: false,
  };
}
