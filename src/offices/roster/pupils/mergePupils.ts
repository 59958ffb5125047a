import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, note, ref, remove, rows, update, updateAll } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { ENROLMENT } from '../codes.ts';
import { pupilDeparture } from '../intake/departure.ts';
import { enrolmentEvent } from './enrolmentEvent.ts';
import { guardian } from './guardian.ts';
import { type Pupil, pupil } from './pupil.ts';
import { pupilTransfer } from './pupilTransfer.ts';

const says = problems('roster', {
  mergeWithItself: { zh: '请选两条不同的记录。', en: 'Choose two different records.' },
  otherPerson: {
    zh: '两条记录的出生日期不同，不能合并；出生日期录错的，请先更正。',
    en: 'The records have different birthdays; correct the wrong one first.',
  },
});

type Stored = StoredRow<Pupil>;

/** What the record that stays lacks and the other has. */
function filled(keep: Stored, drop: Stored): Partial<Pupil> {
  const names = ['idNumber', 'studentNumber', 'ethnicity', 'homeroom', 'householdKind', 'householdPlace', 'homeAddress'] as const;
  const blank = names.filter(
    name => keep[name] === null && drop[name] !== null && (name !== 'homeroom' || keep.organisation === drop.organisation),
  );
  const groups = [...new Set([...(keep.specialGroups ?? []), ...(drop.specialGroups ?? [])])];
  return {
    ...Object.fromEntries(blank.map(name => [name, drop[name]])),
    ...(groups.length > (keep.specialGroups ?? []).length ? { specialGroups: groups } : {}),
    ...(drop.admittedOn < keep.admittedOn ? { admittedOn: drop.admittedOn } : {}),
  };
}

/** Puts what hangs on one record to the other: guardians that are new, books (as taken back, they were written twice), transfers, open questions. */
async function rehang(desk: Desk, keep: string, drop: string): Promise<Result<unknown>> {
  const homes = await rows(desk, guardian, { where: { pupil: [keep, drop] } });
  const known = new Set(homes.filter(one => one.pupil === keep).map(one => one.name));
  const fresh = homes.filter(one => one.pupil === drop && !known.has(one.name));
  const guardians = await updateAll(
    desk,
    guardian,
    fresh.map(row => ({ row, changes: { pupil: keep, isFirst: known.size === 0 && row.isFirst } })),
  );
  if (!guardians.ok) return guardians;
  const events = await rows(desk, enrolmentEvent, { where: { pupil: drop } });
  const books = await updateAll(
    desk,
    enrolmentEvent,
    events.map(row => ({ row, changes: { pupil: keep, withdrawnOn: row.withdrawnOn ?? desk.today } })),
  );
  if (!books.ok) return books;
  const transfers = await updateAll(
    desk,
    pupilTransfer,
    (await rows(desk, pupilTransfer, { where: { pupil: drop } })).map(row => ({ row, changes: { pupil: keep } })),
  );
  if (!transfers.ok) return transfers;
  return updateAll(
    desk,
    pupilDeparture,
    (await rows(desk, pupilDeparture, { where: { pupil: drop } })).map(row => ({ row, changes: { pupil: keep } })),
  );
}

/** Makes one person of two records: the one that stays takes what it lacks, the other is removed and can be restored. */
export const mergePupils = defineVerb({
  name: 'roster.mergePupils',
  label: '合并重复学籍',
  by: ENROLMENT,
  input: {
    keep: ref('pupil', '保留的学籍'),
    keepVersion: count('保留的版次'),
    drop: ref('pupil', '并入的学籍'),
    dropVersion: count('并入的版次'),
    why: note('合并依据（请勿写姓名和号码）', { longest: 200 }),
  },
  async run(desk, { keep, keepVersion, drop, dropVersion }) {
    if (keep === drop) return refuse(says.mergeWithItself());
    const [stays, goes] = [await fetchRow(desk, pupil, keep), await fetchRow(desk, pupil, drop)];
    if (!stays.ok) return stays;
    if (!goes.ok) return goes;
    if (stays.value.birthday !== goes.value.birthday) return refuse(says.otherPerson());
    const changes = filled(stays.value, goes.value);
    const hung = await rehang(desk, keep, drop);
    if (!hung.ok) return hung;
    const removed = await remove(desk, pupil, drop, dropVersion);
    if (!removed.ok) return removed;
    const done = await update(desk, pupil, keep, keepVersion, changes);
    return done.ok ? ok({ pupil: keep, version: done.value.version }) : done;
  },
});
