import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  type Desk,
  type Duty,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  insertAll,
  may,
  note,
  optional,
  type ReadingDesk,
  ref,
  rows,
  sensitive,
  step,
  update,
} from '#register/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { CLERK, ENROLMENT, PERSONNEL } from '../codes.ts';
import { ownSchool } from '../pupils/own.ts';
import { pupil, pupilLaw } from '../pupils/pupil.ts';
import { afterLast, tell } from '../pupils/told.ts';
import { staff, staffLaw } from '../staff/staff.ts';
import { staffEvent } from '../staff/staffEvent.ts';

const says = problems('intake', {
  changedSince: {
    zh: '这个人已经不在原单位或已办理离开，不用再确认，请选“仍在”。',
    en: 'The person has left or moved meanwhile; choose “still here”.',
  },
});

const common = {
  organisation: ref('organisation', '所在单位'),
  intake: ref('intake', '系统数据接收'),
  foundOn: date('发现日期'),
  settledOn: optional(date('办结日期')),
};

/** A pupil whom an export of the enrolment system did not hold: nobody vanishes by it, somebody decides. */
export const pupilDeparture = defineRegister({
  name: 'pupilDeparture',
  label: '学生去向待核',
  scope: 'organisation',
  key: [],
  title: ['pupil'],
  columns: ['foundOn', 'pupil', 'organisation', 'whereabouts', 'settledOn'],
  fields: {
    pupil: ref('pupil', '学生'),
    ...common,
    whereabouts: optional(code('学生去向', { stillHere: '仍在校（系统漏报）', departed: '转出县外', droppedOut: '辍学' })),
    because: optional(sensitive('family', note('情况说明', { longest: 500 }))),
  },
  rules: [],
  workflow: { open: { settlePupilDeparture: { to: 'settled', by: [...CLERK, ...ENROLMENT] } }, settled: {} },
  states: { open: '待核', settled: '已核' },
  readBy: CLERK,
  readAllBy: ENROLMENT,
  person: 'pupil',
  ...pupilLaw,
});

/** The same for staff and the export of the teachers' system. */
export const staffDeparture = defineRegister({
  name: 'staffDeparture',
  label: '教职工去向待核',
  scope: 'organisation',
  key: [],
  title: ['staff'],
  columns: ['foundOn', 'staff', 'organisation', 'staffWhereabouts', 'settledOn'],
  fields: {
    staff: ref('staff', '教职工'),
    ...common,
    staffWhereabouts: optional(code('教职工去向', { stillInPost: '仍在岗（系统漏报）', retired: '退休', left: '离职' })),
  },
  rules: [],
  workflow: { open: { settleStaffDeparture: { to: 'settled', by: PERSONNEL } }, settled: {} },
  states: { open: '待核', settled: '已核' },
  readBy: CLERK,
  readAllBy: PERSONNEL,
  person: 'staff',
  ...staffLaw,
});

/** Proposes departures for persons that a file does not hold, each once while the former is open. Gives how many. */
export async function proposeDepartures(
  desk: Desk,
  whose: 'pupil' | 'staff',
  gone: readonly { readonly person: string; readonly organisation: string }[],
  { intake }: { readonly intake: string },
): Promise<Result<number>> {
  if (gone.length === 0) return ok(0);
  const persons = gone.map(one => one.person);
  const isPupil = whose === 'pupil';
  const open = isPupil
    ? (await rows(desk, pupilDeparture, { where: { pupil: persons, state: 'open' } })).map(one => one.pupil)
    : (await rows(desk, staffDeparture, { where: { staff: persons, state: 'open' } })).map(one => one.staff);
  const known = new Set(open);
  const fresh = gone.filter(one => !known.has(one.person));
  const said = { intake, foundOn: desk.today, settledOn: null };
  const kept = isPupil
    ? await insertAll(
        desk,
        pupilDeparture,
        fresh.map(({ person, organisation }) => ({ pupil: person, organisation, ...said, whereabouts: null, because: null })),
      )
    : await insertAll(
        desk,
        staffDeparture,
        fresh.map(({ person, organisation }) => ({ staff: person, organisation, ...said, staffWhereabouts: null })),
      );
  return kept.ok ? ok(fresh.length) : kept;
}

const ways = { departed: 'departPupil', droppedOut: 'dropOutPupil' } as const;

