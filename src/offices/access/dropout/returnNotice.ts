import { addDays } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/problem.ts';
import { homeroom, organisationsOf, pupil } from '#offices/roster/index.ts';
import {
  code,
  count,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  file,
  insert,
  list,
  optional,
  ref,
  row,
  rows,
  sensitive,
  step,
  text,
  update,
} from '#register/index.ts';
import { accessLaw, CASES, KEEPS, SCHOOL } from '../codes.ts';
import { knowsSchool, notAhead } from '../own.ts';
import { keptFor, returnNoticePaper, signed } from '../papers.ts';
import { says } from '../refusals.ts';
import { LEAST_DAYS } from './deeds.ts';
import { dropoutCase } from './dropoutCase.ts';
import { persuasion } from './persuasion.ts';

const deliveryWays = { inPerson: '当面送达', leftAtHome: '留置送达', byPost: '邮寄送达', throughVillage: '村（社区）转交' } as const;

/** A notice to a guardian to bring a child back by a day (限期返校通知书), as it was printed: the print lies sealed under the child's key. */
export const returnNotice = defineRegister({
  name: 'returnNotice',
  label: '限期返校通知书',
  scope: 'organisation',
  key: ['noticeNumber'],
  title: ['noticeNumber'],
  columns: ['noticeNumber', 'dropoutCase', 'organisation', 'issuedOn', 'returnBy', 'deliveredOn'],
  fields: {
    noticeNumber: text('通知书编号', { longest: 40 }),
    dropoutCase: ref('dropoutCase', '控辍个案'),
    organisation: ref('organisation', '责任学校'),
    pupil: ref('pupil', '学生'),
    guardianName: optional(sensitive('identity', text('监护人姓名', { longest: 40 }))),
    issuedOn: date('印发日期'),
    returnBy: date('返校期限'),
    printed: list('印件', file('印件'), { most: 2 }),
    deliveredOn: optional(date('送达日期')),
    deliveryWay: optional(code('送达方式', deliveryWays)),
  },
  rules: [],
  workflow: { issued: { recordDelivery: { to: 'delivered', by: CASES } }, delivered: {} },
  states: { issued: '待送达', delivered: '已送达' },
  readBy: SCHOOL,
  readAllBy: KEEPS,
  revealTo: { identity: KEEPS },
  person: 'pupil',
  thirdPersons: ['guardianName'],
  ...accessLaw,
});

/** Prints a notice to the guardian of a child that dropped out, once the school has been there, and moves the day by which it is to be back. */
export const issueNotice = defineVerb({
  name: 'access.issueNotice',
  label: '印发限期返校通知书',
  by: KEEPS,
  on: { register: 'returnNotice' },
  input: {
    dropoutCase: returnNotice.fields.dropoutCase,
    noticeNumber: returnNotice.fields.noticeNumber,
    guardianName: text('监护人姓名', { longest: 40 }),
    returnBy: returnNotice.fields.returnBy,
  },
  async run(desk, { dropoutCase: id, noticeNumber, guardianName, returnBy }) {
    const found = await fetchRow(desk, dropoutCase, id);
    if (!found.ok) return found;
    const its = found.value;
    if (its.state !== 'droppedOut') return refuse(says.noLongerOut({}, 'dropoutCase'));
    const taken = await rows(desk, persuasion, { where: { dropoutCase: id }, limit: 1 });
    if (taken.length === 0) return refuse(says.noVisitYet({}, 'dropoutCase'));
    const least = addDays(desk.today, LEAST_DAYS);
    if (returnBy < least) return refuse(says.returnTooNear({ day: least }, 'returnBy'));
    const [child, room] = [await row(desk, pupil, its.pupil), its.homeroom === null ? null : await row(desk, homeroom, its.homeroom)];
    const school = (await organisationsOf(desk)).find(one => one.id === its.organisation)?.name ?? '';
    const said = { number: noticeNumber, guardian: guardianName, child: child?.name ?? '', school, room: room?.name ?? '' };
    const paper = returnNoticePaper({ ...said, awayFrom: its.awayFrom, returnBy }, await signed(desk));
    const printed = await keptFor(desk, `限期返校通知书 ${noticeNumber}`, paper, its.pupil);
    const own = { dropoutCase: id, organisation: its.organisation, pupil: its.pupil, issuedOn: desk.today };
    const blank = { deliveredOn: null, deliveryWay: null };
    const added = await insert(desk, returnNotice, { ...own, ...blank, noticeNumber, guardianName, returnBy, printed: [printed] });
    if (!added.ok) return added;
    const moved = await update(desk, dropoutCase, its.id, its.version, { returnBy });
    return moved.ok ? ok({ row: added.value.id, version: added.value.version, file: printed }) : moved;
  },
});

/** Records that the notice was served, which is a rung of the ladder. */
export const recordDelivery = defineVerb({
  name: 'access.recordDelivery',
  label: '登记送达',
  by: CASES,
  within: ['row.organisation'],
  on: { register: 'returnNotice', row: 'row', step: 'recordDelivery' },
  input: {
    row: ref('returnNotice', '限期返校通知书'),
    version: count('版次'),
    deliveredOn: date('送达日期'),
    deliveryWay: code('送达方式', deliveryWays),
    wentThere: text('送达人员', { longest: 80 }),
  },
  async run(desk, { row: id, version, wentThere, ...given }) {
    const found = await fetchRow(desk, returnNotice, id);
    if (!found.ok) return found;
    const { organisation, issuedOn, pupil: child } = found.value;
    if (!knowsSchool(desk.actor, organisation)) return refuse(says.notYourPupil());
    const passed = notAhead(desk, '送达日期', given.deliveredOn, 'deliveredOn');
    if (!passed.ok) return passed;
    if (given.deliveredOn < issuedOn) return refuse(says.dayBefore({ label: '送达日期', day: issuedOn }, 'deliveredOn'));
    const done = await step(desk, returnNotice, { ...found.value, version }, 'recordDelivery', given);
    if (!done.ok) return done;
    const rung = { stepKind: 'noticeServed' as const, heldOn: given.deliveredOn, wentThere, promisedOn: null, outcome: null, proofs: [] };
    const taken = await insert(desk, persuasion, { ...rung, dropoutCase: found.value.dropoutCase, organisation, pupil: child });
    return taken.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : taken;
  },
});
