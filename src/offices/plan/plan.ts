import {
  type Actor,
  count,
  defineRegister,
  type Field,
  file,
  may,
  optional,
  type RowOf,
  ref,
  shapeOf,
  text,
  year,
} from '#register/index.ts';
import type { Condition } from '#store/index.ts';

/** The text of a plan is too long for a row: it is kept as a file, and offsets count its characters. */
const textFile: Field<string> = file('规划文本');

/**
 * A plan of the county: a draft until the document that adopted it is on record. With `parent` it is the plan of a school or department
 * (`organisation`) under the county's: submitted, sent back or accepted by the planner, and never adopted by a document.
 */
export const plan = defineRegister({
  name: 'plan',
  label: '规划',
  scope: 'bureau',
  key: [],
  title: ['title'],
  page: '/plan/$row',
  columns: ['title', 'organisation', 'fromYear', 'toYear'],
  fields: {
    title: text('规划名称', { longest: 120 }),
    fromYear: year('起始年'),
    toYear: year('截止年'),
    source: optional(file('规划文件')),
    text: textFile,
    length: count('字数'),
    parent: optional(ref('plan', '上级规划')),
    organisation: optional(ref('organisation', '编制单位')),
  },
  rules: [
    {
      code: 'yearsInOrder',
      says: '规划的截止年不得早于起始年，请核对。',
      english: 'A plan cannot end before it begins.',
      holds: row => row.fromYear <= row.toYear,
    },
  ],
  within: actor => withinPlans('id')(actor),
  workflow: {
    draft: { adopt: { to: 'adopted', by: ['planner'] }, submitPlan: { to: 'submitted', by: ['filer', 'planner'] } },
    submitted: { acceptPlan: { to: 'adopted', by: ['planner'] }, sendBackPlan: { to: 'sentBack', by: ['planner'] } },
    sentBack: { submitPlan: { to: 'submitted', by: ['filer', 'planner'] } },
    adopted: { close: { to: 'closed', by: ['planner'] } },
    closed: {},
  },
  readBy: ['planner', 'leader'],
});

export type Plan = RowOf<typeof plan.fields>;

/** True for a plan that reports may cite and figures are filed for: adopted by a document or accepted by the planner, or closed since. */
export const isInForce = ({ state }: { readonly state: string }): boolean => state === 'adopted' || state === 'closed';

/**
 * Rows of plans that a person may know of: planner and leader all; everyone else those of county plans in force and of the plan of their
 * own organisation. `column` names the plan.
 */
export const withinPlans =
  (column: string): ((actor: Actor) => readonly Condition[]) =>
  actor => {
    if (may(actor, ['planner', 'leader'])) return [];
    const table = shapeOf(plan);
    const inForce: Condition = { column, among: { table, where: { state: ['adopted', 'closed'], parent: null } } };
    const { organisation } = actor;
    return [{ anyOf: organisation === null ? [inForce] : [inForce, { column, among: { table, where: { organisation } } }] }];
  };
