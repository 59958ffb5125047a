import { ok } from '#kernel/problem.ts';
import { correcting, defineVerb, insert } from '#register/index.ts';
import { CLERK, homeroomName } from '../codes.ts';
import { homeroom } from './homeroom.ts';
import { ownSchool } from './own.ts';

const { name: _, ...input } = homeroom.fields;

/** Opens a class; its name follows from stage, grade and number. */
export const addHomeroom = defineVerb({
  name: 'roster.addHomeroom',
  label: '登记班级',
  by: CLERK,
  within: ['organisation'],
  on: { register: 'homeroom' },
  input,
  async run(desk, values) {
    const own = ownSchool(desk.actor, values.organisation);
    if (!own.ok) return own;
    const added = await insert(desk, homeroom, { ...values, name: homeroomName(values.stage, values.grade, values.number) });
    return added.ok ? ok({ homeroom: added.value.id }) : added;
  },
});

export const correctHomeroom = correcting(homeroom, {
  name: 'roster.correctHomeroom',
  label: '更换班主任',
  by: CLERK,
  fields: ['headTeacher'],
});
