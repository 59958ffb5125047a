import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, idNumber, insert, note, ref, rows, step, text, update } from '#register/index.ts';
import { effectiveDay } from '../changes/record.ts';
import { CLERK } from '../codes.ts';
import { pupilOfNumber } from './duplicates.ts';
import { ownSchool } from './own.ts';
import { pupil } from './pupil.ts';
import { pupilTransfer } from './pupilTransfer.ts';
import { afterLast, homeroomOf, tell } from './told.ts';

const says = problems('roster', {
  nobodyOfThatNumber: {
    zh: '县内没有身份证号和姓名都相符的在籍学生，请核对；从县外转入的，请办理入学。',
    en: 'No enrolled pupil of the county has this number and name; one from elsewhere is admitted.',
  },
  yoursAlready: { zh: '这名学生已经是本校的学生，不用转学。', en: 'The pupil is one of your school already.' },
  askedAlready: { zh: '这名学生的转学申请已经提交，等待转出学校办理。', en: 'A transfer of this pupil has been asked for already.' },
  movedMeanwhile: {
    zh: '这名学生已经不在本校在籍，不能转出，请不同意这份申请。',
    en: 'The pupil is no longer enrolled at your school; decline the request.',
  },
});

/** The school that takes a pupil in asks for them, by number and name: it need not see another school's pupils. */
export const askTransfer = defineVerb({
  name: 'roster.askTransfer',
  label: '申请转入',
  by: CLERK,
  within: ['organisation'],
  on: { register: 'pupilTransfer' },
  input: {
    idNumber: idNumber('身份证号'),
    name: pupil.fields.name,
    organisation: ref('organisation', '转入学校'),
    homeroom: ref('homeroom', '转入班级'),
    because: note('转学原因', { longest: 500 }),
  },
  async run(desk, { idNumber: number, name, organisation, homeroom, because }) {
    const mine = ownSchool(desk.actor, organisation);
    if (!mine.ok) return mine;
    const room = await homeroomOf(desk, organisation, homeroom);
    if (!room.ok) return room;
    const found = await pupilOfNumber(desk, number);
    if (found === null || found.name !== name || found.state !== 'enrolled') return refuse(says.nobodyOfThatNumber(undefined, '身份证号'));
    if (found.organisation === organisation) return refuse(says.yoursAlready());
    if ((await rows(desk, pupilTransfer, { where: { pupil: found.id, state: 'asked' } })).length > 0) return refuse(says.askedAlready());
    const asked = await insert(desk, pupilTransfer, {
      pupil: found.id,
      organisation: found.organisation,
      fromSchool: found.organisation,
      toSchool: organisation,
      homeroom,
      askedOn: desk.today,
      settledOn: null,
      because,
    });
    return asked.ok ? ok({ pupilTransfer: asked.value.id }) : asked;
  },
});

const input = { row: ref('pupilTransfer', '转学申请'), version: count('版次') };

/** The school lets the pupil go: 转出 there and 转入 here on one day, under the same record. */
export const releasePupil = defineVerb({
  name: 'roster.releasePupil',
  label: '同意转出',
  by: CLERK,
  within: ['row.organisation'],
  on: { register: 'pupilTransfer', row: 'row', step: 'releasePupil' },
  input: { ...input, day: date('变动日期') },
  async run(desk, { row, version, day: given }) {
    const asked = await fetchRow(desk, pupilTransfer, row);
    if (!asked.ok) return asked;
    const { pupil: who, organisation, toSchool, homeroom } = asked.value;
    const mine = ownSchool(desk.actor, organisation);
    if (!mine.ok) return mine;
    const day = effectiveDay(desk, given, '变动日期');
    if (!day.ok) return day;
    const inOrder = await afterLast(desk, who, day.value);
    if (!inOrder.ok) return inOrder;
    const found = await fetchRow(desk, pupil, who);
    if (!found.ok) return found;
    if (found.value.state !== 'enrolled' || found.value.organisation !== organisation) return refuse(says.movedMeanwhile());
    const settled = await step(desk, pupilTransfer, { ...asked.value, version }, 'releasePupil', {
      settledOn: day.value,
      organisation: toSchool,
    });
    if (!settled.ok) return settled;
    const left = await tell(desk, found.value, 'transferredOut', { day: day.value });
    if (!left.ok) return left;
    const room = await homeroomOf(desk, toSchool, homeroom);
    if (!room.ok) return room;
    const moved = await update(desk, pupil, who, found.value.version, { organisation: toSchool, homeroom });
    if (!moved.ok) return moved;
    const came = await tell(desk, moved.value, 'transferredIn', { day: day.value, grade: room.value.grade });
    return came.ok ? ok({ version: settled.value.version }) : came;
  },
});

/** The school keeps the pupil and says why; the school that asked sees it. */
export const declineTransfer = defineVerb({
  name: 'roster.declineTransfer',
  label: '不同意转出',
  by: CLERK,
  within: ['row.organisation'],
  on: { register: 'pupilTransfer', row: 'row', step: 'declineTransfer' },
  input: { ...input, reply: text('不同意的理由', { longest: 200 }) },
  async run(desk, { row, version, reply }) {
    const asked = await fetchRow(desk, pupilTransfer, row);
    if (!asked.ok) return asked;
    const mine = ownSchool(desk.actor, asked.value.organisation);
    if (!mine.ok) return mine;
    const changes = {
      settledOn: desk.today,
      organisation: asked.value.toSchool,
      because: `${asked.value.because}\n${reply}`.slice(0, 500),
    };
    const done = await step(desk, pupilTransfer, { ...asked.value, version }, 'declineTransfer', changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
