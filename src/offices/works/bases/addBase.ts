import { ok } from '#kernel/problem.ts';
import { defineVerb, insert } from '#register/index.ts';
import { openOrganisation } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { base } from './base.ts';

/** Enters a base into the register. */
export const addBase = defineVerb({
  name: 'works.addBase',
  label: '登记基地',
  by: KEEPS,
  input: base.fields,
  on: { register: 'base' },
  async run(desk, input) {
    const body = await openOrganisation(desk, input.organisation);
    if (!body.ok) return body;
    const added = await insert(desk, base, input);
    return added.ok ? ok({ base: added.value.id, version: added.value.version }) : added;
  },
});
