import { ok } from '#kernel/problem.ts';
import { date, defineVerb, fetchRow, insert, optional } from '#register/index.ts';
import { effectiveDay, record } from './changes/record.ts';
import { organisation } from './organisation.ts';

export const addOrganisation = defineVerb({
  name: 'roster.addOrganisation',
  label: '登记单位',
  by: ['administrator', 'planner'],
  on: { register: 'organisation' },
  input: { ...organisation.fields, day: optional(date('生效日期')) },
  async run(desk, { day: given, ...values }) {
    const day = effectiveDay(desk, given);
    if (!day.ok) return day;
    if (values.parent !== null) {
      const parent = await fetchRow(desk, organisation, values.parent);
      if (!parent.ok) return parent;
    }
    const added = await insert(desk, organisation, values);
    if (!added.ok) return added;
    const { id } = added.value;
    const { name, kind, parent } = values;
    const opened = await record(desk, day.value, [{ organisation: id, happening: 'opened', name, kind, parent }]);
    return opened.ok ? ok({ organisation: id }) : opened;
  },
});
