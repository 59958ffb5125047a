import { ok } from '#kernel/problem.ts';
import { defineVerb, fetchRow, insert } from '#register/index.ts';
import { organisation } from './organisation.ts';

export const addOrganisation = defineVerb({
  name: 'roster.addOrganisation',
  label: '登记单位',
  by: ['administrator', 'planner'],
  input: organisation.fields,
  async run(desk, input) {
    if (input.parent !== null) {
      const parent = await fetchRow(desk, organisation, input.parent);
      if (!parent.ok) return parent;
    }
    const added = await insert(desk, organisation, input);
    return added.ok ? ok({ organisation: added.value.id }) : added;
  },
});
