import { accounts, peopleOf } from '#offices/accounts/index.ts';
import { ledgerOffice } from '#offices/ledger/index.ts';
import { planOffice, promiseNames } from '#offices/plan/index.ts';
import { roster } from '#offices/roster/index.ts';
import { worksOffice } from '#offices/works/index.ts';
import type { Office, Role } from '#register/index.ts';

/** The offices that have a door plate. Each is deleted by deleting its folder and its line here. */
const rooms: readonly Office[] = [planOffice(peopleOf), worksOffice(promiseNames)];

const isFirst = (role: Role, place: number, all: readonly Role[]) => all.findIndex(other => other.name === role.name) === place;

/** The roles that the offices declare, each once. */
const roles = [roster, ...rooms].flatMap(office => office.roles).filter(isFirst);

/** The house with a clock of its own, for tests that move it. */
export const officesWith = (now: () => Date): readonly Office[] => {
  const house: readonly Office[] = [roster, accounts(roles, now), ledgerOffice(() => house), ...rooms];
  return house;
};

/** The house: its offices in the order in which their demonstration is played. Nothing else composes. */
export const offices: readonly Office[] = officesWith(() => new Date());
