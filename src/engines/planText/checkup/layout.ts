import { chineseNumber } from '../numerals.ts';
import type { OutlineItem } from '../reading.ts';
import { type Finding, finding, type Span } from './finding.ts';
import { calledIn, quoted, type Survey } from './survey.ts';

/** Which number a heading carries: 第三章, （三）, 3. and ③ are 3; null for bullets. */
function ordinalOf({ number }: OutlineItem): number | null {
  const digits = /\d+(?!.*\d)/.exec(number.normalize('NFKC'))?.[0];
  if (digits !== undefined) return Number(digits);
  const numeral = /[一二三四五六七八九十百零]+/.exec(number)?.[0];
  return numeral === undefined ? null : chineseNumber(numeral);
}

/** Headings of one kind under one heading whose numbers skip or repeat. */
export function numberingGaps({ text, outline, pathAt }: Survey): readonly Finding[] {
  const last = new Map<string, OutlineItem>();
  return outline.flatMap(item => {
    const parent = pathAt(item.start).at(-2);
    const key = `${parent?.start ?? -1}/${item.style}/${item.level}`;
    const before = last.get(key);
    last.set(key, item);
    const [from, to] = [before === undefined ? null : ordinalOf(before), ordinalOf(item)];
    if (before === undefined || from === null || to === null || to === from + 1 || to === 1) return [];
    const places = [before, item].map(({ start, titleEnd }) => ({ start, end: titleEnd }));
    return [
      finding(
        text,
        'numberingGap',
        {
          zh: `${quoted(calledIn(before))}之后是${quoted(calledIn(item))}，序号${to === from ? '重复' : '不连续'}。请核对是漏了一条还是编号有误。`,
          en: `${quoted(calledIn(before))} is followed by ${quoted(calledIn(item))}: the numbers ${to === from ? 'repeat' : 'are not consecutive'}. Check whether an item is missing or misnumbered.`,
        },
        places,
      ),
    ];
  });
}

/** Line ends within sentences, one finding for the plan; a text wrapped at every line is laid out so and gives none. */
export function brokenLines({ text, sentences, outline }: Survey): readonly Finding[] {
  const from = outline[0]?.start ?? 0;
  const places: Span[] = [];
  for (const { at, start } of sentences) {
    if (start < from) continue;
    for (let i = 1; i < at.length; i++) {
      const [before, after] = [at[i - 1] as number, at[i] as number];
      if (after - before < 2 || !text.slice(before, after).includes('\n')) continue;
      places.push({ start: at[Math.max(0, i - 6)] as number, end: (at[Math.min(at.length - 1, i + 5)] as number) + 1 });
    }
  }
  const lines = text
    .slice(from)
    .split('\n')
    .filter(line => line.trim() !== '').length;
  if (places.length === 0 || places.length * 6 > lines) return [];
  const example = `“……${text.slice(places[0]?.start, places[0]?.end).replace(/\s+/g, '／')}……”`;
  return [
    finding(
      text,
      'brokenLine',
      {
        zh: `有${places.length}处在句子中间换了行，例如${example}，多半是排版或转换留下的。请接成一段，以免误读。`,
        en: `A line ends within a sentence in ${places.length} places, for example ${example}; most likely left by typesetting or conversion. Join them.`,
      },
      places,
    ),
  ];
}

const window = 24;
const enough = 40;

/** Passages of forty characters and more that stand in the plan twice word for word, promises and the letter before the first heading left out. */
export function repeatedPassages({ text, sentences, touching, outline }: Survey): readonly Finding[] {
  const body = sentences.filter(({ start }) => start >= (outline[0]?.start ?? 0));
  const at = body.flatMap(sentence => sentence.at.filter((_, i) => /[\u4e00-\u9fff\d]/.test(sentence.text[i] as string)));
  const words = at.map(offset => text[offset]).join('');
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (let i = 0; i + window <= words.length; i++) {
    const key = words.slice(i, i + window);
    const earlier = first.get(key);
    if (earlier === undefined || i - earlier < window) {
      first.set(key, earlier ?? i);
      continue;
    }
    let length = window;
    while (i + length < words.length && earlier + length < i && words[earlier + length] === words[i + length]) length++;
    const spans = [earlier, i].map(begin => ({ start: at[begin] as number, end: (at[begin + length - 1] as number) + 1 }));
    const isPromise = spans.some(span => touching(span).length > 0);
    if (length >= enough && !isPromise) {
      findings.push(
        finding(
          text,
          'repeatedPassage',
          {
            zh: `${quoted(text.slice(spans[0]?.start, spans[0]?.end))}一段前后两处一字不差（${length}字）。建议保留一处。`,
            en: `${quoted(text.slice(spans[0]?.start, spans[0]?.end))} stands in two places word for word (${length} characters). Keep one of them.`,
          },
          spans,
        ),
      );
    }
    i += length - 1;
  }
  return findings;
}
