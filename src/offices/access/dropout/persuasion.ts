import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  file,
  insert,
  list,
  note,
  optional,
  ref,
  sensitive,
  text,
} from '#register/index.ts';
import { accessLaw, CASES, careActions, KEEPS, persuasionSteps, SCHOOL, type StepKind } from '../codes.ts';
import { knowsSchool, notAhead } from '../own.ts';
import { says } from '../refusals.ts';
import { dropoutCase } from './dropoutCase.ts';

const stepLabels = Object.fromEntries(Object.entries(persuasionSteps).map(([key, { label }]) => [key, label])) as Readonly<
  Record<StepKind, string>
>;

const ofCase = {
  scope: 'organisation',
  rules: [],
  workflow: {},
  readBy: SCHOOL,
  readAllBy: KEEPS,
  revealTo: { family: CASES },
  person: 'pupil',
  ...accessLaw,
} as const;

/** What was done to bring a child back: one rung of the ladder on one day. What was said at home is sealed. */
export const persuasion = defineRegister({
  ...ofCase,
  name: 'persuasion',
  label: '劝返记录',
  key: [],
  title: ['stepKind', 'heldOn'],
  columns: ['dropoutCase', 'stepKind', 'heldOn', 'wentThere', 'promisedOn', 'organisation'],
  fields: {
    dropoutCase: ref('dropoutCase', '控辍个案'),
    organisation: ref('organisation', '责任学校'),
    pupil: ref('pupil', '学生'),
    stepKind: code('劝返步骤', stepLabels),
    heldOn: date('劝返日期'),
    wentThere: text('劝返人员', { longest: 80 }),
    promisedOn: optional(date('承诺返校日期')),
    outcome: optional(sensitive('family', note('劝返情况', { longest: 4000 }))),
    proofs: list('佐证材料', file('佐证'), { most: 10 }),
  },
});

/** One of the five warm deeds done for a child: each once. */
export const careAction = defineRegister({
  ...ofCase,
  name: 'careAction',
  label: '情感控辍五个一',
  key: ['dropoutCase', 'actionKind'],
  title: ['actionKind', 'heldOn'],
  columns: ['dropoutCase', 'actionKind', 'heldOn', 'doneBy', 'organisation'],
  fields: {
    dropoutCase: ref('dropoutCase', '控辍个案'),
    organisation: ref('organisation', '责任学校'),
    pupil: ref('pupil', '学生'),
    actionKind: code('五个一项目', careActions),
    heldOn: date('完成日期'),
    doneBy: text('完成人', { longest: 40 }),
    outcome: optional(sensitive('family', note('完成情况', { longest: 2000 }))),
  },
});

const AROUND = ['dropoutCase.organisation', 'dropoutCase.homeroom'] as const;

/** Records a rung of the ladder; while the child is away, or is said to be. */
export const recordPersuasion = defineVerb({
  name: 'access.recordPersuasion',
  label: '登记劝返',
  by: CASES,
  within: AROUND,
  on: { register: 'persuasion' },
  input: {
    dropoutCase: persuasion.fields.dropoutCase,
    stepKind: persuasion.fields.stepKind,
    heldOn: persuasion.fields.heldOn,
    wentThere: persuasion.fields.wentThere,
    promisedOn: persuasion.fields.promisedOn,
    outcome: persuasion.fields.outcome,
    proofs: persuasion.fields.proofs,
  },
  async run(desk, input) {
    const found = await fetchRow(desk, dropoutCase, input.dropoutCase);
    if (!found.ok) return found;
    const { organisation, pupil, state, awayFrom } = found.value;
    if (!knowsSchool(desk.actor, organisation)) return refuse(says.notYourPupil());
    if (!['suspected', 'droppedOut'].includes(state)) return refuse(says.noLongerOut({}, 'dropoutCase'));
    const passed = notAhead(desk, '劝返日期', input.heldOn, 'heldOn');
    if (!passed.ok) return passed;
    if (input.heldOn < awayFrom) return refuse(says.dayBefore({ label: '劝返日期', day: awayFrom }, 'heldOn'));
    const added = await insert(desk, persuasion, { ...input, organisation, pupil });
    return added.ok ? ok({ persuasion: added.value.id }) : added;
  },
});

/** Records one of the five warm deeds. */
export const recordCareAction = defineVerb({
  name: 'access.recordCareAction',
  label: '登记五个一',
  by: SCHOOL,
  within: AROUND,
  on: { register: 'careAction' },
  input: {
    dropoutCase: careAction.fields.dropoutCase,
    actionKind: careAction.fields.actionKind,
    heldOn: careAction.fields.heldOn,
    doneBy: careAction.fields.doneBy,
    outcome: careAction.fields.outcome,
  },
  async run(desk, input) {
    const found = await fetchRow(desk, dropoutCase, input.dropoutCase);
    if (!found.ok) return found;
    const { organisation, pupil } = found.value;
    if (organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    const passed = notAhead(desk, '完成日期', input.heldOn, 'heldOn');
    if (!passed.ok) return passed;
    const added = await insert(desk, careAction, { ...input, organisation, pupil });
    return added.ok ? ok({ careAction: added.value.id }) : added;
  },
});
