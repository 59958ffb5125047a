import type { Clause, Setting } from './clause.ts';
import { comparatorOf } from './comparators.ts';
import type { Draft } from './draft.ts';
import { kindOf } from './kinds.ts';
import { measureName } from './measures.ts';
import { type Member, membersOf } from './members.ts';
import { whenOf } from './moments.ts';
import { withoutLinks, withoutOpeners } from './naming.ts';
import { bindingWords, givenName, type Place, sharingSuffix, stemOf, type Words, wordsOf } from './place.ts';
import type { Quantity } from './quantities.ts';
import { ratedUnit } from './rates.ts';
import type { Kind, Recurrence } from './reading.ts';
import { isScopeCount, isSite } from './scopeCounts.ts';
import { recurrenceOf } from './times.ts';
import { scopeOf } from './whose.ts';
import { headVerb } from './words/verbs.ts';

/** The promises of a clause that has numbers: one record a number, by the members of its list. */
export function numberedDrafts(clause: Clause, setting: Setting): Draft[] {
  const values = clause.values.filter(
    (value, i) => !isScopeCount(clause, value, clause.values[i + 1]) && !(i > 0 && isSite(clause, value)),
  );
  const members = membersOf(clause.paragraph, clause, values, clause.within);
  return members.flatMap((member, i) => {
    const carried = i === 0 ? clause.carried : headOf(clause, members[0] as Member);
    return member.values.flatMap((value, n) => draftsOfValue({ clause, setting, member, value, n, carried }));
  });
}

/** What the head of the list carries to its other members: how often, and the verb. */
function headOf(clause: Clause, first: Member): string {
  const head = clause.paragraph.slice(first.start, first.values[0]?.start ?? first.end);
  const rhythm = /(?:每(?:生|人|校|班))?每(?:年|学期|周|天|月)/.exec(head)?.[0] ?? '';
  return `${rhythm}${headVerb.exec(head)?.[0] ?? clause.carried}`;
}

function draftsOfValue(place: Place): Draft[] {
  const { clause, member, value, carried } = place;
  const words = wordsOf(place);
  const unit = unitOf(place, words);
  const recurrence = rhythmOf(place, words) ?? (words.isTo ? recurrenceOf(unit) : null);
  const kind = kindAt(place, words, unit, recurrence);
  const given = givenName(place);
  const isDouble = /翻$/.test(words.ahead);
  return namesAt(place, words, kind, given).map(measure => ({
    start: member.start === clause.start ? clause.from : member.start,
    end: member.end,
    kind,
    comparator: bindingOf(place, words, kind, unit),
    valueText: isDouble ? `${value.valueText}番` : value.valueText,
    value: isDouble ? 2 : /(?:无|没有)$/.test(words.ahead) && value.value === 1 ? 0 : value.value,
    unit: isDouble ? '倍' : unit === '' ? null : unit,
    scale: value.scale,
    measure,
    words: given ?? `${carried}${words.member}`,
    theme: clause.theme,
    scopeHint: scopeOf(place, kind, given ?? words.member, measure),
    when: whenOf(place, words, kind, recurrence),
    timeInherited: false,
    responsible: clause.doers,
  }));
}

/** The kind; the first value of 由X提高到Y is a fact. */
function kindAt({ clause, value, carried }: Place, words: Words, unit: string, recurrence: Recurrence | null): Kind {
  if (words.isFrom) return 'baseline';
  return kindOf({
    quantity: value,
    words: `${carried}${words.member}`,
    clause: clause.text,
    ahead: words.lead,
    unit,
    recurrence,
    isPast: clause.isPast,
    role: clause.role,
    isDue: clause.when.deadline !== undefined,
    before: clause.before,
  });
}

/** The indicators that the value is of: one, or those that share it. */
function namesAt(place: Place, words: Words, kind: Kind, given: string | null): string[] {
  const { clause, member, value, carried } = place;
  const stem = stemOf(words, member);
  const last = member.values[member.values.length - 1] as Quantity;
  const one = () =>
    measureName({
      quantity: value,
      kind,
      ahead: stem,
      after: words.isFrom ? '' : words.after,
      tail: clause.paragraph.slice(last.end, member.end),
      clause: clause.text,
      carried,
      before: nameBefore(place, words),
      given,
    });
  return (/分别/.test(stem) && member.values.length > 1 ? null : sharedNames(stem)) ?? [one()];
}

