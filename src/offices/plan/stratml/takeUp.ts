import { comparators, kinds, methods, natures, recurrences } from '../codes.ts';
import { methodOf } from '../drafting/derive.ts';
import type { Draught } from '../drafting/draught.ts';
import { placeOf } from '../drafting/place.ts';
import { type Years, yearsOf } from '../drafting/span.ts';
import { BASELINE } from './compose.ts';
import { type Element, partOf, partsOf, textOf } from './element.ts';

/** A StratML document as a plan to be lodged: milestones and places by the marks of the promises. `years` is null where it names none. */
export interface Taken extends Omit<Draught, 'years'> {
  readonly years: Years | null;
  readonly milestones: readonly { readonly mark: string; readonly year: number; readonly value: number }[];
  readonly places: readonly { readonly mark: string; readonly path: string }[];
}

type LoosePromise = Draught['promises'][number];
type LooseSection = Draught['sections'][number];
interface Figure {
  readonly year: number;
  readonly value: number;
  readonly words: string | null;
}

const line = (text: string | null, longest: number) => (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, longest);
const yearOf = (result: Element): number | null => {
  const day = textOf(result, 'EndDate') ?? textOf(result, 'StartDate');
  const year = Number(day?.slice(0, 4) ?? Number.NaN);
  return Number.isInteger(year) && year >= 1900 && year <= 2199 ? year : null;
};

/** The results of an indicator that have a year and a number, by year. */
function figuresOf(indicator: Element | undefined, name: 'TargetResult' | 'ActualResult'): readonly Figure[] {
  const results = partsOf(indicator, 'MeasurementInstance').flatMap(instance => partsOf(instance, name));
  return results
    .flatMap((result): Figure[] => {
      const [year, units] = [yearOf(result), textOf(result, 'NumberOfUnits')];
      return year === null || units === null ? [] : [{ year, value: Number(units), words: textOf(result, 'Description') }];
    })
    .toSorted((a, b) => a.year - b.year);
}

/** `类别：目标；比较：不低于` -> the words by their names. */
const meaningIn = (objective: Element): ReadonlyMap<string, string> =>
  new Map(
    (textOf(objective, 'OtherInformation') ?? '').split('；').flatMap((part): [string, string][] => {
      const [, name, word] = /^([^：]{1,8})：(.+)$/u.exec(part.trim()) ?? [];
      return name === undefined || word === undefined ? [] : [[name, word]];
    }),
  );

const keyOf = <C extends string>(codes: Readonly<Record<C, string>>, word: string | undefined): C | null =>
  (Object.keys(codes) as C[]).find(key => codes[key] === word) ?? null;

