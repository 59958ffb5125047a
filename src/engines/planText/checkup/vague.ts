import { type Finding, type FindingCode, finding, type Span, type Words } from './finding.ts';
import { type Sentence, spanIn } from './sentences.ts';
import { calledIn, isPromising, listed, quoted, type Survey } from './survey.ts';

const making =
  '(?:建设|建成|新建|创建|打造|培养|培育|选拔|遴选|选树|选派|引进|吸引|招引|扶持|建立|实施|推出|形成|评选|增加|增设|补充|配备|改造|命名|认定|购置|储备|开发|安排|划出|拿出|设立)';
/** A made thing counted by 一批, 若干, 一定数量; from the verb to the end of the clause. */
const quantity = new RegExp(`${making}[^,;、。]{0,4}?(?:一批(?!次)|若干|一定数量|一定比例|多个|数个|多所|一些|部分)[^,;。]{0,40}`, 'g');
/** A promise whose verb is a degree alone. */
const degree =
  /[^,;。:]{2,30}(?:显著|明显|大幅度?|极大|较大幅度|长足|有力|全面而显著)(?:地)?(?:提高|提升|增强|改善|优化|下降|降低|减轻|缩小|扩大|增加|增长|进步)[^,;。]{0,6}/g;

const inSentence = (sentence: Sentence, pattern: RegExp): readonly Span[] =>
  [...sentence.text.matchAll(pattern)].map(match => {
    const words = match[0].replace(/[!?]+$/, '');
    return spanIn(sentence, match.index, match.index + words.length);
  });

interface Kind {
  readonly code: FindingCode;
  readonly pattern: RegExp;
  readonly say: (chapter: string, count: number, words: string) => Words;
}
const kinds: readonly Kind[] = [
  {
    code: 'vagueQuantity',
    pattern: quantity,
    say: (chapter, count, words) => ({
      zh: `${chapter}有${count}处只写“一批”“一定数量”之类，没有数目，到期说不清做到没有：${words}。建议写出数目或名单。`,
      en: `${chapter}: ${count} promises count by “a number of” alone, so nobody can say whether they were kept: ${words}. Give a number or a list.`,
    }),
  },
  {
    code: 'vagueDegree',
    pattern: degree,
    say: (chapter, count, words) => ({
      zh: `${chapter}有${count}处只写“显著”“明显”，没有指标，到期无法核验：${words}。建议换成可以查证的指标和数值。`,
      en: `${chapter}: ${count} promises are “marked” or “clear” without an indicator and cannot be checked: ${words}. Put an indicator and a value.`,
    }),
  },
];

/** Promises without number or measure, one finding a chapter and kind. What the text defines in the same sentence by a figure is left out. */
export function vaguePromises({ text, sentences, pathAt, roleAt, touching }: Survey): readonly Finding[] {
  return kinds.flatMap(({ code, pattern, say }) => {
    const groups = new Map<string, Span[]>();
    for (const sentence of sentences) {
      if (!isPromising(roleAt(sentence.start))) continue;
      const isFigured = (span: Span) => touching(span).some(({ value }) => value !== null);
      const spans = inSentence(sentence, pattern).filter(span => !isFigured(span));
      const chapter = calledIn(pathAt(sentence.start)[0]);
      groups.set(chapter, groups.get(chapter) ?? []);
      groups.get(chapter)?.push(...spans);
    }
    return [...groups]
      .filter(([, spans]) => spans.length > 0)
      .map(([chapter, spans]) => {
        const words = listed(spans.map(({ start, end }) => text.slice(start, end)));
        const within = spans.flatMap(touching).filter(({ kind }) => kind !== 'baseline');
        return finding(text, code, say(chapter === '' ? '全文' : quoted(chapter), spans.length, words), spans, within);
      });
  });
}

/** Promises of a whole (全覆盖、消除、完成) that “基本” takes back, one finding for the plan. */
export function hedgedWholes({ text, promises, roleAt }: Survey): readonly Finding[] {
  const hedged = promises.filter(
    ({ quote, start, value }) =>
      value === null &&
      isPromising(roleAt(start)) &&
      /基本(?!公共)[^,，、]{0,20}(全覆盖|全部|消除|清零|补足|补齐|配齐|解决|完成)/.test(quote),
  );
  if (hedged.length === 0) return [];
  const words = [...new Set(hedged.map(({ quote }) => quoted(quote)))];
  return [
    finding(
      text,
      'hedgedWhole',
      {
        zh: `${words.slice(0, 3).join('、')}用了“基本”，没有说差多少仍算做到。建议写出比例，或去掉“基本”。`,
        en: `${words.slice(0, 3).join(', ')}: “basically” leaves open how much may be missing. Give a share, or leave the word out.`,
      },
      hedged,
      hedged,
    ),
  ];
}
