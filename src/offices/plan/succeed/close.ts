import { ok, refuse } from '#kernel/problem.ts';
import { count, countRows, defineVerb, insert, ref, step } from '#register/index.ts';
import { actual } from '../actual.ts';
import { adoption } from '../adoption.ts';
import { amendment } from '../amend/amendment.ts';
import { openPlan } from '../drafting/chosen.ts';
import { plan } from '../plan.ts';
import { says as said } from '../refusals.ts';
import { closing } from './closing.ts';
import { says } from './refusals.ts';

const { issuer, documentNumber, issuedOn } = adoption.fields;

/** Closes a plan by the document of its final evaluation: nothing is filed any more, and every status stays as it is today. */
export const close = defineVerb({
  name: 'plan.close',
  label: '规划收官',
  by: ['planner'],
  input: {
    plan: ref('plan', '规划'),
    version: count('版次'),
    issuer,
    documentNumber,
    issuedOn,
    file: closing.fields.file,
    note: closing.fields.note,
  },
  async run(desk, { plan: id, version, note, ...document }) {
    const found = await openPlan(desk, id);
    if (!found.ok) return found;
    const { title, state } = found.value;
    if (state !== 'adopted') return refuse(says.notInForce({ title }));
    if (document.issuedOn > desk.today)
      return refuse(says.issuedInTheFuture({ issuedOn: document.issuedOn, today: desk.today }, '印发日期'));
    if ((await desk.store.file(document.file)) === null) return refuse(said.fileNotHere({}, '终期评估文件'));
    const waiting = await countRows(desk, actual, { plan: id, state: 'filed' });
    if (waiting > 0) return refuse(says.filingsWait({ count: waiting }));
    if ((await countRows(desk, amendment, { plan: id, state: 'draft' })) > 0) return refuse(says.amendmentOpen({ title }));
    const recorded = await insert(desk, closing, { plan: id, ...document, note, closedOn: desk.today });
    if (!recorded.ok) return recorded;
    const done = await step(desk, plan, { ...found.value, version }, 'close');
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
