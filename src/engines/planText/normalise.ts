import type { Marked } from './marked.ts';

/** Signs that differ from the ASCII sign by more than the full-width shift. */
const folds: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '．': '.',
  '∶': ':',
  '︰': ':',
  '﹪': '%',
  '〜': '~',
  '～': '~',
  '∼': '~',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '−': '-',
  '﹣': '-',
  '＋': '+',
  '﹢': '+',
  '﹐': ',',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '﹙': '(',
  '﹚': ')',
  '‘': '“',
  '’': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '⩾': '≥',
  '≧': '≥',
  '⩽': '≤',
  '≦': '≤',
};
const invisible = new Set(['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u00ad', '\r']);

/** One character folded to the form the grammar reads; '' when it is not to be seen at all. */
export function fold(char: string): string {
  if (char >= '\u4e00' && char <= '\u9fff') return char;
  if (invisible.has(char)) return '';
  const folded = folds[char];
  if (folded !== undefined) return folded;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

const isWordChar = (char: string | undefined) => char !== undefined && /[0-9A-Za-z]/.test(char);

/**
 * The raw text of one or more spans in the form the grammar reads: half-width signs, no line breaks, and no spaces
 * but those between two Latin words. Every character keeps its raw offset.
 */
export function normalise(raw: string, spans: readonly (readonly [number, number])[]): Marked {
  const into: Folding = { chars: [], at: [], straightOpen: false };
  for (const [start, end] of spans) foldSpan(raw, start, end, into);
  return { text: arabicYears(into.chars.join('')), at: into.at, end: spans[spans.length - 1]?.[1] ?? 0 };
}

const chineseDigits = '〇一二三四五六七八九';

/** 二〇二五年 as 2025年: each numeral keeps its place, so offsets stand. */
function arabicYears(text: string): string {
  if (!/[一二][〇○零一二三四五六七八九]{3}年/.test(text)) return text;
  return text.replace(/[一二][〇○零一二三四五六七八九]{3}(?=年)/g, year =>
    [...year].map(char => (/[○零]/.test(char) ? '0' : String(chineseDigits.indexOf(char)))).join(''),
  );
}

interface Folding {
  readonly chars: string[];
  readonly at: number[];
  straightOpen: boolean;
}

function foldSpan(raw: string, start: number, end: number, into: Folding): void {
  const { chars, at } = into;
  let gap = -1;
  let broken = false;
  for (let i = start; i < end; i++) {
    let char = fold(raw[i] as string);
    if (char === '') continue;
    if (char === ' ' || char === '\n' || char === '\t') {
      if (gap < 0) gap = i;
      broken ||= char === '\n';
      continue;
    }
    const last = chars[chars.length - 1];
    if (gap >= 0 && isWordChar(last) && isWordChar(char) && !(broken && /\d/.test(last as string) && /\d/.test(char))) {
      chars.push(' ');
      at.push(gap);
    }
    gap = -1;
    broken = false;
    if (char === '"') {
      char = into.straightOpen ? '”' : '“';
      into.straightOpen = !into.straightOpen;
    }
    chars.push(char);
    at.push(i);
  }
}
