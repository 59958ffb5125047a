import { doersIn } from './bodies.ts';
import { comparatorOf } from './comparators.ts';
import { distributed, isRow } from './distribute.ts';
import type { Draft } from './draft.ts';
import { kindOf } from './kinds.ts';
import { type Member, membersOf } from './members.ts';
import { measureName } from './measures.ts';
import { withoutLinks, withoutOpeners } from './naming.ts';
import { ownScope } from './scopes.ts';
import type { Clause, Setting } from './clause.ts';
import type { Quantity } from './quantities.ts';
import { ratedUnit } from './rates.ts';
import type { When } from './reading.ts';
import { recurrenceOf } from './times.ts';
import { headVerb } from './words/verbs.ts';

const change = /(?:由|从)([^,;。]{0,24})$/;
const changed =
  /^.{0,14}?(?:提高|增加|增长|发展|提升|上升|扩大|下降|降低|减少|压减|压缩|缩小|缩短|升|增|降|减|延长|调整|变|跃升|扩充|增至|升至|降至|达)(?:到|至|为|成)?/;

/** The promises of a clause that has numbers: one record a number, by the members of its list. */
export function numberedDrafts(clause: Clause, setting: Setting): Draft[] {
  const values = clause.values.filter((value, i) => !isScopeCount(clause, value, clause.values[i + 1]));
  const members = membersOf(clause.paragraph, clause, values, clause.within);
  const drafts: Draft[] = [];
  for (const [i, member] of members.entries()) {
    const carried = i === 0 ? clause.carried : headOf(clause, members[0] as Member);
    for (const [n, value] of member.values.entries())
      drafts.push(...draftsOfValue({ clause, setting, member, value, n, carried, isFirst: i === 0 }));
  }
  return drafts;
}

/** “为4所民办园补助…万元”: how many bodies the money went to is no record of its own. */
function isScopeCount(clause: Clause, value: Quantity, next: Quantity | undefined): boolean {
  const ahead = clause.paragraph.slice(clause.start, value.start);
  return next?.isMoney === true && ['所', '家', '个'].includes(value.unit) && /(?:为|对|向|给)(?:全市|全县|全区)?$/.test(ahead) || (next !== undefined && ['所', '家', '个'].includes(value.unit) && (/在$/.test(ahead) || (next.unit === '%' && /^[^,]{2,16}率/.test(clause.paragraph.slice(value.end, next.start)) && /^.{0,4}$/.test(ahead))));
}

interface Place {
  readonly clause: Clause;
  readonly setting: Setting;
  readonly member: Member;
  readonly value: Quantity;
  readonly n: number;
  readonly carried: string;
  readonly isFirst: boolean;
}

/** What the head of the list carries to its other members: how often, and the verb. */
function headOf(clause: Clause, first: Member): string {
  const head = clause.paragraph.slice(first.start, first.values[0]?.start ?? first.end);
  const rhythm = /每(?:年|学期|周|天|月)/.exec(head)?.[0] ?? '';
  return `${rhythm}${headVerb.exec(head)?.[0] ?? clause.carried}`;
}

function draftsOfValue(place: Place): Draft[] {
  const { clause, member, value, n, carried } = place;
  const text = clause.paragraph;
  const previous = member.values[n - 1];
  const ahead = text.slice(previous?.end ?? member.start, value.start);
  const next = member.values[n + 1];
  const after = text.slice(value.end, next?.start ?? member.end);
  const memberText = text.slice(member.start, member.end);
  const isFrom = next !== undefined && change.test(ahead) && changed.test(after);
  const isTo = previous !== undefined && change.test(text.slice(member.start, previous.start)) && changed.test(ahead);
  const governing = `${carried}${text.slice(clause.start, clause.start === member.start ? value.start : member.start)}${memberText}`;
  const recurrence =
    recurrenceOf(
      value.rate === '' ? `${carried}${text.slice(member.start, value.end)}${/^.{0,8}(?:一次|\/)/.exec(after)?.[0] ?? ''}` : value.rate,
    ) ?? (previous === undefined ? null : recurrenceOf(text.slice(member.start, value.start)));
  const isPast = clause.isPast || isFrom;
  const plain = previous !== undefined && /^(?:分钟|小时)$/.test(value.unit) && /时间|时长/.test(ahead);
  const unit = plain ? value.unit : ratedUnit(value, `${/每(?!年|月|周|天|学)/.test(clause.text) ? '' : clause.each}${carried}${text.slice(member.start, value.start)}`, clause.text);
  const signs = {
    quantity: value,
    words: `${carried}${memberText}`,
    clause: clause.text,
    ahead: text.slice(member.start, value.start),
    unit,
    recurrence,
    isPast,
    role: clause.role,
  };
  const kind = isFrom ? 'baseline' : kindOf(signs);
  const stem = isTo ? text.slice(member.start, previous.start).replace(change, '') : isFrom ? ahead.replace(change, '') : ahead;
  void governing;
  const names = sharedNames(stem, after) ?? [measureName({ quantity: value, kind, ahead: stem, after, clause: clause.text, carried, before: clause.before, given: givenName(place) })];
  const comparator = isFrom
        ? typeof value.value === 'object' ? 'range' : '='
    : isTo && isPast ? (value.suffix === '左右' ? '≈' : value.suffix === '以上' ? '>=' : '=')
    : isTo && !isPast
      ? toComparator(value, ahead)
      : comparatorOf({
          quantity: value,
          ahead: text.slice(previous === undefined ? member.start : previous.end, value.start),
          after,
          carried,
          isPast: kind === 'baseline',
          isMoney: value.isMoney,
          isRule: kind === 'rule' || kind === 'standing-amount',
        });
  const draft: Omit<Draft, 'measure'> = {
    start: member.start === clause.start ? clause.from : member.start,
    end: member.end,
    kind,
    comparator,
    valueText: value.valueText,
    value: /翻$/.test(ahead) ? 2 : isZero(ahead, value) ? 0 : value.value,
    unit: /翻$/.test(ahead) ? '番' : unit,
    scale: value.scale,
    words: `${carried}${memberText}`,
    theme: clause.theme,
    scopeHint: scopeOf(place, kind, memberText),
    when: whenOf(clause, isFrom, ahead, recurrence ?? (isTo ? recurrenceOf(unit) : null), kind, place),
    timeInherited: false,
    responsible: doersIn(clause.text),
  };
  return names.map(measure => ({ ...draft, measure }));
}

