import { ok, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, file, optional, ref, rows, step } from '#register/index.ts';
import { says } from '../refusals.ts';
import { filesHere } from './chosen.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import { FULL_MARKS, sumOf } from './weighing.ts';

/** Puts on record that a letter was signed; its clauses, which must weigh 100 points in all, stand from then on. */
export const signLetter = defineVerb({
  name: 'plan.signLetter',
  label: '登记签订',
  by: ['planner'],
  input: { letter: ref('letter', '目标责任书'), version: count('版次'), signedOn: date('签订日期'), file: optional(file('责任书扫描件')) },
  on: { register: 'letter', row: 'letter', step: 'signLetter' },
  async run(desk, { letter: id, version, signedOn, file: scan }) {
    const found = await fetchRow(desk, letter, id);
    if (!found.ok) return found;
    if (signedOn > desk.today) return refuse(says.dayInTheFuture({ day: signedOn, today: desk.today }, '签订日期'));
    const there = await filesHere(desk, scan === null ? [] : [scan]);
    if (!there.ok) return there;
    const clauses = await rows(desk, letterClause, { where: { letter: id } });
    const sum = sumOf(clauses.map(one => one.points));
    if (sum !== FULL_MARKS) return refuse(says.pointsNotFull({ sum, full: FULL_MARKS }));
    const done = await step(desk, letter, { ...found.value, version }, 'signLetter', { signedOn, file: scan });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
