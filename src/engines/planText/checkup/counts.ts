import { chineseNumber } from '../numerals.ts';
import type { Commitment } from '../reading.ts';
import { type Finding, finding, type Span } from './finding.ts';
import { type Sentence, spanIn } from './sentences.ts';
import { quoted, type Survey } from './survey.ts';

const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? 0));

const say = (text: string, span: Span, said: number, listed: number) =>
  finding(
    text,
    'countDiffersFromList',
    {
      zh: `这里说是${said}项，列出来的却有${listed}项：${quoted(text.slice(span.start, span.end))}。请补齐或改数。`,
      en: `${said} are announced here and ${listed} are listed: ${quoted(text.slice(span.start, span.end))}. Complete the list or change the number.`,
    },
    [span],
  );

const oneOf = /一[个次件门位杯本场堂节支首篇张项套间名种条份句封台户人部块幅顿段期届周月天日课书歌操球技案策品校班师生景廊角墙站刊网]/;
const onesName = /[“"]?([二两三四五六七八九十])个一[”"]?/g;
const introduced = /^[^,;:。、]{0,10},?(?:即|就是|是指|指(?![标导数引挥示定])|主要包括|包括|:)/;

/** “五个一” and what is listed for it: after 即 or a colon, else straight before. */
function onesIn(text: string, sentence: Sentence): readonly Finding[] {
  return [...sentence.text.matchAll(onesName)].flatMap(match => {
    const said = numberOf(match[1] as string);
    const from = match.index;
    const to = from + match[0].length;
    const intro = introduced.exec(sentence.text.slice(to))?.[0] ?? null;
    if (intro !== null) {
      const rest = sentence.text.slice(to + intro.length).split(/[;。]/)[0] as string;
      const items = takeWhile(rest.split(/[,、]/), item => oneOf.test(item));
      const length = items.join(',').length;
      return items.length < 2 || items.length === said
        ? []
        : [say(text, spanIn(sentence, from, to + intro.length + length), said, items.length)];
    }
    const before = sentence.text
      .slice(0, from)
      .split(/[;:。]/)
      .at(-1) as string;
    const items = takeWhile(before.split(/[,、]/).reverse(), item => oneOf.test(item));
    const length = items.join(',').length;
    return items.length < 2 || items.length === said ? [] : [say(text, spanIn(sentence, from - length, to), said, items.length)];
  });
}

function takeWhile<T>(items: readonly T[], isTaken: (item: T) => boolean): readonly T[] {
  const end = items.findIndex(item => !isTaken(item));
  return end < 0 ? items : items.slice(0, end);
}

const counter =
  '(?:级(?!别)|个层面|个方面|个环节|个学段|个维度|位一体|个全覆盖|[大项](?:工程|行动|计划|任务|体系|目标|制度|机制|举措|重点))';
const before = new RegExp(`((?:[^,;:。、“”()]{1,16}、)+[^,;:。、“”()]{1,16}?)(等)?([二两三四五六七八九十]{1,2})${counter}`, 'g');
const after = /([二两三四五六七八九十]{1,2}|\d{1,2})(?:大|个|项|类|种|条|方面)[^,;:。、“”]{1,12}:([^:。]+)/g;

const named = /([^,;:。、]{0,12}?)(\d{1,3}|[二两三四五六七八九十]{1,2})(?:所|个|处|座|家|支|间|项|名|门|条):([^:。;,]+)/g;

/** 特色学校6所：甲校、乙校: a count, a colon and names. Shares with numbers of their own are a sum, not a list. */
function namesAfter(text: string, sentence: Sentence): readonly Finding[] {
  return [...sentence.text.matchAll(named)].flatMap(match => {
    const list = match[3] as string;
    const items = list.split('、');
    const said = numberOf(match[2] as string);
    const joined = items.at(-1)?.match(/以及|[和及与]/g)?.length ?? 0;
    const isNames = items.length >= 3 && items.every(item => item.length >= 2 && item.length <= 18) && !/\d|等$|等[^、]{0,6}$/.test(list);
    if (!isNames || (said >= items.length && said <= items.length + joined)) return [];
    return [say(text, spanIn(sentence, match.index, match.index + match[0].length), said, items.length + joined)];
  });
}

