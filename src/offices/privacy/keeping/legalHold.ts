import { adding, date, defineRegister, note, optional, type ReadingDesk, rows, stepping, text } from '#register/index.ts';
import { OFFICER, READS } from '../codes.ts';
import { onePerson, subjectFields, subjectOf } from '../subject.ts';

/** Persons whose data must stay although their term is over: a dispute, an inquiry, a case. Held people are passed over by every erasure. */
export const legalHold = defineRegister({
  name: 'legalHold',
  label: '暂缓抹除',
  scope: 'bureau',
  key: [],
  title: ['caseName', 'heldFrom'],
  columns: ['caseName', 'pupil', 'staff', 'account', 'heldFrom', 'heldUntil'],
  fields: {
    ...subjectFields,
    caseName: text('事由名称', { longest: 80 }),
    holdBasis: note('暂缓依据', { longest: 500 }),
    heldFrom: date('暂缓起'),
    heldUntil: optional(date('暂缓止')),
  },
  rules: [onePerson],
  workflow: { held: { releaseHold: { to: 'released', by: OFFICER } }, released: {} },
  states: { held: '暂缓中', released: '已解除' },
  readBy: READS,
});

export const holdVerbs = [
  adding(legalHold, { name: 'privacy.holdErasure', label: '登记暂缓抹除', by: OFFICER }),
  stepping(legalHold, { name: 'privacy.releaseHold', label: '解除暂缓', step: 'releaseHold', why: true }),
];

/** The persons under hold today. */
export async function heldToday(desk: ReadingDesk): Promise<ReadonlySet<string>> {
  const held = await rows(desk, legalHold, { where: { state: 'held' } });
  return new Set(
    held.filter(one => one.heldFrom <= desk.today && (one.heldUntil ?? desk.today) >= desk.today).map(one => subjectOf(one).id),
  );
}
