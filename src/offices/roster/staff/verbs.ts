import type { Day } from '#kernel/day.ts';
import { ok, type Result } from '#kernel/problem.ts';
import { correcting, count, type Desk, date, defineVerb, fetchRow, insert, type RowOf, ref, step } from '#register/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { PERSONNEL } from '../codes.ts';
import { organisation } from '../organisation.ts';
import { correctStaffIdentity } from './identity.ts';
import { staffRecordVerbs } from './records.ts';
import { staff } from './staff.ts';
import { staffEvent } from './staffEvent.ts';

type Change = RowOf<typeof staffEvent.fields>['change'];

const tell = (desk: Desk, row: { readonly id: string; readonly organisation: string; readonly post: string }, change: Change, day: Day) =>
  insert(desk, staffEvent, { staff: row.id, change, day, recordedOn: desk.today, school: row.organisation, post: row.post });

/** Enters a person into the staff of an organisation. The same identity number is entered once in the county. */
export const addStaff = defineVerb({
  name: 'roster.addStaff',
  label: '登记教职工',
  by: PERSONNEL,
  on: { register: 'staff' },
  input: staff.fields,
  async run(desk, values) {
    const day = effectiveDay(desk, values.hiredOn, '入职日期');
    if (!day.ok) return day;
    const place = await fetchRow(desk, organisation, values.organisation);
    if (!place.ok) return place;
    const added = await insert(desk, staff, values);
    if (!added.ok) return added;
    const told = await tell(desk, added.value, 'hired', day.value);
    return told.ok ? ok({ staff: added.value.id }) : told;
  },
});

const input = { row: ref('staff', '教职工'), version: count('版次'), day: date('变动日期') };

interface Said {
  readonly row: string;
  readonly version: number;
  readonly day: Day;
  readonly organisation?: string;
  readonly post?: string;
}

async function take(
  desk: Desk,
  way: string,
  change: Change,
  { row, version, day: given, ...to }: Said,
): Promise<Result<{ version: number }>> {
  const day = effectiveDay(desk, given, '变动日期');
  if (!day.ok) return day;
  const found = await fetchRow(desk, staff, row);
  if (!found.ok) return found;
  const done = await step(desk, staff, { ...found.value, version }, way, to);
  if (!done.ok) return done;
  const told = await tell(desk, done.value, change, day.value);
  return told.ok ? ok({ version: done.value.version }) : told;
}

const placing = (way: string, label: string, change: Change) =>
  defineVerb({
    name: `roster.${way}`,
    label,
    by: PERSONNEL,
    on: { register: 'staff', row: 'row', step: way },
    input: { ...input, organisation: staff.fields.organisation, post: staff.fields.post },
    run: (desk, said) => take(desk, way, change, said),
  });

const ending = (way: string, label: string, change: Change) =>
  defineVerb({
    name: `roster.${way}`,
    label,
    by: PERSONNEL,
    on: { register: 'staff', row: 'row', step: way },
    input,
    run: (desk, said) => take(desk, way, change, said),
  });

export const staffVerbs = [
  addStaff,
  placing('moveStaff', '办理调动', 'moved'),
  placing('rehireStaff', '办理返聘', 'rehired'),
  ending('retireStaff', '办理退休', 'staffRetired'),
  ending('leaveStaff', '办理离职', 'staffLeft'),
  correcting(staff, {
    name: 'roster.correctStaff',
    label: '更正教职工信息',
    by: PERSONNEL,
    fields: ['staffKind', 'isAuthorised', 'professionalTitle', 'qualification', 'subjects'],
  }),
  correctStaffIdentity,
  ...staffRecordVerbs,
];
