import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import type { Actor, DemonstrationDesk, DemonstrationPerson } from '#register/index.ts';
import { playExchange, playRoster } from './county/exchange.ts';
import { playGradings, playPairs } from './county/gradings.ts';
import { stageOf } from './county/play.ts';
import { playChecks, playFigures, playSupport } from './county/support.ts';

/** Preschool in the invented county, once the roster has its people: gradings, pairs, support, coverage, checks, exchange. */
export async function countyAfter(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('preschoolOffice'));
  if (office === undefined) return;
  const bodies = await open(office).deed('preschool.look', '2025-12-01', async desk => ok(await organisationsOf(desk)));
  const stage = stageOf(open, people, new Map(bodies.map(one => [one.name, one.id])));
  const staff = await playRoster(stage);
  await playGradings(stage);
  await playPairs(stage);
  await playFigures(stage);
  await playSupport(stage);
  await playChecks(stage);
  await playExchange(stage, staff);
}