/** The unit with its rate; a length of time told beside a count (一次不少于30分钟) has none. */
function unitOf({ clause, value, carried }: Place, { ahead, lead, previous }: Words): string {
  if (previous !== undefined && /^(?:分钟|小时)$/.test(value.unit) && /时间|时长/.test(ahead)) return value.unit;
  const each = /每(?!年|月|周|天|学)/.test(clause.text) ? '' : clause.each;
  const isElliptic = /^[^,\d]{1,8}$/.test(lead) && value.isMoney;
  const elliptic = isElliptic ? clause.before : '';
  return ratedUnit(value, `${elliptic}${each}${carried},${lead}`, clause.text);
}

/** 每学年以…为重点，开展一次自评: how often is said in the clause before. */
function rhythmBefore(clause: Clause, { unit }: Quantity, lead: string): Recurrence | null {
  if (unit !== '次' || !/^(?:开展|组织|举办|进行|召开)$/.test(lead)) return null;
  const before = /每(?:学年|年|学期|季度|月|周)[^。;]{0,90},$/.exec(clause.paragraph.slice(Math.max(0, clause.start - 100), clause.start));
  return before === null ? null : recurrenceOf(before[0].slice(0, 4));
}

function rhythmOf({ clause, value, carried }: Place, { lead, after, previous }: Words): Recurrence | null {
  if (value.rate !== '') return recurrenceOf(value.rate);
  const behind = /^.{0,8}(?:一次|\/)/.exec(after)?.[0] ?? '';
  return (
    recurrenceOf(`${carried},${lead}${behind}`) ?? rhythmBefore(clause, value, lead) ?? (previous === undefined ? null : recurrenceOf(lead))
  );
}

function bindingOf(place: Place, words: Words, kind: Kind, unit: string): Draft['comparator'] {
  const { value } = place;
  if (words.isFrom) return typeof value.value === 'object' ? 'range' : '=';
  if (words.isTo)
    return kind === 'standing-amount' && typeof value.value === 'number' && value.suffix === ''
      ? '='
      : raisedTo(value, words.ahead, place.clause.isPast);
  return comparatorOf({
    quantity: sharingSuffix(place),
    ahead: bindingWords(place),
    after: words.after,
    carried: place.carried,
    isPast: kind === 'baseline',
    isMoney: value.isMoney,
    isRule: kind === 'rule' || kind === 'standing-amount',
    isProject: kind === 'project',
    unit,
  });
}

/** How the second value of 由X提高到Y binds: a floor when raised, a ceiling when lowered, exact when past. */
function raisedTo(value: Quantity, ahead: string, isPast: boolean): Draft['comparator'] {
  if (typeof value.value === 'object') return 'range';
  if (value.suffix === '左右') return '≈';
  if (isPast) return value.suffix === '以上' ? '>=' : '=';
  return /下降|降|减|缩|压/.test(ahead) || /以内|以下/.test(value.suffix) ? '<=' : '>=';
}

const indicator = '(?:率|比例|占比|水平|数|人数)';
const shared = new RegExp(
  `^(.*?${indicator})(?:和|与|及|、)([^,]*?${indicator})(?:均|都|全部|同时)?(?:(?:稳定在|保持在|分别占总数|分别达|提高到)|[^,率]{0,6})$`,
);

/** “A和B均达到100%”, “A、B、C配备率均达到100%”: the indicators that share one value; null where there is but one. */
function sharedNames(stem: string): string[] | null {
  const bare = withoutOpeners(stem);
  const list = /^(.*率)(?:均|都|全部)(?:达到|达|保持在|为)$/.exec(bare)?.[1]?.split('、') ?? [];
  if (list.length >= 3) return list.map(withoutOpeners);
  const match = shared.exec(bare);
  if (match === null) return null;
  const names = [...(match[1] as string).split('、'), ...(match[2] as string).split(/、|和|与|及/)];
  const clean = names.map(name => withoutLinks(withoutOpeners(name))).filter(name => name.length >= 2);
  return clean.length >= 2 && clean.every(name => /(?:率|比例|占比|水平|数)$/.test(name)) ? clean : null;
}

/** The indicator told before: in the member itself for a second value there, else in the sentence. */
function nameBefore({ clause, member, n }: Place, { lead }: Words): string {
  const first = member.values[0];
  return n === 0 || first === undefined
    ? clause.before
    : withoutOpeners(withoutLinks(lead.slice(0, first.start - member.start))) || clause.before;
}
