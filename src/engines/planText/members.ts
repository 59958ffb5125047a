import type { Span } from './clauses.ts';
import type { Quantity } from './quantities.ts';

/** A stretch of a clause with the quantities that are values in it. */
export interface Member extends Span {
  readonly values: readonly Quantity[];
}

const joint = /^(?:\([^()]{0,40}\))?[、和及与或]/;

/**
 * Cuts a clause at the joints of its list: where a quantity ends a member and another stands in the next one
 * (小学3所、初中2所). Members that share one predicate behind them (12个乡镇、14个部门签订…) stay together.
 */
export function membersOf(text: string, clause: Span, values: readonly Quantity[], within: Uint8Array): Member[] {
  const members: Member[] = [];
  let start = clause.start;
  let own: Quantity[] = [];
  for (const [i, value] of values.entries()) {
    own.push(value);
    const next = values[i + 1];
    if (next === undefined) break;
    const gap = text.slice(value.end, next.start);
    const at = joint.exec(gap)?.[0].length ?? 0;
    if (at === 0 || within[value.start] !== within[next.start]) continue;
    if (/^[、和及与或]?$/.test(gap.slice(at - 1)) || /(?:分别|分为|依次)/.test(text.slice(clause.start, value.start))) continue;
    members.push({ start, end: value.end + at - 1, values: own });
    start = value.end + at;
    own = [];
  }
  members.push({ start, end: clause.end, values: own });
  return members;
}