const isZero = (ahead: string, value: Quantity) => /(?:无|没有)$/.test(ahead) && value.value === 1;

function toComparator(value: Quantity, ahead: string): Draft['comparator'] {
  if (typeof value.value === 'object') return 'range';
  if (value.suffix === '左右') return '≈';
  return /下降|降|减|缩|压/.test(ahead) || /以内|以下/.test(value.suffix) ? '<=' : '>=';
}

/** The time of one value: the year of 由2020年的…, the deadline of what it is raised to. */
function whenOf(
  clause: Clause,
  isFrom: boolean,
  ahead: string,
  recurrence: When['recurrence'] | null,
  kind: Draft['kind'],
  { setting }: Place,
): When {
  const rhythm = recurrence === null || recurrence === undefined ? {} : { recurrence };
  if (isFrom) {
    const year = /(20\d\d|19\d\d)年/.exec(ahead)?.[1];
    const base = setting.calendar.base;
    return year !== undefined
      ? { year: Number(year) }
      : /“?十[一二三四]?五”?末/.test(ahead) && clause.time.when.year !== undefined
        ? { year: clause.time.when.year }
        : base === null || clause.role === 'review'
          ? {}
          : { year: base };
  }
  const own = clause.when;
  if (kind === 'baseline' && own.deadline !== undefined && clause.isPast) return { ...rhythm };
  if (
    recurrence !== null &&
    (kind === 'rule' || kind === 'standing-amount') &&
    clause.time.when.deadline === undefined && clause.time.when.year === undefined && clause.from === clause.start) return rhythm;
  return { ...own, ...rhythm };
}

/** “A和B均达到100%”: the indicators that share one value; null where there is but one. */
function sharedNames(stem: string, after: string): string[] | null {
  void after;
  const match =
    /^(.*?(?:率|比例|占比|水平|数|人数))(?:和|与|及|、)([^,]*?(?:率|比例|占比|水平|数|人数))(?:均|都|全部|同时)(?:[^,]{0,6})$/.exec(
      withoutOpeners(stem),
    );
  if (match === null) return null;
  const rest = (match[1] as string).split(/、/).concat((match[2] as string).split(/、|和|与|及/));
  const names = rest.map(name => withoutLinks(withoutOpeners(name))).filter(name => name.length >= 2);
  return names.length >= 2 && names.every(name => /(?:率|比例|占比|水平|数)$/.test(name)) ? names : null;
}

/** Whom the value holds for: by the member's words, else by the head of its list, else by the sentence. */
function scopeOf({ clause, member, value }: Place, kind: Draft['kind'], words: string): string | null {
  const isGiven = kind === 'rule' || kind === 'standing-amount' || value.isMoney;
  const own = ownScope(words, kind === 'standing-amount') ?? (member.start === clause.start ? null : ownScope(clause.text.slice(0, 60)));
  return own ?? (isGiven ? clause.scope : null);
}

/** The name for this value where the member's values stand in a row behind as many names. */
function givenName({ clause, member, value, n }: Place): string | null {
  const first = member.values[0] as Quantity;
  if (member.values.length < 2) return null;
  const text = clause.paragraph;
  const inRow = member.values.every((each, i) => i === 0 || isRow(text.slice((member.values[i - 1] as Quantity).end, each.start)));
  void value;
  return inRow ? distributed(text.slice(member.start, first.start).replace(/^(?:到|至)?20\d\d年,/, ''), member.values, n) : null;
}

/** The words that bind the value: those of the row's first value where it stands in a row (分别达到98%、99%). */
function bindingWords({ clause, member, value, n }: Place): string {
  const text = clause.paragraph;
  const previous = member.values[n - 1];
  if (previous === undefined) return text.slice(member.start, value.start);
  const between = text.slice(previous.end, value.start);
  return isRow(between) ? text.slice(member.start, (member.values[0] as Quantity).start) : between;
}

/** In a row that ends in 以内 or 以上, all values share it (分别控制在0.1%和0.5%以内). */
function suffixOfRow({ clause, member, value }: Place): Quantity {
  const last = member.values[member.values.length - 1] as Quantity;
  if (value.suffix !== '' || last.suffix === '' || last === value) return value;
  return isRow(clause.paragraph.slice(value.end, (member.values[member.values.indexOf(value) + 1] as Quantity).start)) && last.unit === value.unit && !member.values.some(each => each !== last && each.suffix !== '')
    ? { ...value, suffix: last.suffix }
    : value;
}
