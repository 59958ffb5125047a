import { ok } from '#kernel/problem.ts';
import {
  date,
  defineRegister,
  defineVerb,
  idNumber,
  insert,
  note,
  optional,
  type ReadingDesk,
  rows,
  stepping,
  text,
} from '#register/index.ts';
import { subjectMeant } from '../asking/dossier.ts';
import { OFFICER, READS } from '../codes.ts';
import type { House } from '../house.ts';
import { onePerson, subjectFields, subjectNamed, subjectOf } from '../subject.ts';

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

const { pupil, staff, account, ...asked } = legalHold.fields;

/** Holds a person, chosen or given by the number of their identity card. */
export const holdErasure = (house: House) =>
  defineVerb({
    name: 'privacy.holdErasure',
    label: '登记暂缓抹除',
    by: OFFICER,
    on: { register: 'legalHold' },
    input: { idNumber: optional(idNumber('身份证号')), pupil, staff, account, ...asked },
    async run(desk, { idNumber: number, ...input }) {
      const meant = await subjectMeant(desk, house, { ...input, idNumber: number });
      if (!meant.ok) return meant;
      const added = await insert(desk, legalHold, { ...input, ...subjectNamed(meant.value) });
      return added.ok ? ok({ legalHold: added.value.id }) : added;
    },
  });

export const releaseHold = stepping(legalHold, { name: 'privacy.releaseHold', label: '解除暂缓', step: 'releaseHold', why: true });

/** The persons under hold today. */
export async function heldToday(desk: ReadingDesk): Promise<ReadonlySet<string>> {
  const held = await rows(desk, legalHold, { where: { state: 'held' } });
  return new Set(
    held.filter(one => one.heldFrom <= desk.today && (one.heldUntil ?? desk.today) >= desk.today).map(one => subjectOf(one).id),
  );
}
