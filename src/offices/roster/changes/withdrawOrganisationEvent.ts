import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, rows, stepAll } from '#register/index.ts';
import { takeMembersBack } from './moveMembers.ts';
import { organisationEvent } from './organisationEvent.ts';
import { bringInLine } from './record.ts';

/** Takes back what was written down by mistake, with all that was written in the same deed; what was known until today stays known. */
export const withdrawOrganisationEvent = defineVerb({
  name: 'roster.withdrawOrganisationEvent',
  label: '撤回沿革记录',
  by: ['administrator', 'planner'],
  on: { register: 'organisationEvent', row: 'event', step: 'withdrawOrganisationEvent' },
  input: { event: ref('organisationEvent', '沿革记录'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, { event: id }) {
    const found = await fetchRow(desk, organisationEvent, id);
    if (!found.ok) return found;
    const together = await rows(desk, organisationEvent, { where: { act: found.value.act } });
    const done = await stepAll(desk, organisationEvent, together, 'withdrawOrganisationEvent', { withdrawnOn: desk.today });
    if (!done.ok) return done;
    const back = await takeMembersBack(desk, found.value.act);
    if (!back.ok) return back;
    const settled = await bringInLine(desk);
    return settled.ok ? ok({ withdrawn: together.length }) : settled;
  },
});
