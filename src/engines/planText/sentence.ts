import { agentsIn, doersIn } from './bodies.ts';
import type { Clause, Setting } from './clause.ts';
import { type ClauseSpan, inside, type Sentence, type Span } from './clauses.ts';
import type { Draft } from './draft.ts';
import { elided } from './ellipsis.ts';
import { withoutOpeners } from './naming.ts';
import { numberedDrafts } from './numbered.ts';
import type { Quantity } from './quantities.ts';
import type { When } from './reading.ts';
import { ownScope } from './scopes.ts';
import { themeOf } from './subjects.ts';
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
}

/** What a sentence promises, the first deadline it states, the topic it ends on. */
export interface ReadSentence {
  readonly drafts: readonly Draft[];
  readonly deadline: number | null;
  readonly theme: string | null;
  readonly isForecast: boolean;
}

const pastWords =
  /已(?!有|有的|建|然)(?:经|达|建成|完成|实现|全部|有|成|全面|接近|超过)?|目前|截至(?!20)|共有(?=.{0,12}\d)|(?:建成|实现|完成|达到|建立|提高|增加|出台|获得|培养|荣获|通过|成立|创建|落实|改善)了/;
const forecast = /将(?=达|新增|增|较|从|由|接受|有|突破|超|出现|比)|预计|约?需要?(?:新增|增加|补充)|未来[三五几\d]/;
/** A clause that only names the indicator whose values follow: 社区教育参与率：城市达到65%. */
const indicator =
  /^(?:[一二三]是)?([^,]{3,40}?(?:率|比例|占比|比重|面积|水平|人数|总量|数))(?:不断|逐年|持续|明显|大幅|稳步)?(?:提高|上升|下降|增加|增长|降低|扩大)?$/;
const eachBody = /每(?:所)?(?:学校|校|县|班|个班)/;

/** What is carried from clause to clause. */
interface Carried {
  said: When;
  saidPast: boolean;
  /** A semicolon stands between what was said and here. */
  isOld: boolean;
  /** Where a bare time before the clause began. */
  from: number | null;
  verb: string;
  each: string;
  theme: string | null;
  measure: string;
  scope: string | null;
  doers: readonly string[];
  site: string | null;
  /** The last promise of the clause before. */
  last: Draft | null;
}