function comparatorOf(low: number | null, high: number | null, baseline: number | null): LoosePromise['comparator'] {
  if (low === null) return 'status';
  if (high !== null) return 'range';
  if (baseline === null) return '=';
  return baseline > low ? '<=' : '>=';
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** An indicator of an objective (or an objective without one) as a promise. */
function promiseFrom(objective: Element, indicator: Element | undefined, mark: string, years: Years | null, span: Span): LoosePromise {
  const meaning = meaningIn(objective);
  const targets = figuresOf(indicator, 'TargetResult');
  const reached = figuresOf(indicator, 'ActualResult');
  const deadline = targets.at(-1)?.year ?? null;
  const last = targets.filter(one => one.year === deadline).map(one => one.value);
  const [low = null, high = null] = [...new Set(last)].toSorted((a, b) => a - b);
  const from = reached.find(one => one.words === BASELINE) ?? reached.find(one => years !== null && one.year < years.fromYear);
  const measure = line(textOf(indicator, 'MeasurementDimension') ?? textOf(objective, 'Name'), 200);
  const judged = {
    kind: keyOf(kinds, meaning.get('类别')) ?? (low === null ? ('rule' as const) : ('target' as const)),
    comparator: keyOf(comparators, meaning.get('比较')) ?? comparatorOf(low, high, from?.value ?? null),
    value: low,
    valueHigh: high,
    unit: line(textOf(indicator, 'UnitOfMeasurement'), 40) || null,
    quote: span.quote,
    measure,
    baseline: from?.value ?? null,
  };
  const recurrence = keyOf(recurrences, meaning.get('频次'));
  const method = keyOf(methods, meaning.get('判定')) ?? methodOf({ ...judged, recurrence });
  return {
    ...judged,
    mark,
    restates: null,
    start: span.start,
    end: span.end,
    place: '',
    subject: '',
    valueText: low === null ? null : last.join('–'),
    scope: meaning.get('范围')?.slice(0, 200) ?? '',
    year: null,
    fromYear: null,
    deadline,
    // The target of a document is the whole of the years; a yearly recurrence would multiply it again.
    recurrence: method === 'cumulative' ? null : recurrence,
    timeInherited: false,
    bodiesNamed: partsOf(objective, 'Stakeholder').flatMap(one => line(textOf(one, 'Name'), 60) || []),
    nature: keyOf(natures, meaning.get('属性')) ?? 'expected',
    method,
    baselineYear: from?.year ?? null,
    cycle: 'year',
    gathering: null,
    evidenceAsked: null,
    ancestor: null,
    endedBy: null,
    droppedBecause: null,
  };
}

/** The years that a document itself runs: its own dates, else its title, else those of its results; null where nothing says. */
function yearsIn(document: Element): Years | null {
  const about = partOf(document, 'AdministrativeInformation');
  const [from, to] = ['StartDate', 'EndDate'].map(name => Number(textOf(about, name)?.slice(0, 4) ?? Number.NaN));
  if (from! >= 1900 && to! >= from! && to! <= 2199) return { fromYear: from!, toYear: to! };
  const said = yearsOf(textOf(document, 'Name') ?? '', '');
  if (said !== null) return said;
  const indicators = objectivesOf(document).flatMap(objective => partsOf(objective, 'PerformanceIndicator'));
  const years = indicators.flatMap(one => figuresOf(one, 'TargetResult').map(figure => figure.year));
  return years.length === 0 ? null : { fromYear: Math.min(...years), toYear: Math.max(...years) };
}

const goalsOf = (document: Element) => partsOf(partOf(document, 'StrategicPlanCore'), 'Goal');
const objectivesOf = (document: Element) => goalsOf(document).flatMap(goal => partsOf(goal, 'Objective'));

/** `一、`, `十二、`: the number of a goal that brings none. */
const digits = '一二三四五六七八九';
const numeral = (n: number): string =>
  n < 10 ? digits[n - 1]! : `${n < 20 ? '' : (digits[Math.floor(n / 10) - 1] ?? '')}十${n % 10 === 0 ? '' : digits[(n % 10) - 1]}`;

/** What an indicator promises, as a sentence of our own where its objective has several. */
function sentenceOf(objective: Element, indicator: Element): string {
  const last = figuresOf(indicator, 'TargetResult').at(-1);
  const dimension = line(textOf(indicator, 'MeasurementDimension') ?? textOf(objective, 'Name'), 200);
  const unit = line(textOf(indicator, 'UnitOfMeasurement'), 40);
  return last === undefined ? `${dimension}。` : `${dimension}：${last.year}年达到${last.value}${unit}。`;
}

/** Writes the text of a document down line by line and keeps where each line stands. */
class Page {
  text = '';
  put(words: string): Span {
    const start = this.text.length;
    this.text += `${words}\n`;
    return { start, end: start + words.length, quote: words };
  }
}

/** What one sentence of the text promises: the indicator it stands for, if any, and where it is in its objective. */
interface Statement {
  readonly indicator: Element | undefined;
  readonly at: string;
  readonly span: Span;
}

/** Writes an objective down: its own sentence where it has one indicator or none, else a sentence for each below it. */
function statementsOf(objective: Element, page: Page): readonly Statement[] {
  const indicators = partsOf(objective, 'PerformanceIndicator');
  const words = line(textOf(objective, 'Description') ?? textOf(objective, 'Name'), 2000);
  const own = words === '' ? null : page.put(words);
  const [first] = indicators;
  if (first === undefined) return own === null ? [] : [{ indicator: undefined, at: '', span: own }];
  if (indicators.length === 1) return [{ indicator: first, at: '.0', span: own ?? page.put(sentenceOf(objective, first)) }];
  return indicators.map((indicator, i) => ({ indicator, at: `.${i}`, span: page.put(sentenceOf(objective, indicator)) }));
}

/** Writes a goal down as a heading; gives its section, whose end is not known yet. */
function headingOf(goal: Element, place: number, page: Page): LooseSection {
  const number = line(textOf(goal, 'SequenceIndicator'), 38) || `${numeral(place + 1)}、`;
  const title = line(textOf(goal, 'Name'), 360) || number;
  const { start, end } = page.put(`${number} ${title}`);
  const description = line(textOf(goal, 'Description'), 20_000);
  if (description !== '' && description !== number) page.put(description);
  return { level: 1, number, title, place: '', start, titleEnd: end, end };
}

/** A document as a plan: goals are its headings, objectives its sentences, indicators its promises. The same document gives the same. */
export function takeUp(document: Element): Taken {
  const years = yearsIn(document);
  const title = line(textOf(document, 'Name'), 120) || 'StratML';
  const page = new Page();
  page.put(title);
  const sections: LooseSection[] = [];
  const promises: LoosePromise[] = [];
  const places: { mark: string; path: string }[] = [];
  for (const [g, goal] of goalsOf(document).entries()) {
    const heading = headingOf(goal, g, page);
    for (const [o, objective] of partsOf(goal, 'Objective').entries())
      for (const { indicator, at, span } of statementsOf(objective, page)) {
        const mark = `s${promises.length + 1}`;
        promises.push(promiseFrom(objective, indicator, mark, years, span));
        places.push({ mark, path: `${g}.${o}${at}` });
      }
    sections.push({ ...heading, end: page.text.length });
  }
  const placed = <R extends { readonly start: number }>(row: R) => ({ ...row, place: placeOf(sections, row.start) });
  return {
    ...{ title, text: page.text, years, findings: [], places },
    sections: sections.map(placed),
    promises: promises.map(placed),
    milestones: milestonesIn(document, places, years),
  };
}

/** The targets of years before the last, by the mark of the promise: one a year, within the plan's years. */
function milestonesIn(document: Element, places: Taken['places'], years: Years | null): Taken['milestones'] {
  return places.flatMap(({ mark, path }) => {
    const targets = figuresOf(indicatorAt(document, path), 'TargetResult');
    const last = targets.at(-1)?.year;
    const before = targets.filter(one => one.year !== last && years !== null && one.year >= years.fromYear && one.year <= years.toYear);
    const first = before.filter((one, i) => before.findIndex(other => other.year === one.year) === i);
    return first.map(({ year, value }) => ({ mark, year, value }));
  });
}

/** The indicator at a place of a document; undefined for a place that names an objective alone. */
export function indicatorAt(document: Element, path: string): Element | undefined {
  const [g, o, i] = path.split('.').map(Number);
  const objective = partsOf(goalsOf(document)[g!], 'Objective')[o!];
  return i === undefined ? undefined : partsOf(objective, 'PerformanceIndicator')[i];
}
