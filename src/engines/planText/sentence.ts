import { agentsIn } from './bodies.ts';
import { type Carried, carry, doersOf, hear, nothingCarried } from './carried.ts';
import type { Clause, Setting } from './clause.ts';
import { type ClauseSpan, inside, type Sentence, type Span } from './clauses.ts';
import type { Draft } from './draft.ts';
import { elided } from './ellipsis.ts';
import { numberedDrafts } from './numbered.ts';
import type { Quantity } from './quantities.ts';
import { themeOf } from './subjects.ts';
import { forecast, isToldOfPresent, looksAhead, opensPast, pastWords, planned, present, reports } from './tense.ts';
import { type ClauseTime, timeOf } from './times.ts';
import { unnumberedDrafts } from './unnumbered.ts';
import { isValue } from './values.ts';
import { headVerb } from './words/verbs.ts';

/** A sentence in its paragraph; `quantities` are those inside it, in order. */
export interface SentenceText {
  readonly text: string;
  readonly within: Uint8Array;
  readonly sentence: Sentence;
  readonly quantities: readonly Quantity[];
  /** The narrow topic that a sentence opening with 其中 goes on with. */
  readonly theme: string | null;
  /** The paragraph, in a chapter of difficulties, has begun to look ahead. */
  readonly isForecast: boolean;
  /** The paragraph has said that it tells what came of the years gone by. */
  readonly isReport: boolean;
}

/** What a sentence promises, the first deadline it states, the topic it ends on. */
export interface ReadSentence {
  readonly drafts: readonly Draft[];
  readonly deadline: number | null;
  /** The deadline that the sentence opens with, which may govern the sentences behind it. */
  readonly lead: number | null;
  readonly theme: string | null;
  readonly isForecast: boolean;
  readonly isReport: boolean;
}

/** Reads the clauses of a sentence from left to right; times, verbs and topics carry from clause to clause. */
export function readSentence(given: SentenceText, setting: Setting): ReadSentence {
  const { sentence } = given;
  const frame = frameOf(given, setting);
  const values = valuesByClause(given);
  const carried = nothingCarried(given.theme);
  const drafts: Draft[] = [];
  for (const [i, span] of sentence.clauses.entries()) {
    const time = frame.times[i] as ClauseTime;
    if (span.opens) {
      carried.isOld = true;
      carried.verb = '';
    }
    hear(carried, time);
    if (time.isBare) {
      carried.from ??= span.start;
      continue;
    }
    const clause = clauseAt(given, setting, frame, carried, { i, span, values: values[i] as readonly Quantity[] });
    const found = draftsOfClause(clause, setting, carried.last);
    for (const draft of found) drafts.push(draft);
    carry(carried, clause, found);
  }
  const words = given.text.slice(sentence.start, sentence.end);
  const isForecast = setting.role === 'problems' && frame.foretold >= 0;
  const isReport = (given.isReport || reports.test(words)) && !looksAhead.test(words);
  return { drafts, deadline: frame.deadline, lead: frame.times[0]?.when.deadline ?? null, theme: carried.theme, isForecast, isReport };
}

/** What is known of the whole sentence before its clauses are read. */
interface SentenceFrame {
  readonly times: readonly ClauseTime[];
  /** For each clause the deadline that a later one reaches back with. */
  readonly back: readonly (number | undefined)[];
  readonly deadline: number | null;
  /** Where, in a chapter that looks back, the sentence begins to look ahead; -1 where it does not. */
  readonly foretold: number;
  /** The sentence opens in the past or the present (五年来, 目前), which holds for all its clauses that do not look ahead. */
  readonly opensPast: boolean;
  /** Where the sentence says that it tells of the present (截至目前, 已建成); -1 where it does not. */
  readonly presentFrom: number;
  readonly agents: readonly string[];
  readonly theme: string | null;
}

const looksBack = ({ role }: Setting) => role === 'review' || role === 'problems';

