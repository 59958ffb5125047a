import type { Method } from '../types.ts';
import type { Doubt, WaitingLine } from './types.ts';

type Waiting = Pick<WaitingLine, 'value' | 'last' | 'milestone' | 'evidence'>;

/** A figure further than this share from the last one is worth a second look. Our own limit. */
const FAR = 0.5;

const falls = (method: Method) => method === 'decrease' || method === 'ceiling';

/** What is worth a second look in a filing; `corrects` where a figure of the same period was accepted before. Hints alone: nothing is refused for them. */
export function doubtsOf(method: Method, corrects: boolean, { value, last, milestone, evidence }: Waiting): readonly Doubt[] {
  const found: Doubt[] = [];
  if (evidence.length === 0) found.push('noEvidence');
  if (corrects) found.push('correction');
  const before = last?.value ?? null;
  const isStock = method === 'increase' || method === 'decrease';
  if (isStock && value !== null && before !== null && (method === 'increase' ? value < before : value > before)) found.push('wrongWay');
  if (method !== 'state' && value !== null && before !== null && before !== 0 && Math.abs(value - before) > Math.abs(before) * FAR)
    found.push('farFromLast');
  const isMeasured = isStock || method === 'floor' || method === 'ceiling';
  if (isMeasured && value !== null && milestone !== null && (falls(method) ? value > milestone : value < milestone))
    found.push('shortOfMilestone');
  return found;
}
