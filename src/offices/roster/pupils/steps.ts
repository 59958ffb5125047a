import type { Day } from '#kernel/day.ts';
import { ok, type Result } from '#kernel/problem.ts';
import {
  code,
  correcting,
  count,
  type Desk,
  date,
  defineVerb,
  fetchRow,
  list,
  note,
  optional,
  ref,
  step,
  update,
} from '#register/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { CLERK, type EnrolmentChange, specialGroups } from '../codes.ts';
import { ownSchool } from './own.ts';
import { pupil } from './pupil.ts';
import { afterLast, homeroomOf, tell } from './told.ts';

interface Said {
  readonly row: string;
  readonly version: number;
  readonly day: Day;
  readonly why: string | null;
  /** The class that the pupil is in from then on; left out where it stays as it is. */
  readonly homeroom?: string | null;
}

/** Takes a pupil of one's own school one step along their enrolment life, and writes it into the books. */
async function take(desk: Desk, way: string, change: EnrolmentChange, said: Said): Promise<Result<{ readonly version: number }>> {
  const found = await fetchRow(desk, pupil, said.row);
  if (!found.ok) return found;
  const mine = ownSchool(desk.actor, found.value.organisation);
  if (!mine.ok) return mine;
  const day = effectiveDay(desk, said.day, '变动日期');
  if (!day.ok) return day;
  const inOrder = await afterLast(desk, said.row, day.value);
  if (!inOrder.ok) return inOrder;
  const home = said.homeroom === undefined ? found.value.homeroom : said.homeroom;
  const room = said.homeroom === undefined ? ok({ grade: null }) : await homeroomOf(desk, found.value.organisation, home);
  if (!room.ok) return room;
  const done = await step(
    desk,
    pupil,
    { ...found.value, version: said.version },
    way,
    home === found.value.homeroom ? {} : { homeroom: home },
  );
  if (!done.ok) return done;
  const told = await tell(desk, done.value, change, { day: day.value, grade: room.value.grade, why: said.why });
  return told.ok ? ok({ version: done.value.version }) : told;
}

const input = { row: ref('pupil', '学生'), version: count('版次'), day: date('变动日期') };
const reason = note('变动原因', { longest: 500 });
// The reason is sealed with the change; a field named `why` would also stand in the audit, in the clear.
const because = { because: reason };
const maybe = { because: optional(reason) };
const ITS = ['row.organisation', 'row.homeroom'];
const into = { homeroom: ref('homeroom', '班级') };

const leaving = (way: string, label: string, change: EnrolmentChange) =>
  defineVerb({
    name: `roster.${way}`,
    label,
    by: CLERK,
    within: ITS,
    on: { register: 'pupil', row: 'row', step: way },
    input: { ...input, ...because },
    run: (desk, { because: why, ...said }) => take(desk, way, change, { ...said, why }),
  });

const entering = (way: string, label: string, change: EnrolmentChange) =>
  defineVerb({
    name: `roster.${way}`,
    label,
    by: CLERK,
    within: ITS,
    on: { register: 'pupil', row: 'row', step: way },
    input: { ...input, ...into, ...maybe },
    run: (desk, { because: why, ...said }) => take(desk, way, change, { ...said, why }),
  });

/** 毕业 of one pupil; whole classes graduate with the promotion. */
const graduatePupil = defineVerb({
  name: 'roster.graduatePupil',
  label: '办理毕业',
  by: CLERK,
  within: ITS,
  on: { register: 'pupil', row: 'row', step: 'graduatePupil' },
  input,
  run: (desk, said) => take(desk, 'graduatePupil', 'graduated', { ...said, why: null }),
});

/** Corrects what does not change the enrolment: how the pupil lives, household, special groups. */
const correctPupil = correcting(pupil, {
  name: 'roster.correctPupil',
  label: '更正学生信息',
  by: CLERK,
  fields: ['boarding', 'ethnicity', 'householdKind', 'householdPlace'],
});

/** Says of which special groups a pupil is; what stood there before is replaced, and stays sealed. */
const setSpecialGroups = defineVerb({
  name: 'roster.setSpecialGroups',
  label: '登记特殊群体',
  by: CLERK,
  within: ITS,
  on: { register: 'pupil', row: 'row', step: 'correctPupil' },
  input: {
    row: ref('pupil', '学生'),
    version: count('版次'),
    groups: list('特殊群体（重新填写）', code('特殊群体', specialGroups)),
    address: optional(note('家庭住址（不改可不填）', { longest: 200 })),
  },
  async run(desk, { row, version, groups, address }) {
    const found = await fetchRow(desk, pupil, row);
    if (!found.ok) return found;
    const mine = ownSchool(desk.actor, found.value.organisation);
    if (!mine.ok) return mine;
    const changes = { specialGroups: groups, ...(address === null ? {} : { homeAddress: address }) };
    const done = await update(desk, pupil, row, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

export const pupilSteps = [
  leaving('suspendPupil', '办理休学', 'suspended'),
  entering('resumePupil', '办理复学', 'resumed'),
  leaving('dropOutPupil', '登记辍学', 'droppedOut'),
  entering('persuadeBack', '登记劝返复学', 'persuadedBack'),
  entering('changeHomeroom', '调整班级', 'homeroomChanged'),
  leaving('departPupil', '办理转出县外', 'departed'),
  graduatePupil,
  correctPupil,
  setSpecialGroups,
];
