import { defineVerb } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { moveOn, stepFields } from './moveOn.ts';

/** The five parties have inspected the work and it passed: recorded with the record of inspection. */
export const inspectWork = defineVerb({
  name: 'works.inspectWork',
  label: '登记竣工验收',
  by: KEEPS,
  input: stepFields,
  on: { register: 'project', row: 'project', step: 'inspectWork' },
  run: (desk, input) => moveOn(desk, 'inspectWork', 'inspected', input),
});
