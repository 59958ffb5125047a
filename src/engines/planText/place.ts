import type { Clause, Setting } from './clause.ts';
import { distributed, isRow } from './distribute.ts';
import type { Member } from './members.ts';
import type { Quantity } from './quantities.ts';

/** A value in its member, its clause and its list. */
export interface Place {
  readonly clause: Clause;
  readonly setting: Setting;
  readonly member: Member;
  readonly value: Quantity;
  /** Which of the member's values it is. */
  readonly n: number;
  /** The verb (and how often) that the head of the list carries. */
  readonly carried: string;
}

/** The words around a value. */
export interface Words {
  /** From the value before it in the member (or the member's start) to it, and from it to the next (or the member's end). */
  readonly ahead: string;
  readonly after: string;
  readonly member: string;
  /** The member up to the value. */
  readonly lead: string;
  readonly previous: Quantity | undefined;
  /** The first or the second value of 由X提高到Y. */
  readonly isFrom: boolean;
  readonly isTo: boolean;
}

const from = /(?:由|从)[^,;。]{0,24}$/;
const changed =
  /^.{0,14}?(?:提高|增加|增长|发展|提升|上升|扩大|下降|降低|减少|压减|压缩|缩小|缩短|升|增|降|减|延长|调整|变|跃升|扩充|达)(?:到|至|为|成)?/;

/** Reads the words around a value. */
export function wordsOf({ clause, member, value, n }: Place): Words {
  const text = clause.paragraph;
  const previous = member.values[n - 1];
  const next = member.values[n + 1];
  const ahead = text.slice(previous?.end ?? member.start, value.start);
  const after = text.slice(value.end, next?.start ?? member.end);
  return {
    ahead,
    after,
    member: text.slice(member.start, member.end),
    lead: text.slice(member.start, value.start),
    previous,
    isFrom: next !== undefined && from.test(ahead) && changed.test(after),
    isTo: previous !== undefined && from.test(text.slice(member.start, previous.start)) && changed.test(ahead),
  };
}

/** The words that may name the indicator: of 由X提高到Y those before 由. */
export const stemOf = ({ isTo, isFrom, lead, ahead, previous }: Words, member: Member): string => {
  if (isTo && previous !== undefined) return lead.slice(0, previous.start - member.start).replace(from, '');
  if (isFrom) return ahead.replace(from, '');
  return previous === undefined ? ahead : ahead.replace(/^[^、,]{1,12}、/, '');
};

const inRow = ({ clause, member }: Place) =>
  member.values.length > 1 &&
  member.values.every((each, i) => i === 0 || isRow(clause.paragraph.slice((member.values[i - 1] as Quantity).end, each.start)));

/** The name for this value where the member's values stand in a row behind as many names; null elsewhere. */
export function givenName(place: Place): string | null {
  if (!inRow(place)) return null;
  const { clause, member, n } = place;
  const first = member.values[0] as Quantity;
  return distributed(clause.paragraph.slice(member.start, first.start).replace(/^(?:到|至)?20\d\d年,/, ''), member.values, n);
}

/** The words that bind the value: those of the row's first value where it stands in a row (分别达到98%、99%). */
export function bindingWords({ clause, member, value, n }: Place): string {
  const text = clause.paragraph;
  const previous = member.values[n - 1];
  if (previous === undefined) return text.slice(member.start, value.start);
  const between = text.slice(previous.end, value.start);
  return isRow(between) ? text.slice(member.start, (member.values[0] as Quantity).start) : between;
}

/** The value with the 以内 or 以上 that ends its row, where no other value of the row has its own. */
export function sharingSuffix(place: Place): Quantity {
  const { member, value } = place;
  const last = member.values[member.values.length - 1] as Quantity;
  if (last === value || value.suffix !== '' || last.unit !== value.unit || !inRow(place)) return value;
  return member.values.some(each => each !== last && each.suffix !== '') ? value : { ...value, suffix: last.suffix };
}
