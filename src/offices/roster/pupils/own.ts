import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Actor } from '#register/index.ts';

const says = problems('roster', {
  notYourSchool: { zh: '只能办理本校的学籍和教职工，请联系该校学籍员。', en: 'You act for the pupils and staff of your own school alone.' },
});

/** Refuses whoever acts for another school than their own; the program itself may prepare any. */
export const ownSchool = (actor: Actor, organisation: string): Result<null> =>
  actor.roles.includes('system') || actor.organisation === organisation ? ok(null) : refuse(says.notYourSchool());
