import { ok } from '#kernel/problem.ts';
import { defineVerb, insert } from '#register/index.ts';
import { inFuture, openOrganisation, unless } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { need } from './need.ts';

const { withdrawnBecause: _because, ...entered } = need.fields;

/** What is written when a shortfall is entered or corrected. */
export const enteredFields = entered;

/** Enters what a school lacks. */
export const addNeed = defineVerb({
  name: 'works.addNeed',
  label: '登记缺口',
  by: KEEPS,
  input: enteredFields,
  on: { register: 'need' },
  async run(desk, input) {
    const school = await openOrganisation(desk, input.organisation);
    if (!school.ok) return school;
    const fits = unless(inFuture(desk, '核定日期', input.foundOn, 'foundOn'));
    if (!fits.ok) return fits;
    const added = await insert(desk, need, { ...input, withdrawnBecause: null });
    return added.ok ? ok({ need: added.value.id, version: added.value.version }) : added;
  },
});
