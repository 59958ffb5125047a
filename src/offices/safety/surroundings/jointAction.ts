import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  type Duty,
  date,
  defineRegister,
  defineVerb,
  fetchRow,
  file,
  geo,
  insert,
  list,
  note,
  optional,
  type ReadingDesk,
  ref,
  rows,
  step,
  text,
} from '#register/index.ts';
import { departments, KEEPS, READS, SEES } from '../codes.ts';
import { says } from '../refusals.ts';

/** What several departments do together about the surroundings of a school (周边联合整治): agreed on, then done, with what came of it. */
export const jointAction = defineRegister({
  name: 'jointAction',
  label: '周边联合整治',
  scope: 'organisation',
  key: [],
  title: ['actionTheme', 'plannedOn'],
  columns: ['actionTheme', 'organisation', 'departments', 'plannedOn', 'doneOn'],
  fields: {
    actionTheme: text('整治事项', { longest: 120 }),
    organisation: ref('organisation', '单位'),
    hazard: optional(ref('hazard', '安全隐患')),
    departments: list('参加部门', code('参加部门', departments), { least: 1, most: 12 }),
    actionPlace: text('整治地点', { longest: 120 }),
    actionPosition: optional(geo('地点位置')),
    plannedOn: date('计划日期'),
    doneOn: optional(date('完成日期')),
    actionResult: optional(note('整治结果', { longest: 2000 })),
    photos: list('现场照片', file('现场照片'), { most: 12 }),
  },
  rules: [],
  workflow: { planned: { recordAction: { to: 'done', by: KEEPS } }, done: {} },
  states: { planned: '待整治', done: '已完成' },
  readBy: SEES,
  readAllBy: READS,
});

const { doneOn: _, actionResult: __, photos: ___, ...agreed } = jointAction.fields;

const planAction = defineVerb({
  name: 'safety.planAction',
  label: '安排联合整治',
  by: KEEPS,
  on: { register: 'jointAction' },
  input: agreed,
  async run(desk, input) {
    const added = await insert(desk, jointAction, { ...input, doneOn: null, actionResult: null, photos: [] });
    return added.ok ? ok({ jointAction: added.value.id, version: added.value.version }) : added;
  },
});

const recordAction = defineVerb({
  name: 'safety.recordAction',
  label: '登记整治结果',
  by: KEEPS,
  on: { register: 'jointAction', row: 'jointAction', step: 'recordAction' },
  input: {
    jointAction: ref('jointAction', '周边联合整治'),
    version: count('版次'),
    doneOn: date('完成日期'),
    actionResult: note('整治结果', { longest: 2000 }),
    photos: jointAction.fields.photos,
  },
  async run(desk, { jointAction: id, version, ...done }) {
    const found = await fetchRow(desk, jointAction, id);
    if (!found.ok) return found;
    if (done.doneOn > desk.today) return refuse(says.actionAhead({ day: done.doneOn }, 'doneOn'));
    const moved = await step(desk, jointAction, { ...found.value, version }, 'recordAction', done);
    return moved.ok ? ok({ version: moved.value.version }) : moved;
  },
});

export const actionDeeds = [planAction, recordAction];

/** The actions whose day has come, for the office. */
export async function actionDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const planned = await rows(desk, jointAction, { where: { state: 'planned' } });
  return planned.map(one => ({
    due: one.plannedOn,
    title: `联合整治：${one.actionTheme}`,
    titleEnglish: `Joint action: ${one.actionTheme}`,
    detail: one.actionPlace,
    detailEnglish: one.actionPlace,
    path: `/ledger/jointAction/${one.id}`,
    action: '去登记',
    actionEnglish: 'Record',
  }));
}
