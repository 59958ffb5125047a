import { doersIn } from './bodies.ts';
import type { Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { withoutOpeners } from './naming.ts';
import type { When } from './reading.ts';
import { ownScope } from './scopes.ts';
import { themeOf } from './subjects.ts';
import type { ClauseTime } from './times.ts';
import { headVerb } from './words/verbs.ts';

/** What is carried from clause to clause. */
export interface Carried {
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

/** The state at a sentence's beginning. */
export const nothingCarried = (theme: string | null): Carried => ({
  said: {},
  saidPast: false,
  isOld: false,
  from: null,
  verb: '',
  each: '',
  theme,
  measure: '',
  scope: null,
  doers: [],
  site: null,
  last: null,
});

/** A clause that only names the indicator whose values follow: 社区教育参与率：城市达到65%. */
const indicator =
  /^(?:[一二三]是)?([^,]{3,40}?(?:率|比例|占比|比重|面积|水平|人数|总量|数|定额|标准))(?:不断|逐年|持续|明显|大幅|稳步)?(?:提高|上升|下降|增加|增长|降低|扩大)?$/;
const eachBody = /每(?:所)?(?:学校|校|县|班|个班)|每(?:名|个|位)?学生/;

/** Takes over an absolute time that a clause says. */
export function hear(carried: Carried, time: ClauseTime): void {
  const { recurrence: _own, ...absolute } = time.when;
  if (Object.keys(absolute).length === 0 || time.isCompared) return;
  carried.said = absolute;
  carried.saidPast = time.isPast;
  carried.isOld = false;
}

/** Takes over what a clause and its promises leave for the clauses behind it. */
export function carry(carried: Carried, clause: Clause, found: readonly Draft[]): void {
  const verb = headVerb.exec(clause.text)?.[0];
  const last = found[found.length - 1] ?? null;
  carried.theme = themeOf(clause.text) ?? carried.theme;
  carried.each = eachBody.exec(clause.text)?.[0] ?? carried.each;
  if (verb !== undefined) carried.verb = clause.values.length > 0 ? verb : '';
  else if (clause.values.some(({ unit }) => unit === '%')) carried.verb = '';
  if (found.some(draft => draft.kind === 'rule' || draft.kind === 'standing-amount' || draft.unit?.endsWith('元')))
    carried.scope = ownScope(clause.text) ?? carried.scope;
  carried.site = siteOf(found) ?? carried.site;
  const named = last === null ? indicator.exec(clause.text)?.[1] : undefined;
  carried.measure = last?.measure ?? (named === undefined ? carried.measure : withoutOpeners(named));
  carried.last = last;
  carried.from = null;
}

/** The named school or the part of the place that the clause's projects are in; a whole place is no site. */
function siteOf(found: readonly Draft[]): string | null {
  const last = found.findLast(draft => draft.kind === 'project' && draft.scopeHint !== null);
  return last === undefined || /^全/.test(last.scopeHint as string) ? null : last.scopeHint;
}

/** Who acts in a clause; a payer named before goes on paying. */
export function doersOf(clause: string, agents: readonly string[], carried: Carried): readonly string[] {
  const own = doersIn(clause);
  if (own.length > 0) carried.doers = own;
  if (own.length > 0 || agents.length > 0) return own.length > 0 ? own : agents;
  return /元/.test(clause) && !/累计/.test(clause) ? carried.doers : [];
}
