import { accounts, peopleOf } from '#offices/accounts/index.ts';
import { planOffice } from '#offices/plan/index.ts';
import { roster } from '#offices/roster/index.ts';
import type { Office, Role } from '#register/index.ts';

/** The offices that have a door plate. Each is deleted by deleting its folder and its line here. */
const rooms: readonly Office[] = [planOffice(peopleOf)];

const isFirst = (role: Role, place: number, all: readonly Role[]) => all.findIndex(other => other.name === role.name) === place;

/** The roles that the offices declare, each once. */
const roles = [roster, ...rooms].flatMap(office => office.roles).filter(isFirst);

/** The house with a clock of its own, for tests that move it. */
export const officesWith = (now: () => Date): readonly Office[] => [roster, accounts(roles, now), ...rooms];

/** The house: its offices in the order in which their demonstration is played. Nothing else composes. */
export const offices: readonly Office[] = officesWith(() => new Date());
