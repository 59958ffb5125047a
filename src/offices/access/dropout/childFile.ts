import { addDays } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, fetchRow, masked, noSuchRow, type ReadingDesk, ref, row, rows, statesOf } from '#register/index.ts';
import type { TableShape } from '#store/index.ts';
import { absenceKinds, CASES, careActions, persuasionSteps, placementWays, type StepKind } from '../codes.ts';
import { absence } from '../movement/absence.ts';
import { knowsSchool } from '../own.ts';
import { homeLesson, placement } from '../placing/placement.ts';
import type { ChildFile, Happening } from '../types.ts';
import { type DropoutCase, dropoutCase } from './dropoutCase.ts';
import { careAction, persuasion } from './persuasion.ts';
import { returnNotice } from './returnNotice.ts';
import { nextStep } from './steps.ts';

const enrolled: TableShape = {
  name: 'enrolmentEvent',
  columns: {
    pupil: { type: 'uuid', nullable: false },
    change: { type: 'text', nullable: false },
    day: { type: 'date', nullable: false },
    withdrawnOn: { type: 'date', nullable: true },
  },
  unique: [],
};
const CHANGES: Readonly<Record<string, string>> = {
  admitted: '入学',
  transferredOut: '转出',
  transferredIn: '转入',
  suspended: '休学',
  resumed: '复学',
  droppedOut: '学籍标注辍学',
  persuadedBack: '学籍劝返复学',
  promoted: '升级',
  graduated: '毕业',
  departed: '转出县外',
};

const happened = (day: string, kind: Happening['kind'], says: string, more: Partial<Happening> = {}): Happening => ({
  day,
  kind,
  says,
  detail: null,
  path: null,
  files: [],
  ...more,
});
const at = (register: string, id: string) => `/ledger/${register}/${id}`;

/** What stands in the ledgers of this office of a case, in plain words and without anything that is sealed. */
async function ofCase(desk: ReadingDesk, its: DropoutCase): Promise<readonly Happening[]> {
  const where = { dropoutCase: its.id };
  const [steps, actions, notices] = [
    await rows(desk, persuasion, { where }),
    await rows(desk, careAction, { where }),
    await rows(desk, returnNotice, { where }),
  ];
  const days = [
    [its.awayFrom, '离校'],
    [its.foundOn, '登记疑似辍学'],
    [its.confirmedOn, '认定辍学'],
    [its.returnedOn, '返校'],
    [its.closedOn, its.state === 'cleared' ? '排除疑似' : '销号'],
  ] as const;
  return [
    ...days.flatMap(([day, says]) => (day === null ? [] : [happened(day, 'case', says)])),
    ...steps.map(one =>
      happened(one.heldOn, 'persuasion', persuasionSteps[one.stepKind].label, {
        detail: one.promisedOn === null ? one.wentThere : `${one.wentThere}；承诺${one.promisedOn}返校`,
        path: at('persuasion', one.id),
        files: one.proofs,
      }),
    ),
    ...actions.map(one =>
      happened(one.heldOn, 'action', careActions[one.actionKind], { detail: one.doneBy, path: at('careAction', one.id) }),
    ),
    ...notices.map(one =>
      happened(one.issuedOn, 'notice', `印发限期返校通知书 ${one.noticeNumber}`, {
        detail: `限${one.returnBy}前返校`,
        path: at('returnNotice', one.id),
        files: one.printed,
      }),
    ),
  ];
}

/** What the roster and the other ledgers of this office tell of the child. */
async function ofChild(desk: ReadingDesk, child: string): Promise<readonly Happening[]> {
  const where = { pupil: child };
  const changes = await desk.store.rows<{ change: string; day: string }>(enrolled, { where: { ...where, withdrawnOn: null } });
  const [away, placed, lessons] = [
    await rows(desk, absence, { where }),
    await rows(desk, placement, { where }),
    await rows(desk, homeLesson, { where }),
  ];
  return [
    ...changes.flatMap(one => (CHANGES[one.change] === undefined ? [] : [happened(one.day, 'enrolment', CHANGES[one.change]!)])),
    ...away.map(one =>
      happened(one.awayFrom, 'absence', absenceKinds[one.absenceKind], {
        detail: one.backOn === null ? '尚未到校' : `${one.backOn}到校`,
        path: at('absence', one.id),
      }),
    ),
    ...placed.flatMap(one =>
      one.decidedOn === null
        ? []
        : [happened(one.decidedOn, 'placement', `安置：${placementWays[one.placementWay]}`, { path: at('placement', one.id) })],
    ),
    ...lessons.map(one =>
      happened(one.heldOn, 'lesson', `送教${one.lessonHours}课时`, { detail: one.teachers, path: at('homeLesson', one.id) }),
    ),
  ];
}

/** The rungs of the ladder for a case: due by when, taken on which day. */
async function ladderOf(desk: ReadingDesk, its: DropoutCase) {
  const taken = (await rows(desk, persuasion, { where: { dropoutCase: its.id }, orderBy: [['heldOn', 'asc']] })).filter(
    one => one.heldOn >= its.awayFrom,
  );
  const rungs = (Object.keys(persuasionSteps) as StepKind[]).map(kind => ({
    kind,
    label: persuasionSteps[kind].label,
    due: its.confirmedOn === null ? null : addDays(its.confirmedOn, persuasionSteps[kind].days),
    takenOn: taken.find(one => one.stepKind === kind)?.heldOn ?? null,
  }));
  const kinds = taken.map(one => one.stepKind);
  const next = its.state === 'droppedOut' && its.confirmedOn !== null ? nextStep(its.confirmedOn, kinds, desk.today) : null;
  return { rungs, next: next === null ? null : { ...next, label: persuasionSteps[next.kind].label } };
}

/** One child, one file: the case, its ladder, the five warm deeds, and all that happened to the child, the newest first. */
export const childFile = defineView({
  name: 'access.childFile',
  label: '一童一档',
  by: CASES,
  within: ['dropoutCase.organisation', 'dropoutCase.homeroom'],
  input: { dropoutCase: ref('dropoutCase', '控辍个案') },
  async run(desk, { dropoutCase: id }) {
    const found = await fetchRow(desk, dropoutCase, id);
    if (!found.ok) return found;
    const its = found.value;
    if (!knowsSchool(desk.actor, its.organisation)) return noSuchRow(dropoutCase);
    const [child, room] = [await row(desk, pupil, its.pupil), its.homeroom === null ? null : await row(desk, homeroom, its.homeroom)];
    const { rungs, next } = await ladderOf(desk, its);
    const acted = new Map(
      (await rows(desk, careAction, { where: { dropoutCase: id } })).map(one => [one.actionKind as string, one.heldOn]),
    );
    return ok<ChildFile>({
      case: {
        id,
        version: its.version,
        number: its.caseNumber,
        state: statesOf(dropoutCase).find(one => one.name === its.state)?.label ?? its.state,
        awayFrom: its.awayFrom,
        returnBy: its.returnBy,
        responsible: its.responsible,
        township: its.township,
      },
      child: String(masked(pupil.fields.name, child?.name ?? null) ?? ''),
      school: (await organisationsOf(desk)).find(one => one.id === its.organisation)?.name ?? '',
      room: room?.name ?? null,
      next,
      ladder: rungs,
      actions: Object.entries(careActions).map(([kind, label]) => ({ kind, label, doneOn: acted.get(kind) ?? null })),
      happenings: [...(await ofCase(desk, its)), ...(await ofChild(desk, its.pupil))].toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    });
  },
});