/** Says where a pupil is whom the system's file did not hold; what it means for the enrolment is done in the same deed. */
const settlePupilDeparture = defineVerb({
  name: 'roster.settlePupilDeparture',
  label: '核定学生去向',
  by: [...CLERK, ...ENROLMENT],
  on: { register: 'pupilDeparture', row: 'row', step: 'settlePupilDeparture' },
  input: {
    row: ref('pupilDeparture', '学生去向待核'),
    version: count('版次'),
    whereabouts: code('学生去向', pupilDeparture.fields.whereabouts.codes as { stillHere: string; departed: string; droppedOut: string }),
    day: date('变动日期'),
    because: optional(note('情况说明', { longest: 500 })),
  },
  async run(desk, { row, version, whereabouts, day: given, because }) {
    const found = await fetchRow(desk, pupilDeparture, row);
    if (!found.ok) return found;
    if (!may(desk.actor, ENROLMENT)) {
      const mine = ownSchool(desk.actor, found.value.organisation);
      if (!mine.ok) return mine;
    }
    const day = effectiveDay(desk, given, '变动日期');
    if (!day.ok) return day;
    const settled = await step(desk, pupilDeparture, { ...found.value, version }, 'settlePupilDeparture', {
      whereabouts,
      because,
      settledOn: desk.today,
    });
    if (!settled.ok) return settled;
    if (whereabouts === 'stillHere') return ok({ version: settled.value.version });
    const who = await fetchRow(desk, pupil, found.value.pupil);
    if (!who.ok) return who;
    const way = pupil.workflow[who.value.state]?.[ways[whereabouts]];
    if (way === undefined || who.value.organisation !== found.value.organisation) return refuse(says.changedSince(undefined, '学生去向'));
    const inOrder = await afterLast(desk, who.value.id, day.value);
    if (!inOrder.ok) return inOrder;
    const left = await update(desk, pupil, who.value.id, who.value.version, {}, way.to);
    if (!left.ok) return left;
    const told = await tell(desk, left.value, whereabouts, { day: day.value, why: because });
    return told.ok ? ok({ version: settled.value.version }) : told;
  },
});

const settleStaffDeparture = defineVerb({
  name: 'roster.settleStaffDeparture',
  label: '核定教职工去向',
  by: PERSONNEL,
  on: { register: 'staffDeparture', row: 'row', step: 'settleStaffDeparture' },
  input: {
    row: ref('staffDeparture', '教职工去向待核'),
    version: count('版次'),
    staffWhereabouts: code(
      '教职工去向',
      staffDeparture.fields.staffWhereabouts.codes as { stillInPost: string; retired: string; left: string },
    ),
    day: date('变动日期'),
  },
  async run(desk, { row, version, staffWhereabouts, day: given }) {
    const day = effectiveDay(desk, given, '变动日期');
    if (!day.ok) return day;
    const found = await fetchRow(desk, staffDeparture, row);
    if (!found.ok) return found;
    const settled = await step(desk, staffDeparture, { ...found.value, version }, 'settleStaffDeparture', {
      staffWhereabouts,
      settledOn: desk.today,
    });
    if (!settled.ok) return settled;
    if (staffWhereabouts === 'stillInPost') return ok({ version: settled.value.version });
    const who = await fetchRow(desk, staff, found.value.staff);
    if (!who.ok) return who;
    if (who.value.state !== 'inService' || who.value.organisation !== found.value.organisation)
      return refuse(says.changedSince(undefined, '教职工去向'));
    const left = await update(desk, staff, who.value.id, who.value.version, {}, staffWhereabouts);
    if (!left.ok) return left;
    const change = staffWhereabouts === 'retired' ? ('staffRetired' as const) : ('staffLeft' as const);
    const told = await insertAll(desk, staffEvent, [
      { staff: who.value.id, change, day: day.value, recordedOn: desk.today, school: who.value.organisation, post: who.value.post },
    ]);
    return told.ok ? ok({ version: settled.value.version }) : told;
  },
});

export const departureVerbs = [settlePupilDeparture, settleStaffDeparture];

/** What waits for the clerk of a school and for the sections: persons whose whereabouts are to be told. */
export async function departureDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor } = desk;
  const [all, own, personnel] = [may(actor, ENROLMENT), may(actor, CLERK) && actor.organisation !== null, may(actor, PERSONNEL)];
  const waiting = async (register: typeof pupilDeparture | typeof staffDeparture, where: Readonly<Record<string, unknown>>) =>
    rows(desk, register as typeof pupilDeparture, { where: { state: 'open', ...where }, limit: 500 });
  const pupils = all ? await waiting(pupilDeparture, {}) : own ? await waiting(pupilDeparture, { organisation: actor.organisation }) : [];
  const people = personnel ? await waiting(staffDeparture, {}) : [];
  const duty = (path: string, n: number, who: string, whoEnglish: string): Duty => ({
    due: null,
    title: `${n}名${who}的去向待核`,
    titleEnglish: `Whereabouts of ${n} ${whoEnglish} to be settled`,
    detail: '国家系统导出的文件里没有这些人，请逐一说明去向。',
    detailEnglish: 'The export of the national system does not hold them; say where each is.',
    path,
    action: '去核定',
    actionEnglish: 'Settle',
  });
  return [
    ...(pupils.length > 0 ? [duty('/ledger/pupilDeparture', pupils.length, '学生', 'pupils')] : []),
    ...(people.length > 0 ? [duty('/ledger/staffDeparture', people.length, '教职工', 'staff')] : []),
  ];
}
