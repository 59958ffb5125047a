import { ok } from '#kernel/problem.ts';
import { defineView } from '#register/index.ts';
import { READS } from '../codes.ts';
import type { PromiseNames } from '../promises.ts';

/** The promises of plans in force that a project may be linked to. */
export const promisesView = (promiseNames: PromiseNames) =>
  defineView({
    name: 'works.promises',
    label: '可对应的承诺',
    by: READS,
    input: {},
    run: async desk => ok(await promiseNames(desk)),
  });
