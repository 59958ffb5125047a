import { ok, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { count, defineVerb, fetchRow, list, optional, ref, remove, rows, updateAll } from '#register/index.ts';
import { allOf, each, keepable, openPromises } from '../drafting/chosen.ts';
import { insertUnlessTaken } from '../drafting/insertUnlessTaken.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import { says } from '../refusals.ts';

/** Makes one organisation answer for promises, with others in support; it replaces whoever answered before. `versions` are those that were seen. */
export const assign = defineVerb({
  name: 'plan.assign',
  label: '落实责任单位',
  by: ['planner'],
  input: {
    promises: list('承诺', ref('promise', '承诺'), { least: 1 }),
    lead: ref('organisation', '牵头单位'),
    support: list('配合单位', ref('organisation', '配合单位'), { most: 20 }),
    versions: optional(list('所见版次', count('版次'))),
  },
  async run(desk, { promises, lead, support, versions }) {
    if (versions !== null && versions.length !== promises.length) return refuse(says.versionsDoNotFit({}, '所见版次'));
    const seen = new Map(promises.map((id, place) => [id, versions?.[place]]));
    const found = await openPromises(desk, promises);
    if (!found.ok) return found;
    const fit = allOf(found.value.promises.map(keepable));
    if (!fit.ok) return fit;
    if (support.includes(lead)) return refuse(says.supportIsLead());
    const supporters = [...new Set(support)];
    for (const id of [lead, ...supporters]) {
      const body = await fetchRow(desk, organisation, id);
      if (!body.ok) return body;
      if (body.value.state !== 'open') return refuse(says.closedOrganisation({ name: body.value.name }));
    }
    // Read before the promises are locked: whoever assigned in between is met at the index below.
    const before = await rows(desk, promiseBody, { where: { promise: fit.value.map(row => row.id) } });
    // Who answers for a promise is part of it: assigning writes the promise, so that the second of two planners who saw it is told.
    const touched = await updateAll(
      desk,
      promise,
      fit.value.map(row => ({ row, version: seen.get(row.id) ?? row.version, changes: {} })),
    );
    if (!touched.ok) return touched;
    const cleared = await each(before, row => remove(desk, promiseBody, row.id, row.version));
    if (!cleared.ok) return cleared;
    const assigned = fit.value.flatMap(row => [
      { plan: row.plan, promise: row.id, organisation: lead, part: 'lead' as const },
      ...supporters.map(id => ({ plan: row.plan, promise: row.id, organisation: id, part: 'support' as const })),
    ]);
    // The database lets one organisation lead a promise: of two planners who assign it at once, the second is told.
    const done = await insertUnlessTaken(desk, promiseBody, assigned, says.assignedMeanwhile());
    return done.ok ? ok({ assigned: fit.value.length }) : done;
  },
});
