import { addDays } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, fetchRow, masked, noSuchRow, type ReadingDesk, ref, row, rows } from '#register/index.ts';
import type { TableShape } from '#store/index.ts';
import { CASES, careActions, persuasionSteps, type StepKind } from '../codes.ts';
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
const CHANGES = [
  'admitted',
  'transferredOut',
  'transferredIn',
  'suspended',
  'resumed',
  'droppedOut',
  'persuadedBack',
  'graduated',
  'departed',
];

const happened = (day: string, kind: Happening['kind'], what: string, more: Partial<Happening> = {}): Happening => ({
  day,
  kind,
  what,
  about: null,
  mark: null,
  path: null,
  files: [],
  ...more,
});
const at = (register: string, id: string) => `/ledger/${register}/${id}`;

/** What stands in the ledgers of this office of a case, without anything that is sealed. */
async function ofCase(desk: ReadingDesk, its: DropoutCase): Promise<readonly Happening[]> {
  const where = { dropoutCase: its.id };
  const [steps, actions, notices] = [
    await rows(desk, persuasion, { where }),
    await rows(desk, careAction, { where }),
    await rows(desk, returnNotice, { where }),
  ];
  const days = [
    [its.awayFrom, 'left'],
    [its.foundOn, 'suspected'],
    [its.confirmedOn, 'confirmed'],
    [its.returnedOn, 'returned'],
    [its.closedOn, its.state === 'cleared' ? 'cleared' : 'closedOut'],
  ] as const;
  return [
    ...days.flatMap(([day, what]) => (day === null ? [] : [happened(day, 'case', what)])),
    ...steps.map(one =>
      happened(one.heldOn, 'persuasion', one.stepKind, {
        about: one.wentThere,
        mark: one.promisedOn === null ? null : { kind: 'promised', value: one.promisedOn },
        path: at('persuasion', one.id),
        files: one.proofs,
      }),
    ),
    ...actions.map(one => happened(one.heldOn, 'action', one.actionKind, { about: one.doneBy, path: at('careAction', one.id) })),
    ...notices.map(one =>
      happened(one.issuedOn, 'notice', 'returnNotice', {
        about: one.noticeNumber,
        mark: { kind: 'returnBy', value: one.returnBy },
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
    ...changes.filter(one => CHANGES.includes(one.change)).map(one => happened(one.day, 'enrolment', one.change)),
    ...away.map(one =>
      happened(one.awayFrom, 'absence', one.absenceKind, {
        mark: one.backOn === null ? { kind: 'notBack', value: '' } : { kind: 'back', value: one.backOn },
        path: at('absence', one.id),
      }),
    ),
    ...placed.flatMap(one =>
      one.decidedOn === null ? [] : [happened(one.decidedOn, 'placement', one.placementWay, { path: at('placement', one.id) })],
    ),
    ...lessons.map(one =>
      happened(one.heldOn, 'lesson', 'homeLesson', {
        about: one.teachers,
        mark: { kind: 'hours', value: String(one.lessonHours) },
        path: at('homeLesson', one.id),
      }),
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
    due: its.confirmedOn === null ? null : addDays(its.confirmedOn, persuasionSteps[kind].days),
    takenOn: taken.find(one => one.stepKind === kind)?.heldOn ?? null,
  }));
  const kinds = taken.map(one => one.stepKind);
  const next = its.state === 'droppedOut' && its.confirmedOn !== null ? nextStep(its.confirmedOn, kinds, desk.today) : null;
  return { rungs, next };
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
        state: its.state,
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
      actions: Object.keys(careActions).map(kind => ({ kind, doneOn: acted.get(kind) ?? null })),
      happenings: [...(await ofCase(desk, its)), ...(await ofChild(desk, its.pupil))].toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    });
  },
});