/** Reads the clauses of a sentence from left to right; times, verbs and topics carry from clause to clause. */
export function readSentence(given: SentenceText, setting: Setting): ReadSentence {
  const { text, sentence } = given;
  const review = setting.role === 'review' || setting.role === 'problems';
  const words = text.slice(sentence.start, sentence.end);
  const foretold = review ? (given.isForecast && !pastYear(words, setting) ? 0 : words.search(forecast)) : -1;
  const times = sentence.clauses.map(span => timeOf(text.slice(span.start, span.end), setting.calendar, review && foretold < 0));
  const agents = agentsIn(words);
  const wholeTheme = themeOf(words);
  const back = deadlinesBehind(times, sentence.clauses);
  const deadline = times.find(({ when }) => when.deadline !== undefined)?.when.deadline ?? null;
  const carried: Carried = {
    said: {},
    saidPast: false,
    isOld: false,
    from: null,
    verb: '',
    each: '',
    theme: given.theme,
    measure: '',
    scope: null,
    doers: [],
    site: null,
    last: null,
  };
  const values = valuesByClause(given);
  const drafts: Draft[] = [];
  for (const [i, span] of sentence.clauses.entries()) {
    const time = times[i] as ClauseTime;
    if (span.opens) carried.isOld = true;
    hear(carried, time);
    if (time.isBare) {
      carried.from ??= span.start;
      continue;
    }
    const clauseText = text.slice(span.start, span.end);
    const isPast = review
      ? foretold < 0 || carried.saidPast || sentence.start + foretold > span.end
      : carried.saidPast || pastWords.test(clauseText);
    const verb = headVerb.exec(clauseText)?.[0] ?? '';
    const said =
      (Object.keys(carried.said).length === 0 || carried.isOld) && back[i] !== undefined ? { deadline: back[i] as number } : carried.said;
    const clause: Clause = {
      ...span,
      text: clauseText,
      from: carried.from ?? span.start,
      values: values[i] as readonly Quantity[],
      within: given.within,
      paragraph: text,
      when: said,
      time,
      isPast,
      role: setting.role,
      carried: verb === '' ? carried.verb : '',
      each: /不少于|至少|一[个门所名套]/.test(clauseText) ? carried.each : '',
      theme: carried.theme ?? (/标准|每[年月生]|专列/.test(clauseText) ? wholeTheme : null),
      hasOwnDeadline: deadline !== null,
      before: carried.measure,
      scope: carried.scope,
      site: carried.site,
      doers: doers(clauseText, agents, carried),
    };
    const found =
      clause.values.length > 0 ? numberedDrafts(clause, setting).map(draft => elided(draft, carried.last)) : unnumberedDrafts(clause);
    if (clause.values.length > 0 && clause.values.every(value => given.within[value.start] === inside.bracket))
      found.unshift(...unnumberedDrafts(withoutBrackets(clause)));
    for (const draft of found) drafts.push(draft);
    carried.last = found[found.length - 1] ?? null;
    carry(carried, clause, verb);
    if (found.some(draft => draft.kind === 'rule' || draft.kind === 'standing-amount' || draft.unit?.endsWith('元')))
      carried.scope = ownScope(clause.text) ?? carried.scope;
    carried.site = siteOf(found) ?? carried.site;
    const named = found.length === 0 ? indicator.exec(clauseText)?.[1] : undefined;
    if (named !== undefined) carried.measure = withoutOpeners(named);
    carried.measure = found[found.length - 1]?.measure ?? carried.measure;
  }
  return { drafts, deadline, theme: carried.theme, isForecast: setting.role === 'problems' && foretold >= 0 };
}

/** Whether a sentence tells of a year gone by. */
const pastYear = (words: string, { calendar }: Setting) =>
  [...words.matchAll(/(20\d\d|19\d\d)年/g)].some(match => Number(match[1]) <= (calendar.base ?? 0)) && !forecast.test(words);

/** The named school or the part of the place that the clause's projects are in; a whole place is no site. */
function siteOf(found: readonly Draft[]): string | null {
  const last = found.findLast(draft => draft.kind === 'project' && draft.scopeHint !== null);
  return last === undefined || /^全/.test(last.scopeHint as string) ? null : last.scopeHint;
}

/** Who acts in a clause; a payer named before goes on paying. */
function doers(clause: string, agents: readonly string[], carried: Carried): readonly string[] {
  const own = doersIn(clause);
  if (own.length > 0) carried.doers = own;
  if (own.length > 0 || agents.length > 0) return own.length > 0 ? own : agents;
  return /元/.test(clause) && !/累计/.test(clause) ? carried.doers : [];
}

/** The clause as it reads without what stands in brackets: its numbers are details of what it promises. */
const withoutBrackets = (clause: Clause): Clause => ({ ...clause, text: clause.text.replace(/\([^()]*\)/g, '') });

/** Takes over an absolute time that a clause says. */
function hear(carried: Carried, time: ClauseTime): void {
  const { recurrence: _own, ...absolute } = time.when;
  if (Object.keys(absolute).length === 0) return;
  carried.said = absolute;
  carried.saidPast = time.isPast;
  carried.isOld = false;
}

function carry(carried: Carried, clause: Clause, verb: string): void {
  carried.theme = themeOf(clause.text) ?? carried.theme;
  carried.each = eachBody.exec(clause.text)?.[0] ?? carried.each;
  if (verb !== '') carried.verb = clause.values.length > 0 ? verb : '';
  carried.from = null;
}

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
