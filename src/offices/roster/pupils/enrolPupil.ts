import { ok, type Result, refuse } from '#kernel/problem.ts';
import { brokenRules, type Desk, date, defineVerb, flag, insert, optional, shapeOf, update } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { CLERK } from '../codes.ts';
import { probablySame, pupilOfNumber, whyNotAgain } from './duplicates.ts';
import { guardian } from './guardian.ts';
import { ownSchool } from './own.ts';
import { type Pupil, pupil } from './pupil.ts';
import { afterLast, homeroomOf, tell } from './told.ts';

const { birthMonth: _, admittedOn: __, ...own } = pupil.fields;

/** Keeps the row of a new pupil, or of one who was in the books before: one person, one record. */
async function keep(desk: Desk, values: Pupil, known: StoredRow<Pupil> | null): Promise<Result<StoredRow<Pupil>>> {
  if (known !== null) return update(desk, pupil, known.id, known.version, { ...values, admittedOn: known.admittedOn }, 'enrolled');
  if (values.idNumber !== null) return insert(desk, pupil, values);
  // Without a number the key names nobody: more than one pupil may have none.
  const broken = brokenRules(pupil, values);
  return broken.length > 0 ? refuse(...broken) : ok(await desk.store.insert<Pupil>(shapeOf(pupil), values, 'enrolled'));
}

/** Admits a pupil to a school: 入学. One whose number is known goes on under the same record; one who looks known is asked about. */
export const enrolPupil = defineVerb({
  name: 'roster.enrolPupil',
  label: '办理入学',
  by: CLERK,
  within: ['organisation', 'homeroom'],
  on: { register: 'pupil' },
  input: {
    ...own,
    guardianName: guardian.fields.name,
    relation: guardian.fields.relation,
    phone: guardian.fields.phone,
    day: date('入学日期'),
    isAnother: optional(flag('确认不是同一人')),
  },
  async run(desk, { guardianName, relation, phone, day: given, isAnother, ...values }) {
    const mine = ownSchool(desk.actor, values.organisation);
    if (!mine.ok) return mine;
    const day = effectiveDay(desk, given, '入学日期');
    if (!day.ok) return day;
    const room = await homeroomOf(desk, values.organisation, values.homeroom);
    if (!room.ok) return room;
    const known = await pupilOfNumber(desk, values.idNumber);
    const why = known === null ? null : await whyNotAgain(desk, known);
    if (why !== null) return refuse(why);
    const alike = known !== null || isAnother === true ? null : await probablySame(desk, { ...values, guardianName });
    if (alike !== null) return refuse(alike);
    if (known !== null) {
      const inOrder = await afterLast(desk, known.id, day.value);
      if (!inOrder.ok) return inOrder;
    }
    const kept = await keep(desk, { ...values, birthMonth: values.birthday.slice(0, 7), admittedOn: day.value }, known);
    if (!kept.ok) return kept;
    const { id } = kept.value;
    const told = await tell(desk, kept.value, 'admitted', { day: day.value, grade: room.value.grade });
    if (!told.ok) return told;
    if (known === null) {
      const home = await insert(desk, guardian, { pupil: id, name: guardianName, relation, phone, isFirst: true });
      if (!home.ok) return home;
    }
    return ok({ pupil: id, version: kept.value.version });
  },
});
