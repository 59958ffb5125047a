import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, countRows, defineVerb, fetchRow, note, ref, step } from '#register/index.ts';
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
  input: { organisation: ref('organisation', '单位'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, { organisation: id, version }) {
    const found = await fetchRow(desk, organisation, id);
    if (!found.ok) return found;
    const members = await countRows(desk, organisation, { parent: id, state: 'open' });
    if (members > 0) return refuse(says.hasOpenMembers({ name: found.value.name, members }));
    const closed = await step(desk, organisation, { ...found.value, version }, 'closeOrganisation');
    return closed.ok ? ok({ version: closed.value.version }) : closed;
  },
});
