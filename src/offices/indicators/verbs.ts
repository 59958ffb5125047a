import { planIndicator } from '#engines/aggregate/index.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  count,
  defineVerb,
  fetchRow,
  insert,
  note,
  optional,
  type RowOf,
  ref,
  remove,
  rows,
  step,
  stepping,
  text,
} from '#register/index.ts';
import { catalogue } from './catalogue.ts';
import { KEEPS } from './codes.ts';
import { definitionOf, planNamed } from './definitions.ts';
import { type IndicatorRow, indicator } from './indicator.ts';
import { promiseBinding } from './promiseBinding.ts';
import { says } from './refusals.ts';
import { sources } from './sources.ts';

const { formulaVersion: _, ...boxes } = indicator.fields;
type Boxes = RowOf<typeof boxes>;

/** A formula as it is written, read: every problem at once, each at its place. */
function readable(values: Boxes): Result<null> {
  const row: IndicatorRow & { readonly id: string } = { ...values, id: 'new', formulaVersion: 1 };
  const plan = planIndicator(definitionOf(row), sources);
  return plan.ok ? ok(null) : refuse(...plan.problems.map(one => ({ ...one, at: `formula${one.at === undefined ? '' : ` · ${one.at}`}` })));
}

const isOfCatalogue = (label: string) => catalogue.some(one => one.label === label);

/** Adds an indicator of the county's own; it is computed as soon as the books are followed. */
export const addIndicator = defineVerb({
  name: 'indicators.addIndicator',
  label: '新增指标',
  by: KEEPS,
  input: boxes,
  async run(desk, values) {
    const fits = readable(values);
    if (!fits.ok) return fits;
    if (isOfCatalogue(values.label)) return refuse(says.labelTaken({ label: values.label }, 'label'));
    const added = await insert(desk, indicator, { ...values, formulaVersion: 1 });
    return added.ok ? ok({ indicator: added.value.id }) : added;
  },
});

/** Rewrites an indicator of the county's own; another formula or way of adding up is the next version. */
export const correctIndicator = defineVerb({
  name: 'indicators.correctIndicator',
  label: '修改指标',
  by: KEEPS,
  input: { row: ref('indicator', '自定指标'), version: count('版次'), ...boxes, why: note('事由', { longest: 500 }) },
  async run(desk, { row, version, why: _why, ...values }) {
    const fits = readable(values);
    if (!fits.ok) return fits;
    const found = await fetchRow(desk, indicator, row);
    if (!found.ok) return found;
    const before = found.value;
    const isNew = before.formula !== values.formula || before.grouping !== values.grouping;
    const formulaVersion = before.formulaVersion + (isNew ? 1 : 0);
    const done = await step(desk, indicator, { ...before, version }, 'correctIndicator', { ...values, formulaVersion });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

export const retireIndicator = stepping(indicator, {
  name: 'indicators.retireIndicator',
  label: '停用指标',
  step: 'retireIndicator',
  why: true,
});

/** Binds a promise to an indicator: its actual flows in by itself from now on, on the binder's standing decision. */
export const bindPromise = defineVerb({
  name: 'indicators.bindPromise',
  label: '挂接承诺',
  by: KEEPS,
  input: {
    promise: ref('promise', '承诺'),
    indicatorName: text('指标代号', { longest: 60 }),
    school: optional(ref('organisation', '取哪所学校的数')),
    whenIncomplete: promiseBinding.fields.whenIncomplete,
    why: note('事由', { longest: 500 }),
  },
  async run(desk, input) {
    const plan = await planNamed(desk, input.indicatorName);
    if (!plan.ok) return plan;
    const [before] = await rows(desk, promiseBinding, { where: { promise: input.promise } });
    if (before?.state === 'bound') return refuse(says.boundAlready({}, '承诺'));
    if (before !== undefined) {
      const cleared = await remove(desk, promiseBinding, before.id, before.version);
      if (!cleared.ok) return cleared;
    }
    const added = await insert(desk, promiseBinding, { ...input, boundBy: desk.actor.id });
    return added.ok ? ok({ promiseBinding: added.value.id }) : added;
  },
});

/** Unbinds a promise: figures that came in stay on the books as they are. */
export const unbindPromise = stepping(promiseBinding, {
  name: 'indicators.unbindPromise',
  label: '解除挂接',
  step: 'unbindPromise',
  why: true,
});

export const verbs = [addIndicator, correctIndicator, retireIndicator, bindPromise, unbindPromise];