function frameOf(given: SentenceText, setting: Setting): SentenceFrame {
  const { text, sentence, isForecast } = given;
  const words = text.slice(sentence.start, sentence.end);
  const review = looksBack(setting);
  const foretold = review ? (isForecast && !pastYear(words, setting) ? 0 : words.search(forecast)) : -1;
  const times = sentence.clauses.map(span => timeOf(text.slice(span.start, span.end), setting.calendar, review && foretold < 0));
  return {
    times,
    back: deadlinesBehind(times, sentence.clauses),
    deadline: times.find(({ when }) => when.deadline !== undefined)?.when.deadline ?? null,
    foretold,
    opensPast: opensPast.test(words) || given.isReport,
    presentFrom: words.search(present),
    agents: agentsIn(words),
    theme: themeOf(words),
  };
}

interface ClauseAt {
  readonly i: number;
  readonly span: ClauseSpan;
  readonly values: readonly Quantity[];
}

function clauseAt(
  { text, within, sentence }: SentenceText,
  setting: Setting,
  frame: SentenceFrame,
  carried: Carried,
  { i, span, values }: ClauseAt,
): Clause {
  const words = text.slice(span.start, span.end);
  const isPast = looksBack(setting)
    ? !planned.test(words) && (frame.foretold < 0 || carried.saidPast || sentence.start + frame.foretold > span.end)
    : carried.saidPast ||
      pastWords.test(words) ||
      ((frame.opensPast || isToldOfPresent(text, sentence, frame.presentFrom, span)) && !looksAhead.test(words));
  const due = frame.back[i];
  const isFree = Object.keys(carried.said).length === 0 || carried.isOld;
  return {
    ...span,
    text: words,
    from: carried.from ?? span.start,
    values,
    within,
    paragraph: text,
    when: isFree && due !== undefined ? { deadline: due } : carried.said,
    time: frame.times[i] as ClauseTime,
    isPast,
    role: setting.role,
    carried: headVerb.test(words) ? '' : carried.verb,
    each: /不少于|至少|掌握|一[个门所名套]/.test(words) ? carried.each : '',
    theme: carried.theme ?? (/标准|每[年月生]|专列/.test(words) ? frame.theme : null),
    hasOwnDeadline: frame.deadline !== null,
    before: carried.measure,
    scope: carried.scope,
    site: carried.site,
    doers: doersOf(words, frame.agents, carried),
  };
}

/** The promises of a clause; where its only numbers stand in brackets, also what it promises without them. */
function draftsOfClause(clause: Clause, setting: Setting, last: Draft | null): Draft[] {
  if (clause.values.length === 0) return unnumberedDrafts(clause);
  const found = numberedDrafts(clause, setting).map(draft => elided(draft, last));
  const isAside = clause.values.every(value => clause.within[value.start] === inside.bracket);
  return isAside ? [...unnumberedDrafts(withoutBrackets(clause)), ...found] : found;
}

/** Whether a sentence tells of a year gone by. */
const pastYear = (words: string, { calendar }: Setting) =>
  [...words.matchAll(/(20\d\d|19\d\d)年/g)].some(match => Number(match[1]) <= (calendar.base ?? 0)) && !forecast.test(words);

/** The clause as it reads without what stands in brackets: its numbers are details of what it promises. */
const withoutBrackets = (clause: Clause): Clause => ({ ...clause, text: clause.text.replace(/\([^()]*\)/g, '') });

/** For each clause the deadline that a later clause reaches back with (2024年底前建成). */
function deadlinesBehind(times: readonly ClauseTime[], spans: readonly ClauseSpan[]): (number | undefined)[] {
  const behind = new Array<number | undefined>(times.length);
  let due: number | undefined;
  for (let i = times.length - 1; i >= 0; i--) {
    const { reachesBack, when } = times[i] as ClauseTime;
    if (reachesBack && when.deadline !== undefined) due = when.deadline;
    behind[i] = due;
    if (spans[i]?.opens === true) due = undefined;
  }
  return behind;
}

function valuesByClause({ text, within, sentence, quantities }: SentenceText): Quantity[][] {
  let n = 0;
  return sentence.clauses.map((span: Span) => {
    const own: Quantity[] = [];
    while (n < quantities.length && (quantities[n] as Quantity).start < span.end) {
      const quantity = quantities[n++] as Quantity;
      const ahead = text.slice(span.start, quantity.start);
      const after = text.slice(quantity.end, span.end);
      if (
        quantity.start >= span.start &&
        quantity.end <= span.end &&
        isValue({ quantity, ahead, after, within: within[quantity.start] ?? 0 })
      )
        own.push(quantity);
    }
    return own;
  });
}
