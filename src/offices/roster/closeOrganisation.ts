import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, countRows, date, defineVerb, fetchRow, note, optional, ref, step } from '#register/index.ts';
import { effectiveDay, record } from './changes/record.ts';
import { organisation } from './organisation.ts';

const says = problems('roster', {
  hasOpenMembers: {
    zh: '“{name}”还有{members}个下级单位未撤销，请先办理下级单位。',
    en: '{members} organisations under “{name}” are still open; close them first.',
  },
});

export const closeOrganisation = defineVerb({
  name: 'roster.closeOrganisation',
  label: '撤销单位',
  by: ['administrator', 'planner'],
  on: { register: 'organisation', row: 'organisation', step: 'closeOrganisation' },
  input: {
    organisation: ref('organisation', '单位'),
    version: count('版次'),
    day: optional(date('生效日期')),
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { organisation: id, version, day: given, why }) {
    const day = effectiveDay(desk, given);
    if (!day.ok) return day;
    const found = await fetchRow(desk, organisation, id);
    if (!found.ok) return found;
    const members = await countRows(desk, organisation, { parent: id, state: 'open' });
    if (members > 0) return refuse(says.hasOpenMembers({ name: found.value.name, members }));
    const closed = await step(desk, organisation, { ...found.value, version }, 'closeOrganisation');
    if (!closed.ok) return closed;
    const recorded = await record(desk, day.value, [{ organisation: id, happening: 'closed' }], why);
    return recorded.ok ? ok({ version: closed.value.version }) : recorded;
  },
});
