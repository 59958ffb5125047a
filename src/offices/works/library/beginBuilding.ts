import { defineVerb } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { moveOn, stepFields } from './moveOn.ts';

/** The structure goes up: recorded with the first inspection sheet or the supervisor's notice. */
export const beginBuilding = defineVerb({
  name: 'works.beginBuilding',
  label: '登记在建',
  by: KEEPS,
  input: stepFields,
  on: { register: 'project', row: 'project', step: 'beginBuilding' },
  run: (desk, input) => moveOn(desk, 'beginBuilding', 'building', input),
});
