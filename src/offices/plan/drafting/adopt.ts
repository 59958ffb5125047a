import { ok, refuse } from '#kernel/problem.ts';
import { defineVerb, insert, ref, rows, step } from '#register/index.ts';
import { adoption } from '../adoption.ts';
import { plan } from '../plan.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import { inOrder, isInSight } from '../standing/numbering.ts';
import { openPlan } from './chosen.ts';

const { issuer, documentNumber, issuedOn, file } = adoption.fields;

/**
 * Puts on record the document that made the plan so: from this day reports may cite it and actuals are filed. Promises not reviewed yet
 * do not stop it; how many there are is told, and they wait for review.
 */
export const adopt = defineVerb({
  name: 'plan.adopt',
  label: '登记印发',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), issuer, documentNumber, issuedOn, file },
  async run(desk, { plan: id, ...document }) {
    const found = await openPlan(desk, id);
    if (!found.ok) return found;
    if (found.value.parent !== null) return refuse(says.subPlanIsAccepted({ title: found.value.title }));
    if (found.value.state !== 'draft') return refuse(says.notADraft({ title: found.value.title }));
    if (document.issuedOn > desk.today)
      return refuse(says.issuedInTheFuture({ issuedOn: document.issuedOn, today: desk.today }, '印发日期'));
    if ((await desk.store.file(document.file)) === null) return refuse(says.fileNotHere({}, '印发文件'));
    const promises = await rows(desk, promise, { where: { plan: id } });
    const byMark = new Map(promises.map(row => [row.mark, row]));
    const inSight = inOrder(promises.filter(row => isInSight(row, byMark)));
    if (!inSight.some(row => row.state === 'accepted')) return refuse(says.nothingToAdopt({ title: found.value.title }));
    const recorded = await insert(desk, adoption, { plan: id, ...document, order: inSight.map(row => row.mark) });
    if (!recorded.ok) return recorded;
    const done = await step(desk, plan, found.value, 'adopt');
    const unreviewed = promises.filter(row => row.state === 'proposed').length;
    return done.ok ? ok({ version: done.value.version, promises: inSight.length, unreviewed }) : done;
  },
});
