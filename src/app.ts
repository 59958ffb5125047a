import { access } from '#offices/access/index.ts';
import { accountDuties, accounts, namesOf, openPeopleOf, peopleOf } from '#offices/accounts/index.ts';
import { aid } from '#offices/aid/index.ts';
import { burdenOffice } from '#offices/burden/index.ts';
import { character } from '#offices/character/index.ts';
import { digital } from '#offices/digital/index.ts';
import { health } from '#offices/health/index.ts';
import { indicatorsOffice } from '#offices/indicators/index.ts';
import { inspection } from '#offices/inspection/index.ts';
import { ledgerOffice } from '#offices/ledger/index.ts';
import { networks } from '#offices/networks/index.ts';
import { notices } from '#offices/notices/index.ts';
import { party } from '#offices/party/index.ts';
import { planOffice, promiseNames, takeFigure } from '#offices/plan/index.ts';
import { preschool } from '#offices/preschool/index.ts';
import { privacy } from '#offices/privacy/index.ts';
import { roster } from '#offices/roster/index.ts';
import { safety } from '#offices/safety/index.ts';
import { training } from '#offices/training/index.ts';
import { draftProject, projectsOf, worksOffice } from '#offices/works/index.ts';
import type { Duty, Office, ReadingDesk, Role } from '#register/index.ts';

/** What waits for the person at the desk, in every office that has duties. */
async function dutiesOf(desk: ReadingDesk): Promise<readonly Duty[]> {
  const found: Duty[] = [...(await accountDuties(desk))];
  for (const office of [roster, ...rooms]) found.push(...((await office.duties?.(desk)) ?? []));
  return found;
}

/** The offices that have a door plate. Each is deleted by deleting its folder and its line here. */
const rooms: readonly Office[] = [
  planOffice(peopleOf, projectsOf),
  worksOffice(promiseNames),
  inspection,
  safety,
  party,
  preschool,
  character,
  access,
  networks,
  digital,
  training,
  aid,
  indicatorsOffice({ namesOf: promiseNames, take: takeFigure }, () => ({ offices, namesOf }), draftProject),
  privacy(() => offices),
  health,
  notices({ dutiesOf, peopleOf: openPeopleOf, promptly: { roles: ['security'], dutiesOf: accountDuties } }),
];

const isFirst = (role: Role, place: number, all: readonly Role[]) => all.findIndex(other => other.name === role.name) === place;

/** The roles that the offices declare, each once. */
const roles = [roster, ...rooms].flatMap(office => office.roles).filter(isFirst);

/** The house with a clock of its own, for tests that move it. */
export const officesWith = (now: () => Date): readonly Office[] => {
  const house: readonly Office[] = [roster, accounts(roles, now), ledgerOffice(() => house), ...rooms, burdenOffice(() => house)];
  return house;
};

/** The house: its offices in the order in which their demonstration is played. Nothing else composes. */
export const offices: readonly Office[] = officesWith(() => new Date());
