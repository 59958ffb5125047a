import type { Day } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, fetchRow, insert, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import type { EnrolmentChange } from '../codes.ts';
import { enrolmentEvent } from './enrolmentEvent.ts';
import { homeroom } from './homeroom.ts';
import type { Pupil } from './pupil.ts';

const says = problems('roster', {
  notOurHomeroom: { zh: '所选班级不是本校在读的班级，请改选。', en: 'The class is not one of the school that is still studying.' },
  beforeLastChange: {
    zh: '变动日期不能早于上一次学籍变动（{day}），请核对。',
    en: 'The day cannot be before the last change of enrolment ({day}).',
  },
});

/** A class of the school that is still studying; null for none. */
export async function homeroomOf(desk: Desk, school: string, id: string | null): Promise<Result<{ readonly grade: number | null }>> {
  if (id === null) return ok({ grade: null });
  const found = await fetchRow(desk, homeroom, id);
  if (!found.ok) return found;
  const isOurs = found.value.organisation === school && found.value.state === 'studying';
  return isOurs ? ok({ grade: found.value.grade }) : refuse(says.notOurHomeroom(undefined, '班级'));
}

/** Refuses a change that would stand before one that is in the books already. */
export async function afterLast(desk: Desk, pupil: string, day: Day): Promise<Result<null>> {
  const told = await rows(desk, enrolmentEvent, { where: { pupil, withdrawnOn: null }, orderBy: [['day', 'desc']], limit: 1 });
  const last = told[0]?.day;
  return last !== undefined && day < last ? refuse(says.beforeLastChange({ day: last }, '变动日期')) : ok(null);
}

/** Writes a change of enrolment into the books, at the pupil's school and class as they are given. */
export const tell = (
  desk: Desk,
  pupil: Pick<StoredRow<Pupil>, 'id' | 'organisation' | 'homeroom'>,
  change: EnrolmentChange,
  said: { readonly day: Day; readonly grade?: number | null; readonly why?: string | null },
) =>
  insert(desk, enrolmentEvent, {
    pupil: pupil.id,
    change,
    day: said.day,
    recordedOn: desk.today,
    withdrawnOn: null,
    school: pupil.organisation,
    homeroom: pupil.homeroom,
    grade: said.grade ?? null,
    promotion: null,
    why: said.why ?? null,
  });
