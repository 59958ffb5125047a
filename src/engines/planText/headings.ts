import type { HeadingBlock } from './block.ts';
import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';
import { markerOf } from './markers.ts';
import { fold } from './normalise.ts';
import { headingEndings } from './words/headings.ts';

interface Shape {
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly wrap: number;
  /** Whether the text has headings of the first level by their markers. */
  readonly hasChief: boolean;
}

/** A heading found at a line, what of its lines is to be read as prose, and how many further lines it took. */
export interface FoundHeading {
  readonly block: HeadingBlock;
  /** The title itself, where it is a sentence that may promise; the body that runs on behind it. */
  readonly prose: readonly (readonly [number, number])[];
  readonly taken: number;
}

/** Folded text whose characters know their raw offsets. */
interface Reach {
  text: string;
  readonly at: number[];
  /** Raw end of the last line, and how many lines were joined to the first. */
  end: number;
  taken: number;
}

const quantity =
  /\d(?:[\d.,]*)\s*(?:余|多)?(?:%|‰|万|亿|所|名|人|个|元|项|套|间|家|辆|平方|亩|公里|门|次|台|片|场|小时|年底|年前|月底前)|(?:达到|不低于|不少于|提高到).{0,6}\d/;
const longestItem = 6;

const isLow = ({ style }: Marker) => style === 'num' || style === 'par' || style === 'bullet' || style === 'circle' || style === 'dash';

function append(reach: Reach, raw: string, line: Line): void {
  for (let i = line.from; i < line.to; i++) {
    const char = fold(raw[i] as string);
    if (char === '') continue;
    reach.text += char;
    reach.at.push(i);
  }
  reach.end = line.to;
}

/** The item's text from its line, with the lines that its sentence was cut over. */
function reachOf({ raw, lines, wrap }: Shape, i: number, marker: Marker): Reach {
  const line = lines[i] as Line;
  const reach: Reach = { text: '', at: [], end: line.to, taken: 0 };
  append(reach, raw, line);
  for (let j = i + 1; j < lines.length && j <= i + longestItem && !reach.text.includes('。'); j++) {
    const next = lines[j] as Line;
    const last = lines[j - 1] as Line;
    const isCut = wrap === 0 ? /[,、]$/.test(last.text) : last.text.length >= wrap - 2;
    const goesOn = isLow(marker) ? next.text !== '' : isTail(next.text, wrap);
    if (!isCut || !goesOn || next.text === '' || markerOf(next.text) !== null || /[;:]$/.test(last.text)) break;
    append(reach, raw, next);
    reach.taken = j - i;
    if (!isLow(marker)) break;
  }
  return reach;
}

/** Where the title ends in the rest of the line, as an index of `rest`; its length where nothing ends it. */
function titleStop(rest: string, { level, style }: Marker): number {
  const stop = rest.indexOf('。');
  const colon = rest.indexOf(':');
  const near = style === 'par' ? 24 : 12;
  if (level >= 2 && colon > 0 && colon <= near && (stop < 0 || colon < stop)) return colon;
  return stop < 0 ? rest.length : stop;
}

/** Whether the words may be a title of that level. */
function mayBeTitle(title: string, marker: Marker, closed: boolean): boolean {
  if (title === '' || /^[)》”,、:]/.test(title)) return false;
  if (isLow(marker)) return title.length <= 300;
  if (/[;；!?]/.test(title)) return false;
  if (marker.level <= 2 && marker.style !== 'cn' && marker.style !== 'cnp') return title.length <= 60;
  if (/[,、:]$/.test(title) || title.length > (closed ? 45 : 40)) return false;
  return marker.style === 'cn' || marker.style === 'box' || !quantity.test(title);
}

/** The heading that opens line i with this marker, or null where the line is no heading. */
export function headingOf(shape: Shape, i: number, marker: Marker): FoundHeading | null {
  const reach = reachOf(shape, i, marker);
  const skip = /^\s*/.exec(reach.text.slice(marker.length))?.[0].length ?? 0;
  const head = marker.length + skip;
  const rest = reach.text.slice(head);
  const stop = titleStop(rest, marker);
  const closed = stop < rest.length;
  const title = rest.slice(0, stop).replace(/[\s;；]+$/, '');
  if (!mayBeTitle(title, marker, closed)) return null;
  const after = rest.slice(stop + 1).trim();
  const offset = (n: number) => reach.at[n] ?? reach.end;
  const titleStart = offset(head);
  const titleEnd = (reach.at[head + title.length - 1] ?? reach.end - 1) + 1;
  const block: HeadingBlock = {
    is: 'heading',
    marker,
    start: (shape.lines[i] as Line).from,
    markerEnd: offset(marker.length - 1) + 1,
    titleStart,
    titleEnd,
    runIn: after !== '',
  };
  const body: (readonly [number, number])[] = after === '' ? [] : [[offset(head + stop + 1), reach.end]];
  return { block, prose: isSentence(title, marker, closed, after !== '') ? [[titleStart, titleEnd], ...body] : body, taken: reach.taken };
}

/** Whether a low heading is a whole sentence that may promise, not a name: it has clauses, or nothing follows its full stop. */
function isSentence(title: string, marker: Marker, closed: boolean, runsOn: boolean): boolean {
  if (!isLow(marker)) return false;
  const hasClauses = /[,;]/.test(title);
  return quantity.test(title) ? hasClauses || !runsOn : closed && !runsOn;
}

const isTail = (text: string, wrap: number) =>
  wrap > 0 && markerOf(text) === null && text.length < wrap - 4 && text.length <= 20 && !/[,;:]|。./.test(text);

function nextFilled(lines: readonly Line[], i: number): Line | null {
  for (let j = i + 1; j < lines.length && j < i + 6; j++) if (lines[j]?.text !== '') return lines[j] as Line;
  return null;
}

/** A short line alone, without a marker, in the words of headings (发展目标, 保障措施). */
export function plainHeadingOf({ lines, hasChief }: Shape, i: number): HeadingBlock | null {
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
  const start = line.from;
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