/** 市、县、校三级: a list and straight after it its number. With 等 the list may be a part. */
function listsBefore(text: string, sentence: Sentence): readonly Finding[] {
  return [...sentence.text.matchAll(before)].flatMap(match => {
    const items = (match[1] as string).split('、');
    const joined = (match[1] as string).match(/以及|[和及与]/g)?.length ?? 0;
    const said = numberOf(match[3] as string);
    const isPart = match[2] !== undefined;
    const fits = isPart ? said >= items.length : said >= items.length && said <= items.length + joined;
    return said < 2 || fits ? [] : [say(text, spanIn(sentence, match.index, match.index + match[0].length), said, items.length + joined)];
  });
}

/** 实施四大工程：甲、乙、丙: a number, a colon and a flat list. */
function listsAfter(text: string, sentence: Sentence): readonly Finding[] {
  return [...sentence.text.matchAll(after)].flatMap(match => {
    const list = match[2] as string;
    const said = numberOf(match[1] as string);
    const items = (list.includes(';') ? list.split(';') : list.split('、')).filter(item => item !== '');
    const isFlat = list.includes(';')
      ? items.length > 1
      : !list.includes(',') && items.every(item => item.length <= 16) && items.length > 1;
    const joined = list.includes(';') ? 0 : ((items.at(-1) as string | undefined)?.match(/以及|[和及与]/g)?.length ?? 0);
    if (!isFlat || said < 2 || /等[^、]{0,6}$/.test(list) || (said >= items.length && said <= items.length + joined)) return [];
    return [say(text, spanIn(sentence, match.index, match.index + match[0].length), said, items.length + joined)];
  });
}

const building = /^[所个座栋处幢项]$/;
const countsProjects = /(?:项目|工程)\s*(?:共|计)?\s*(\d{1,3})\s*[个项]|(\d{1,3})\s*[个项](?:重点|重大|建设|基础设施|教育)*(?:项目|工程)/;

/** Projects named after a count in the same item; a counted kind (幼儿园2所) is as many as it says. */
function namedAfter(survey: Survey, count: Commitment): readonly Commitment[] {
  const item = survey.pathAt(count.start).at(-1);
  const end = item?.end ?? count.end;
  return survey.promises.filter(
    ({ kind, start, unit }) => kind === 'project' && start >= count.end && start < end && (unit === null || building.test(unit)),
  );
}

/** “项目12个” and the projects that are named after it. */
function projectCounts(survey: Survey): readonly Finding[] {
  return survey.promises.flatMap(count => {
    const match = countsProjects.exec(count.quote);
    if (count.kind === 'baseline' || match === null || typeof count.value !== 'number') return [];
    const named = namedAfter(survey, count);
    const sum = named.reduce((total, { value, comparator }) => total + (comparator === 'new' && typeof value === 'number' ? value : 1), 0);
    if (named.length < 3 || sum === count.value || sum < count.value * 0.7 || sum > count.value * 1.5) return [];
    return [
      finding(
        survey.text,
        'countDiffersFromList',
        {
          zh: `${quoted(count.quote)}写的是${count.value}个，后文点名的建设内容合计${sum}个。请核对：补上清单，或说明哪些合并为一个项目。`,
          en: `${quoted(count.quote)} announces ${count.value}, and what is named after it adds up to ${sum}. Check it: give the list, or say which of them are one project.`,
        },
        [count, ...named],
        [count, ...named],
      ),
    ];
  });
}

const announced = /(?:以下|如下|下列)([二两三四五六七八九十]{1,2}|\d{1,2})(?:个|项|大|条|点|方面)/;

/** “以下五个方面” and the headings that follow. */
function announcedHeadings({ text, sentences, outline, pathAt }: Survey): readonly Finding[] {
  return sentences.flatMap(sentence => {
    const match = announced.exec(sentence.text);
    const item = pathAt(sentence.start).at(-1);
    if (match === null || item === undefined) return [];
    const said = numberOf(match[1] as string);
    const below = outline.filter(({ start, end, level }) => start > sentence.end && end <= item.end && level > item.level);
    const level = Math.min(...below.map(child => child.level));
    const children = below.filter(child => child.level === level);
    if (children.length < 2 || children.length === said) return [];
    return [say(text, spanIn(sentence, match.index, match.index + match[0].length), said, children.length)];
  });
}

/** Numbers that differ from what is listed for them. */
export function countsThatDiffer(survey: Survey): readonly Finding[] {
  const { text, sentences } = survey;
  const inText = sentences.flatMap(sentence => [
    ...onesIn(text, sentence),
    ...listsBefore(text, sentence),
    ...listsAfter(text, sentence),
    ...namesAfter(text, sentence),
  ]);
  return [...inText, ...projectCounts(survey), ...announcedHeadings(survey)];
}
