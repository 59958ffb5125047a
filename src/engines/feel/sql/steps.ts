import { fromTo, itemsOf } from '../iterate.ts';
import { FeelRange, type Value } from '../value.ts';
import { literalSql } from './literal.ts';
import { type Parameters, type RangeSql, refuseSql, type SqlValue } from './value.ts';

const writtenEnd = (end: SqlValue | null): Value => (end?.sort === 'scalar' ? (end.literal ?? refuseSql('循环的起止要写明')) : null);

/** The steps of a range whose ends are written; `loop`: from … to, down where the second is smaller. Null gives none. */
export function stepsOf(p: Parameters, range: RangeSql, loop = false): readonly SqlValue[] | null {
  const [start, end] = [writtenEnd(range.start), writtenEnd(range.end)];
  const items = loop ? fromTo(start, end) : itemsOf(new FeelRange(start, range.startIncluded, end, range.endIncluded));
  return items === null ? refuseSql('不能在这样的起止之间循环') : items.map(item => literalSql(p, item));
}
