import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView } from '#register/index.ts';

/** Open organisations of the roster: any of them may answer for a promise. */
export const bodies = defineView({
  name: 'plan.bodies',
  label: '可选责任单位',
  by: 'signedIn',
  input: {},
  async run(desk) {
    const open = (await organisationsOf(desk)).filter(one => one.state === 'open');
    return ok(open.map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind })));
  },
});
