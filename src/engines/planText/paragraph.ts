import { closingBodies } from './bodies.ts';
import type { Calendar } from './calendar.ts';
import { bracketed, type Sentence, type Span, sentencesOf } from './clauses.ts';
import type { Role } from './context.ts';
import type { Draft } from './draft.ts';
import { numberedDrafts } from './numbered.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import type { When } from './reading.ts';
import { type ClauseTime, timeOf } from './times.ts';
import { unnumberedDrafts } from './unnumbered.ts';
import { isValue } from './values.ts';

/** What governs a paragraph from outside. */
export interface Setting {
  readonly calendar: Calendar;
  readonly role: Role;
}

/** A clause with all that the rules ask of it. */
export interface Clause extends Span {
  readonly text: string;
  /** Where the quote begins: a bare time before the clause belongs to it. */
  readonly from: number;
  readonly values: readonly Quantity[];
  readonly within: Uint8Array;
  readonly paragraph: string;
  /** Time said in this clause or before it in the sentence. */
  readonly when: When;
  readonly time: ClauseTime;
  readonly isPast: boolean;
  readonly role: Role;
  /** The verb that the head of the list carries to clauses without one. */
  readonly carried: string;
  /** The sentence's clause before this one. */
  readonly before: string;
  /** A clause of the sentence states a deadline in so many words. */
  readonly hasOwnDeadline: boolean;
}

const headVerb =
  /新建改扩建|新改扩建|改扩建|新建成?|扩建|改建|迁建|维修改造|建设|建成|创建|增创|购置|购买|培养|培育|补充|招聘|新增|撤并|培训|评选|实施|打造|选派|设立|成立|完成|改造|开设|配备/;
const pastWords =
  /已(?!有|有的|建|然)(?:经|达|建成|完成|实现|全部|有|成|全面|接近|超过)?|目前|截至(?!20)|共有(?=.{0,12}\d)|(?:建成|实现|完成|达到|建立|提高|增加|出台|获得|培养|荣获|通过|成立|创建|落实|改善)了/;

/** Every promise and fact of a paragraph, in the order of the text. */
export function draftsOf(text: string, setting: Setting): Draft[] {
  const within = bracketed(text);
  const closing = closingBodies(text);
  const quantities = quantitiesOf(text).filter(q => !closing.some(({ start, end }) => q.start >= start && q.end <= end));
  const drafts: Draft[] = [];
  let at = 0;
  let lead: When = {};
  for (const [i, sentence] of sentencesOf(text).entries()) {
    const own: Quantity[] = [];
    while (at < quantities.length && (quantities[at] as Quantity).start < sentence.end) own.push(quantities[at++] as Quantity);
    const read = readSentence(text, sentence, own, within, setting);
    for (const draft of read.drafts) drafts.push(inheritLead(draft, lead));
    if (i === 0 && read.deadline !== undefined && setting.role !== 'review') lead = { deadline: read.deadline };
  }
  return closing.length === 0 ? drafts : drafts.map(draft => withBodies(draft, closing));
}

function inheritLead(draft: Draft, lead: When): Draft {
  const { deadline, year, from, period, recurrence } = draft.when;
  if (lead.deadline === undefined || (deadline ?? year ?? from ?? period ?? recurrence) !== undefined) return draft;
  return draft.kind === 'baseline' || draft.kind === 'standing-amount'
    ? draft
    : { ...draft, when: { ...draft.when, ...lead }, timeInherited: true };
}

const withBodies = (draft: Draft, closing: ReturnType<typeof closingBodies>): Draft => {
  const bracket = closing.find(({ end }) => draft.start < end);
  return bracket === undefined ? draft : { ...draft, responsible: bracket.bodies };
};

interface ReadSentence {
  readonly drafts: Draft[];
  readonly deadline: number | undefined;
}

function readSentence(
  text: string,
  sentence: Sentence,
  quantities: readonly Quantity[],
  within: Uint8Array,
  setting: Setting,
): ReadSentence {
  const review = setting.role === 'review' || setting.role === 'problems';
  const times = sentence.clauses.map(span => timeOf(text.slice(span.start, span.end), setting.calendar, review));
  const hasOwnDeadline = times.some(({ when }) => when.deadline !== undefined);
  const drafts: Draft[] = [];
  let said: When = {};
  let saidPast = false;
  let from: number | null = null;
  let carried = '';
  let before = '';
  for (const [i, span] of sentence.clauses.entries()) {
    const time = times[i] as ClauseTime;
    const clauseText = text.slice(span.start, span.end);
    const { recurrence: _own, ...absolute } = time.when;
    if (Object.keys(absolute).length > 0) {
      said = absolute;
      saidPast = time.isPast;
    }
    if (time.isBare) {
      from ??= span.start;
      continue;
    }
    const back = times.slice(i).find(other => other.reachesBack && other.when.deadline !== undefined);
    const when = Object.keys(said).length === 0 && back !== undefined ? { deadline: back.when.deadline as number } : said;
    const own = quantities.filter(q => q.start >= span.start && q.end <= span.end);
    const values = own.filter(quantity =>
      isValue({
        quantity,
        ahead: text.slice(span.start, quantity.start),
        after: text.slice(quantity.end, span.end),
        within: within[quantity.start] ?? 0,
      }),
    );
    const isPast = review ? !isForecast(clauseText, time) : saidPast || pastWords.test(clauseText);
    const verb = headVerb.exec(clauseText)?.[0] ?? '';
    const clause: Clause = {
      ...span,
      text: clauseText,
      from: from ?? span.start,
      values,
      within,
      paragraph: text,
      when,
      time,
      isPast,
      role: setting.role,
      carried: verb === '' ? carried : '',
      before,
      hasOwnDeadline,
    };
    drafts.push(...(values.length > 0 ? numberedDrafts(clause, setting) : unnumberedDrafts(clause, setting)));
    if (verb !== '') carried = verb;
    before = clauseText;
    from = null;
  }
  return { drafts, deadline: times.find(({ when }) => when.deadline !== undefined)?.when.deadline };
}

const isForecast = (text: string, time: ClauseTime) =>
  time.when.deadline !== undefined || (/将|预计|需要?新增|约需/.test(text) && /达|增|需/.test(text));
